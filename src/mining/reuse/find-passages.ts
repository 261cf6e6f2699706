import type { MinedDocument } from '../../corpus/mined-document.ts';
import { openAffordableLinker } from './affordable-pairs.ts';
import { alignTexts } from './align-texts.ts';
import type { AlignedPart } from './align-texts.ts';
import { compareIds } from './distinct-sets.ts';
import { duplicateParts } from './duplicate-parts.ts';
import type { DuplicateSource } from './duplicate-parts.ts';
import { groupKeys, groupsOfDocuments } from './key-groups.ts';
import type { PairLinker } from './pair-links.ts';
import type { GroupedPrints } from './key-groups.ts';
import { describePart } from './describe-part.ts';
import type { PartDescriber } from './describe-part.ts';
import type { Passage } from './passage.ts';
import { reduceTexts } from './reduced-text.ts';
import { stockMeter } from './stock-share.ts';
import { fingerprint, gramWidth, windowWidth } from './winnow.ts';
import type { Fingerprints } from './winnow.ts';

/** What counts as a passage, and how much work pairing may take. */
export type PassageOptions = {
  /** Common runs of at least so many characters are passages in any case; 15 or more. */
  readonly leastRun: number;
  /**
   * Without such a run, a copy with edits is one if its gain reaches this: characters that match less those that do not,
   * stock not counted, …
   */
  readonly leastGain: number;
  /** … or this, if another passage that is not stock stands near it in both documents, … */
  readonly leastFurtherGain: number;
  /** … or this with stock counted as well, for so much is copied as a whole even where many have it, … */
  readonly leastStockGain: number;
  /** … and it is this similar. */
  readonly leastSimilarity: number;
  /** In how many clusters a fingerprint must occur to be stock; by default it grows slowly with the corpus. */
  readonly stockClusters?: number;
  /** Pairs of documents that rare short fingerprints may suggest, summed over the fingerprints. */
  readonly shortBudget: number;
  /** The same for long ones; above, stars take the place of pairs (see `openLinker`). */
  readonly longBudget: number;
  /** Characters of all pairs that are compared, about: a thousand take a tenth of a millisecond or less. */
  readonly characterBudget: number;
};

export const defaultPassageOptions: PassageOptions = {
  leastRun: 30,
  leastGain: 30,
  leastFurtherGain: 16,
  leastStockGain: 50,
  leastSimilarity: 0.7,
  shortBudget: 5e6,
  longBudget: 2e6,
  characterBudget: 5e8,
};

/** About a paragraph: a copied sentence no farther from the rest is part of the same copy. */
const nearby = 200;

/** All passages, and whether every pair of documents was looked at that could share one. */
export type PassageSearch = {
  readonly passages: readonly Passage[];
  /** False if wording so frequent that pairing all its documents was beyond the budget is reported by stars. */
  readonly complete: boolean;
};

/** The passages that documents share: see `searchPassages`. */
export function findPassages(
  documents: readonly MinedDocument[],
  options: Partial<PassageOptions> = {},
): readonly Passage[] {
  return searchPassages(documents, options).passages;
}

/**
 * Finds the passages that documents of different near-duplicate clusters share, and for each document that has
 * near-duplicates one passage with the representative of its cluster, with others of it only what the representative
 * has not. Sorted by documents and places; the same for any
 * order of the documents.
 *
 * Fingerprints by winnowing link pairs of documents; each linked pair is compared by all the fingerprints it shares,
 * frequent ones too; their common runs are chained and aligned. Every common run of `leastRun` characters lies within a
 * passage of its pair, as long as the search is complete. O(characters + linked pairs).
 */
export function searchPassages(
  documents: readonly MinedDocument[],
  options: Partial<PassageOptions> = {},
): PassageSearch {
  const settings = { ...defaultPassageOptions, ...options };
  const sorted = documents.toSorted((a, b) => compareIds(a.id, b.id));
  const search = prepare(sorted, settings);
  const passages: Passage[] = [];
  for (let a = 0; a < sorted.length; a++) {
    for (const b of search.partnersOf(a)) passages.push(...passagesOf(search, settings, a, b));
  }
  for (const { a, b, part, isWhole } of duplicateParts(sorted, search)) {
    const passage = search.describe(a, b, part, isWhole ? 'whole' : undefined);
    if (isWhole || isEditedCopy(passage, settings, settings.leastFurtherGain)) {
      passages.push(passage);
    }
  }
  return { passages: distinct(passages.toSorted(byDocuments)), complete: search.complete };
}

type Search = PairLinker &
  DuplicateSource & {
    readonly describe: PartDescriber;
  };

function prepare(documents: readonly MinedDocument[], settings: PassageOptions): Search {
  const reduced = reduceTexts(documents.map(({ text }) => text));
  const clusterOf = clusterNumbers(documents);
  const long = grouped(fingerprint(reduced, longWidth(settings), windowWidth), clusterOf);
  const short = grouped(fingerprint(reduced, gramWidth, windowWidth), clusterOf);
  const lists = groupsOfDocuments(short.groups, short.prints.starts);
  const texts = { reduced, positions: short.prints.positions, lists, width: gramWidth };
  const budget = { long: settings.longBudget, short: settings.shortBudget };
  const clusters = clusterOf.reduce((most, cluster) => Math.max(most, cluster + 1), 0);
  const stock = stockMeter(short, gramWidth, settings.stockClusters ?? manyOf(clusters));
  const sources = { long, short, clusterOf };
  const linker = openAffordableLinker(sources, budget, reduced.starts, settings.characterBudget);
  return {
    ...linker,
    texts,
    groups: short.groups,
    clusterOf,
    describe: describePart(documents, texts, stock),
  };
}

function grouped(prints: Fingerprints, clusterOf: Uint32Array): GroupedPrints {
  return { prints, groups: groupKeys(prints.hashes, prints.starts, clusterOf) };
}

/** So long that every common run of `leastRun` characters holds a fingerprint. */
function longWidth({ leastRun }: PassageOptions): number {
  return Math.max(gramWidth, leastRun - windowWidth + 1);
}

/** What "many independent documents" means: five at least, a third of the root of all, 47 of 20,000. */
function manyOf(clusters: number): number {
  return Math.max(5, Math.ceil(Math.sqrt(clusters) / 3));
}

/**
 * The passages of two documents: those that stand for themselves and, near one of them that was copied, shorter ones too,
 * for what was copied once is copied in pieces when sentences are left out or moved. Far from it the same few words are
 * a term or a title that both use.
 */
function passagesOf(search: Search, settings: PassageOptions, a: number, b: number): Passage[] {
  const { leastRun, leastGain, leastFurtherGain } = settings;
  const passages: Passage[] = [];
  const copied: AlignedPart[] = [];
  const short: AlignedPart[] = [];
  for (const part of alignTexts(search.texts, a, b)) {
    const isRun = part.longestRun >= leastRun;
    const passage = isRun || part.gain >= leastGain ? search.describe(a, b, part) : undefined;
    if (passage !== undefined && (isRun || isEditedCopy(passage, settings, leastGain))) {
      passages.push(passage);
      if (passage.kind !== 'stock') copied.push(part);
    } else {
      short.push(part);
    }
  }
  for (const part of short) {
    if (!copied.some((other) => areNear(part, other))) continue;
    const passage = search.describe(a, b, part);
    if (isEditedCopy(passage, settings, leastFurtherGain)) passages.push(passage);
  }
  return passages;
}

/** Whether no more than `nearby` characters lie between two parts, in either text. */
function areNear(x: AlignedPart, y: AlignedPart): boolean {
  return (['a', 'b'] as const).every(
    (side) => x[side].start - y[side].end <= nearby && y[side].start - x[side].end <= nearby,
  );
}

function isEditedCopy(
  { characters, similarity, stockShare }: Passage,
  { leastSimilarity, leastStockGain }: PassageOptions,
  leastGain: number,
): boolean {
  const gain = characters * (2 * similarity - 1);
  const isEnough = gain * (1 - stockShare) >= leastGain || gain >= leastStockGain;
  return isEnough && similarity >= leastSimilarity;
}

function clusterNumbers(documents: readonly MinedDocument[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(documents, ({ cluster }) => {
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    return number;
  });
}

/** Sorted passages without those found from both sides. */
function distinct(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ id }, i) => id !== passages[i - 1]?.id);
}

function byDocuments(x: Passage, y: Passage): number {
  return (
    compareIds(x.aDocument, y.aDocument) ||
    compareIds(x.bDocument, y.bDocument) ||
    x.aSpan.start - y.aSpan.start ||
    x.bSpan.start - y.bSpan.start ||
    x.aSpan.end - y.aSpan.end
  );
}
