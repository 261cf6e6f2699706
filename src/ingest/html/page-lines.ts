import { isBlock } from './elements.ts';
import type { HtmlElement, HtmlNode, HtmlPage, HtmlText } from './parse-html.ts';

/** A run of text on a line and the element it stands in. */
export type LinePiece = { readonly text: HtmlText; readonly owner: number };

/**
 * Tells the lines of a page as a browser breaks them: blocks and `<br>` end them. Elements that `enters` refuses are
 * passed over. `owner` is the element within which the line ends. O(n).
 */
export function forEachLine(
  page: HtmlPage,
  enters: (element: HtmlElement) => boolean,
  tell: (pieces: readonly LinePiece[], owner: number) => void,
): void {
  let pieces: LinePiece[] = [];
  const endLine = (owner: number): void => {
    if (pieces.length === 0) return;
    tell(pieces, owner);
    pieces = [];
  };
  const visit = (node: HtmlNode, owner: number): void => {
    if (node.kind === 'text') {
      pieces.push({ text: node, owner });
      return;
    }
    if (!enters(node)) return;
    const breaks = isBlock(node.name) || node.name === 'br';
    if (breaks) endLine(owner);
    for (const child of node.children) visit(child, node.id);
    if (breaks) endLine(node.id);
  };
  visit(page.root, 0);
  endLine(0);
}

/** What a stretch of text amounts to. */
export type Amount = {
  /** Characters without blanks. */
  readonly characters: number;
  /** Commas, full stops and their like. */
  readonly stops: number;
};

/** A line of running text has this many characters and a comma or full stop, … */
const SHORTEST_PROSE = 12;
/** … or this many, with whatever punctuation. */
const LONG_LINE = 60;

/** Whether a line reads like running text rather than a label, a heading or a list of links. */
export function isProse({ characters, stops }: Amount): boolean {
  return (characters >= SHORTEST_PROSE && stops > 0) || characters >= LONG_LINE;
}

/** Counts the characters and stops of a run of text. O(length). */
export function amountOf(html: string, text: HtmlText): Amount {
  return text.reference === undefined
    ? count(html, text.start, text.end)
    : amountOfText(text.reference);
}

/** Counts the characters and stops of a text. O(length). */
export function amountOfText(text: string): Amount {
  return count(text, 0, text.length);
}

const NO_BREAK_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;
/** En quad to hair space, zero width ones. */
const isTypographicSpace = (code: number): boolean => code >= 0x2000 && code <= 0x200d;
/** ， 。 ； ！ ？ */
const stopCodes: ReadonlySet<number> = new Set([0xff0c, 0x3002, 0xff1b, 0xff01, 0xff1f]);

function count(text: string, start: number, end: number): Amount {
  let characters = 0;
  let stops = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === NO_BREAK_SPACE || code === IDEOGRAPHIC_SPACE) continue;
    if (isTypographicSpace(code)) continue;
    if (stopCodes.has(code) || isWesternStop(text, i, code)) stops++;
    characters++;
  }
  return { characters, stops };
}

/** A comma or full stop as in English or in careless Chinese: `,` `.` after a letter or Han and before no digit. */
function isWesternStop(text: string, at: number, code: number): boolean {
  if (code !== 0x2c && code !== 0x2e && code !== 0x3b) return false;
  const next = text.charCodeAt(at + 1);
  return at > 0 && text.charCodeAt(at - 1) > 0x3f && (next === 0x20 || next > 0x3f);
}
