import type { NumberMark } from './numbering-styles.ts';

/** The decimal numbers at the starts of lines. */
export type DecimalIndex = {
  /** 2, 2.1, 2.1.3 … as they stand, with the number of lines they start. */
  readonly numbers: ReadonlyMap<string, number>;
  /** First parts, with the number of decimals that have them. */
  readonly chapters: ReadonlyMap<number, number>;
};

/** Collects the decimal numbers and, as their parents, the plain Arabic ones. O(marks). */
export function indexDecimals(marks: readonly (NumberMark | undefined)[]): DecimalIndex {
  const numbers = new Map<string, number>();
  const chapters = new Map<number, number>();
  for (const mark of marks) {
    if (mark === undefined || (mark.parts.length < 2 && mark.style.family !== 'arabic')) continue;
    const key = mark.parts.join('.');
    numbers.set(key, (numbers.get(key) ?? 0) + 1);
    const [chapter = 0] = mark.parts;
    if (mark.parts.length > 1) chapters.set(chapter, (chapters.get(chapter) ?? 0) + 1);
  }
  return { numbers, chapters };
}

/**
 * Whether a decimal at a line start belongs to a numbering and is no figure (3.5万元): another decimal has its chapter
 * or one beside it, or its parent stands there.
 */
export function fitsDecimals({ parts }: NumberMark, { numbers, chapters }: DecimalIndex): boolean {
  const [chapter = 0] = parts;
  if ((chapters.get(chapter) ?? 0) > 1) return true;
  if (chapters.has(chapter - 1) || chapters.has(chapter + 1)) return true;
  return parts.at(-1) === 1 && numbers.has(parts.slice(0, -1).join('.'));
}
