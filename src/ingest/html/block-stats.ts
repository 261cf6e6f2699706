import { amountOf, forEachLine, isProse, type LinePiece } from './page-lines.ts';
import type { HtmlElement, HtmlPage } from './parse-html.ts';

/** What lies within each element (with all below it), indexed by element id. Counts of characters leave out blanks. */
export type BlockStats = {
  /** Visible characters. */
  readonly characters: Int32Array;
  /** Characters in links to other pages. */
  readonly linkCharacters: Int32Array;
  /** Links to other pages. */
  readonly links: Int32Array;
  /** Characters outside links on lines that read like running text. */
  readonly prose: Int32Array;
  /** Lines with text, as a browser would break them. */
  readonly lines: Int32Array;
  /** Tables, itself included. */
  readonly tables: Int32Array;
  /** Whether the element is read at all. */
  readonly shown: Uint8Array;
};

/** Measures all elements of a page that are read (`shown`, by id) in one pass. O(n). */
export function blockStatsOf(page: HtmlPage, shown: Uint8Array): BlockStats {
  const size = page.elements.length;
  const stats: BlockStats = {
    characters: new Int32Array(size),
    linkCharacters: new Int32Array(size),
    links: new Int32Array(size),
    prose: new Int32Array(size),
    lines: new Int32Array(size),
    tables: new Int32Array(size),
    shown,
  };
  const enters = ({ id, name, attributes }: HtmlElement): boolean => {
    if (shown[id] !== 1) return false;
    if (name === 'a' && attributes.has('href')) stats.links[id] = 1;
    if (name === 'table') stats.tables[id] = 1;
    return true;
  };
  forEachLine(page, enters, (pieces, owner) => addLine(page.html, pieces, owner, stats));
  addUp(page, stats);
  return stats;
}

/** The share of an element's text that is links to other pages, 0–1. */
export function linkShare(stats: BlockStats, id: number): number {
  const characters = stats.characters[id] ?? 0;
  return characters === 0 ? 0 : (stats.linkCharacters[id] ?? 0) / characters;
}

/** Whether an element holds text that a reader sees. */
export function hasText(stats: BlockStats, element: HtmlElement): boolean {
  return (stats.characters[element.id] ?? 0) > 0;
}

function addLine(
  html: string,
  pieces: readonly LinePiece[],
  owner: number,
  stats: BlockStats,
): void {
  let own = 0;
  let linked = 0;
  let stops = 0;
  const counts = pieces.map(({ text, owner: id }) => {
    const amount = amountOf(html, text);
    const inLink = text.link === 'page';
    add(stats.characters, id, amount.characters);
    if (inLink) add(stats.linkCharacters, id, amount.characters);
    if (inLink) linked += amount.characters;
    else own += amount.characters;
    stops += amount.stops;
    return inLink ? 0 : amount.characters;
  });
  if (own + linked === 0) return;
  add(stats.lines, owner, 1);
  if (own < linked || !isProse({ characters: own, stops })) return;
  for (const [index, count] of counts.entries()) add(stats.prose, pieces[index]?.owner ?? 0, count);
}

function add(counts: Int32Array, id: number, more: number): void {
  counts[id] = (counts[id] ?? 0) + more;
}

/** Children come after their parents, so one pass from the end sums whole subtrees. */
function addUp(page: HtmlPage, stats: BlockStats): void {
  const { characters, linkCharacters, links, prose, lines, tables } = stats;
  const counts = [characters, linkCharacters, links, prose, lines, tables];
  for (let id = page.elements.length - 1; id > 0; id--) {
    for (const count of counts) add(count, page.parents[id] ?? 0, count[id] ?? 0);
  }
}
