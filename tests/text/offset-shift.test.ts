import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Edit } from '../../src/text/mapped-text.ts';
import { offsetShift } from '../../src/text/offset-shift.ts';

/** Edits that do not overlap, from sorted cut points. */
const editsArbitrary = fc
  .array(fc.tuple(fc.nat(30), fc.nat(3), fc.string({ maxLength: 4 })), { maxLength: 6 })
  .map((rows) => {
    const edits: Edit[] = [];
    for (const [gap, length, insert] of rows) {
      const start = (edits.at(-1)?.end ?? 0) + gap + 1;
      edits.push({ start, end: start + length, insert });
    }
    return edits;
  });

/** The naive way: write the text out with a sign at the offset. */
function naive(text: string, edits: readonly Edit[], offset: number, atStart: boolean): number {
  let out = '';
  let from = 0;
  for (const edit of edits) {
    const insertion = edit.start === edit.end;
    if (offset < edit.start || (offset === edit.start && !(insertion && atStart))) break;
    out += text.slice(from, edit.start);
    if (offset < edit.end) return out.length + Math.min(offset - edit.start, edit.insert.length);
    out += edit.insert;
    from = edit.end;
  }
  return out.length + offset - from;
}

describe('offsetShift', () => {
  it('moves offsets as writing the text out shows', () => {
    const text = 'x'.repeat(300);
    fc.assert(
      fc.property(editsArbitrary, fc.nat(250), fc.boolean(), (edits, offset, atStart) => {
        const shift = offsetShift(edits);
        const moved = atStart ? shift.start(offset) : shift.end(offset);
        return moved === naive(text, edits, offset, atStart);
      }),
    );
  });
});
