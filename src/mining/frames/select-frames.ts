import type { MinedDocument } from '../../corpus/mined-document.ts';
import type { CountedFrame, FramePlace } from './count-frames.ts';
import { bitsSaved } from './description-length.ts';
import type { FrameData } from './frame-data.ts';
import { frameQuality } from './frame-quality.ts';
import { isSlot } from './pattern.ts';

/** A frame that pays, with what it saves in bits, and the clusters it stands in. */
export type WeighedFrame = CountedFrame & { readonly saved: number; readonly clusters: number };

/** A place is taken when so much of its fixed text is part of a better frame. */
const TAKEN = 0.5;
/** Least share of a frame's clusters in which it stands apart from better frames. */
const LEAST_NEW = 0.4;
/** How much a frame is preferred to its special cases, which save more in each of fewer places. */
const GENERAL = 0.8;

function clustersOf(places: readonly FramePlace[], documents: readonly MinedDocument[]): number {
  return new Set(places.map(({ document }) => documents[document]?.cluster ?? '')).size;
}

/** Fixed stretches of a place. */
function fixedStretches({ start, end, slots }: FramePlace): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  let from = start;
  for (let i = 0; i < slots.length; i += 2) {
    if ((slots[i] ?? 0) > from) out.push([from, slots[i] ?? 0]);
    from = slots[i + 1] ?? 0;
  }
  if (end > from) out.push([from, end]);
  return out;
}

type Cover = { readonly marks: Uint8Array; readonly offsets: readonly number[] };

function isTaken({ marks, offsets }: Cover, place: FramePlace): boolean {
  const base = offsets[place.document] ?? 0;
  let marked = 0;
  let total = 0;
  for (const [from, to] of fixedStretches(place)) {
    for (let at = from; at < to; at++) marked += marks[base + at] ?? 0;
    total += to - from;
  }
  return marked >= TAKEN * total;
}

function take({ marks, offsets }: Cover, place: FramePlace): void {
  const base = offsets[place.document] ?? 0;
  for (const [from, to] of fixedStretches(place)) marks.fill(1, base + from, base + to);
}

function coverOf(documents: readonly MinedDocument[]): Cover {
  const offsets: number[] = [];
  let length = 0;
  for (const { text } of documents) {
    offsets.push(length);
    length += text.length + 1;
  }
  return { marks: new Uint8Array(length), offsets };
}

function weighed(
  data: FrameData,
  frame: CountedFrame,
  documents: readonly MinedDocument[],
  least: number,
): readonly WeighedFrame[] {
  const clusters = clustersOf(frame.places, documents);
  if (clusters < least) return [];
  const bits = bitsSaved(frame.fixedBits, frame.parts.filter(isSlot).length, clusters);
  if (bits <= 0) return [];
  const saved = bits * clusters ** GENERAL * frameQuality(data, frame, documents);
  return saved > 0 ? [{ ...frame, clusters, saved }] : [];
}

/**
 * Takes the frames that save most, one after the other; a frame that stands mostly where better ones already stand
 * (its parts, its special cases) is left out. O(places log frames).
 */
export function selectFrames(
  data: FrameData,
  frames: readonly CountedFrame[],
  documents: readonly MinedDocument[],
  least: number,
): readonly WeighedFrame[] {
  const cover = coverOf(documents);
  const sorted = frames
    .flatMap((frame) => weighed(data, frame, documents, least))
    .toSorted((a, b) => b.saved - a.saved || b.parts.length - a.parts.length);
  return sorted.filter((frame) => {
    const free = frame.places.filter((place) => !isTaken(cover, place));
    const clusters = clustersOf(free, documents);
    if (clusters < least || clusters < LEAST_NEW * frame.clusters) return false;
    for (const place of frame.places) take(cover, place);
    return true;
  });
}
