import type { MinedDocument } from '../../../corpus/mined-document.ts';
import { keynessOf, type Keyness } from '../measures/keyness.ts';
import { phraseCounter } from './phrase-counter.ts';
import type { Phrase } from '../phrase.ts';

/** A phrase in one subcorpus. */
export type SideCounts = {
  readonly documents: number;
  /** Near-duplicate clusters with members in this subcorpus that have the phrase. */
  readonly independentDocuments: number;
  readonly occurrences: number;
  /** Occurrences with each cluster counted once: the sum over clusters of the mean over its members here. */
  readonly independentOccurrences: number;
  /** `independentOccurrences` per million words. */
  readonly perMillion: number;
};

/** How key a phrase is to the left subcorpus (log ratio above 0) or to the right one (below). */
export type PhraseKeyness = Keyness & {
  readonly phrase: string;
  readonly left: SideCounts;
  readonly right: SideCounts;
};

/** A document to be compared, with its words (signs not counted). */
export type ComparedDocument = Pick<
  MinedDocument,
  'source' | 'genre' | 'year' | 'cluster' | 'text'
> & { readonly tokens: number };

type Predicate = (document: ComparedDocument) => boolean;

/** One subcorpus with what has been counted in it. */
type Side = {
  readonly has: Predicate;
  /** 1 / members of a cluster that are in this subcorpus. */
  readonly weights: ReadonlyMap<string, number>;
  words: number;
  readonly documents: Uint32Array;
  readonly occurrences: Uint32Array;
  readonly weighted: Float64Array;
  readonly clusters: Uint32Array;
  /** Number of the last cluster that had the phrase. */
  readonly lastCluster: Int32Array;
};

function sideOf(documents: readonly ComparedDocument[], has: Predicate, phrases: number): Side {
  const members = new Map<string, number>();
  for (const document of documents) {
    if (has(document)) members.set(document.cluster, (members.get(document.cluster) ?? 0) + 1);
  }
  return {
    has,
    weights: new Map(Array.from(members, ([cluster, count]) => [cluster, 1 / count])),
    words: 0,
    documents: new Uint32Array(phrases),
    occurrences: new Uint32Array(phrases),
    weighted: new Float64Array(phrases),
    clusters: new Uint32Array(phrases),
    lastCluster: new Int32Array(phrases).fill(-1),
  };
}

function add(column: Uint32Array | Float64Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

/**
 * Keyness of each phrase between two subcorpora, highest log-likelihood first. A document may be in both. Each cluster
 * of near-duplicates counts once in each subcorpus: its members there share one weight, in occurrences and in words, so
 * that a text copied fifty times is no evidence fifty times over. O(characters of the documents).
 */
export function compareSubcorpora(
  documents: readonly ComparedDocument[],
  phrases: readonly Pick<Phrase, 'phrase'>[],
  left: Predicate,
  right: Predicate,
): readonly PhraseKeyness[] {
  const texts = phrases.map(({ phrase }) => phrase);
  const count = phraseCounter(texts);
  const sides = [left, right].map((has) => sideOf(documents, has, texts.length));
  const clusterNumbers = new Map<string, number>();
  // cluster by cluster, so that one number tells whether a phrase was seen in this one
  const ordered = documents.toSorted((a, b) =>
    a.cluster < b.cluster ? -1 : Number(a.cluster > b.cluster),
  );
  for (const document of ordered) {
    const holders = sides.filter(({ has }) => has(document));
    if (holders.length === 0) continue;
    const cluster = clusterNumbers.get(document.cluster) ?? clusterNumbers.size;
    clusterNumbers.set(document.cluster, cluster);
    const tallies = count(document.text);
    for (const side of holders) {
      const weight = side.weights.get(document.cluster) ?? 1;
      side.words += document.tokens * weight;
      for (const { phrase, occurrences } of tallies) {
        add(side.documents, phrase, 1);
        add(side.occurrences, phrase, occurrences);
        add(side.weighted, phrase, occurrences * weight);
        if (side.lastCluster[phrase] !== cluster) add(side.clusters, phrase, 1);
        side.lastCluster[phrase] = cluster;
      }
    }
  }
  const [first, second] = sides;
  if (first === undefined || second === undefined) return [];
  return texts
    .map((phrase, index) => rowOf(phrase, index, first, second))
    .toSorted((a, b) => b.logLikelihood - a.logLikelihood || (a.phrase < b.phrase ? -1 : 1));
}

function rowOf(phrase: string, index: number, left: Side, right: Side): PhraseKeyness {
  const frequency = (side: Side): { occurrences: number; size: number } => ({
    occurrences: side.weighted[index] ?? 0,
    size: side.words,
  });
  return {
    phrase,
    left: countsOf(left, index),
    right: countsOf(right, index),
    ...keynessOf(frequency(left), frequency(right)),
  };
}

function countsOf(side: Side, index: number): SideCounts {
  const independentOccurrences = side.weighted[index] ?? 0;
  return {
    documents: side.documents[index] ?? 0,
    independentDocuments: side.clusters[index] ?? 0,
    occurrences: side.occurrences[index] ?? 0,
    independentOccurrences,
    perMillion: side.words === 0 ? 0 : (independentOccurrences * 1e6) / side.words,
  };
}
