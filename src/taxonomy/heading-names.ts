import type { Genre } from './genre.ts';
import { taxonomy } from './taxonomy.ts';

type Owner = { readonly element: string; readonly genres: readonly Genre[] };

/** A suffix shorter than this (要求, 保障) is too common to name an element. */
const SHORTEST_SUFFIX = 4;

let owners: ReadonlyMap<string, readonly Owner[]> | undefined;
let byOpening: ReadonlyMap<string, readonly string[]> | undefined;

function ownersOf(name: string): readonly Owner[] {
  if (owners === undefined) {
    const map = new Map<string, Owner[]>();
    for (const { headings, label, genres } of taxonomy().elements)
      for (const heading of headings) {
        const row = map.get(heading) ?? [];
        row.push({ element: label, genres });
        map.set(heading, row);
      }
    owners = map;
  }
  return owners.get(name) ?? [];
}

/**
 * The element a name stands for; where several share it (主要做法, 整改措施, 基本情况), the one that belongs to the genre
 * and to the fewest others; undefined if the taxonomy does not list the name.
 */
export function ownerOf(name: string, genre?: Genre): string | undefined {
  const all = ownersOf(name);
  if (all.length <= 1 || genre === undefined) return all[0]?.element;
  const [own] = all
    .filter(({ genres }) => genres.includes(genre))
    .toSorted((a, b) => a.genres.length - b.genres.length);
  return (own ?? all[0])?.element;
}

/** The elements whose names (four characters or more) a heading ends in: 消防安全工作目标 ends in 工作目标. O(heading). */
export function elementsNamed(heading: string, genre?: Genre): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at + SHORTEST_SUFFIX <= heading.length; at++) {
    const element = ownerOf(heading.slice(at), genre);
    if (element !== undefined) found.push(element);
  }
  return found;
}

function namesOpeningWith(opening: string): readonly string[] {
  if (byOpening === undefined) {
    const map = new Map<string, string[]>();
    for (const name of new Set(taxonomy().elements.flatMap(({ headings }) => headings))) {
      const row = map.get(name.slice(0, 2)) ?? [];
      row.push(name);
      map.set(name.slice(0, 2), row);
    }
    for (const row of map.values()) row.sort((a, b) => b.length - a.length);
    byOpening = map;
  }
  return byOpening.get(opening) ?? [];
}

/** The longest heading name of the taxonomy that stands at `at` and leaves text behind it before `end`; empty if none does. */
export function headingNameAt(text: string, at: number, end: number): string {
  const names = namesOpeningWith(text.slice(at, at + 2));
  return names.find((name) => at + name.length < end && text.startsWith(name, at)) ?? '';
}
