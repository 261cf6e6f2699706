import type { MinedDocument } from '../../corpus/mined-document.ts';
import { countWords } from './candidates/phrase-shape.ts';
import { useCounter } from './count-uses.ts';
import { clauseShare } from './clause-share.ts';
import { headingShare } from './heading-share.ts';
import { deviationOfProportions } from './measures/dispersion.ts';
import type { Phrase, PhraseExample } from './phrase.ts';
import type { RankedCandidate } from './rank-phrases.ts';
import { occurrencesByDocument, type DocumentOccurrences } from './repeats/occurrences.ts';
import type { SortedSuffixes } from './repeats/suffix-sort.ts';
import { hasBit, type SymbolText } from './repeats/symbol-text.ts';

/** Shares of all characters, each document's times its weight. */
function sizesOf(documents: readonly MinedDocument[]): readonly number[] {
  const sizes = documents.map(({ text, weight }) => text.length * weight);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => size / total);
}

/** The place of each document in the order of ids. */
function idRanks(documents: readonly MinedDocument[]): Uint32Array {
  const order = Array.from(documents.keys()).toSorted((a, b) =>
    (documents[a]?.id ?? '') < (documents[b]?.id ?? '') ? -1 : 1,
  );
  const ranks = new Uint32Array(documents.length);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** Position of the first occurrence that starts and ends between words, −1 if there is none. */
function wholeOccurrence(
  { wordStarts }: SymbolText,
  positions: Uint32Array,
  length: number,
): number {
  for (const at of positions) {
    if (hasBit(wordStarts, at) && hasBit(wordStarts, at + length)) return at;
  }
  return -1;
}

/**
 * Where the string is seen first: the first occurrence between two words in the first document by id that has one; else
 * the first of all.
 */
function firstSeen(
  text: SymbolText,
  ranks: Uint32Array,
  groups: readonly DocumentOccurrences[],
  length: number,
): { readonly index: number; readonly position: number } {
  let best = { index: 0, position: 0, order: Number.POSITIVE_INFINITY };
  for (const { document: index, positions } of groups) {
    const rank = ranks[index] ?? 0;
    if (best.order < rank) continue;
    const whole = wholeOccurrence(text, positions, length);
    // those within a word come after all others
    const order = whole < 0 ? rank + ranks.length : rank;
    const position = whole < 0 ? (positions[0] ?? 0) : whole;
    if (order < best.order) best = { index, position, order };
  }
  return best;
}

function exampleOf(
  text: SymbolText,
  { index, position }: { readonly index: number; readonly position: number },
): PhraseExample {
  const document = text.documents[index];
  const offset = position - (text.documentStarts[index] ?? 0);
  return {
    documentId: document?.id ?? '',
    offset,
    place: document?.placeAt(offset) ?? { line: 1, column: 1 },
  };
}

/** Gives a function that makes the row of a phrase. O(occurrences × log occurrences) a phrase. */
export function phraseDescriber(
  text: SymbolText,
  { positions }: SortedSuffixes,
): (ranked: RankedCandidate) => Phrase {
  const sizes = sizesOf(text.documents);
  const ranks = idRanks(text.documents);
  const countUses = useCounter(text);
  return (ranked) => {
    const { first, last, start, length, documents, clusters, cuts, association, score } = ranked;
    const groups = occurrencesByDocument(text, positions, ranked);
    const phrase = String.fromCharCode(...text.units.subarray(start, start + length));
    const dispersion = deviationOfProportions(
      groups.map(({ document }) => sizes[document] ?? 0),
      groups.map(
        ({ document, positions: own }) => own.length * (text.documents[document]?.weight ?? 1),
      ),
    );
    return {
      phrase,
      characters: Array.from(phrase).length,
      tokens: countWords(text.units, start, cuts, length),
      documents,
      independentDocuments: groups.reduce(
        (sum, { document }) => sum + (text.documents[document]?.weight ?? 0),
        0,
      ),
      clusters,
      occurrences: last - first,
      dispersion,
      association,
      ...countUses(groups),
      headingShare: headingShare(text, groups, length),
      clauseShare: clauseShare(text, groups, length),
      example: exampleOf(text, firstSeen(text, ranks, groups, length)),
      score,
    };
  };
}
