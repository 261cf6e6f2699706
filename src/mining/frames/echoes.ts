import { isSlot } from './pattern.ts';
import type { FramePart } from './pattern.ts';

/** Share of the pairs of the shorter fixed text that two frames have in common if they say the same. */
const SAME = 0.6;
/** What counts of a frame that says the same as a better one. */
const ECHO = 0.2;

/** The pairs of neighbouring characters of the fixed text, signs left out. O(characters). */
export function pairsOf(parts: readonly FramePart[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const part of parts) {
    if (isSlot(part)) continue;
    const letters = part.text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    for (let at = 1; at < letters.length; at++) pairs.add(letters.slice(at - 1, at + 1));
  }
  return pairs;
}

/** Whether two fixed texts say nearly the same: 在〔…〕领导下, 在〔…〕的坚强领导下. `a`, `b`: their pairs. */
export function sayTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return areSame(shared, a.size, b.size);
}

function areSame(shared: number, a: number, b: number): boolean {
  return shared > 0 && shared >= SAME * Math.min(a, b);
}

/**
 * Sorts frames anew so that each comes after its betters by the value that is left when it is their echo: 在〔…〕领导下
 * and 在〔…〕的坚强领导下 are both kept, but do not fill the first page together. `frames`: the best first.
 * O(frames × pairs × frames that share one).
 */
export function withoutEchoes<
  T extends { readonly parts: readonly FramePart[]; readonly score: number },
>(frames: readonly T[]): readonly T[] {
  const holders = new Map<string, number[]>();
  const sizes: number[] = [];
  const ordered = frames.map((frame, index) => {
    const pairs = pairsOf(frame.parts);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      const list = holders.get(pair) ?? [];
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      list.push(index);
      holders.set(pair, list);
    }
    sizes.push(pairs.size);
    const echoes = [...shared].some(([other, count]) =>
      areSame(count, pairs.size, sizes[other] ?? 0),
    );
    return echoes ? { ...frame, score: frame.score * ECHO } : frame;
  });
  return ordered.toSorted((a, b) => b.score - a.score);
}
