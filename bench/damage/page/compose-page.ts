import type { Random } from '../../random.ts';
import type { Original } from '../originals/original.ts';
import type { Fill } from '../shapes/fill.ts';
import type { Shapes } from '../shapes/shapes.ts';
import { foreignPart, isRole, linePart, type Page, type Part } from './part.ts';

/** Which documents of a page keep their titles and are announced by a marker. */
export type Layout = {
  readonly titles: 'kept' | 'lost';
  readonly markers: 'all' | 'some' | 'none';
};

/** The title of a document without its line breaks; empty if it has none. */
export function titleOf({ lines }: Original): string {
  return lines
    .filter(({ role }) => role === 'title')
    .map(({ text }) => text)
    .join('');
}

/** The documents one after the other on one page. Markers are of one form, the page calls itself a collection. */
export function composePage(
  originals: readonly Original[],
  { titles, markers }: Layout,
  {
    shapes,
    random,
    fill,
  }: { readonly shapes: Shapes; readonly random: Random; readonly fill: Fill },
): Page {
  const title = originals.map(titleOf).find((one) => one !== '') ?? fill(random.pick(shapes.names));
  const marker = random.pick(shapes.markers);
  const parts: Part[] = [];
  const silent: boolean[] = [];
  if (markers !== 'none') {
    const name = fill(random.pick(shapes.collections), { title, count: originals.length });
    parts.push(foreignPart(name, 'furniture', 'collection'));
  }
  for (const [index, original] of originals.entries()) {
    const isMarked = markers === 'all' || (markers === 'some' && random.chance(0.5));
    if (isMarked) parts.push(foreignPart(fill(marker, { title, number: index + 1 }), 'noise'));
    silent.push(index > 0 && !isMarked);
    const own = original.lines.map((line) => linePart(index, line));
    parts.push(...own.filter((part) => titles === 'kept' || !isRole(part, 'title')));
  }
  return { parts, silent, title };
}
