import { nameData } from '../src/text/name-data.ts';
import { findPersonNames } from '../src/text/person-contexts.ts';
import type { Random } from './random.ts';
import { personName, placeName } from './sentence-maker.ts';
import { entriesOf, type Vocabulary } from './vocabulary.ts';

/** Puts other names into a stretch of a text, the same other one for the same name. */
export type Renamer = (stretch: string) => string;

/**
 * A renamer for one copy of a text: persons (where the context shows that they are) and places that the text names at
 * the beginning of a line or after a mark (`云桐县人民政府关于…`) get invented names, wherever they stand. O(n).
 */
export function renamerFor(text: string, vocabulary: Vocabulary, random: Random): Renamer {
  const others = new Map<string, string>();
  for (const place of placesIn(text, entriesOf(vocabulary, '地名尾'))) {
    if (!others.has(place)) others.set(place, placeName(vocabulary, random));
  }
  for (const { start, end } of findPersonNames(nameData(), text)) {
    const person = text.slice(start, end);
    if (!others.has(person)) others.set(person, personName(vocabulary, random));
  }
  if (others.size === 0) return (stretch) => stretch;
  // the longest first, so that a name within another does not come before it
  const names = [...others.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(names.map(escaped).join('|'), 'gu');
  return (stretch) => stretch.replaceAll(pattern, (name) => others.get(name) ?? name);
}

function placesIn(text: string, endings: readonly string[]): string[] {
  // 云桐县, 沙鹭街道: two or three characters and an ending, with no word before them
  const longestFirst = endings.toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `(?<!\\p{Script=Han})\\p{Script=Han}{2,3}?(?:${longestFirst.join('|')})`,
    'gu',
  );
  return [...text.matchAll(pattern)].map(([place]) => place);
}

function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}
