import type { HeadingMark } from '../marks/heading-marks.ts';
import { nextOfFamily, pushLevel, recoverLevel, type Level, type LevelWalk } from './level-walk.ts';
import { isLoose, type NumberingStyle } from '../../line/numbering-styles.ts';
import type { Loss, Placement } from './placement.ts';

/** A jump in the count larger than this is no gap but another count (2023., 100.). */
const LARGEST_GAP = 12;
/** Numbers that run through the parents may skip this many less one. */
const LARGEST_RUNNING_GAP = 3;
/** As above, for a parent that is proven by the next mark of its family. */
const LARGEST_PARENT_GAP = 9;

function recoverTop(walk: LevelWalk, index: number, evidence: Loss['evidence']): void {
  walk.virtualValue++;
  recoverLevel(walk, index, { family: '', value: walk.virtualValue, evidence });
}

type Parent = { readonly family: string; readonly position: number };

/** The family that should stand above a series: the usual one, else the next higher one of the document. */
function parentFamily(walk: LevelWalk, family: string): Parent | undefined {
  const usual = walk.parentOf.get(family) ?? walk.order[walk.order.indexOf(family) - 1];
  return usual === undefined ? undefined : { family: usual, position: walk.order.indexOf(usual) };
}

/** The value of the lost parent where its family's next number proves that it is missing; 0 where nothing does. */
function provenValue(walk: LevelWalk, index: number, { family }: Parent): number {
  const running = walk.running.has(family) || walk.stack.length === 0;
  const last = running ? (walk.lastValue.get(family) ?? 0) : 0;
  const next = nextOfFamily(walk, family, index)?.value ?? 0;
  return next > last + 1 && next <= last + LARGEST_PARENT_GAP ? last + 1 : 0;
}

/** The parent a new series should have but has not; recovered when the numbering proves the loss. */
function ensureParent(walk: LevelWalk, index: number, family: string): void {
  if (isLoose(family)) return;
  const top = walk.stack.at(-1);
  const parent = parentFamily(walk, family);
  if (parent !== undefined && top !== undefined)
    if (top.family === parent.family || top.position > parent.position) return;
  const value = parent === undefined ? 0 : provenValue(walk, index, parent);
  if (parent !== undefined && value > 0) {
    if (top === undefined || parent.position > 0) ensureParent(walk, index, parent.family);
    recoverLevel(walk, index, { family: parent.family, value, evidence: 'orphan' });
  } else if (top === undefined && walk.topLevel === 'lost') recoverTop(walk, index, 'orphan');
}

/** Whether the next heading of a level stands there with the very next number, so that none of it can be lost between. */
function isFollowed(walk: LevelWalk, index: number, level: Level): boolean {
  const next = level.index < 0 ? undefined : nextOfFamily(walk, level.family, index);
  if (next === undefined || next.value !== level.value + 1) return false;
  const higher = walk.order.slice(0, level.position);
  return higher.every(
    (family) => (nextOfFamily(walk, family, index)?.start ?? Infinity) > next.start,
  );
}

/**
 * A series that starts afresh under the same parent: the next parent was lost, unless it stands there further down
 * (a section may hold two lists).
 */
function restart(walk: LevelWalk, index: number): void {
  const parent = walk.stack.at(-1);
  if (parent === undefined) {
    if (walk.topLevel !== 'none') recoverTop(walk, index, 'restart');
    return;
  }
  if (isFollowed(walk, index, parent)) return;
  walk.stack.pop();
  const value = parent.value === 0 ? 0 : parent.value + 1;
  if (parent.family === '') walk.virtualValue = value;
  recoverLevel(walk, index, { family: parent.family, value, evidence: 'restart' });
}

function noteGap(walk: LevelWalk, mark: HeadingMark, index: number, last: number): void {
  const { style, value, parts } = mark;
  if (value > last + LARGEST_GAP || isLoose(style.family)) return;
  const depth = walk.stack.length + 1;
  const { family } = style;
  const prefix = parts.slice(0, -1);
  for (let lost = last + 1; lost < value; lost++)
    walk.losses.push({ before: index, depth, family, value: lost, prefix, evidence: 'gap' });
}

/** Whether a series under a new parent goes on with the numbers of the one before, a lost number or two allowed. */
function goesOn(value: number, last: number): boolean {
  return last > 0 && value > last && value <= last + LARGEST_RUNNING_GAP;
}

type Sibling = Pick<Placement, 'series' | 'previous'> & { readonly fault?: Placement['fault'] };

function settle(walk: LevelWalk, family: string, value: number, sibling: Sibling): void {
  const { series, previous, fault } = sibling;
  pushLevel(walk, { family, value, series, index: walk.placements.length });
  const depth = walk.stack.length;
  walk.placements.push({ depth, series, previous, ...(fault !== undefined && { fault }) });
}

function startSeries(walk: LevelWalk, { style, value }: HeadingMark): void {
  settle(walk, style.family, value, { series: walk.series++, previous: -1 });
}

/** Unnumbered headings, 一是 items and boxes: they hang on their siblings, but nothing is proved by their count. */
function placeLoose(walk: LevelWalk, { style, value }: HeadingMark, top: Level): void {
  const series = value > 1 ? top.series : walk.series++;
  if (value === 0) settle(walk, style.family, top.value, { series, previous: -1 });
  else settle(walk, style.family, value, { series, previous: top.index });
}

function isMixed({ style }: HeadingMark, other: NumberingStyle): boolean {
  return style.id !== 'unnumbered' && style.variantOf !== other.variantOf;
}

function faultOf(walk: LevelWalk, { style, value }: HeadingMark, top: Level): Placement['fault'] {
  if (value <= top.value) return 'repeat';
  if (value > top.value + 1) return 'gap';
  const before = walk.marks[top.index];
  return before !== undefined && isMixed(before, style) ? 'style-mix' : undefined;
}

/**
 * The number that a misprinted one stands for: of 一、二、二、四、 the second 二、 is 三、, of 一、二、四、四、 the first 四、. Its
 * neighbours fit without it, so nothing was lost.
 */
function intendedValue(
  walk: LevelWalk,
  { style, value }: HeadingMark,
  index: number,
  top: Level,
): number {
  const next = nextOfFamily(walk, style.family, index + 1)?.value ?? 0;
  const repeated = value === top.value && next === value + 2;
  const ahead = value === top.value + 2 && next === value;
  return repeated || ahead ? top.value + 1 : value;
}

/** A mark of the family that stands open: its next sibling, or a series that starts afresh. */
function placeSibling(walk: LevelWalk, mark: HeadingMark, index: number, top: Level): void {
  const { id, family } = mark.style;
  walk.stack.pop();
  if (id === 'unnumbered' || isLoose(family)) {
    placeLoose(walk, mark, top);
  } else if (mark.value === 1 && top.value >= 1) {
    restart(walk, index);
    startSeries(walk, mark);
  } else {
    const value = intendedValue(walk, mark, index, top);
    if (value > top.value) noteGap(walk, { ...mark, value }, index, top.value);
    const series = top.series >= 0 ? top.series : walk.series++;
    const fault = value === mark.value ? faultOf(walk, mark, top) : 'repeat';
    settle(walk, family, value, { series, previous: top.index, fault });
  }
}

/** Whether a first item contradicts the deeper series it closes: without a heading between, its parent was lost. */
function isConflict(walk: LevelWalk, mark: HeadingMark, closed: Level | undefined): boolean {
  if (closed === undefined || closed.series < 0 || mark.value !== 1) return false;
  if (isLoose(mark.style.family) || isLoose(closed.family)) return false;
  const top = walk.stack.at(-1);
  if (walk.order.indexOf(mark.style.family) <= 0 && top?.family !== '') return false;
  return top !== undefined || walk.topLevel === 'lost';
}

/** Puts the next mark in its place: closes deeper levels, opens its own, recovers parents that the count proves lost. */
export function placeMark(walk: LevelWalk, mark: HeadingMark, index: number): void {
  const { family } = mark.style;
  const position = walk.order.indexOf(family);
  let closed: Level | undefined;
  while ((walk.stack.at(-1)?.position ?? -1) > position) closed = walk.stack.pop();
  const top = walk.stack.at(-1);
  if (top !== undefined && top.position === position) {
    placeSibling(walk, mark, index, top);
    return;
  }
  if (isConflict(walk, mark, closed)) restart(walk, index);
  else ensureParent(walk, index, family);
  const last = walk.lastValue.get(family) ?? 0;
  noteGap(walk, mark, index, walk.running.has(family) || goesOn(mark.value, last) ? last : 0);
  startSeries(walk, mark);
}
