import type { Random } from '../random.ts';
import { bodyRange } from './change-words.ts';
import {
  pickOf,
  type FaultKind,
  type SeededText,
  type SeedSource,
  type SeedText,
} from './fault.ts';

/** Runs of whole sentences within a paragraph that are so long. */
function passages({ lines }: SeedSource, least: number, most: number): readonly string[] {
  const [start, end] = bodyRange(lines);
  return lines.slice(start, end).flatMap((line) => {
    const sentences = line.trim().match(/[^。；！？]+[。；！？]/gu) ?? [];
    return sentences.flatMap((_, first) => {
      const runs = sentences.map((__, last) => sentences.slice(first, last + 1).join(''));
      return runs.slice(first).filter(({ length }) => length >= least && length <= most);
    });
  });
}

/** A passage of another text in the model is put at the end of a paragraph. */
function copyPassage(
  { lines, others }: SeedText,
  random: Random,
  [least, most]: readonly [number, number],
): SeededText | undefined {
  const source = pickOf(random, others);
  const passage = source && pickOf(random, passages(source, least, most));
  const [start, end] = bodyRange(lines);
  const hosts = lines.flatMap((line, index) =>
    index >= start && index < end && line.length >= 30 && line.endsWith('。') ? [index] : [],
  );
  const host = pickOf(random, hosts);
  if (passage === undefined || host === undefined) return undefined;
  return {
    lines: lines.map((line, index) => (index === host ? line + passage : line)),
    rules: ['copied/passage'],
    at: [host + 1],
  };
}

function kind(title: string, length: readonly [number, number]): FaultKind {
  return {
    rule: 'copied/passage',
    title,
    seed: (text, random) => copyPassage(text, random, length),
  };
}

/** Passages copied from texts of the model. */
export const copiedFaults: readonly FaultKind[] = [
  kind('抄来的一段（40～79字）', [40, 79]),
  kind('抄来的一段（80～200字）', [80, 200]),
];
