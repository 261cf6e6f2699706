import { hash32 } from '../../src/text/hash.ts';
import { seededRandom, type Random } from '../random.ts';
import type { Kind } from './kinds.ts';
import type { Original } from './originals/original.ts';
import { neighboursAmong, type Neighbours } from './originals/subject.ts';
import { composePage } from './page/compose-page.ts';
import { renderPage, type DamagedPage } from './page/render-page.ts';
import { filler } from './shapes/fill.ts';
import type { Shapes } from './shapes/shapes.ts';

/** A page holds no more characters than this, except to hold two documents. */
const MOST_CHARACTERS = 40_000;
/** Paragraphs of as many other documents recur on a page. */
const MOST_OTHERS = 3;

export type PageOptions = {
  readonly seed: number;
  /** Pages of each kind. */
  readonly pages: number;
};

/** The first document and those nearest to it in subject, fewer where they are long. */
function drawDocuments(
  documents: readonly Original[],
  neighbours: Neighbours,
  [least, most]: readonly [number, number],
  random: Random,
): readonly Original[] {
  const wanted = random.whole(least, most);
  const first = drawFirst(documents, random);
  const drawn: Original[] = [];
  let characters = 0;
  for (const index of [first, ...neighbours(first)]) {
    const next = documents[index];
    if (next === undefined || drawn.length === wanted) break;
    if (drawn.length >= Math.max(1, least) && characters + next.characters > MOST_CHARACTERS) break;
    drawn.push(next);
    characters += next.characters;
  }
  return drawn;
}

/** Folders first, then documents: a folder of a thousand laws would drown the others. */
function drawFirst(documents: readonly Original[], random: Random): number {
  const folders = new Map<string, number[]>();
  for (const [index, { source }] of documents.entries()) {
    const folder = source.slice(0, source.lastIndexOf('/') + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), index]);
  }
  return random.pick(random.pick([...folders.values()]));
}

/** The pages of one kind; fewer documents than a page needs make none. Deterministic. */
export function makePages(
  kind: Kind,
  documents: readonly Original[],
  shapes: Shapes,
  { seed, pages }: PageOptions,
): readonly DamagedPage[] {
  const fitting = documents.filter(kind.fits ?? (() => true));
  if (fitting.length < kind.documents[0]) return [];
  const neighbours = neighboursAmong(fitting);
  return Array.from({ length: pages }, (_, index) => {
    const name = `${kind.id}-${String(index + 1).padStart(3, '0')}`;
    const random = seededRandom(hash32(`${seed} ${name}`));
    const site = filler(shapes, random)(random.pick(shapes.sites));
    const fill = filler(shapes, random, { site });
    const drawn = drawDocuments(fitting, neighbours, kind.documents, random);
    const others = Array.from({ length: MOST_OTHERS }, () => random.pick(fitting));
    const supply = { random, shapes, fill, others };
    let page = composePage(drawn, random.pick(kind.layouts), supply);
    for (const damage of kind.damages)
      if (kind.rate === 1 || random.chance(kind.rate)) page = damage(page, supply);
    return renderPage(`${name}.txt`, page);
  });
}
