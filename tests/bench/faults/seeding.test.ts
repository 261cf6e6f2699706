import { describe, expect, test } from 'vitest';
import { faultKinds } from '../../../bench/faults/fault-kinds.ts';
import {
  breakPunctuation,
  mixStyles,
  repeatNumber,
  reverseNumbers,
  skipLevel,
  skipNumber,
} from '../../../bench/faults/number-faults.ts';
import { emptyElement } from '../../../bench/faults/element-faults.ts';
import { numberedSeries } from '../../../bench/faults/numbered-lines.ts';
import { topSections } from '../../../bench/faults/sections.ts';
import { seededRandom } from '../../../bench/random.ts';
import { planLines, planText } from './seed-text.ts';

const list = ['工作安排', '1.甲事。', '2.乙事。', '3.丙事。'];
const text = { ...planText, lines: list };

describe('faults of numbers', () => {
  test.each([
    ['skips a number', skipNumber, ['工作安排', '1.甲事。', '3.乙事。', '4.丙事。'], [3]],
    ['repeats a number', repeatNumber, ['工作安排', '1.甲事。', '1.乙事。', '2.丙事。'], [3]],
    ['swaps two numbers', reverseNumbers, ['工作安排', '1.甲事。', '3.乙事。', '2.丙事。'], [3, 4]],
    ['changes one style', mixStyles, ['工作安排', '1.甲事。', '2、乙事。', '3.丙事。'], [3]],
    ['puts commas', breakPunctuation, ['工作安排', '1，甲事。', '2，乙事。', '3，丙事。'], [2]],
  ] as const)('%s', (_, seed, lines, at) => {
    const seeded = seed(text, seededRandom(1));
    expect(seeded?.lines).toEqual(lines);
    expect(seeded?.at).toEqual(at);
  });

  test('（1） takes the place of （一） below 一、', () => {
    const seeded = skipLevel(planText, seededRandom(1));
    expect(seeded?.lines.filter((line) => line.startsWith('（'))).toEqual([
      '（1）排查车辆',
      '（2）培训司机',
      '（3）公开监督',
    ]);
  });
});

describe('every kind of fault', () => {
  test.each(faultKinds.map((kind) => [kind.title, kind] as const))(
    '%s: the same seed gives the same change, near the place that is told',
    (_, { seed, rule }) => {
      const first = seed(planText, seededRandom(7));
      expect(seed(planText, seededRandom(7))).toEqual(first);
      if (first === undefined) return;
      expect(first.lines).not.toEqual(planLines);
      expect(first.rules).toContain(rule);
      expect(first.at.length > 0 || first.element !== undefined).toBe(true);
      expect(first.at.every((line) => line >= 1 && line <= first.lines.length)).toBe(true);
    },
  );

  test('most kinds find a place in a plan', () => {
    const placed = faultKinds.filter(({ seed }) => seed(planText, seededRandom(7)) !== undefined);
    expect(placed.length).toBeGreaterThanOrEqual(30);
  });

  test.each(faultKinds.map((kind) => [kind.title, kind] as const))(
    '%s: an empty text has no place for it',
    (_, { seed }) => {
      expect(seed({ ...planText, lines: [''] }, seededRandom(7))).toBeUndefined();
    },
  );
});

test('series are told apart by what stands above them', () => {
  const series = numberedSeries(planLines).map(({ items, depth, parent }) => [
    items.map(({ label }) => label).join(''),
    depth,
    parent?.label,
  ]);
  expect(series).toEqual([
    ['一、二、三、四、五、', 0, undefined],
    ['（一）（二）（三）', 1, '三、'],
    ['1.2.3.', 1, '五、'],
  ]);
});

test('the last section ends above the signature', () => {
  const last = topSections(planLines, 'plan').at(-1);
  expect(planLines.slice(last?.start, last?.end).at(-1)).toBe('3.镇政府要加强督查。');
});

test('an emptied section keeps its heading and loses all below it', () => {
  const seeded = emptyElement(planText, seededRandom(3));
  const [at = 0] = seeded?.at ?? [];
  expect(seeded?.lines[at - 1]).toMatch(/^[一二三四五]、\p{Script=Han}+$/u);
  expect(seeded?.lines[at] ?? '').toMatch(/^(?:[一二三四五六]、.*|)$/u);
});
