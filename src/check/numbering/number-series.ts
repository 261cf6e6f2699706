import type { HeadingMark } from '../../structure/heading-marks.ts';
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
type Draft = { -readonly [Key in keyof NumberSeries]: NumberSeries[Key] } & {
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

/**
 * The series of numbers of a text: each family under each parent by itself. An unnumbered heading lets the numbers below
 * it begin anew. Nothing is recovered: what is missing is missing. O(marks × depth).
 */
export function numberSeries({ marks, order }: TextPiece): readonly NumberSeries[] {
  const all: Draft[] = [];
  const stack: Level[] = [];
  const lastOf = new Map<string, number>();
  let isBroken = false;
  for (const mark of marks) {
    const { family } = mark.style;
    if (mark.value === 0) {
      isBroken = true;
      continue;
    }
    const position = order.indexOf(family);
    while ((stack.at(-1)?.position ?? -1) > position) stack.pop();
    const top = stack.at(-1);
    const isSibling = top !== undefined && top.family === family;
    if (isSibling && !beginsAnew(top, mark, isBroken)) top.marks.push(mark);
    else {
      const parent = (isSibling ? stack.at(-2) : top)?.marks.at(-1);
      const before = isSibling && top.prefix === prefixOf(mark) ? top.marks.at(-1) : undefined;
      if (isSibling) stack.pop();
      const row = [mark];
      const runsOn = lastOf.get(family) === mark.value - 1;
      all.push({
        marks: row,
        parent,
        first: runsOn ? mark.value : 1,
        ...(before !== undefined && !isBroken && { restarts: before }),
      });
      stack.push({ family, prefix: prefixOf(mark), position, marks: row });
    }
    lastOf.set(family, mark.value);
    isBroken = false;
  }
  return all;
}
