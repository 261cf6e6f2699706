import { isAsciiDigit, isAsciiLetter } from '../../text/han.ts';
import { lineMarkerTokens } from './line-markers.ts';
import { around, type MarkerToken, NUMERAL } from './marker-token.ts';
import { markerWords } from './marker-words.ts';

const ORDINAL_BEFORE = new RegExp(`第 {0,2}(${NUMERAL}) {0,2}$`, 'u');
const ORDINAL_AFTER = new RegExp(`^篇 {0,2}[（(]?(${NUMERAL})[）)]?`, 'u');
const PART = new RegExp(`^part *\\.? *(${NUMERAL})`, 'iu');
const PART_WORDS = ['part', 'Part', 'PART'];

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
  tokens.push(...lineMarkerTokens(analysis));
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
