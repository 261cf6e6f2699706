import type { Candidate } from './candidate-parts.ts';
import { isSlot, type FramePart } from './pattern.ts';

function isFree(part: FramePart | undefined): boolean {
  return part !== undefined && isSlot(part) && part.sure < 0;
}

/** The parts without signs and clause edges at their ends. */
function bare(parts: readonly FramePart[]): readonly FramePart[] {
  return parts.flatMap((part, index): readonly FramePart[] => {
    if (isSlot(part)) return [part];
    let { text } = part;
    if (index === 0) text = text.replace(/^[，、：]+/u, '');
    if (index === parts.length - 1) text = text.replace(/[，、：]+$/u, '');
    return text === '' ? [] : [{ text }];
  });
}

/**
 * A candidate as it is, and without its free slots at the ends: whether what stands there has a type can be told only
 * when all places are known.
 */
export function variantsOf(candidate: Candidate): readonly Candidate[] {
  const { parts } = candidate;
  const from = isFree(parts[0]) ? 1 : 0;
  const to = isFree(parts.at(-1)) ? parts.length - 1 : parts.length;
  const cuts = new Set([
    `0 ${parts.length}`,
    `${from} ${parts.length}`,
    `0 ${to}`,
    `${from} ${to}`,
  ]);
  return [...cuts].flatMap((cut) => {
    const [start = 0, end = 0] = cut.split(' ').map(Number);
    const kept = bare(parts.slice(start, end));
    return kept.some(isSlot) ? [{ ...candidate, parts: kept }] : [];
  });
}
