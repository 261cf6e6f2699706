import type { NumberMark } from '../../line/numbering-styles.ts';

/** How often a series breaks when family `upper` is taken to stand above `lower` (lower restarts under each upper). */
function violations(marks: readonly NumberMark[], upper: string, lower: string): number {
  let count = 0;
  let above: number | undefined;
  let below: number | undefined;
  for (const { style, value } of marks) {
    if (style.family === upper) {
      if (above !== undefined && value !== above + 1) count++;
      above = value;
      below = undefined;
    } else if (style.family === lower) {
      if (value !== (below ?? 0) + 1) count++;
      below = value;
    }
  }
  return count;
}

/** Families that never stand below another: their place is fixed by the standards. */
const FIXED = new Set(['article', 'chapter', 'section', 'part']);

/** How often a first item of `inner` directly follows a mark of `outer`. */
function nestings(marks: readonly NumberMark[], outer: string, inner: string): number {
  return marks.filter(
    (mark, index) =>
      mark.style.family === inner && mark.value === 1 && marks[index - 1]?.style.family === outer,
  ).length;
}

function isReversed(marks: readonly NumberMark[], upper: string, lower: string): boolean {
  if (FIXED.has(upper)) return false;
  if (nestings(marks, lower, upper) < 2 || nestings(marks, upper, lower) > 0) return false;
  return violations(marks, lower, upper) < violations(marks, upper, lower);
}

/**
 * The numbering families of a document from the highest level down. The usual order of the styles
 * (GB/T 9704-2012 7.3.3: 一、→（一）→1.→（1）) holds unless the document's own series count up better with two
 * families exchanged (some write 一、→1、→（1）→（一）). Articles number through chapters and are left out of the test.
 * O(marks × families²).
 */
export function familyOrder(marks: readonly NumberMark[]): readonly string[] {
  const rank = new Map<string, number>();
  for (const { style } of marks)
    rank.set(style.family, Math.min(style.rank, rank.get(style.family) ?? Infinity));
  const order: string[] = [];
  const usual = [...rank].toSorted((a, b) => a[1] - b[1]).map(([family]) => family);
  for (const family of usual) {
    let at = order.length;
    while (at > 0) {
      const upper = order[at - 1];
      if (upper === undefined || !isReversed(marks, upper, family)) break;
      at--;
    }
    order.splice(at, 0, family);
  }
  return order;
}
