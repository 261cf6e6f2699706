import type { Edit } from '../../text/mapped-text.ts';
import type { Cleaner } from '../draft.ts';
import { isHan } from '../../text/han.ts';

/** Blanks before a Han character that stands alone: few lines have any. */
const BEFORE_SINGLE = / +(?=[\u3400-\u9fff〇](?: |[^\u3400-\u9fff〇]|$))/gmu;
const APART = /[\u3400-\u9fff〇] +(?=[\u3400-\u9fff〇])/gu;
const TOGETHER = /[\u3400-\u9fff〇](?=[\u3400-\u9fff〇])/gu;
const GAP = / +/gu;
/** 第一章, 第 3 节: the blank behind it parts number and name. */
const DIVISION = /^ *第[\d一二三四五六七八九十百零〇 ]+[章节条编](?= )/u;
/** `1 总 则`, `2.1 目 的`: so does the one behind a decimal number. */
const DECIMAL = /^ *\d[\d.．]*$/u;
/** 一 二 三 四 五: the head of a calendar or of a table, no word. */
const NUMERALS = /^[一二三四五六七八九十日甲乙丙丁]+$/u;
/** Longer lines are set wide if so many neighbours, and this share of them, stand apart. */
const LEAST_GAPS = 3;
const LEAST_SHARE = 0.8;
/** A line all of whose neighbours stand apart may have fewer gaps if it is short: 总 则. */
const SHORT_LINE = 12;

/**
 * `letter-spacing`: lines that were set wide with blanks lose them (`关 于 开 展 检 查 的 通 知`, `一、总 则`,
 * `清 河 镇 人 民 政 府 文 件`): lines nearly all of whose neighbouring Han characters stand apart. GB/T 9704-2012
 * has names and heads spread over a width; typists do it with blanks. A gap twice as wide as the narrowest one of the
 * line stays (`李 明  王 刚`), and so does the one behind a number (`第一章 总 则`). O(n).
 */
export const letterSpacing: Cleaner = {
  name: 'letter-spacing',
  edits: (draft) => spacingEdits(draft.mapped.text),
};

function spacingEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let done = -1;
  for (const { index } of text.matchAll(BEFORE_SINGLE)) {
    if (index < done || !isHan(text.charCodeAt(index - 1))) continue;
    const start = text.lastIndexOf('\n', index) + 1;
    const next = text.indexOf('\n', index);
    done = next < 0 ? text.length : next;
    for (const gap of gapsToClose(text.slice(start, done))) {
      edits.push({ start: start + gap.index, end: start + gap.index + gap.width, insert: '' });
    }
  }
  return edits;
}

type Gap = { readonly index: number; readonly width: number };

/** The gaps that go of one line, in order; none if it is not set wide. O(line). */
function gapsToClose(line: string): readonly Gap[] {
  if (line.includes('\t')) return [];
  const division = DIVISION.exec(line)?.[0].length ?? 0;
  const name = line.slice(division).trim();
  if (!isSetWide(name) || NUMERALS.test(name.replace(GAP, ''))) return [];
  const end = line.trimEnd().length;
  const gaps = [...line.matchAll(GAP)]
    .map((match) => ({ index: match.index, width: match[0].length }))
    .filter(({ index }) => index > 0 && index < end && index !== division)
    .filter(({ index, width }) => !isBehindNumber(line, index, width));
  const narrowest = Math.min(...gaps.map(({ width }) => width));
  return gaps.filter(({ width }) => width < 2 * narrowest);
}

function isBehindNumber(line: string, index: number, width: number): boolean {
  return isHan(line.charCodeAt(index + width)) && DECIMAL.test(line.slice(0, index));
}

function isSetWide(name: string): boolean {
  const apart = name.match(APART)?.length ?? 0;
  const together = name.match(TOGETHER)?.length ?? 0;
  if (apart >= LEAST_GAPS) return apart / (apart + together) >= LEAST_SHARE;
  return apart > 0 && together === 0 && name.replace(GAP, '').length <= SHORT_LINE;
}
