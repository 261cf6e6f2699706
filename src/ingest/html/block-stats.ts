import { isBlock, isHidden, isSilent } from './elements.ts';
import type { HtmlElement, HtmlNode, HtmlPage, HtmlText } from './parse-html.ts';

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
  /** Whether the element is shown at all. */
  readonly shown: Uint8Array;
};

/** A line of running text has this many characters and a comma or full stop, … */
const SHORTEST_PROSE = 12;
/** … or this many, with whatever punctuation. */
const LONG_LINE = 60;

type Line = {
  characters: number;
  linkCharacters: number;
  stops: number;
  pieces: Map<number, number>;
};

/**
 * Measures all elements of a page in one pass. `showHidden` counts what styles hide, for pages that unfold their
 * text by script. O(n).
 */
export function blockStatsOf(page: HtmlPage, showHidden: boolean): BlockStats {
  const size = page.elements.length;
  const stats: BlockStats = {
    characters: new Int32Array(size),
    linkCharacters: new Int32Array(size),
    links: new Int32Array(size),
    prose: new Int32Array(size),
    lines: new Int32Array(size),
    tables: new Int32Array(size),
    shown: new Uint8Array(size),
  };
  let line = emptyLine();
  const endLine = (owner: number): void => {
    if (line.characters === 0) return;
    stats.lines[owner] = (stats.lines[owner] ?? 0) + 1;
    if (isProse(line)) {
      for (const [id, count] of line.pieces) stats.prose[id] = (stats.prose[id] ?? 0) + count;
    }
    line = emptyLine();
  };
  const visit = (node: HtmlNode, owner: number): void => {
    if (node.kind === 'text') return addText(page.html, node, owner, line, stats);
    if (isSilent(node.name) || (!showHidden && isHidden(node.attributes))) return;
    stats.shown[node.id] = 1;
    if (node.name === 'a' && node.attributes.has('href')) stats.links[node.id] = 1;
    if (node.name === 'table') stats.tables[node.id] = 1;
    const breaks = isBlock(node.name) || node.name === 'br';
    if (breaks) endLine(owner);
    for (const child of node.children) visit(child, node.id);
    if (breaks) endLine(node.id);
  };
  visit(page.root, 0);
  endLine(0);
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

function emptyLine(): Line {
  return { characters: 0, linkCharacters: 0, stops: 0, pieces: new Map() };
}

function isProse(line: Line): boolean {
  const own = line.characters - line.linkCharacters;
  if (own < line.linkCharacters) return false;
  return (own >= SHORTEST_PROSE && line.stops > 0) || own >= LONG_LINE;
}

function addText(html: string, text: HtmlText, owner: number, line: Line, stats: BlockStats): void {
  const { characters, stops } = countCharacters(html, text.start, text.end);
  if (characters === 0) return;
  stats.characters[owner] = (stats.characters[owner] ?? 0) + characters;
  line.characters += characters;
  line.stops += stops;
  if (text.link === 'page') {
    stats.linkCharacters[owner] = (stats.linkCharacters[owner] ?? 0) + characters;
    line.linkCharacters += characters;
  } else line.pieces.set(owner, (line.pieces.get(owner) ?? 0) + characters);
}

const AMPERSAND = 0x26;
/** Longer names of character references are too rare to matter for a count. */
const LONGEST_REFERENCE = 10;
const NO_BREAK_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;
/** ， 。 ； ！ ？ */
const stopCodes: ReadonlySet<number> = new Set([0xff0c, 0x3002, 0xff1b, 0xff01, 0xff1f]);

function countCharacters(
  html: string,
  start: number,
  end: number,
): { characters: number; stops: number } {
  let characters = 0;
  let stops = 0;
  for (let i = start; i < end; i++) {
    const code = html.charCodeAt(i);
    if (code <= 0x20 || code === NO_BREAK_SPACE || code === IDEOGRAPHIC_SPACE) continue;
    if (code === AMPERSAND) {
      const semicolon = i + html.slice(i, i + LONGEST_REFERENCE).indexOf(';');
      if (semicolon > i) {
        if (html.startsWith('&nbsp;', i) || html.startsWith('&emsp;', i)) characters--;
        i = semicolon;
      }
    } else if (stopCodes.has(code) || isWesternStop(html, i, code)) stops++;
    characters++;
  }
  return { characters, stops };
}

/** A comma or full stop as in English or in careless Chinese: `,` `.` after a letter or Han and before no digit. */
function isWesternStop(html: string, at: number, code: number): boolean {
  if (code !== 0x2c && code !== 0x2e && code !== 0x3b) return false;
  const next = html.charCodeAt(at + 1);
  return at > 0 && html.charCodeAt(at - 1) > 0x3f && (next === 0x20 || next > 0x3f);
}

/** Children come after their parents, so one pass from the end sums whole subtrees. */
function addUp(page: HtmlPage, stats: BlockStats): void {
  const { characters, linkCharacters, links, prose, lines, tables } = stats;
  const counts = [characters, linkCharacters, links, prose, lines, tables];
  for (let id = page.elements.length - 1; id > 0; id--) {
    const parent = page.parents[id] ?? 0;
    for (const count of counts) count[parent] = (count[parent] ?? 0) + (count[id] ?? 0);
  }
}
