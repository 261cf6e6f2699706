import type { Span } from '../src/text/span.ts';
import { absentCheck, type CheckResult } from './check.ts';
import { cellOf, numberIn, type ReuseScope, type TableRow } from './output-folder.ts';
import { reduced, type Reduced } from './reduced.ts';

/** Common runs of so many letters, digits and Han characters must be covered. */
const leastRun = 30;
/**
 * Grams of this length are looked up, of one text only those at every `step`-th place: every common run of
 * gram + step − 1 = 30 characters holds one.
 */
const gram = 15;
const step = 16;
/** Of a gram that stands in more places than this (a table's head line) only the first are looked at. */
const mostPlaces = 1000;

/** A document: its cluster, its text reduced. */
type Known = Reduced & { readonly id: string; readonly cluster: string };
type Place = { readonly document: number; readonly at: number };
/** A stretch both of two documents have: offsets in their texts. */
type Rectangle = {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
};

/**
 * Every exact common run of 30 letters, digits and Han characters between two documents of different clusters lies
 * within a row of reuse.csv, in both of them. Found by looking grams up in a map, with nothing of what wrote the table.
 * O(characters + runs · rows of the pair).
 */
export function checkCommonRuns(
  rows: readonly TableRow[],
  texts: ReadonlyMap<string, string>,
  clusterOf: ReadonlyMap<string, string>,
  { complete, filtered }: ReuseScope,
): CheckResult {
  const name = `不同簇的文档之间 ${leastRun} 字以上的相同文字，reuse.csv 都有`;
  if (filtered) return absentCheck(`${name}（reuse.csv 经过筛选）`);
  const known = [...texts].map(([id, text]) => {
    const { kept, offsets } = reduced(text);
    return { id, cluster: clusterOf.get(id) ?? '', kept, offsets };
  });
  const covers = coverage(rows, complete);
  const faults: string[] = [];
  let checked = 0;
  for (const { a, b, rectangle, words } of commonRuns(known)) {
    checked++;
    if (!covers(a, b, rectangle)) faults.push(`${a} 与 ${b} 都有“${words}”，reuse.csv 没有`);
  }
  return { name, absent: false, checked, faults };
}

type FoundRun = {
  readonly a: string;
  readonly b: string;
  readonly rectangle: Rectangle;
  readonly words: string;
};

function* commonRuns(known: readonly Known[]): Generator<FoundRun, void, void> {
  const index = indexGrams(known);
  for (const two of known) {
    for (let at = 0; at + gram <= two.kept.length; at++) {
      for (const place of index.get(two.kept.slice(at, at + gram)) ?? []) {
        const one = known[place.document];
        // each pair from one side only
        if (one === undefined || one.id >= two.id || one.cluster === two.cluster) continue;
        const { from, length } = runAround(one.kept, place.at, two.kept, at);
        // each run at its first gram
        if (place.at - from >= step || length < leastRun) continue;
        const [a, b] = [stretchOf(one, from, length), stretchOf(two, from + at - place.at, length)];
        const rectangle = { aStart: a.start, aEnd: a.end, bStart: b.start, bEnd: b.end };
        yield { a: one.id, b: two.id, rectangle, words: one.kept.slice(from, from + leastRun) };
      }
    }
  }
}

function stretchOf({ offsets }: Known, from: number, length: number): Span {
  return { start: offsets[from] ?? 0, end: (offsets[from + length - 1] ?? 0) + 1 };
}

function indexGrams(known: readonly Known[]): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>();
  for (const [document, { kept }] of known.entries()) {
    for (let at = 0; at + gram <= kept.length; at += step) {
      const words = kept.slice(at, at + gram);
      const places = index.get(words);
      if (places === undefined) index.set(words, [{ document, at }]);
      else if (places.length < mostPlaces) places.push({ document, at });
    }
  }
  return index;
}

/** The longest common run around two places that hold the same gram: where it starts in `one`, and its length. */
function runAround(
  one: string,
  a: number,
  two: string,
  b: number,
): { readonly from: number; readonly length: number } {
  let from = a;
  const shift = b - a;
  while (from > 0 && from + shift > 0 && one[from - 1] === two[from + shift - 1]) from--;
  let to = a + gram;
  while (to < one.length && to + shift < two.length && one[to] === two[to + shift]) to++;
  return { from, length: to - from };
}

type Covers = (a: string, b: string, rectangle: Rectangle) => boolean;

function coverage(rows: readonly TableRow[], complete: boolean): Covers {
  const ofPair = new Map<string, Rectangle[]>();
  const ofDocument = new Map<string, [number, number][]>();
  for (const row of rows) {
    const [a, b] = [cellOf(row, 'a_document'), cellOf(row, 'b_document')];
    const rectangle = {
      aStart: numberIn(row, 'a_text_start'),
      aEnd: numberIn(row, 'a_text_end'),
      bStart: numberIn(row, 'b_text_start'),
      bEnd: numberIn(row, 'b_text_end'),
    };
    addTo(ofPair, `${a}\n${b}`, rectangle);
    addTo(ofPair, `${b}\n${a}`, turned(rectangle));
    addTo(ofDocument, a, [rectangle.aStart, rectangle.aEnd]);
    addTo(ofDocument, b, [rectangle.bStart, rectangle.bEnd]);
  }
  const isWithinAny = (id: string, start: number, end: number): boolean =>
    (ofDocument.get(id) ?? []).some(([from, to]) => from <= start && end <= to);
  return (a, b, run) => {
    const within = (ofPair.get(`${a}\n${b}`) ?? []).some((row) => isWithin(run, row));
    if (within || complete) return within;
    return isWithinAny(a, run.aStart, run.aEnd) && isWithinAny(b, run.bStart, run.bEnd);
  };
}

function turned({ aStart, aEnd, bStart, bEnd }: Rectangle): Rectangle {
  return { aStart: bStart, aEnd: bEnd, bStart: aStart, bEnd: aEnd };
}

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  return (
    outer.aStart <= inner.aStart &&
    inner.aEnd <= outer.aEnd &&
    outer.bStart <= inner.bStart &&
    inner.bEnd <= outer.bEnd
  );
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
