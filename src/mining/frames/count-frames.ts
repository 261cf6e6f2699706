import type { FrameText } from './frame-text.ts';
import { mix32 } from '../../text/hash.ts';
import type { Candidate } from './candidate-parts.ts';
import { addPlace, type PackedPlaces } from './frame-places.ts';
import type { Sentence } from './entities.ts';
import { matchesInSentence, matchTextOf } from './match-frame.ts';
import { isSlot, type FramePart } from './pattern.ts';

/** A candidate with all places it stands in, by document and offset. */
export type CountedFrame = Candidate & { readonly packed: PackedPlaces };

const TABLE_BITS = 20;
const STOP = /[\s，、。（）“”]/u;

function pairSlot(left: number, right: number): number {
  return mix32((left << 16) | right) >>> (32 - TABLE_BITS);
}

/** How often each pair of neighbouring units occurs, hashed. */
function pairCounts(documents: readonly FrameText[]): Uint32Array {
  const counts = new Uint32Array(1 << TABLE_BITS);
  for (const { text } of documents) {
    let left = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const right = text.charCodeAt(at);
      const slot = pairSlot(left, right);
      counts[slot] = (counts[slot] ?? 0) + 1;
      left = right;
    }
  }
  return counts;
}

/** A fixed part that candidates are looked up by, and where its rarest pair stands in it. */
type Anchor = { readonly text: string; readonly offset: number };
type Anchored = Anchor & { readonly candidates: number[] };

/** Anchors by their pair of units. */
type AnchorTable = {
  readonly rows: ReadonlyMap<number, readonly Anchored[]>;
  /** 1 for the first units of pairs. */
  readonly firsts: Uint8Array;
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

function anchorTable(candidates: readonly Candidate[], counts: Uint32Array): AnchorTable {
  const rows = new Map<number, Anchored[]>();
  const firsts = new Uint8Array(0x1_0000);
  const known = new Map<string, Anchored>();
  for (const [candidate, { parts }] of candidates.entries()) {
    const anchor = anchorOf(parts, counts);
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
    const first = text.charCodeAt(offset);
    firsts[first] = 1;
    const key = first * 0x1_0000 + text.charCodeAt(offset + 1);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [anchored]);
    else row.push(anchored);
  }
  return { rows, firsts };
}

/** Gives the candidates whose anchor stands in a sentence, each once. */
function candidateFinder(
  { rows, firsts }: AnchorTable,
  candidates: number,
): (text: string, sentence: Sentence) => readonly number[] {
  const seenIn = new Uint32Array(candidates);
  let sentences = 0;
  return (text, { start, end }) => {
    sentences++;
    const found: number[] = [];
    for (let at = start; at + 1 < end; at++) {
      const first = text.charCodeAt(at);
      if (firsts[first] === 0) continue;
      for (const anchor of rows.get(first * 0x1_0000 + text.charCodeAt(at + 1)) ?? []) {
        if (!text.startsWith(anchor.text, at - anchor.offset)) continue;
        for (const candidate of anchor.candidates) {
          if (seenIn[candidate] === sentences) continue;
          seenIn[candidate] = sentences;
          found.push(candidate);
        }
      }
    }
    return found;
  };
}

/** Finds all places of all candidates. O(characters + sentences × candidates whose rarest part they hold). */
export function countFrames(
  documents: readonly FrameText[],
  candidates: readonly Candidate[],
): readonly CountedFrame[] {
  const candidatesIn = candidateFinder(
    anchorTable(candidates, pairCounts(documents)),
    candidates.length,
  );
  const packed: PackedPlaces[] = candidates.map(() => []);
  for (const [document, { text }] of documents.entries()) {
    const source = matchTextOf(text);
    for (const sentence of source.sentences) {
      for (const candidate of candidatesIn(text, sentence)) {
        const parts = candidates[candidate]?.parts ?? [];
        const places = packed[candidate] ?? [];
        for (const match of matchesInSentence(source, parts, sentence))
          addPlace(places, document, match);
      }
    }
  }
  return candidates.map((candidate, index) => ({ ...candidate, packed: packed[index] ?? [] }));
}
