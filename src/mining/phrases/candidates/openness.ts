import type { SymbolText } from '../repeats/symbol-text.ts';
import { NEIGHBOUR, symbolTables } from '../repeats/symbols.ts';
import { edgeWords } from './edge-words.ts';
import { kindBefore, sampledPositions, type RankedString } from './occurrence-sample.ts';

/** How freely a phrase stands, on either side. */
export type Openness = {
  /** 0 (always the same neighbour) to 1 (always at a clause edge). */
  readonly left: number;
  readonly right: number;
};

/** Units beside an occurrence with their counts; a clause edge is 0. */
type Side = Map<number, number>;

const edge = 0;

function measure(side: Side): number {
  const edges = side.get(edge) ?? 0;
  let others = 0;
  let commonest = 0;
  for (const [unit, times] of side) {
    if (unit === edge) continue;
    others += times;
    commonest = Math.max(commonest, times);
  }
  const variety = others === 0 ? 0 : 1 - commonest / others;
  return (edges + (others * variety) / 3) / (edges + others);
}

/**
 * Reads the neighbours of a string's occurrences, or of an even sample of 256. A clause edge and the neighbourhood of a
 * number count full, variety of the neighbours a third (after the accessor variety of unsupervised word finding: Feng,
 * Chen, Deng & Zheng 2004). The joints 的 了 和 … are skipped. O(sample).
 */
export function opennessOf(
  text: SymbolText,
  positions: Uint32Array,
  string: RankedString,
): Openness {
  const { units } = text;
  const { after } = symbolTables();
  const { joints } = edgeWords();
  const left: Side = new Map();
  const right: Side = new Map();
  for (const start of sampledPositions(positions, string)) {
    let from = start;
    while (from > 0 && joints[units[from - 1] ?? 0] === 1) from--;
    const atEdge = kindBefore(text, from) === NEIGHBOUR.clause;
    count(left, atEdge ? edge : (units[from - 1] ?? 0));
    let to = start + string.length;
    while (joints[units[to] ?? 0] === 1) to++;
    const next = units[to] ?? 0;
    count(right, after[next] === NEIGHBOUR.clause ? edge : next);
  }
  return { left: measure(left), right: measure(right) };
}

function count(side: Side, unit: number): void {
  side.set(unit, (side.get(unit) ?? 0) + 1);
}
