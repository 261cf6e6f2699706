import { GENRES, type Genre } from '../../taxonomy/genre.ts';
import { pairsOf, sayTheSame } from './echoes.ts';
import { frameData } from './frame-data.ts';
import type { Frame, FrameSlotFiller } from './frame.ts';
import type { FrameTables } from './mine-frames.ts';
import { parsePattern } from './pattern.ts';

/** A slot with what most often stands in it, the commonest first. */
export type TypicalSlot = { readonly type: string; readonly fillers: readonly string[] };

/** A frame in an element of a genre. */
export type ElementFrame = {
  readonly frame: Frame;
  /** Independent documents of the genre that have it in this element, and its occurrences there. */
  readonly independentDocuments: number;
  readonly occurrences: number;
  /** Slots from left to right. */
  readonly slots: readonly TypicalSlot[];
  readonly score: number;
};

/** The best frames of an element in a genre. */
export type ElementFrames = {
  readonly genre: Genre;
  readonly element: string;
  /** Best first; none says the same as another. */
  readonly frames: readonly ElementFrame[];
};

export type ElementFrameOptions = {
  readonly perElement: number;
  /** Independent documents that must have the frame in the element. */
  readonly minIndependentDocuments: number;
  /** Typical fillers a slot. */
  readonly fillers: number;
};

const defaults: ElementFrameOptions = { perElement: 3, minIndependentDocuments: 3, fillers: 3 };

/** Longest filler that is shown as a typical one, in UTF-16 units. */
const LONGEST_SHOWN = 16;

/** From this share on a frame is a heading: the outline has its headings from the sections. */
const MOSTLY_HEADING = 0.5;

/** Typical fillers of each slot, by frame id. Long ones, half a clause, are shown only where there are no others. */
function typicalSlots(
  rows: readonly FrameSlotFiller[],
  count: number,
): ReadonlyMap<string, readonly TypicalSlot[]> {
  const slots = new Map<string, { type: string; short: string[]; long: string[] }[]>();
  for (const { frameId, slot, type, filler } of rows) {
    const list = slots.get(frameId) ?? [];
    slots.set(frameId, list);
    const own = (list[slot - 1] ??= { type, short: [], long: [] });
    const group = filler.length <= LONGEST_SHOWN ? own.short : own.long;
    if (group.length < count) group.push(filler);
  }
  return new Map(
    Array.from(slots, ([id, list]) => [
      id,
      list.map(({ type, short, long }) => ({ type, fillers: short.length > 0 ? short : long })),
    ]),
  );
}

/**
 * The frames of each element in each genre, ready for an outline, in the order of genres and of element names.
 *
 * Within an element they are ranked by their general score per cluster × independent documents of the genre with the
 * frame in the element × share of the genre's documents with the frame that have it there: what belongs to the element
 * comes before what stands everywhere. Of frames that say the same only the best is given; headings are left out.
 * O(uses + fillers + elements × frames × perElement).
 */
export function framesByElement(
  { frames, fillers }: FrameTables,
  options: Partial<ElementFrameOptions> = {},
): readonly ElementFrames[] {
  const { perElement, minIndependentDocuments, fillers: count } = { ...defaults, ...options };
  const typical = typicalSlots(fillers, count);
  const groups = new Map<Genre, Map<string, ElementFrame[]>>();
  for (const frame of frames) {
    if (frame.headingShare >= MOSTLY_HEADING) continue;
    for (const { genre, element, independentDocuments, occurrences } of frame.uses) {
      if (independentDocuments < minIndependentDocuments) continue;
      const inGenre = frame.genres.find((row) => row.genre === genre)?.independentDocuments ?? 1;
      const score = ((frame.score / frame.clusters) * independentDocuments ** 2) / inGenre;
      const elements = groups.get(genre) ?? new Map<string, ElementFrame[]>();
      const list = elements.get(element) ?? [];
      const slots = typical.get(frame.id) ?? [];
      list.push({ frame, independentDocuments, occurrences, slots, score });
      groups.set(genre, elements.set(element, list));
    }
  }
  return GENRES.flatMap((genre) =>
    Array.from(groups.get(genre) ?? [], ([element, list]) => ({
      genre,
      element,
      frames: choose(list, perElement),
    })).toSorted((a, b) => (a.element < b.element ? -1 : 1)),
  );
}

function choose(list: readonly ElementFrame[], limit: number): readonly ElementFrame[] {
  const data = frameData();
  const chosen: { readonly entry: ElementFrame; readonly pairs: ReadonlySet<string> }[] = [];
  for (const entry of list.toSorted((a, b) => b.score - a.score)) {
    if (chosen.length >= limit) break;
    const pairs = pairsOf(parsePattern(data, entry.frame.pattern));
    if (chosen.every((other) => !sayTheSame(pairs, other.pairs))) chosen.push({ entry, pairs });
  }
  return chosen.map(({ entry }) => entry);
}
