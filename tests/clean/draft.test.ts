import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDraft, offsetShift } from '../../src/clean/draft.ts';
import type { Edit } from '../../src/text/mapped-text.ts';
import { draftOf } from './helpers.ts';

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

describe('editDraft', () => {
  it('carries cues along and drops those whose text is gone', () => {
    const draft = {
      ...draftOf('甲乙丙丁戊'),
      cues: [
        { start: 0, end: 2, kind: 'link' as const },
        { start: 2, end: 3, kind: 'emphasis' as const },
        { start: 3, end: 5, kind: 'heading' as const, level: 2 },
      ],
    };
    const after = editDraft(
      draft,
      [
        { start: 0, end: 0, insert: '\n' },
        { start: 2, end: 3, insert: '' },
      ],
      'test',
    );
    expect(after.mapped.text).toBe('\n甲乙丁戊');
    expect(after.cues).toEqual([
      { start: 1, end: 3, kind: 'link' },
      { start: 3, end: 5, kind: 'heading', level: 2 },
    ]);
  });

  it('notes by its place in the source what was cut out, but no blanks and nothing that was replaced', () => {
    const first = editDraft(draftOf('甲乙 丙丁戊'), [{ start: 0, end: 1, insert: '' }], 'insert');
    const second = editDraft(
      first,
      [
        { start: 1, end: 2, insert: '' },
        { start: 2, end: 3, insert: '饼' },
        { start: 3, end: 4, insert: '', kind: 'page-number' },
      ],
      'lines',
    );
    expect(second.mapped.text).toBe('乙饼戊');
    expect(second.removed).toEqual([
      { start: 0, end: 1, kind: 'insert', text: '甲' },
      { start: 4, end: 5, kind: 'page-number', text: '丁' },
    ]);
  });
});
