import type { MinedDocument } from '../../corpus/mined-document.ts';
import { collectCandidates, type CandidateTable } from './candidates/candidate-table.ts';
import { repeatCutter } from './candidates/cut-repeat.ts';
import { independenceTest } from './candidates/independent-documents.ts';
import { withoutNested } from './candidates/nested.ts';
import { commonCuts } from './candidates/occurrence-sample.ts';
import { opennessOf } from './candidates/openness.ts';
import { phraseDescriber } from './describe-phrase.ts';
import { phraseOptions, type PhraseOptions } from './phrase-options.ts';
import type { Phrase } from './phrase.ts';
import { rankCandidates } from './rank-phrases.ts';
import { forEachRepeat } from './repeats/repeats.ts';
import { sortSuffixes, type SortedSuffixes } from './repeats/suffix-sort.ts';
import { symbolTextOf, type SymbolText } from './repeats/symbol-text.ts';
import { SYMBOL, symbolTables } from './repeats/symbols.ts';

/** The best phrases of a corpus and how many there are in all. */
export type MinedPhrases = {
  /** Best first. */
  readonly phrases: readonly Phrase[];
  /** How many strings are phrases by the options, whether or not they are among the best `limit`. */
  readonly found: number;
};

/** The stock phrases of a corpus, best first: see `minePhraseTable`. */
export function minePhrases(
  documents: readonly MinedDocument[],
  options: Partial<PhraseOptions> = {},
): readonly Phrase[] {
  return minePhraseTable(documents, options).phrases;
}

/**
 * The stock phrases of a corpus: all strings that recur in enough independent documents, cut to words that can stand
 * alone (`repeatCutter`), without those that hardly stand anywhere but inside a longer one; ranked (`rankCandidates`).
 *
 * Sorted suffixes of all texts, the repeats in them with their document frequencies in one sweep, and a choice among
 * the ends each repeat offers; every count is a plain count of overlapping occurrences, whatever the words around. The
 * result depends on the documents and options only, not on their order.
 *
 * O(n log n) in the characters. Memory beside the documents: 7.5 bytes a character, 16 a suffix of the largest bucket
 * (the commonest first character, some 3 %), 37 bytes a candidate, about 1.5 kB a phrase that is given.
 */
export function minePhraseTable(
  documents: readonly MinedDocument[],
  options: Partial<PhraseOptions> = {},
): MinedPhrases {
  const chosen = phraseOptions(options);
  const text = symbolTextOf(documents);
  const suffixes = sortSuffixes(text.units, {
    starters: symbolTables().classes.map((kind) => Number(kind === SYMBOL.word)),
    depth: chosen.maxCharacters + 1,
    leastGroup: Math.max(2, chosen.minIndependentDocuments),
  });
  const table = candidatesOf(text, suffixes, chosen);
  const rows = aloneRows(text, suffixes, table);
  const ranked = rankCandidates(text, suffixes, table, rows, chosen.limit);
  return { phrases: ranked.map(phraseDescriber(text, suffixes)), found: rows.length };
}

function candidatesOf(
  text: SymbolText,
  suffixes: SortedSuffixes,
  options: PhraseOptions,
): CandidateTable {
  const { positions } = suffixes;
  const phraseLength = repeatCutter(text, positions, options);
  const isIndependent = independenceTest(text, positions, options.minIndependentDocuments);
  const { add, table } = collectCandidates();
  const limits = {
    leastLength: options.minCharacters,
    leastClusters: options.minIndependentDocuments,
  };
  forEachRepeat(text, suffixes, limits, (repeat) => {
    const length = phraseLength(repeat);
    if (length === 0 || !isIndependent(repeat)) return;
    const { first, last, documents, clusters } = repeat;
    const { left, right } = opennessOf(text, positions, { first, last, length });
    add({ first, last, length, documents, clusters, openness: left * right });
  });
  return table();
}

/**
 * A string that stands inside a longer one must stand without it in at least two independent documents and in more than
 * a tenth of its own: one document is what chance or a slip of the pen brings, and what stands in the longer one nine
 * times in ten is hardly ever chosen for itself. Both are counts of clusters, so that copies decide nothing.
 */
function hides(inner: number, outer: number): boolean {
  return inner - outer <= Math.max(1, inner / 10);
}

function aloneRows(
  text: SymbolText,
  { positions }: SortedSuffixes,
  table: CandidateTable,
): Uint32Array {
  const { size, length, clusters, first, last } = table;
  const startOf = (row: number): number => positions[first[row] ?? 0] ?? 0;
  const cutsOf = (row: number): readonly number[] =>
    commonCuts(text, positions, {
      first: first[row] ?? 0,
      last: last[row] ?? 0,
      length: length[row] ?? 0,
    });
  return withoutNested(text.units, { size, length, clusters, startOf, cutsOf }, hides);
}
