import type { HeadingMark } from '../../structure/marks/heading-marks.ts';
import type { TextPiece } from './text-pieces.ts';

/** Numbers of one family under one parent, in document order. */
export type NumberSeries = {
  readonly marks: readonly HeadingMark[];
  /** The mark it stands under; undefined at the top. */
  readonly parent: HeadingMark | undefined;
  /** The number it should begin with: 1, or what follows the last one of its family where numbers run on under new parents. */
  readonly first: number;
  /** The mark of the same family and parent after which it begins anew, if there is one. */
  readonly restarts?: HeadingMark;
};

type Level = {
  readonly family: string;
  readonly prefix: string;
  readonly position: number;
  readonly marks: HeadingMark[];
};

/** Of 2.1.3 the parts before the last: 2.1 numbers a series of its own. */
function prefixOf({ parts }: HeadingMark): string {
  return parts.slice(0, -1).join('.');
}

/** A series ends where its number begins anew after a higher one; 一、一、 is a repeat. */
function beginsAnew(level: Level, mark: HeadingMark, wasBroken: boolean): boolean {
  const last = level.marks.at(-1)?.value ?? 0;
  return level.prefix !== prefixOf(mark) || (mark.value === 1 && (last > 1 || wasBroken));
}

/** The series that stand open, the deepest last, while a text is gone through. */
type Walk = {
  readonly all: NumberSeries[];
  readonly stack: Level[];
  readonly lastOf: Map<string, number>;
  /** The last series of a family that runs on under new parents. */
  readonly running: Map<string, Level>;
};

/** Articles are numbered through all chapters. Source: 规章制定程序条例 第七条; 立法技术规范（试行）. */
const RUNNING = 'article';

/** Goes on with the articles of the chapter before, unless they begin anew; whether it did. */
function runOn({ running, stack }: Walk, mark: HeadingMark): boolean {
  const level = running.get(mark.style.family);
  if (level === undefined || beginsAnew(level, mark, false)) return false;
  level.marks.push(mark);
  stack.push(level);
  return true;
}

/** Opens a series under the level that stands open; `sibling` is the one of its own family that it ends. */
function openSeries(
  { all, stack, lastOf, running }: Walk,
  mark: HeadingMark,
  position: number,
  sibling: Level | undefined,
): void {
  const { family } = mark.style;
  const prefix = prefixOf(mark);
  if (sibling !== undefined) stack.pop();
  const before = sibling?.prefix === prefix ? sibling.marks.at(-1) : undefined;
  const marks = [mark];
  all.push({
    marks,
    parent: stack.at(-1)?.marks.at(-1),
    first: lastOf.get(family) === mark.value - 1 ? mark.value : 1,
    ...(before !== undefined && { restarts: before }),
  });
  const level = { family, prefix, position, marks };
  stack.push(level);
  if (family === RUNNING) running.set(family, level);
}

/**
 * The series of numbers of a text: each family under each parent by itself. An unnumbered heading lets the numbers below
 * it begin anew. Nothing is recovered: what is missing is missing. O(marks × depth).
 */
export function numberSeries({ marks, order }: TextPiece): readonly NumberSeries[] {
  const walk: Walk = { all: [], stack: [], lastOf: new Map(), running: new Map() };
  let isBroken = false;
  for (const mark of marks) {
    const { family } = mark.style;
    if (mark.value === 0) {
      isBroken = true;
      continue;
    }
    const position = order.indexOf(family);
    while ((walk.stack.at(-1)?.position ?? -1) > position) walk.stack.pop();
    const top = walk.stack.at(-1);
    const sibling = top?.family === family ? top : undefined;
    if (sibling !== undefined && !beginsAnew(sibling, mark, isBroken)) sibling.marks.push(mark);
    else if (sibling !== undefined || !runOn(walk, mark)) openSeries(walk, mark, position, sibling);
    walk.lastOf.set(family, mark.value);
    isBroken = false;
  }
  return walk.all;
}
