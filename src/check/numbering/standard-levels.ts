import type { TextPiece } from './text-pieces.ts';

/** The levels of GB/T 9704-2012 7.3.3 (一、 （一） 1. （1）) and ① below them, from 1 down. */
export const STANDARD_LEVELS: ReadonlyMap<string, number> = new Map([
  ['han', 1],
  ['han-paren', 2],
  ['arabic', 3],
  ['arabic-paren', 4],
  ['circled', 5],
]);

/** Whether a text is numbered 一、（一）1.（1）, not by decimals (1, 1.1), which are a scheme of their own. */
export function usesStandardLevels({ marks }: TextPiece): boolean {
  return !marks.some(({ style }) => style.family.startsWith('decimal'));
}
