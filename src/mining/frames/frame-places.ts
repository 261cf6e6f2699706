import type { FrameMatch } from './match-frame.ts';

/** A place of a frame, with the number of its document. */
export type FramePlace = FrameMatch & { readonly document: number };

/**
 * Places of a frame laid end to end, as most candidates have many and few are kept: document, start and end of each,
 * then start and end of each slot.
 */
export type PackedPlaces = number[];

/** Adds a place. */
export function addPlace(
  packed: PackedPlaces,
  document: number,
  { start, end, slots }: FrameMatch,
): void {
  packed.push(document, start, end);
  for (const bound of slots) packed.push(bound);
}

/** The places again, of a frame with so many slots. */
export function placesOf(packed: Readonly<PackedPlaces>, slots: number): readonly FramePlace[] {
  const places: FramePlace[] = [];
  const width = 3 + slots * 2;
  for (let at = 0; at < packed.length; at += width) {
    const [document = 0, start = 0, end = 0] = [packed[at], packed[at + 1], packed[at + 2]];
    places.push({ document, start, end, slots: packed.slice(at + 3, at + width) });
  }
  return places;
}
