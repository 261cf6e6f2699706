import { familyOrder } from './family-order.ts';
import type { HeadingMark } from './heading-marks.ts';

/** A heading that must have stood before a mark but does not: what the numbering proves. */
export type Loss = {
  /** Index of the mark before which it was lost. */
  readonly before: number;
  readonly depth: number;
  /** Numbering family of the lost heading; empty where nothing shows it. */
  readonly family: string;
  /** Its value in its series; 0 where it cannot be known. */
  readonly value: number;
  readonly evidence: 'gap' | 'restart' | 'orphan';
};

/** Where a mark stands in the document's own hierarchy. */
export type Placement = {
  /** 1-based, lost parents counted. */
  readonly depth: number;
  /** Marks of one series (siblings without a break) share a number. */
  readonly series: number;
  /** Index of the sibling before it in its series, -1 if none. */
  readonly previous: number;
  /** What does not add up with the sibling before it. */
  readonly fault?: 'gap' | 'repeat' | 'style-mix' | 'reversal';
};

export type Hierarchy = {
  readonly placements: readonly Placement[];
  readonly losses: readonly Loss[];
  /** Families from the highest level down. */
  readonly order: readonly string[];
};

type Level = { family: string; position: number; value: number; series: number; index: number };

type Walk = {
  readonly marks: readonly HeadingMark[];
  readonly order: readonly string[];
  readonly parentOf: ReadonlyMap<string, string>;
  readonly stack: Level[];
  readonly placements: Placement[];
  readonly losses: Loss[];
  readonly lastValue: Map<string, number>;
  readonly virtualTop: boolean;
  series: number;
  virtualValue: number;
};

/** The family that most often stands directly above each family, judged by first items (value 1) following a mark. */
function usualParents(marks: readonly HeadingMark[], order: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const stack: string[] = [];
  for (const { style, value } of marks) {
    const at = order.indexOf(style.family);
    while (stack.length > 0 && order.indexOf(stack.at(-1) ?? '') >= at) stack.pop();
    const parent = stack.at(-1);
    if (parent !== undefined && value === 1) {
      const row = counts.get(style.family) ?? new Map<string, number>();
      row.set(parent, (row.get(parent) ?? 0) + 1);
      counts.set(style.family, row);
    }
    stack.push(style.family);
  }
  const best = new Map<string, string>();
  for (const [family, row] of counts) {
    const [first] = [...row].toSorted((a, b) => b[1] - a[1] || order.indexOf(b[0]) - order.indexOf(a[0]));
    if (first !== undefined) best.set(family, first[0]);
  }
  return best;
}

/** Families above which nothing can have been lost. */
const KEPT_TOPS = new Set(['part', 'chapter', 'article', 'han', 'unnumbered']);

/**
 * Whether the document has lost its top level: its highest visible family starts afresh, or two families that do not
 * nest follow each other, with nothing above them.
 */
function lostTop(marks: readonly HeadingMark[], order: readonly string[]): boolean {
  const [top] = order;
  if (top === undefined || top.startsWith('layout') || KEPT_TOPS.has(top)) return false;
  const tops = marks.filter((mark) => mark.style.family === top);
  if (tops.some((mark, index) => index > 0 && mark.value === 1)) return true;
  // 1、2、 and then （一） with its own 1.: the first series had a parent of its own
  const first = marks[0];
  const firstTop = tops[0];
  if (first === undefined || firstTop === undefined || first === firstTop) return false;
  return firstTop.value === 1 && marks.filter((mark) => mark.start < firstTop.start).length >= 2;
}

function nextOf(walk: Walk, family: string, from: number): HeadingMark | undefined {
  for (let at = from; at < walk.marks.length; at++)
    if (walk.marks[at]?.style.family === family) return walk.marks[at];
  return undefined;
}

function push(walk: Walk, level: Omit<Level, 'position'>): void {
  walk.stack.push({ ...level, position: walk.order.indexOf(level.family) });
  if (level.family !== '') walk.lastValue.set(level.family, level.value);
}

/** Puts the lost parent of a series on the stack and notes the loss. */
function recoverParent(walk: Walk, index: number, family: string, value: number, evidence: Loss['evidence']): void {
  walk.losses.push({ before: index, depth: walk.stack.length + 1, family, value, evidence });
  push(walk, { family, value, series: -1, index: -1 });
}

/** The parent a new series should have but has not; recovered when the numbering proves the loss. */
function ensureParent(walk: Walk, index: number, family: string): void {
  if (family === 'enumerator') return;
  const usual = walk.parentOf.get(family) ?? fallbackParent(walk, family);
  const top = walk.stack.at(-1);
  if (usual === undefined) {
    if (walk.stack.length === 0 && walk.virtualTop)
      recoverParent(walk, index, '', ++walk.virtualValue, 'orphan');
    return;
  }
  if (top?.family === usual || (top !== undefined && top.position > walk.order.indexOf(usual))) return;
  const last = walk.lastValue.get(usual) ?? 0;
  const next = nextOf(walk, usual, index);
  const numbersThrough = usual === 'article';
  const before = numbersThrough || top === undefined ? last : 0;
  const proven = next !== undefined && next.value > before + 1 && next.value <= before + 9;
  if (!proven) {
    if (walk.stack.length === 0 && walk.virtualTop) recoverParent(walk, index, '', ++walk.virtualValue, 'orphan');
    return;
  }
  if (top === undefined || walk.order.indexOf(usual) > 0) ensureParent(walk, index, usual);
  recoverParent(walk, index, usual, before + 1, 'orphan');
}

function fallbackParent(walk: Walk, family: string): string | undefined {
  const at = walk.order.indexOf(family);
  return at > 0 ? walk.order[at - 1] : undefined;
}

/** A series that starts afresh under the same parent: the next parent was lost. */
function restart(walk: Walk, index: number, evidence: Loss['evidence']): void {
  const parent = walk.stack.pop();
  if (parent === undefined) {
    recoverParent(walk, index, '', ++walk.virtualValue, evidence);
    return;
  }
  const value = parent.value === 0 ? 0 : parent.value + 1;
  if (parent.family === '') walk.virtualValue = value;
  recoverParent(walk, index, parent.family, value, evidence);
}

function place(walk: Walk, mark: HeadingMark, index: number): void {
  const { family } = mark.style;
  const position = walk.order.indexOf(family);
  let popped: Level | undefined;
  while (walk.stack.length > 0 && (walk.stack.at(-1)?.position ?? -1) > position) popped = walk.stack.pop();
  const top = walk.stack.at(-1);
  const numbersThrough = family === 'article';
  if (top !== undefined && top.position === position) placeSibling(walk, mark, index, top);
  else {
    const conflict = family !== 'enumerator' && popped?.family !== 'enumerator' && popped !== undefined && popped.series >= 0 && mark.value === 1 && (position > 0 || top?.family === '');
    if (conflict && (top !== undefined || walk.virtualTop)) restart(walk, index, 'restart');
    else ensureParent(walk, index, family);
    const last = walk.lastValue.get(family) ?? 0;
    const before = numbersThrough || mark.value === last + 1 ? last : 0;
    noteGap(walk, mark, index, before);
    startSeries(walk, mark, index, -1);
  }
}

function startSeries(walk: Walk, mark: HeadingMark, index: number, previous: number, fault?: Placement['fault'], ongoing?: number): void {
  const series = ongoing ?? walk.series++;
  push(walk, { family: mark.style.family, value: mark.value, series, index });
  walk.placements.push({ depth: walk.stack.length, series, previous, ...(fault && { fault }) });
}

function noteGap(walk: Walk, mark: HeadingMark, index: number, before: number): void {
  if (mark.value > before + 12 || mark.style.family === 'enumerator') return;
  for (let value = before + 1; value < mark.value; value++)
    walk.losses.push({ before: index, depth: walk.stack.length + 1, family: mark.style.family, value, evidence: 'gap' });
}

function placeSibling(walk: Walk, mark: HeadingMark, index: number, top: Level): void {
  walk.stack.pop();
  if (mark.style.id === 'unnumbered' || mark.style.family === 'enumerator') {
    startSeries(walk, mark.value === 0 ? { ...mark, value: top.value } : mark, index, mark.value === 0 ? -1 : top.index, undefined, mark.value > 1 ? top.series : undefined);
    return;
  }
  if (mark.value === 1 && top.value >= 1) {
    restart(walk, index, 'restart');
    startSeries(walk, mark, index, -1);
    return;
  }
  const backstep = mark.value <= top.value;
  if (!backstep) noteGap(walk, mark, index, top.value);
  const mixed = top.index >= 0 && isMixed(walk.marks[top.index], mark);
  const fault = backstep ? 'repeat' : mark.value > top.value + 1 ? 'gap' : mixed ? 'style-mix' : undefined;
  const series = top.series >= 0 ? top.series : walk.series++;
  push(walk, { family: mark.style.family, value: mark.value, series, index });
  walk.placements.push({ depth: walk.stack.length, series, previous: top.index, ...(fault && { fault }) });
}

function isMixed(before: HeadingMark | undefined, mark: HeadingMark): boolean {
  return before !== undefined && before.style.id !== mark.style.id;
}

/**
 * The hierarchy of a document's marks, inferred from its own nesting: a family's depth is where it nests, a series
 * must count up, and what breaks the count proves a lost heading (三、 with no 一、二、; a （一） series that starts
 * afresh with no parent between). `turnsBefore`: the paragraphs before the first mark speak of several elements, so
 * a top level is missing even if no number proves it. O(marks × depth).
 */
export function inferHierarchy(marks: readonly HeadingMark[], turnsBefore = false): Hierarchy {
  const order = familyOrder(marks);
  const walk: Walk = {
    marks,
    order,
    parentOf: usualParents(marks, order),
    stack: [],
    placements: [],
    losses: [],
    lastValue: new Map(),
    virtualTop: lostTop(marks, order) || (turnsBefore && !KEPT_TOPS.has(order[0] ?? 'han')),
    series: 0,
    virtualValue: 0,
  };
  marks.forEach((mark, index) => place(walk, mark, index));
  return { placements: walk.placements, losses: walk.losses, order };
}
