import { markWords } from '../../text/mark-words.ts';
import { cut, type Markup } from '../markup.ts';

/** `##一、总体要求`; not `#话题#`, `#1机组`. */
const tightHeading =
  /^([ \t]{0,3})(#{1,6})(?=[\p{Script=Han}\p{Extended_Pictographic}（《“【]|\*\*|\d{1,2}[.、．])([^\n]*)/gmu;
/** `## 一、目标 {#sec-1}`: the name of a place on the page. */
const headingName = /\{[#.][^{}\n]{1,60}\}(?=[ \t]*\r?$)/gm;
/** `[^1]: 依据……` and `[^1]`. Source: GitHub, footnotes. */
const noteLabel = /^[ \t]{0,3}\[\^([^\]\s]{1,40})\]:[ \t]*/gm;
const noteCall = /\[\^([^\]\s]{1,40})\]/g;
/** `==要点==`: marked with a pen. */
const penMarked = /(?<!=)==(?=[^=\s])([^=\n]{1,200})(?<=[^=\s])==(?!=)/g;
/** `> [!NOTE]`: the kind of a box. */
const boxKind = /^([ \t]*>[ \t]*)\[![A-Za-z]{1,20}\][+-]?/gm;
/** `[TOC]`: where a contents list is put. */
const contents = /^[ \t]*\[\[?toc\]?\](?=[ \t]*\r?$)/gim;
/** `** 一、目标 **`: bold with blanks on the wrong side of the stars. */
const looseBold =
  /^([ \t>]{0,9}(?:[-*+][ \t]+|#{1,6}[ \t]+|\d{1,3}[.)、．][ \t]*)?)(\*\*[ \t]*)([^*\s][^*\n]{0,80}?)([ \t]*\*\*)(?!\*)/gm;

/** The labels of the footnotes of a text. O(n). */
export function noteLabels(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(noteLabel), (match) => match[1] ?? ''));
}

/**
 * Reads what people write beyond CommonMark. Gives the block as the parser is to see it: of the same length, with
 * blanks where marks were read here. O(n).
 */
export function readLooseMarks(block: string, notes: ReadonlySet<string>, markup: Markup): string {
  readHeadings(block, markup);
  readBold(block, markup);
  const away = (match: RegExpExecArray, before = 0): void =>
    cut(markup, match.index + before, match.index + match[0].length);
  for (const match of block.matchAll(contents)) away(match);
  for (const match of block.matchAll(boxKind)) away(match, match[1]?.length);
  for (const match of block.matchAll(noteLabel)) away(match);
  for (const match of block.matchAll(noteCall)) if (notes.has(match[1] ?? '')) away(match);
  return blanked(block, markup);
}

function readHeadings(block: string, markup: Markup): void {
  for (const match of block.matchAll(tightHeading)) {
    const [, blanks = '', signs = '', rest = ''] = match;
    const level = signs.length;
    if (level === 1 && /^\d|[^\s#]#/u.test(rest)) continue;
    const start = match.index + blanks.length + level;
    const words = rest.replace(/[ \t]*#*[ \t\r]*$/, '');
    cut(markup, match.index, start);
    cut(markup, start + words.length, start + rest.length);
    markup.cues.push({ kind: 'heading', level, start, end: start + words.length });
  }
  for (const match of block.matchAll(headingName)) {
    const lineStart = block.lastIndexOf('\n', match.index) + 1;
    if (block.charAt(lineStart) !== '#') continue;
    cut(markup, match.index, match.index + match[0].length);
  }
}

function readBold(block: string, markup: Markup): void {
  for (const match of block.matchAll(penMarked)) {
    const start = match.index + 2;
    const end = match.index + match[0].length - 2;
    cut(markup, start - 2, start);
    cut(markup, end, end + 2);
    markup.bold.push({ start, end });
  }
  for (const match of block.matchAll(looseBold)) {
    const [whole, front = '', open = '', words = '', close = ''] = match;
    if (open.length + close.length === 4 || markWords().afterHidden.includes(words)) continue;
    const start = match.index + front.length;
    const end = match.index + whole.length;
    cut(markup, start, start + open.length);
    cut(markup, end - close.length, end);
    markup.bold.push({ start: start + open.length, end: end - close.length });
  }
}

function blanked(block: string, { edits }: Markup): string {
  const units = Array.from({ length: block.length }, (_, at) => block.charAt(at));
  for (const { start, end } of edits) units.fill(' ', start, end);
  return edits.length === 0 ? block : units.join('');
}
