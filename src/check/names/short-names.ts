import type { PlaceMention } from './place-kind.ts';

const ENDING = /(?:街道|[省市县区镇乡])$/u;
/** A stem of one character, or of very many, is no short name. */
const SHORTEST = 2;
const LONGEST = 4;
/** What may follow a short name without making it another name: 青石各乡镇, but not 青石岭, 青石路. */
const OTHER_NAME = /^(?:街道|[省市县区镇乡村岭路街巷桥河山湖沟湾庄坪村里]|中学|小学)/u;

/**
 * Where a text speaks of places by their short names (打造青石特色 for 青石县), of places only whose full names stand in it
 * too. Sorted. O(characters × places).
 */
export function shortMentions(
  text: string,
  places: readonly PlaceMention[],
): readonly PlaceMention[] {
  const stems = new Map<string, PlaceMention>();
  for (const place of places) {
    const stem = place.name.replace(ENDING, '');
    if (stem.length >= SHORTEST && stem.length <= LONGEST) stems.set(stem, place);
  }
  const full = new Set(places.map(({ start }) => start));
  const found: PlaceMention[] = [];
  for (const [stem, { kind }] of stems) {
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
      const end = at + stem.length;
      if (full.has(at) || OTHER_NAME.test(text.slice(end, end + 2))) continue;
      found.push({ name: stem, kind, start: at, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
