import { parseNumeral } from '../text/numerals.ts';
import { isAsciiDigit, isAsciiLetter } from './han.ts';
import { markerWords } from './marker-words.ts';

/** Ways in which pages announce the next of several texts. */
export type MarkerStyle =
  /** 篇一, 篇3, (篇3), 【篇二】 */
  | 'piece'
  /** 第一篇, 【第二篇】, 第3篇： */
  | 'numbered-piece'
  /** 范文1, 范文一：, 模板三, 样本（二） */
  | 'model'
  /** Part 2 */
  | 'part'
  /** 第一部分：某某方案 */
  | 'section'
  /** 方案一：, 总结（二）, at the front of a line */
  | 'genre'
  /** （一）, alone on its line */
  | 'bare'
  /** The page's own title with a number: 某某方案1, 某某方案(二) */
  | 'title';

/** Announcing words found at a place of the analysis view; whether they announce anything, the page must show. */
export type MarkerToken = {
  readonly style: MarkerStyle;
  /** Members of one series share it: the style and, for models, the word. */
  readonly family: string;
  readonly ordinal: number;
  /** With brackets and colon. */
  readonly start: number;
  readonly end: number;
  /** The announcing words alone, without blanks, brackets and colon: 篇一, 第一篇, 范文1. */
  readonly label: string;
  readonly bracketed: boolean;
  readonly colon: boolean;
};

/** 篇八20_年: digits may follow a Han numeral, not an Arabic one. */
const NUMERAL = '[一二三四五六七八九十百零〇]{1,4}|\\d{1,3}(?!\\d)';
const ORDINAL_BEFORE = new RegExp(`第 {0,2}(${NUMERAL}) {0,2}$`, 'u');
const ORDINAL_AFTER = new RegExp(`^篇 {0,2}[（(]?(${NUMERAL})[）)]?`, 'u');
const PART = new RegExp(`^part *\\.? *(${NUMERAL})`, 'iu');
/** A genre or (…) with a number and nothing more, or a colon after it, at the front of a line. */
const LINE_MARKERS = new RegExp(
  `^([ \\t]*)(?:(方案|计划|总结|报告|预案|办法|制度|通知|心得|发言|讲话|材料|文章|案例)(?:之)?[（(]?(${NUMERAL})[）)]?(?=[：:]| *$)|[（(【](${NUMERAL})[）)】](?= *$))`,
  'gmu',
);
const PART_WORDS = ['part', 'Part', 'PART'];
const OPENERS = '【〔[（「『《〈(<';
const CLOSERS = '】〕]）」』》〉)>';

/**
 * All announcing words in the analysis view, in order of place, with what their nearest neighbours rule out left
 * out (第一篇章, 详见第二篇, 一篇文章, 规范文1). O(n).
 */
export function markerTokens(analysis: string): readonly MarkerToken[] {
  const tokens: MarkerToken[] = [];
  const push = (token: MarkerToken | undefined): void => {
    if (token !== undefined) tokens.push(token);
  };
  forEachPlace(analysis, '篇', (at) => push(pieceAt(analysis, at)));
  for (const word of markerWords().models)
    forEachPlace(analysis, word, (at) => push(modelAt(analysis, at)));
  for (const word of PART_WORDS) forEachPlace(analysis, word, (at) => push(partAt(analysis, at)));
  forEachPlace(analysis, '部分', (at) => push(sectionAt(analysis, at)));
  for (const match of analysis.matchAll(LINE_MARKERS)) push(lineMarkerAt(analysis, match));
  return tokens.toSorted((a, b) => a.start - b.start);
}

function forEachPlace(text: string, word: string, visit: (at: number) => void): void {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) visit(at);
}

function pieceAt(analysis: string, at: number): MarkerToken | undefined {
  const before = analysis.slice(Math.max(0, at - 8), at);
  const numbered = ORDINAL_BEFORE.exec(before);
  if (numbered !== null)
    return numberedPieceAt(analysis, at, at - before.length + numbered.index, numbered[1] ?? '');
  const after = ORDINAL_AFTER.exec(analysis.slice(at, at + 10));
  const words = markerWords();
  if (after === null || endsWithAny(before, words.notAfterPiece)) return undefined;
  const token = around(analysis, 'piece', '篇', after[1] ?? '', at, at + after[0].length);
  if (token === undefined || token.bracketed || token.colon || after[1] !== '一') return token;
  return words.notBeforeOne.includes(analysis.charAt(token.end)) && token.end < analysis.length
    ? undefined
    : token;
}

/** 第N篇, which prose uses too: 第一篇章, 详见第二篇. */
function numberedPieceAt(
  analysis: string,
  at: number,
  start: number,
  numeral: string,
): MarkerToken | undefined {
  const token = around(analysis, 'numbered-piece', '第篇', numeral, start, at + 1);
  if (token === undefined || token.bracketed) return token;
  const { notAfterNumbered, notBeforeNumbered } = markerWords();
  const before = analysis.slice(Math.max(0, token.start - 2), token.start);
  if (notAfterNumbered.some((word) => before.endsWith(word))) return undefined;
  const inSentence = notBeforeNumbered.some((word) => analysis.startsWith(word, token.end));
  return inSentence && !token.colon ? undefined : token;
}

function modelAt(analysis: string, at: number): MarkerToken | undefined {
  const { modelPattern, notAfterModel, notBeforeModel } = markerWords();
  const match = modelPattern.exec(analysis.slice(at, at + 14));
  if (match === null || endsWithAny(analysis.slice(Math.max(0, at - 1), at), notAfterModel))
    return undefined;
  const end = at + match[0].length;
  const token = around(analysis, 'model', match[1] ?? '', match[2] ?? '', at, end);
  if (token === undefined || token.bracketed || token.colon) return token;
  return end < analysis.length && notBeforeModel.includes(analysis.charAt(end)) ? undefined : token;
}

/** Whether the last character is one of those given. */
function endsWithAny(words: string, characters: string): boolean {
  return words !== '' && characters.includes(words.slice(-1));
}

function partAt(analysis: string, at: number): MarkerToken | undefined {
  const before = analysis.charCodeAt(at - 1);
  if (isAsciiLetter(before) || isAsciiDigit(before)) return undefined;
  const match = PART.exec(analysis.slice(at, at + 12));
  if (match === null) return undefined;
  return around(analysis, 'part', 'part', match[1] ?? '', at, at + match[0].length);
}

/** 第一部分 where a line or sentence begins. */
function sectionAt(analysis: string, at: number): MarkerToken | undefined {
  const before = analysis.slice(Math.max(0, at - 8), at);
  const numbered = ORDINAL_BEFORE.exec(before);
  if (numbered === null) return undefined;
  const start = at - before.length + numbered.index;
  const token = around(analysis, 'section', '部分', numbered[1] ?? '', start, at + 2);
  const previous = token === undefined ? '' : analysis.charAt(token.start - 1);
  return previous === '' || /[\s。！？”]/u.test(previous) ? token : undefined;
}

/** 方案一：, （二） at the front of a line. */
function lineMarkerAt(analysis: string, match: RegExpExecArray): MarkerToken | undefined {
  const [found, indent = '', genre, numeral, alone] = match;
  const from = match.index + indent.length;
  const to = match.index + found.length;
  if (alone !== undefined) return around(analysis, 'bare', '', alone, from + 1, to - 1);
  return around(analysis, 'genre', genre ?? '', numeral ?? '', from, to);
}

/** The token with the brackets and the colon that belong to it. */
function around(
  analysis: string,
  style: MarkerStyle,
  family: string,
  numeral: string,
  ...[from, to]: readonly [from: number, to: number]
): MarkerToken | undefined {
  const ordinal = parseNumeral(numeral);
  if (ordinal === undefined || ordinal < 1 || ordinal > 200) return undefined;
  let start = from;
  let end = to;
  while (analysis.charAt(start - 1) === ' ') start--;
  const opener = OPENERS.indexOf(analysis.charAt(start - 1));
  while (analysis.charAt(end) === ' ') end++;
  const closer = CLOSERS.indexOf(analysis.charAt(end));
  const bracketed = start > 0 && opener >= 0 && opener === closer && end < analysis.length;
  if (bracketed) {
    start--;
    end++;
  } else {
    start = from;
    end = to;
  }
  const colon = /^ ?[：:]/u.exec(analysis.slice(end, end + 2))?.[0];
  return {
    style,
    family: `${style} ${family}`,
    ordinal,
    start,
    end: end + (colon?.length ?? 0),
    label: analysis.slice(from, to).replaceAll(/[ （()）【】[\]]/gu, ''),
    bracketed,
    colon: colon !== undefined,
  };
}
