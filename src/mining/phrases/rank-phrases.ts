import { candidateAt, type Candidate, type CandidateTable } from './candidates/candidate-table.ts';
import { commonCuts } from './candidates/occurrence-sample.ts';
import { associationOf } from './measures/association.ts';
import { evenness } from './measures/dispersion.ts';
import { occurrencesByDocument } from './repeats/occurrences.ts';
import { substringCounter } from './repeats/substring-count.ts';
import type { SortedSuffixes } from './repeats/suffix-sort.ts';
import type { SymbolText } from './repeats/symbol-text.ts';

/** A phrase with its place in the ranking. */
export type RankedCandidate = Candidate & {
  /** Position of one of its occurrences. */
  readonly start: number;
  /** Offsets of its words and signs, 0 and `length` included. */
  readonly cuts: readonly number[];
  readonly association: number;
  readonly score: number;
};

/**
 * The best `limit` of the candidates in some rows of the table, best first, by
 *
 *   near-duplicate clusters × evenness × association × log2(length) × openness to the left × to the right
 *
 * Evenness is Gries' DP reversed over the documents the phrase stands in, taken as equal: the DP column itself falls
 * with every further document, so that it would count frequency twice, and a formula stands once in a text however
 * long that is. The length counts by its logarithm (as in the C-value of Frantzi & Ananiadou 1998): formulas come
 * before two-word terms without whole passages coming before formulas. Equal scores: longer first, then by text.
 *
 * No factor but the first and the length exceeds 1, so that a candidate whose bound is below the worst chosen need not
 * be measured. O(measured × occurrences).
 */
export function rankCandidates(
  text: SymbolText,
  suffixes: SortedSuffixes,
  table: CandidateTable,
  rows: Uint32Array,
  limit: number,
): readonly RankedCandidate[] {
  const rank = ranker(text, suffixes);
  const bounds = Float64Array.from({ length: table.size }, (_, row) => boundOf(table, row));
  const order = rows.toSorted((a, b) => (bounds[b] ?? 0) - (bounds[a] ?? 0) || a - b);
  let best: RankedCandidate[] = [];
  let threshold = 0;
  for (const row of order) {
    const bound = bounds[row] ?? 0;
    if (bound < threshold) break;
    best.push(rank(candidateAt(table, row), bound));
    // every doubling, the worst of the best so far is a new threshold
    if (best.length < 2 * limit) continue;
    best = best.toSorted(byScore).slice(0, limit);
    threshold = best.at(-1)?.score ?? 0;
  }
  return best.toSorted(byScore).slice(0, limit);
}

function boundOf({ clusters, length, openness }: CandidateTable, row: number): number {
  return (clusters[row] ?? 0) * Math.log2(length[row] ?? 1) * (openness[row] ?? 0);
}

function ranker(
  text: SymbolText,
  suffixes: SortedSuffixes,
): (candidate: Candidate, bound: number) => RankedCandidate {
  const { positions } = suffixes;
  const count = substringCounter(text.units, suffixes);
  return (candidate, bound) => {
    const { first, last, length } = candidate;
    const start = positions[first] ?? 0;
    const cuts = commonCuts(text, positions, candidate);
    const string = { start, length, cuts, occurrences: last - first };
    const association = associationOf(text.units, string, positions.length, count);
    const groups = occurrencesByDocument(text, positions, candidate);
    const even = evenness(groups.map((group) => group.positions.length));
    const score = bound * even * Math.max(0, association);
    return { ...candidate, start, cuts, association, score };
  };
}

function byScore(a: RankedCandidate, b: RankedCandidate): number {
  return b.score - a.score || b.length - a.length || a.first - b.first;
}
