import { stockBit, type FingerprintIndex } from '../../model/fingerprint-index.ts';
import { gramHashes } from '../../text/hash.ts';

/** A run of characters that a draft shares with a document of the corpus: positions among the kept characters of each. */
export type SharedRun = {
  /** In the draft. */
  readonly a: number;
  /** In the document. */
  readonly b: number;
  readonly length: number;
  /** Its first fingerprint in the index. */
  readonly print: number;
  /** Positions in the draft of the grams of the run that are stock. */
  readonly stock: readonly number[];
};

/** All runs that a draft shares with one document, by place in the draft. */
export type DocumentRuns = { readonly document: number; readonly runs: readonly SharedRun[] };

/** Of a gram that repeats within the draft so many places are followed up. */
const MOST_PLACES = 16;
/** A power of two: the filter that most grams of the corpus fail. */
const FILTER_SIZE = 1 << 17;

/** The places of each gram in the draft. */
type DraftGrams = {
  readonly filter: Uint8Array;
  readonly places: ReadonlyMap<number, readonly number[]>;
};

function draftGrams(units: Uint16Array, gram: number): DraftGrams {
  const hashes = new Uint32Array(units.length);
  const count = gramHashes(units, units.length, gram, hashes);
  const filter = new Uint8Array(FILTER_SIZE);
  const places = new Map<number, number[]>();
  for (let at = 0; at < count; at++) {
    const hash = hashes[at] ?? 0;
    filter[hash % FILTER_SIZE] = 1;
    const row = places.get(hash);
    if (row === undefined) places.set(hash, [at]);
    else if (row.length < MOST_PLACES) row.push(at);
  }
  return { filter, places };
}

/** A run that is still growing: its last fingerprint, and where that stands in the draft. */
type OpenRun = {
  readonly a: number;
  readonly b: number;
  readonly print: number;
  readonly stock: number[];
  lastPrint: number;
  lastAt: number;
};

/** The runs of one document. Neighbouring fingerprints that lie in the draft at the same distance are one run. */
function runsOfDocument(
  { hashes, steps, gram }: FingerprintIndex,
  range: { readonly from: number; readonly to: number },
  { filter, places }: DraftGrams,
): readonly SharedRun[] {
  const open = new Map<number, OpenRun>();
  const done: OpenRun[] = [];
  let b = 0;
  for (let print = range.from; print < range.to; print++) {
    const step = steps[print] ?? 0;
    b += step & ~stockBit;
    const hash = hashes[print] ?? 0;
    if (filter[hash % FILTER_SIZE] === 0) continue;
    for (const a of places.get(hash) ?? []) {
      const known = open.get(a - b);
      const isNext = known !== undefined && known.lastPrint === print - 1;
      const run = isNext ? known : { a, b, print, stock: [], lastPrint: print, lastAt: a };
      if (!isNext) {
        if (known !== undefined) done.push(known);
        open.set(a - b, run);
      }
      run.lastPrint = print;
      run.lastAt = a;
      if ((step & stockBit) !== 0) run.stock.push(a);
    }
  }
  return [...done, ...open.values()]
    .map((run) => ({
      a: run.a,
      b: run.b,
      length: run.lastAt + gram - run.a,
      print: run.print,
      stock: run.stock,
    }))
    .toSorted((x, y) => x.a - y.a || x.b - y.b);
}

/**
 * The runs that a draft's kept characters (`units`, see `reduceTexts`) share with each document of the corpus. Exact but
 * for collisions of 32-bit hashes: of a common run of n characters all but at most window − 1 at each end are found,
 * for between two neighbouring fingerprints of a document no character is left uncovered. O(draft + fingerprints).
 */
export function sharedRuns(units: Uint16Array, index: FingerprintIndex): readonly DocumentRuns[] {
  const grams = draftGrams(units, index.gram);
  const found: DocumentRuns[] = [];
  let from = 0;
  for (const [document, { fingerprints }] of index.documents.entries()) {
    const to = from + fingerprints;
    const runs = runsOfDocument(index, { from, to }, grams);
    if (runs.length > 0) found.push({ document, runs });
    from = to;
  }
  return found;
}
