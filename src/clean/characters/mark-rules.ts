import { isBoldMarker } from './bold.ts';
import { isAsciiDigit, isAsciiLetter, isAsciiWord, isBlank, isHan } from '../../text/han.ts';
import { letterMarkEnd } from './letter-mark.ts';
import { markWords } from '../../text/mark-words.ts';

/** End of the mark that starts at `at`, or `at` itself where there is none. */
export type MarkRule = (analysis: string, at: number) => number;

const NUMERALS = '一二三四五六七八九十百千零〇○';
/** Longest 【    】 that counts as a blank to fill. */
const EMPTY_BRACKET = 12;
const FORMULA_REACH = 24;

let rules: ReadonlyMap<number, MarkRule> | undefined;

/** The rules by the character a mark begins with. Phrases that are no marks come from data/clean-marks.json. */
export function markRules(): ReadonlyMap<number, MarkRule> {
  rules ??= buildRules();
  return rules;
}

function buildRules(): ReadonlyMap<number, MarkRule> {
  const { somePhrases, letterPhrases } = markWords();
  const unlessPhrase =
    (phrases: readonly string[], rule: MarkRule): MarkRule =>
    (analysis, at) =>
      phrases.some((phrase) => analysis.startsWith(phrase, at)) ? at : rule(analysis, at);
  const table: readonly (readonly [characters: string, rule: MarkRule])[] = [
    ['xX', unlessPhrase(letterPhrases, letterMarkEnd)],
    ['×✕', onRun((analysis, at, end) => !isTimes(analysis, at, end))],
    ['*', onRun(isStarMark)],
    ['_', onRun(isBlankToFill)],
    [
      '某',
      unlessPhrase(
        somePhrases,
        onRun(() => true),
      ),
    ],
    ['○◯□△■▲●◎', onRun(isBlankedOut)],
    ['【', emptyBracketEnd],
  ];
  return new Map(
    table.flatMap(([characters, rule]) =>
      Array.from(characters, (character): [number, MarkRule] => [character.charCodeAt(0), rule]),
    ),
  );
}

/** A rule about a run of one character. */
function onRun(isMark: (analysis: string, at: number, end: number) => boolean): MarkRule {
  return (analysis, at) => {
    const unit = analysis.charCodeAt(at);
    let end = at + 1;
    while (analysis.charCodeAt(end) === unit) end++;
    return isMark(analysis, at, end) ? end : at;
  };
}

/** 3×5, 2 × 3米, a×b, 单价×数量: multiplication; ××, ×县 and ×月×日 are not. */
function isTimes(analysis: string, at: number, end: number): boolean {
  if (end - at > 1) return false;
  const before = analysis.charCodeAt(skipBlanks(analysis, at - 1, -1));
  const right = skipBlanks(analysis, end, 1);
  const after = analysis.charCodeAt(right);
  if (isAsciiWord(after) || analysis.charAt(right) === '（') return true;
  if (isAsciiDigit(before)) return !/[年月日号元名人个]/u.test(analysis.charAt(right));
  if (isAsciiLetter(before) && !isHan(after)) return true;
  if (![before, after].some((code) => isHan(code) || isChineseMark(code))) return true;
  const around = analysis.slice(Math.max(0, at - FORMULA_REACH), end + FORMULA_REACH);
  return isHan(before) && /[=＝÷]/u.test(around);
}

function isChineseMark(code: number): boolean {
  return (code >= 0x2018 && code <= 0x201d) || (code >= 0x3001 && code <= 0x3015) || code >= 0xff08;
}

/** *县, ** and *** are marks; **词** is bold, 3*5 a product, `* 项目` a list, *** alone on a line a rule. */
function isStarMark(analysis: string, at: number, end: number): boolean {
  if (isAloneOnLine(analysis, at, end)) return false;
  if (end - at === 2) return !isBoldMarker(analysis, at);
  if (end - at > 2) return true;
  const before = analysis.charCodeAt(at - 1);
  const lineStart = Number.isNaN(before) || before === 0x0a;
  return isHan(analysis.charCodeAt(end)) && !lineStart && !isBlank(before);
}

/** 20_年, __县, 围绕学_， but not a_b, file_名 and not a rule across the page. */
function isBlankToFill(analysis: string, at: number, end: number): boolean {
  const before = analysis.charCodeAt(at - 1);
  const after = analysis.charCodeAt(end);
  if (isAsciiLetter(before) || isAsciiLetter(after)) return false;
  if (isAloneOnLine(analysis, at, end)) return false;
  if (end - at > 1) return true;
  if (isAsciiDigit(before)) return !isAsciiDigit(after);
  return isHan(before) || isHan(after);
}

/** ○○, □□县, ■■; a single one is a list sign, a tick box or the digit of 二○二四年. */
function isBlankedOut(analysis: string, at: number, end: number): boolean {
  if (end - at < 2 || isAloneOnLine(analysis, at, end)) return false;
  const isNumeral = (offset: number): boolean => {
    const character = analysis.charAt(offset);
    return character !== '' && NUMERALS.includes(character);
  };
  return !isNumeral(at - 1) && !isNumeral(end);
}

/** 【】, 【  】: a blank to fill. */
function emptyBracketEnd(analysis: string, at: number): number {
  return at + (/^【 *】/u.exec(analysis.slice(at, at + EMPTY_BRACKET))?.[0].length ?? 0);
}

function isAloneOnLine(analysis: string, at: number, end: number): boolean {
  const left = skipBlanks(analysis, at - 1, -1);
  const right = skipBlanks(analysis, end, 1);
  const opens = left < 0 || analysis.charCodeAt(left) === 0x0a;
  return opens && (right >= analysis.length || analysis.charCodeAt(right) === 0x0a);
}

/** The next offset in a direction that is no blank; at most a few steps away. */
function skipBlanks(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < 40 && isBlank(text.charCodeAt(at))) at += step;
  return at;
}
