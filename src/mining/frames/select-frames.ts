import type { FrameText } from './frame-text.ts';
import type { CountedFrame } from './count-frames.ts';
import { placesOf, type FramePlace } from './frame-places.ts';
import { bitsSaved } from './description-length.ts';
import type { FrameData } from './frame-data.ts';
import { frameQuality } from './frame-quality.ts';
import { withoutEchoes } from './echoes.ts';
import { isSlot } from './pattern.ts';

/** A frame that pays, with the clusters it stands in. */
export type WeighedFrame = CountedFrame & {
  readonly slots: number;
  readonly clusters: number;
  /** What frames are chosen by where they compete for the same places: bits saved, quality, generality. */
  readonly saved: number;
  /** What they are shown by: as before, with less weight on how common they are than on how much they say. */
  readonly score: number;
};

/** A place is taken when so much of its fixed text is part of better frames. */
const TAKEN = 0.5;
/** Or so much, if it also lies within their places so far: 在〔…〕市委的坚强领导下 within 在〔…〕领导下. */
const WITHIN_FIXED = 0.2;
const WITHIN_SPAN = 0.9;
/** Least share of a frame's clusters in which it stands apart from better frames. */
const LEAST_NEW = 0.4;
/** How much a frame is preferred to its special cases, which save more in each of fewer places. */
const GENERAL = 0.8;
/** The same for the order in which frames are shown. */
const COMMON = 0.3;

/** Counts the clusters of places; those of one document stand side by side. */
type ClusterCounter = (places: readonly FramePlace[]) => number;

function clusterCounterOf(documents: readonly FrameText[]): ClusterCounter {
  const numbers = new Map<string, number>();
  const clusterOf = Uint32Array.from(documents, ({ cluster }) => {
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    return number;
  });
  const seen = new Uint32Array(numbers.size);
  let round = 0;
  return (places) => {
    round++;
    let count = 0;
    for (const { document } of places) {
      const cluster = clusterOf[document] ?? 0;
      if (seen[cluster] === round) continue;
      seen[cluster] = round;
      count++;
    }
    return count;
  };
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

/** For each unit of all texts: whether a frame stands around it (SPAN), and whether with its fixed text (FIXED). */
type Cover = { readonly marks: Uint8Array; readonly offsets: readonly number[] };

const SPAN = 1;
const FIXED = 2;

function countMarks(marks: Uint8Array, mark: number, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (((marks[at] ?? 0) & mark) !== 0) count++;
  return count;
}

function isTaken({ marks, offsets }: Cover, place: FramePlace): boolean {
  const base = offsets[place.document] ?? 0;
  let fixed = 0;
  let total = 0;
  for (const [from, to] of fixedStretches(place)) {
    fixed += countMarks(marks, FIXED, base + from, base + to);
    total += to - from;
  }
  if (fixed >= TAKEN * total) return true;
  if (fixed < WITHIN_FIXED * total) return false;
  const inside = countMarks(marks, SPAN, base + place.start, base + place.end);
  return inside >= WITHIN_SPAN * (place.end - place.start);
}

function take({ marks, offsets }: Cover, place: FramePlace): void {
  const base = offsets[place.document] ?? 0;
  const set = (mark: number, from: number, to: number): void => {
    for (let at = base + from; at < base + to; at++) marks[at] = (marks[at] ?? 0) | mark;
  };
  set(SPAN, place.start, place.end);
  for (const [from, to] of fixedStretches(place)) set(FIXED, from, to);
}

function coverOf(documents: readonly FrameText[]): Cover {
  const offsets: number[] = [];
  let length = 0;
  for (const { text } of documents) {
    offsets.push(length);
    length += text.length + 1;
  }
  return { marks: new Uint8Array(length), offsets };
}

/**
 * Takes the frames that save most, one after the other; a frame that stands mostly where better ones already stand
 * (its parts, its special cases) is left out. What says nearly the same as a better one comes later in the order.
 * O(places log frames).
 */
export function selectFrames(
  data: FrameData,
  frames: readonly CountedFrame[],
  documents: readonly FrameText[],
  least: number,
): readonly WeighedFrame[] {
  const cover = coverOf(documents);
  const clustersOf = clusterCounterOf(documents);
  const weighed = frames.flatMap((frame): readonly WeighedFrame[] => {
    const slots = frame.parts.filter(isSlot).length;
    const places = placesOf(frame.packed, slots);
    const clusters = clustersOf(places);
    if (clusters < least) return [];
    const bits = bitsSaved(frame.fixedBits, slots, clusters);
    if (bits <= 0) return [];
    const { whole, reading } = frameQuality(data, { ...frame, places }, documents);
    if (whole === 0) return [];
    const worth = bits * whole;
    const score = worth * reading * clusters ** COMMON;
    return [{ ...frame, slots, clusters, saved: worth * clusters ** GENERAL, score }];
  });
  const sorted = weighed.toSorted((a, b) => b.saved - a.saved || b.parts.length - a.parts.length);
  const chosen = sorted.filter((frame) => {
    const places = placesOf(frame.packed, frame.slots);
    const free = places.filter((place) => !isTaken(cover, place));
    const clusters = clustersOf(free);
    if (clusters < least || clusters < LEAST_NEW * frame.clusters) return false;
    for (const place of places) take(cover, place);
    return true;
  });
  return withoutEchoes(chosen.toSorted((a, b) => b.score - a.score));
}
