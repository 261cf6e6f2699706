import type { KnownHeading } from '../structure/losses/lost-headings.ts';
import { headingVotes, type HeadedParagraph } from './heading-votes.ts';
import { SKETCH_KEYS } from './paragraph-key.ts';

/** One document of a source, as far as its beginning and its end are to be known elsewhere. */
export type DocumentTrace = {
  /** How many of the source's paragraphs it has. */
  readonly paragraphs: number;
  /** Whether it surely begins with its first paragraph, and surely ends with its last. */
  readonly begins: boolean;
  readonly ends: boolean;
};

/** What a source leaves for the others to know. Dropped after the merge. */
export type SourceTraces = {
  readonly documents: readonly DocumentTrace[];
  /** Keys of its paragraphs that are long enough to be told apart, in order. */
  readonly keys: Float64Array;
  /** Three sketch keys of each paragraph, 0 where there is none. */
  readonly sketches: Float64Array;
  readonly headed: readonly HeadedParagraph[];
};

/** What the corpus knows that helps to read one source again, by the keys of its paragraphs; survives structuredClone. */
export type CorpusHints = {
  /** Paragraphs with which documents begin elsewhere. */
  readonly begins: ReadonlySet<number>;
  /** Paragraphs with which documents end elsewhere. */
  readonly ends: ReadonlySet<number>;
  /** Paragraphs known from other documents than the paragraph above is: one copied run ends and another begins. */
  readonly meets: ReadonlySet<number>;
  /** Headings that stand elsewhere before a paragraph of this source. */
  readonly headings: ReadonlyMap<number, KnownHeading>;
};

/** A paragraph in more documents is a stock phrase, and says nothing of where texts meet. */
const MOST_DOCUMENTS = 12;

/** A paragraph of the corpus: the number of its document, and its place in it. */
type Place = {
  readonly source: number;
  readonly at: number;
  /** Its number in the corpus. */
  readonly number: number;
  readonly document: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** Visits the paragraphs of all sources; documents are numbered through. */
function forEachParagraph(
  traces: readonly SourceTraces[],
  visit: (place: Place, trace: SourceTraces) => void,
): void {
  let document = 0;
  let number = 0;
  for (const [source, trace] of traces.entries()) {
    let at = 0;
    for (const { paragraphs } of trace.documents) {
      for (let place = 0; place < paragraphs; place++) {
        const isLast = place === paragraphs - 1;
        visit({ source, at, number, document, isFirst: place === 0, isLast }, trace);
        at++;
        number++;
      }
      document++;
    }
  }
}

function sketchAt({ sketches }: SourceTraces, at: number): Float64Array {
  return sketches.subarray(at * SKETCH_KEYS, (at + 1) * SKETCH_KEYS);
}

/** The sketch keys that paragraphs share, with the documents that hold them, one more than MOST_DOCUMENTS at most. */
function sharedKeys(traces: readonly SourceTraces[]): ReadonlyMap<number, number[]> {
  const all = new Float64Array(traces.reduce((sum, { sketches }) => sum + sketches.length, 0));
  let filled = 0;
  for (const { sketches } of traces) {
    all.set(sketches, filled);
    filled += sketches.length;
  }
  all.sort();
  const shared = new Map<number, number[]>();
  all.forEach((key, at) => {
    if (key !== 0 && key === all[at - 1]) shared.set(key, []);
  });
  forEachParagraph(traces, ({ at, document }, trace) => {
    for (const key of sketchAt(trace, at)) {
      const documents = shared.get(key);
      if (documents === undefined || documents.length > MOST_DOCUMENTS) continue;
      if (documents.at(-1) !== document) documents.push(document);
    }
  });
  return shared;
}

/** The documents that begin or end with a paragraph, by its key and its sketch keys. */
type Edges = ReadonlyMap<number, ReadonlySet<number>>;

function edgesOf(
  traces: readonly SourceTraces[],
  isEdge: (place: Place, trace: DocumentTrace) => boolean,
): Edges {
  const edges = new Map<number, Set<number>>();
  const documents = traces.flatMap((trace) => trace.documents);
  forEachParagraph(traces, (place, trace) => {
    const own = documents[place.document];
    if (own === undefined || !isEdge(place, own)) return;
    for (const key of [trace.keys[place.at] ?? 0, ...sketchAt(trace, place.at)])
      if (key !== 0) edges.set(key, (edges.get(key) ?? new Set()).add(place.document));
  });
  return edges;
}

/** Whether another document begins or ends so: with a paragraph that shares two keys (the first words are one). */
function isElsewhere(edges: Edges, keys: readonly number[], document: number): boolean {
  const seen = new Set<number>();
  for (const key of keys)
    for (const other of edges.get(key) ?? []) {
      if (other !== document && seen.has(other)) return true;
      seen.add(other);
    }
  return false;
}

/** The other documents that hold a paragraph; undefined if none do, or too many. */
function holders(
  shared: ReadonlyMap<number, readonly number[]>,
  keys: Float64Array,
  document: number,
): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  for (const key of keys) {
    const documents = shared.get(key) ?? [];
    if (documents.length > MOST_DOCUMENTS) return undefined;
    for (const other of documents) if (other !== document) found.add(other);
  }
  return found.size === 0 ? undefined : found;
}

/** For each paragraph of the corpus the other documents that hold it together with a neighbour, if any do. */
function copiedRuns(
  traces: readonly SourceTraces[],
  shared: ReadonlyMap<number, readonly number[]>,
): readonly (ReadonlySet<number> | undefined)[] {
  const held: (ReadonlySet<number> | undefined)[] = [];
  const own: number[] = [];
  forEachParagraph(traces, ({ at, document }, trace) => {
    held.push(holders(shared, sketchAt(trace, at), document));
    own.push(document);
  });
  return held.map((documents, number) => {
    if (documents === undefined) return undefined;
    const neighbours = [number - 1, number + 1]
      .filter((next) => own[next] === own[number])
      .map((next) => held[next]);
    const kept = [...documents].filter((other) => neighbours.some((next) => next?.has(other)));
    return kept.length === 0 ? undefined : new Set(kept);
  });
}

/** Whether two paragraphs are both held elsewhere and by no document in common. */
function areDisjoint(
  a: ReadonlySet<number> | undefined,
  b: ReadonlySet<number> | undefined,
): boolean {
  return a !== undefined && b !== undefined && ![...a].some((document) => b.has(document));
}

type OpenHints = {
  readonly begins: Set<number>;
  readonly ends: Set<number>;
  readonly meets: Set<number>;
};

/** Where documents begin, end and meet by what the other documents have. O(paragraphs · log paragraphs). */
function startHints(traces: readonly SourceTraces[]): readonly OpenHints[] {
  const shared = sharedKeys(traces);
  const firsts = edgesOf(traces, ({ isFirst }, { begins }) => isFirst && begins);
  const lasts = edgesOf(traces, ({ isLast }, { ends }) => isLast && ends);
  const hints = traces.map(() => ({
    begins: new Set<number>(),
    ends: new Set<number>(),
    meets: new Set<number>(),
  }));
  const runs = copiedRuns(traces, shared);
  forEachParagraph(traces, ({ source, at, number, document, isFirst, isLast }, trace) => {
    const own = hints[source];
    const key = trace.keys[at];
    if (own === undefined || key === undefined) return;
    const edge = [key, ...sketchAt(trace, at)];
    if (!isFirst && isElsewhere(firsts, edge, document)) own.begins.add(key);
    if (!isLast && isElsewhere(lasts, edge, document)) own.ends.add(key);
    if (!isFirst && areDisjoint(runs[number - 1], runs[number])) own.meets.add(key);
  });
  return hints;
}

/**
 * The sources that the corpus can help, by their index: one has a paragraph within a document with which another begins
 * or ends, or where two copied runs meet, or one that elsewhere stands under a heading of its own and here does not.
 * Independent of the order of the sources. O(paragraphs · log paragraphs).
 */
export function hintsOf(traces: readonly SourceTraces[]): ReadonlyMap<number, CorpusHints> {
  const votes = headingVotes(traces.map(({ headed }) => headed));
  const starts = startHints(traces);
  const hints = new Map<number, CorpusHints>();
  for (const [index, trace] of traces.entries()) {
    const own = new Set(trace.headed.map(({ key }) => key));
    const headings = new Map<number, KnownHeading>();
    for (const key of trace.keys) {
      const heading = own.has(key) ? undefined : votes(key);
      if (heading !== undefined) headings.set(key, heading);
    }
    const { begins, ends, meets } = starts[index] ?? {
      begins: new Set(),
      ends: new Set(),
      meets: new Set(),
    };
    if (begins.size + ends.size + meets.size + headings.size > 0)
      hints.set(index, { begins, ends, meets, headings });
  }
  return hints;
}
