import { chainRuns } from './chain-runs.ts';
import { commonRuns } from './common-runs.ts';
import type { CommonRun, FingerprintedTexts } from './common-runs.ts';
import { editDistance } from './edit-distance.ts';
import type { Stretch } from './edit-distance.ts';
import { extendMatch } from './extend-match.ts';

/** Stretches of two texts, positions in the reduced texts, that are the same but for small edits. */
export type AlignedPart = {
  readonly a: Stretch;
  readonly b: Stretch;
  /** Characters of the longest run common to both within the part. */
  readonly longestRun: number;
  /** Characters that match less those that do not, about: what speaks for a copy. */
  readonly gain: number;
};

/** Where a gap loses more than this (its edits twice, less its characters), the passage ends and another begins. */
const widestLoss = 20;

/** Runs, all together, shorter than this are not worth an alignment, and parts that gain less say nothing. */
const leastCommon = 16;
const leastGain = 16;
/** A piece of a chain that gains less is hardly ever extended to more than it. */
const worthExtending = 12;

/** Parts that overlap are one if their diagonals come so near to each other; else they are a text used twice. */
const nearDiagonal = 80;

/**
 * The parts two texts share, in the order of the first: common runs, chained along the diagonal, cut where a gap holds
 * too little in common, extended at both ends across small edits, and joined where they overlap in both texts. Every
 * common run found lies within a part, in both texts.
 */
export function alignTexts(
  texts: FingerprintedTexts,
  a: number,
  b: number,
): readonly AlignedPart[] {
  return alignRuns(texts.reduced.units, commonRuns(texts, a, b), {
    a: stretchOf(texts, a),
    b: stretchOf(texts, b),
  });
}

/** The same for some stretches of the first text, each for itself: nothing outside them is looked at. */
export function alignStretches(
  texts: FingerprintedTexts,
  a: number,
  b: number,
  stretches: readonly Stretch[],
): readonly AlignedPart[] {
  const runs = commonRuns(texts, a, b);
  return stretches.flatMap((stretch) =>
    alignRuns(texts.reduced.units, clipped(runs, stretch), { a: stretch, b: stretchOf(texts, b) }),
  );
}

/** All of a text, given by index. */
export function stretchOf({ reduced }: FingerprintedTexts, text: number): Stretch {
  return { start: reduced.starts[text] ?? 0, end: reduced.starts[text + 1] ?? 0 };
}

/** What of the runs lies within a stretch of the first text. */
function clipped(runs: readonly CommonRun[], { start, end }: Stretch): CommonRun[] {
  return runs.flatMap(({ a, b, length }) => {
    const from = Math.max(a, start);
    const to = Math.min(a + length, end);
    return from < to ? [{ a: from, b: b + from - a, length: to - from }] : [];
  });
}

function alignRuns(
  units: Uint16Array,
  runs: readonly CommonRun[],
  bounds: Bounds,
): readonly AlignedPart[] {
  let common = 0;
  for (const { length } of runs) common += length;
  if (common < leastCommon) return [];
  const parts: AlignedPart[] = [];
  for (const chain of chainRuns(runs)) {
    for (const piece of cutChain(units, chain)) {
      if (piece.gain < worthExtending) continue;
      const hull = hullOfRuns(piece);
      const outer = parts.findIndex((part) => isWithin(hull, part));
      const around = parts[outer];
      if (around !== undefined) {
        // a text used twice within what is shared already; its run counts even where that chain has none so long
        parts[outer] = hullOf(around, hull);
        continue;
      }
      const part = extended(units, hull, bounds);
      if (part.gain >= leastGain) parts.push(part);
    }
  }
  return joinParts(parts);
}

/** Neighbouring runs of a chain, and what they gain with the gaps between them. */
type Piece = { readonly runs: readonly CommonRun[]; readonly gain: number };

type Bounds = { readonly a: Stretch; readonly b: Stretch };

/** Cuts a chain into pieces: at gaps that lose too much, then down to stretches that gain on the whole. */
function cutChain(units: Uint16Array, chain: readonly CommonRun[]): Piece[] {
  const gains = chain.map((run, i) => gainBefore(units, chain[i - 1], run));
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 1; i <= chain.length; i++) {
    if (i < chain.length && (gains[i] ?? 0) >= -widestLoss) continue;
    cutToGaining(chain, gains, { from, to: i }, pieces);
    from = i;
  }
  return pieces;
}

/**
 * What the gap before a run gains: its characters less its edits twice; less what the two runs overlap.
 */
function gainBefore(units: Uint16Array, before: CommonRun | undefined, run: CommonRun): number {
  if (before === undefined) return 0;
  const aEnd = before.a + before.length;
  const bEnd = before.b + before.length;
  const overlap = Math.max(0, aEnd - run.a, bEnd - run.b);
  const a = { start: aEnd, end: run.a + overlap };
  const b = { start: bEnd, end: run.b + overlap };
  const longer = Math.max(a.end - a.start, b.end - b.start);
  return longer - 2 * editDistance(units, a, b) - overlap;
}

/** The stretch of runs with the greatest gain, then the same for what is left of it on either side. */
function cutToGaining(
  chain: readonly CommonRun[],
  gains: readonly number[],
  range: { readonly from: number; readonly to: number },
  pieces: Piece[],
): void {
  const open = [range];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { from, to } = next;
    let sum = 0;
    let start = from;
    let best = { from, to: from, gain: 0 };
    for (let i = from; i < to; i++) {
      sum += i > from ? (gains[i] ?? 0) : 0;
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += chain[i]?.length ?? 0;
      if (sum > best.gain) best = { from: start, to: i + 1, gain: sum };
    }
    if (best.to === best.from) continue;
    pieces.push({ runs: chain.slice(best.from, best.to), gain: best.gain });
    open.push({ from, to: best.from }, { from: best.to, to });
  }
}

function hullOfRuns({ runs, gain }: Piece): AlignedPart {
  let [aStart, bStart, aEnd, bEnd, longestRun] = [Infinity, Infinity, 0, 0, 0];
  for (const run of runs) {
    aStart = Math.min(aStart, run.a);
    bStart = Math.min(bStart, run.b);
    aEnd = Math.max(aEnd, run.a + run.length);
    bEnd = Math.max(bEnd, run.b + run.length);
    longestRun = Math.max(longestRun, run.length);
  }
  return { a: { start: aStart, end: aEnd }, b: { start: bStart, end: bEnd }, longestRun, gain };
}

/** A part extended at both ends, within the texts. */
function extended(units: Uint16Array, part: AlignedPart, bounds: Bounds): AlignedPart {
  const { a, b, longestRun, gain } = part;
  const before = { a: a.start - bounds.a.start, b: b.start - bounds.b.start };
  const after = { a: bounds.a.end - a.end, b: bounds.b.end - b.end };
  const down = extendMatch(units, { a: a.start - 1, b: b.start - 1 }, before, -1);
  const up = extendMatch(units, { a: a.end, b: b.end }, after, 1);
  return {
    a: { start: a.start - down.a, end: a.end + up.a },
    b: { start: b.start - down.b, end: b.end + up.b },
    longestRun,
    gain: down.gain + gain + up.gain,
  };
}

/** Joins parts that overlap in both texts along one diagonal, until none do; those within another vanish in it. */
function joinParts(parts: readonly AlignedPart[]): AlignedPart[] {
  if (parts.length < 2) return [...parts];
  let joined = parts.toSorted(bySize);
  for (;;) {
    const next: AlignedPart[] = [];
    for (const part of joined) {
      const at = next.findIndex((other) => isWithin(part, other) || belongTogether(part, other));
      const other = next[at];
      if (other === undefined) next.push(part);
      else next[at] = hullOf(other, part);
    }
    if (next.length === joined.length) return next.toSorted(byPlace);
    joined = next.toSorted(bySize);
  }
}

/** The smallest part that holds both. */
export function hullOf(x: AlignedPart, y: AlignedPart): AlignedPart {
  return {
    a: { start: Math.min(x.a.start, y.a.start), end: Math.max(x.a.end, y.a.end) },
    b: { start: Math.min(x.b.start, y.b.start), end: Math.max(x.b.end, y.b.end) },
    longestRun: Math.max(x.longestRun, y.longestRun),
    gain: Math.max(x.gain, y.gain),
  };
}

/** Whether a part lies within another on both sides. */
export function isWithin(inner: AlignedPart, outer: AlignedPart): boolean {
  return (
    outer.a.start <= inner.a.start &&
    inner.a.end <= outer.a.end &&
    outer.b.start <= inner.b.start &&
    inner.b.end <= outer.b.end
  );
}

function belongTogether(x: AlignedPart, y: AlignedPart): boolean {
  const overlapping =
    x.a.start < y.a.end && y.a.start < x.a.end && x.b.start < y.b.end && y.b.start < x.b.end;
  if (!overlapping) return false;
  const [first, second] = x.a.start <= y.a.start ? [x, y] : [y, x];
  return Math.abs(first.b.end - first.a.end - (second.b.start - second.a.start)) <= nearDiagonal;
}

function bySize(x: AlignedPart, y: AlignedPart): number {
  return y.a.end - y.a.start - (x.a.end - x.a.start) || byPlace(x, y);
}

function byPlace(x: AlignedPart, y: AlignedPart): number {
  return x.a.start - y.a.start || x.b.start - y.b.start || x.a.end - y.a.end || x.b.end - y.b.end;
}
