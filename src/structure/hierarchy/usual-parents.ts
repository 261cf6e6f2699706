import type { HeadingMark } from '../marks/heading-marks.ts';

/** Families above which nothing can have been lost: numbers of chapters and sections, headings without a number. */
const KEPT_TOP = /^(?:part|chapter|article|han|unnumbered|layout-\d+|bare-1)$/u;

/** Whether nothing can have been lost above a family. */
export function isKeptTop(family: string): boolean {
  return KEPT_TOP.test(family);
}

/**
 * The family that most often stands directly above each family, judged by first items (value 1) following a mark;
 * between equals the lower one. O(marks × depth).
 */
export function usualParents(
  marks: readonly HeadingMark[],
  order: readonly string[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const stack: string[] = [];
  for (const { style, value } of marks) {
    const at = order.indexOf(style.family);
    while (stack.length > 0 && order.indexOf(stack.at(-1) ?? '') >= at) stack.pop();
    const parent = stack.at(-1);
    if (parent !== undefined && value === 1) {
      const row = counts.get(style.family) ?? new Map<string, number>();
      counts.set(style.family, row.set(parent, (row.get(parent) ?? 0) + 1));
    }
    stack.push(style.family);
  }
  const best = new Map<string, string>();
  for (const [family, row] of counts) {
    const [first] = [...row].toSorted(
      (a, b) => b[1] - a[1] || order.indexOf(b[0]) - order.indexOf(a[0]),
    );
    if (first !== undefined) best.set(family, first[0]);
  }
  return best;
}

/**
 * Whether the document has lost its top level: its highest visible family starts afresh, or two families that do not
 * nest follow each other, with nothing above them.
 */
export function hasLostTop(marks: readonly HeadingMark[], order: readonly string[]): boolean {
  const [top] = order;
  if (top === undefined || isKeptTop(top)) return false;
  const tops = marks.filter((mark) => mark.style.family === top);
  if (tops.some((mark, index) => index > 0 && mark.value === 1)) return true;
  // 1、2、 and then （一） with its own 1.: the first series had a parent of its own
  const [first] = marks;
  const [firstTop] = tops;
  if (first === undefined || firstTop === undefined || first === firstTop) return false;
  return firstTop.value === 1 && marks.filter(({ start }) => start < firstTop.start).length >= 2;
}

/** A few numbers may be lost where a running count goes on under a new parent. */
const RUN_GAP = 3;

/**
 * Families whose numbers run on through their parents (articles through chapters; in some documents 1. 2. 3. through
 * all of （一） （二）): under a new parent they went on counting twice at least, and never started afresh. O(marks).
 */
export function runningFamilies(
  marks: readonly HeadingMark[],
  order: readonly string[],
): ReadonlySet<string> {
  const rows = order.map((family) => ({
    family,
    seen: false,
    last: 0,
    on: 0,
    afresh: 0,
    closed: false,
  }));
  for (const { style, value } of marks) {
    const position = order.indexOf(style.family);
    const row = rows[position];
    if (row === undefined) continue;
    for (let below = position + 1; below < rows.length; below++) {
      const lower = rows[below];
      if (lower?.seen === true) lower.closed = true;
    }
    if (row.closed && value > row.last && value <= row.last + RUN_GAP) row.on++;
    else if (value === 1 && row.last > 0) row.afresh++;
    row.seen = true;
    row.last = value;
    row.closed = false;
  }
  const running = rows.filter(({ on, afresh }) => on >= 2 && afresh === 0);
  return new Set(['article', ...running.map(({ family }) => family)]);
}
