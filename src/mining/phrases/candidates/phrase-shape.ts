import { bracketKind, isComma, isListMark, SYMBOL, symbolTables } from '../repeats/symbols.ts';

/** What the signs inside a string allow. Each is an offset; the length if there is no such sign. */
export type Shape = {
  readonly firstComma: number;
  readonly firstListMark: number;
  /** The first closing bracket that nothing opened. */
  readonly firstUnopened: number;
  /** Open brackets before each offset. */
  readonly open: readonly number[];
};

/** Reads the signs of a string of `units`. O(length). */
export function shapeOf(units: Uint16Array, start: number, length: number): Shape {
  const stack: number[] = [];
  const open: number[] = [0];
  let firstComma = length;
  let firstListMark = length;
  let firstUnopened = length;
  for (let offset = 0; offset < length; offset++) {
    const unit = units[start + offset] ?? 0;
    const kind = bracketKind(unit);
    if (kind > 0) stack.push(kind);
    if (kind < 0 && stack.pop() !== -kind) firstUnopened = Math.min(firstUnopened, offset);
    if (isComma(unit)) firstComma = Math.min(firstComma, offset);
    if (isListMark(unit)) firstListMark = Math.min(firstListMark, offset);
    open.push(stack.length);
  }
  return { firstComma, firstListMark, firstUnopened, open };
}

/** Where the last clause of the first `end` units starts. */
export function clauseStartBefore(units: Uint16Array, start: number, end: number): number {
  let from = end;
  while (from > 0 && !isComma(units[start + from - 1] ?? 0)) from--;
  return from;
}

/** Words (not signs) among the cuts of a string before an offset. */
export function countWords(
  units: Uint16Array,
  start: number,
  cuts: readonly number[],
  end: number,
): number {
  const { classes } = symbolTables();
  let count = 0;
  for (const cut of cuts) {
    if (cut < end && classes[units[start + cut] ?? 0] === SYMBOL.word) count++;
  }
  return count;
}
