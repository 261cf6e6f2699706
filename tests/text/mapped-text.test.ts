import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, identityText, sliceMapped, sourceSpan } from '../../src/text/mapped-text.ts';
import type { Edit, MappedText } from '../../src/text/mapped-text.ts';

/** Sorted edits that do not overlap, for a text of a given length. */
function editsFor(length: number): fc.Arbitrary<Edit[]> {
  const bound = fc.nat(length);
  const inserts = fc.string({ unit: fc.constantFrom('新', '字', 'x'), maxLength: 4 });
  return fc.array(fc.tuple(bound, bound, inserts), { maxLength: 5 }).map((raw) => {
    const edits: Edit[] = [];
    let from = 0;
    const ordered = raw
      .map(([a, b, insert]) => ({ start: Math.min(a, b), end: Math.max(a, b), insert }))
      .toSorted((a, b) => a.start - b.start || a.end - b.end);
    for (const edit of ordered) {
      if (edit.start < from) continue;
      edits.push(edit);
      from = edit.end;
    }
    return edits;
  });
}

const edited = fc
  .string({ unit: fc.constantFrom('甲', '乙', '。', 'a'), maxLength: 20 })
  .chain((text) => fc.tuple(fc.constant(text), editsFor(text.length)));

const editedTwice = edited.chain(([text, edits]) => {
  const once = applyEdits(identityText(text), edits);
  return fc.tuple(fc.constant(text), fc.constant(once), editsFor(once.text.length));
});

function naiveEdit(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (result, { start, end, insert }) => result.slice(0, start) + insert + result.slice(end),
    text,
  );
}

function expectSound(mapped: MappedText): void {
  const { text, starts, ends, sourceLength } = mapped;
  expect(starts).toHaveLength(text.length);
  expect(ends).toHaveLength(text.length);
  for (let i = 0; i < text.length; i++) {
    const [start = -1, end = -1] = [starts[i], ends[i]];
    expect(start >= 0 && start <= end && end <= sourceLength).toBe(true);
    if (i > 0) {
      expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
      expect(end).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
    }
  }
}

describe('identityText', () => {
  it('maps every stretch to itself', () => {
    const mapped = identityText('组织领导');
    expectSound(mapped);
    expect(sourceSpan(mapped, { start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
    expect(sourceSpan(mapped, { start: 4, end: 4 })).toEqual({ start: 4, end: 4 });
  });
});

describe('applyEdits', () => {
  it('gives the text that plain replacing gives', () => {
    fc.assert(
      fc.property(edited, ([text, edits]) => {
        expect(applyEdits(identityText(text), edits).text).toBe(naiveEdit(text, edits));
      }),
    );
  });

  it('keeps maps that never decrease and stay within the source, also when edited again', () => {
    fc.assert(
      fc.property(editedTwice, ([text, once, edits]) => {
        const twice = applyEdits(once, edits);
        expect(twice.text).toBe(naiveEdit(once.text, edits));
        expect(twice.sourceLength).toBe(text.length);
        expectSound(once);
        expectSound(twice);
      }),
    );
  });

  it('maps each kept unit to where it stands in the source', () => {
    fc.assert(
      fc.property(edited, ([text, edits]) => {
        const mapped = applyEdits(identityText(text), edits);
        for (let i = 0; i < mapped.text.length; i++) {
          const span = sourceSpan(mapped, { start: i, end: i + 1 });
          const within = edits.some(
            ({ start, end, insert }) => insert.length > 0 && span.start >= start && span.end <= end,
          );
          if (!within) expect(text.slice(span.start, span.end)).toBe(mapped.text[i]);
        }
      }),
    );
  });

  it.each([
    {
      what: 'a removal',
      text: '网(wang)络',
      edits: [{ start: 1, end: 7, insert: '' }],
      expected: { text: '网络', starts: [0, 7], ends: [1, 8] },
    },
    {
      what: 'a replacement of equal length',
      text: '(一)',
      edits: [
        { start: 0, end: 1, insert: '（' },
        { start: 2, end: 3, insert: '）' },
      ],
      expected: { text: '（一）', starts: [0, 1, 2], ends: [1, 2, 3] },
    },
    {
      what: 'a replacement of another length',
      text: '甲……乙',
      edits: [{ start: 1, end: 3, insert: '。' }],
      expected: { text: '甲。乙', starts: [0, 1, 3], ends: [1, 3, 4] },
    },
    {
      what: 'an insertion',
      text: '甲乙',
      edits: [{ start: 1, end: 1, insert: '与' }],
      expected: { text: '甲与乙', starts: [0, 1, 1], ends: [1, 1, 2] },
    },
  ])('maps $what', ({ text, edits, expected }) => {
    const mapped = applyEdits(identityText(text), edits);
    expect(mapped.text).toBe(expected.text);
    expect([...mapped.starts]).toEqual(expected.starts);
    expect([...mapped.ends]).toEqual(expected.ends);
  });

  it('maps an insertion into a replacement to all of what was replaced', () => {
    const once = applyEdits(identityText('甲……乙'), [{ start: 1, end: 3, insert: '等等等' }]);
    const twice = applyEdits(once, [{ start: 2, end: 2, insert: '，' }]);
    expect(twice.text).toBe('甲等，等等乙');
    expect([...twice.starts]).toEqual([0, 1, 1, 1, 1, 3]);
    expect([...twice.ends]).toEqual([1, 3, 3, 3, 3, 4]);
  });

  it('gives the same text back when there is nothing to do', () => {
    const mapped = identityText('甲');
    expect(applyEdits(mapped, [])).toBe(mapped);
  });
});

describe('sourceSpan', () => {
  it('maps an empty stretch to the point where it would stand', () => {
    const mapped = applyEdits(identityText('甲删乙'), [{ start: 1, end: 2, insert: '' }]);
    expect(sourceSpan(mapped, { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
    expect(sourceSpan(mapped, { start: 1, end: 1 })).toEqual({ start: 2, end: 2 });
    expect(sourceSpan(mapped, { start: 2, end: 2 })).toEqual({ start: 3, end: 3 });
  });

  it('covers what was removed inside a stretch', () => {
    const mapped = applyEdits(identityText('甲删乙'), [{ start: 1, end: 2, insert: '' }]);
    expect(sourceSpan(mapped, { start: 0, end: 2 })).toEqual({ start: 0, end: 3 });
  });
});

describe('sliceMapped', () => {
  it('points into the same source', () => {
    fc.assert(
      fc.property(edited, fc.nat(20), fc.nat(20), ([text, edits], a, b) => {
        const mapped = applyEdits(identityText(text), edits);
        const start = Math.min(a, b, mapped.text.length);
        const end = Math.min(Math.max(a, b), mapped.text.length);
        const slice = sliceMapped(mapped, { start, end });
        expect(slice.text).toBe(mapped.text.slice(start, end));
        expectSound(slice);
        if (end > start) {
          expect(sourceSpan(slice, { start: 0, end: end - start })).toEqual(
            sourceSpan(mapped, { start, end }),
          );
        }
      }),
    );
  });
});
