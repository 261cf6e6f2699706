import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installedEngines } from '../../../src/segment/engines.ts';
import { endFinder } from '../../../src/segment/jieba/cut-words.ts';
import { readDictionary } from '../../../src/segment/jieba/dictionary.ts';
import { readHmmModel } from '../../../src/segment/jieba/hmm-model.ts';
import { wordBoundaries } from '../../../src/segment/words.ts';

/** Words of office prose, names and other unknown words, Latin, figures, marks, blanks, what lies beyond U+FFFF. */
const parts = fc.oneof(
  fc.constantFrom('为进一步', '成立以', '任组长', '领导小组', '安全生产', '应急预案', '第三季度'),
  fc.constantFrom('柳溪镇', '云杉社区', '周启明', '蓝翔', '云计算', '区块链', 'AT&T', 'B超', 'c#'),
  fc.constantFrom('2023年', '3.5%', 'OA系统', '1200', '.5', 'x1y', '12月', '〇', '①', '××', '_'),
  fc.constantFrom(
    '，',
    '。',
    '、',
    '（一）',
    '“',
    ' ',
    '\t',
    '\n',
    '\u3000',
    '\u0000',
    '𠮷',
    '👨‍👩‍👧',
    'é',
  ),
  fc.string({
    unit: fc.constantFrom(
      '的',
      '了',
      '和',
      '在',
      '一',
      '不',
      '上',
      '大',
      '人',
      '为',
      '工',
      '作',
      '要',
    ),
    maxLength: 8,
  }),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)),
  fc.integer({ min: 1, max: 0xd7ff }).map((unit) => String.fromCharCode(unit)),
);
const text = fc.array(parts, { maxLength: 40 }).map((some) => some.join(''));

describe('the cutter over the dictionary of nodejieba', () => {
  const found = installedEngines.nodejieba();

  it('finds the words that nodejieba itself cuts, whatever the text', () => {
    if (!found.ok) throw new Error(found.reason);
    const cut = found.engine.loadDictionary();
    const find = found.engine.loadEndFinder?.();
    fc.assert(
      fc.property(text, (words) => {
        expect(find?.(words)).toEqual(wordBoundaries({ cut }, words));
      }),
      { numRuns: 3000 },
    );
  });
});

const noWords = readHmmModel(
  [
    '#prob_start',
    '-3.14e+100 -3.14e+100 -3.14e+100 0',
    ...Array.from({ length: 4 }, () => '-3.14e+100 -3.14e+100 -3.14e+100 0'),
    ...Array.from({ length: 4 }, () => '甲:-1'),
  ].join('\n'),
);

function cutWith(dictionary: string, user: string, words: string): string {
  const find = endFinder(readDictionary(new TextEncoder().encode(dictionary), user), noWords);
  let start = 0;
  return Array.from(find(words), (end) => words.slice(start, (start = end))).join('/');
}

describe('a small dictionary', () => {
  const dictionary = '工作 90 n\n方案 50 n\n工作方案 40 n\n作方 1 n\n';

  it.each([
    ['工作方案', '', '工作方案'],
    ['工作方', '', '工作/方'],
    ['查工作', '', '查/工作'],
    ['工作，方案。', '', '工作/，/方案/。'],
    ['A1b 2.5x', '', 'A1b/ /2.5/x'],
    ['𠮷工作', '', '𠮷/工作'],
    ['查工', '查工\n', '查工'],
    ['查工作', '查工 9000 n\n', '查工/作'],
    ['', '', ''],
  ])('cuts %s with the own words %j into %s', (words, user, cut) => {
    expect(cutWith(dictionary, user, words)).toBe(cut);
  });

  it.each(['工作\n', '工作 多 n\n', ' 9 n\n', '工作 9'])('of the form %j is refused', (broken) => {
    expect(() => readDictionary(new TextEncoder().encode(broken), '')).toThrow(/词典第 \d+ 字节/u);
  });
});

describe('a model', () => {
  it('with lines missing is refused', () => {
    expect(() => readHmmModel('#\n-1 -2 -3 -4\n')).toThrow(/hmm_model/u);
  });
});
