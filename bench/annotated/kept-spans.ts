import type { Place, Span } from '../../src/text/span.ts';

/** From this offset of a cleaned text on its characters stand from that place of the source on, one for one. */
export type Run = Place & { readonly offset: number };

/** The stretches of a source that stand in a cleaned text made of these runs; line ends are not counted. O(runs). */
export function keptSpans(
  wording: string,
  runs: readonly Run[],
  lineStarts: Int32Array,
): readonly Span[] {
  return runs.map(({ offset, line, column }, index) => {
    const words = wording.slice(offset, runs[index + 1]?.offset ?? wording.length);
    const start = (lineStarts[line - 1] ?? 0) + column - 1;
    return { start, end: start + words.trimEnd().length };
  });
}
