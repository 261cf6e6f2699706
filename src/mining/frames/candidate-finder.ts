import type { FrameText } from './frame-text.ts';
import { mix32 } from '../../text/hash.ts';
import type { Candidate } from './candidate-parts.ts';
import type { Sentence } from './entities.ts';
import { isSlot, type FramePart } from './pattern.ts';

const TABLE_BITS = 20;
const STOP = /[\s，、。（）“”]/u;

function pairSlot(left: number, right: number): number {
  return mix32((left << 16) | right) >>> (32 - TABLE_BITS);
}

/** How often units and pairs of neighbouring units (hashed) occur. */
type UnitCounts = { readonly units: Uint32Array; readonly pairs: Uint32Array };

function countUnits(documents: readonly FrameText[]): UnitCounts {
  const units = new Uint32Array(0x1_0000);
  const pairs = new Uint32Array(1 << TABLE_BITS);
  for (const { text } of documents) {
    let left = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const right = text.charCodeAt(at);
      const slot = pairSlot(left, right);
      pairs[slot] = (pairs[slot] ?? 0) + 1;
      units[right] = (units[right] ?? 0) + 1;
      left = right;
    }
  }
  return { units, pairs };
}

/** A fixed part that candidates are looked up by, and where its rarest pair stands in it. */
type Anchor = { readonly text: string; readonly offset: number };
type Anchored = Anchor & { readonly candidates: number[] };

/** Anchors by their pair of units, hashed: rows[rowOf[slot]], the first row empty. */
type AnchorTable = {
  readonly rowOf: Uint32Array;
  readonly rows: readonly (readonly Anchored[])[];
};

/** The fixed part with the rarest pair of units; undefined if none has two units. */
function anchorOf(parts: readonly FramePart[], counts: Uint32Array): Anchor | undefined {
  let best: Anchor | undefined;
  let rarest = Infinity;
  for (const part of parts) {
    if (isSlot(part)) continue;
    for (let at = 1; at < part.text.length; at++) {
      const count = counts[pairSlot(part.text.charCodeAt(at - 1), part.text.charCodeAt(at))] ?? 0;
      const plain = !STOP.test(part.text.slice(at - 1, at + 1));
      if (count < rarest && (plain || best === undefined)) {
        rarest = count;
        best = { text: part.text, offset: at - 1 };
      }
    }
  }
  return best;
}

function anchorTable(candidates: readonly Candidate[], pairs: Uint32Array): AnchorTable {
  const rowOf = new Uint32Array(1 << TABLE_BITS);
  const rows: Anchored[][] = [[]];
  const known = new Map<string, Anchored>();
  for (const [candidate, { parts }] of candidates.entries()) {
    const anchor = anchorOf(parts, pairs);
    if (anchor === undefined) continue;
    const { text, offset } = anchor;
    // a fixed part has one rarest pair, so that its text alone tells anchors apart
    const same = known.get(text);
    if (same !== undefined) {
      same.candidates.push(candidate);
      continue;
    }
    const anchored = { text, offset, candidates: [candidate] };
    known.set(text, anchored);
    const slot = pairSlot(text.charCodeAt(offset), text.charCodeAt(offset + 1));
    const row = rowOf[slot] ?? 0;
    if (row > 0) rows[row]?.push(anchored);
    else rowOf[slot] = rows.push([anchored]) - 1;
  }
  return { rowOf, rows };
}

/** The rarest unit of each fixed part, the rarest first: a sentence without one of them need not be matched. */
function neededUnits(parts: readonly FramePart[], { units }: UnitCounts): readonly number[] {
  const countOf = (unit: number): number => units[unit] ?? 0;
  return parts
    .flatMap((part) => {
      if (isSlot(part)) return [];
      const own = Array.from({ length: part.text.length }, (_, at) => part.text.charCodeAt(at));
      return [own.reduce((rarest, unit) => (countOf(unit) < countOf(rarest) ? unit : rarest))];
    })
    .toSorted((a, b) => countOf(a) - countOf(b));
}

/** Gives the candidates that may stand in a sentence, each once. */
export type CandidateFinder = (text: string, sentence: Sentence) => readonly number[];

/**
 * Looks candidates up by the fixed part with their rarest pair of units, their anchor, and asks whether the rarest unit
 * of each other one is there too. O(characters) to build, O(characters + candidates whose anchor it holds) a sentence.
 */
export function candidateFinder(
  documents: readonly FrameText[],
  candidates: readonly Candidate[],
): CandidateFinder {
  const counts = countUnits(documents);
  const { rowOf, rows } = anchorTable(candidates, counts.pairs);
  const needs = candidates.map(({ parts }) => neededUnits(parts, counts));
  // the number of the sentence in which a candidate, a unit was last seen
  const candidateSeen = new Uint32Array(candidates.length);
  const unitSeen = new Uint32Array(0x1_0000);
  let sentence = 0;
  const isThere = (unit: number): boolean => unitSeen[unit] === sentence;
  return (text, { start, end }) => {
    sentence++;
    const found: number[] = [];
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      unitSeen[unit] = sentence;
      const row = rowOf[pairSlot(unit, at + 1 < end ? text.charCodeAt(at + 1) : 0)] ?? 0;
      if (row === 0) continue;
      for (const anchor of rows[row] ?? []) {
        if (!text.startsWith(anchor.text, at - anchor.offset)) continue;
        for (const candidate of anchor.candidates) {
          if (candidateSeen[candidate] === sentence) continue;
          candidateSeen[candidate] = sentence;
          found.push(candidate);
        }
      }
    }
    return found.filter((candidate) => needs[candidate]?.every(isThere));
  };
}
