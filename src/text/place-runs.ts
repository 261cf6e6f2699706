import { placeOf } from './line-index.ts';
import type { MappedText } from './mapped-text.ts';
import type { Place, Span } from './span.ts';

/**
 * Where the units of a text lie in its source: three numbers a run (offset in the text, 1-based line, 1-based column).
 * A run goes on to the next one's offset; within it each unit of the text is one unit of the source.
 */
export type PlaceRuns = Uint32Array;

const width = 3;

/** The runs of a text made of lines of a mapped text with one `\n` between two. O(characters). */
export function placeRunsOf(
  mapped: MappedText,
  lines: readonly Span[],
  lineStarts: Int32Array,
): PlaceRuns {
  const runs: number[] = [];
  let offset = 0;
  for (const { start, end } of lines) {
    let expected = -1;
    let nextLine = 0;
    for (let at = start; at < end; at++) {
      const source = mapped.starts[at] ?? 0;
      if (source !== expected || source >= nextLine) {
        const { line, column } = placeOf(lineStarts, source);
        runs.push(offset + at - start, line, column);
        nextLine = lineStarts[line] ?? Number.POSITIVE_INFINITY;
      }
      expected = source + 1;
    }
    offset += end - start + 1;
  }
  return Uint32Array.from(runs);
}

/** The place of an offset; line 1, column 1 if there are no runs. O(log runs). */
export function placeInRuns(runs: PlaceRuns, offset: number): Place {
  let low = 0;
  let high = Math.max(0, runs.length / width - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * width] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const first = runs[low * width] ?? 0;
  const [line = 1, column = 1] = runs.subarray(low * width + 1, low * width + width);
  return { line, column: column + Math.max(0, offset - first) };
}

/** The runs one by one. */
export function* eachRun(
  runs: PlaceRuns,
): Generator<{ readonly offset: number } & Place, void, void> {
  for (let at = 0; at < runs.length; at += width)
    yield { offset: runs[at] ?? 0, line: runs[at + 1] ?? 1, column: runs[at + 2] ?? 1 };
}
