import { GENRES, type Genre } from '../../taxonomy/genre.ts';
import { pairsOf, sayTheSame } from './echoes.ts';
import { frameData } from './frame-data.ts';
import type { Frame, FrameUse } from './frame.ts';
import { isSlot, parsePattern } from './pattern.ts';

/** A slot with what most often stands in it in this element and genre, the commonest first. */
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
  /** Typical fillers a slot, 5 at most. */
  readonly fillers: number;
};

const defaults: ElementFrameOptions = { perElement: 3, minIndependentDocuments: 3, fillers: 3 };

/** From this share on a frame is a heading: the outline has its headings from the sections. */
const MOSTLY_HEADING = 0.5;

function slotsOf({ pattern }: Frame, { fillers }: FrameUse, count: number): readonly TypicalSlot[] {
  const slots = parsePattern(frameData(), pattern).filter(isSlot);
  return slots.map(({ type }, slot) => ({ type, fillers: (fillers[slot] ?? []).slice(0, count) }));
}

/**
 * The frames of each element in each genre, ready for an outline, in the order of genres and of element names.
 *
 * Within an element they are ranked by their general score per cluster × independent documents of the genre with the
 * frame in the element × share of the genre's documents with the frame that have it there: what belongs to the element
 * comes before what stands everywhere. Of frames that say the same only the best is given; headings are left out.
 * O(uses + elements × frames × perElement).
 */
export function framesByElement(
  frames: readonly Frame[],
  options: Partial<ElementFrameOptions> = {},
): readonly ElementFrames[] {
  const { perElement, minIndependentDocuments, fillers: count } = { ...defaults, ...options };
  const groups = new Map<Genre, Map<string, ElementFrame[]>>();
  for (const frame of frames) {
    if (frame.headingShare >= MOSTLY_HEADING) continue;
    for (const use of frame.uses) {
      const { genre, element, independentDocuments, occurrences } = use;
      if (independentDocuments < minIndependentDocuments) continue;
      const inGenre = frame.genres.find((row) => row.genre === genre)?.independentDocuments ?? 1;
      const score = ((frame.score / frame.clusters) * independentDocuments ** 2) / inGenre;
      const elements = groups.get(genre) ?? new Map<string, ElementFrame[]>();
      const list = elements.get(element) ?? [];
      const slots = slotsOf(frame, use, count);
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
