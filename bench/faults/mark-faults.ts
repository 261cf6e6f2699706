import { changeWords, type Change } from './change-words.ts';
import type { FaultKind } from './fault.ts';

/** A name or number of the text that a template leaves open. */
const PLACE =
  /(?<=[，。：；由、至到在])[\p{Script=Han}]{2}(?=[区县市镇乡村]|街道|学校|小学|医院|社区)/gu;
const COUNT = /(?<![\d.．年月—～-])\d{1,4}(?=[\p{Script=Han}](?!、))/gu;
const YEAR = /(?<!\d)20\d\d(?=年)/gu;
const DAY = /(?<![\d.])\d{1,2}(?=日)/gu;

function kind(title: string, pattern: RegExp, change: Change): FaultKind {
  return {
    rule: 'leftover/mark',
    title,
    seed: (text, random) => changeWords(text, random, pattern, change, ['leftover/mark']),
  };
}

/** Marks and blanks of a template that nobody filled in. */
export const markFaults: readonly FaultKind[] = [
  kind('地名留作××', PLACE, () => '××'),
  kind('地名留作XX', PLACE, () => 'XX'),
  kind('地名留作某某', PLACE, () => '某某'),
  kind('年份留作20_年', YEAR, () => '20_'),
  kind('年份留作20××年', YEAR, () => '20××'),
  kind('日子留作×', DAY, () => '×'),
  kind('数字留作____', COUNT, () => '____'),
  kind('数字留作【】', COUNT, () => '【】'),
  kind('数字留作***', COUNT, () => '***'),
];
