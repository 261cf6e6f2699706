import { chainRuns } from '../../mining/reuse/chain-runs.ts';
import { quotedSpans } from '../../mining/reuse/quoted-spans.ts';
import {
  endOffsetOf,
  offsetOf,
  reduceTexts,
  type ReducedTexts,
} from '../../mining/reuse/reduced-text.ts';
import {
  lineOfFingerprint,
  type FingerprintedDocument,
  type FingerprintIndex,
} from '../../model/fingerprint-index.ts';
import type { Span } from '../../text/span.ts';
import { sharedRuns, type SharedRun } from './shared-runs.ts';

/** A passage of a draft that a document of the corpus has too. */
export type CopiedPassage = Span & {
  readonly document: FingerprintedDocument;
  /** The line of the document's source on which it starts. */
  readonly line: number;
  /** Positions among the draft's kept characters that match. */
  readonly matched: readonly number[];
  /** How many of them are neither stock nor quoted. */
  readonly own: number;
};

/** What a draft shares with the corpus. */
export type CopiedText = {
  readonly passages: readonly CopiedPassage[];
  /** How many letters, digits and Han characters the draft has. */
  readonly characters: number;
  /** By position among them: 1 shared and stock, 2 shared and quoted, 3 both; 0 none of them. */
  readonly marks: Uint8Array;
};

/** Marks of positions. */
export const STOCK_MARK = 1;
export const QUOTED_MARK = 2;

/** A passage matches in so many characters at least, … */
const LEAST_MATCHED = 30;
/** … has a run as long as this, so that no row of stock words makes one, … */
const LEAST_RUN = 20;
/** … and this share of its stretch of the draft matches. */
const LEAST_FILLED = 0.6;

/** Runs made of nothing but a chance gram do not take part. */
const SHORTEST_RUN = 12;

type DraftText = {
  readonly text: string;
  readonly reduced: ReducedTexts;
  readonly quoted: Uint8Array;
};

/** Which kept characters of a text stand in quotation marks, 《…》 or sentences that cite a superior. */
function quotedPositions(text: string, reduced: ReducedTexts): Uint8Array {
  const quoted = new Uint8Array(reduced.units.length);
  const spans = quotedSpans(text);
  let next = 0;
  for (let position = 0; position < quoted.length; position++) {
    const at = offsetOf(reduced, 0, text, position);
    while (next < spans.length && (spans[next]?.end ?? 0) <= at) next++;
    if (at >= (spans[next]?.start ?? Infinity)) quoted[position] = 1;
  }
  return quoted;
}

function positionsOf(runs: readonly SharedRun[]): readonly number[] {
  const positions = new Set<number>();
  for (const { a, length } of runs) for (let i = a; i < a + length; i++) positions.add(i);
  return [...positions].toSorted((x, y) => x - y);
}

function stockOf(runs: readonly SharedRun[], gram: number): ReadonlySet<number> {
  const positions = new Set<number>();
  for (const { stock } of runs)
    for (const at of stock) for (let i = at; i < at + gram; i++) positions.add(i);
  return positions;
}

function passageOf(
  { text, reduced, quoted }: DraftText,
  index: FingerprintIndex,
  document: number,
  runs: readonly SharedRun[],
): { readonly passage: CopiedPassage; readonly stock: ReadonlySet<number> } | undefined {
  const [first] = runs;
  const described = index.documents[document];
  const matched = positionsOf(runs);
  const [from, to] = [matched[0], matched.at(-1)];
  if (first === undefined || described === undefined || from === undefined || to === undefined)
    return undefined;
  const isLong = runs.some(({ length }) => length >= LEAST_RUN);
  if (!isLong || matched.length < LEAST_MATCHED) return undefined;
  if (matched.length < LEAST_FILLED * (to + 1 - from)) return undefined;
  const stock = stockOf(runs, index.gram);
  const passage = {
    start: offsetOf(reduced, 0, text, from),
    end: endOffsetOf(reduced, 0, text, to),
    document: described,
    line: lineOfFingerprint(index, first.print),
    matched,
    own: matched.filter((at) => !stock.has(at) && quoted[at] === 0).length,
  };
  return { passage, stock };
}

/**
 * The passages that a draft shares with the corpus, of all documents, by place; offsets of `text`. A passage is a chain
 * of common runs with small edits between them. Of common runs of 44 characters and more none is missed; shorter ones
 * down to 30 are found if their fingerprints lie well (see `sharedRuns`). O(draft + fingerprints + runs).
 */
export function findCopied(text: string, index: FingerprintIndex): CopiedText {
  const reduced = reduceTexts([text]);
  const quoted = quotedPositions(text, reduced);
  const marks = new Uint8Array(reduced.units.length);
  const passages: CopiedPassage[] = [];
  for (const { document, runs } of sharedRuns(reduced.units, index)) {
    const byPlace = new Map(runs.map((run) => [`${run.a} ${run.b}`, run]));
    const long = runs.filter(({ length }) => length >= SHORTEST_RUN);
    for (const chain of chainRuns(long)) {
      const own = chain.flatMap(({ a, b }) => byPlace.get(`${a} ${b}`) ?? []);
      const found = passageOf({ text, reduced, quoted }, index, document, own);
      if (found === undefined) continue;
      passages.push(found.passage);
      for (const at of found.stock) marks[at] = (marks[at] ?? 0) | STOCK_MARK;
    }
  }
  for (const [at, isQuoted] of quoted.entries())
    if (isQuoted === 1) marks[at] = (marks[at] ?? 0) | QUOTED_MARK;
  return {
    passages: passages.toSorted((x, y) => x.start - y.start || x.end - y.end),
    characters: reduced.units.length,
    marks,
  };
}
