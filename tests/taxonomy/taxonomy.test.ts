import { describe, expect, it } from 'vitest';
import { bestCue, scoreBodyCues, scoreSectionCues } from '../../src/taxonomy/body-cues.ts';
import { elementIndex, parseTaxonomy, taxonomy } from '../../src/taxonomy/taxonomy.ts';

const ELEMENT = {
  id: 'goal',
  label: '工作目标',
  headings: ['工作目标'],
  keywords: [['目标$', 5]],
  cues: [{ pattern: '^到.{2,8}底', weight: 2, at: 'start' }],
  write: '写清做到什么程度。',
  genres: ['plan'],
  normative: [{ genre: 'plan', status: 'required', source: '写作指南' }],
  source: '写作指南',
};

function withChange(change: Readonly<Record<string, unknown>>): unknown {
  return { elements: [{ ...ELEMENT, ...change }] };
}

describe('the taxonomy that ships', () => {
  it.each([
    '标题',
    '导语',
    '指导思想',
    '工作目标',
    '工作原则',
    '组织领导',
    '工作任务',
    '实施步骤',
    '保障措施',
    '工作要求',
    '监督考核',
    '责任追究',
    '工作开展情况',
    '主要成效',
    '存在问题',
    '原因分析',
    '形势分析',
    '下一步打算',
    '附则',
    '结语',
    '落款',
    '其他',
  ])('has the element %s of the contract', (label) => {
    expect(taxonomy().elements[elementIndex(label)]?.label).toBe(label);
  });

  it('says which label is missing', () => {
    expect(() => elementIndex('没有的要素')).toThrow(/缺少要素“没有的要素”/u);
  });
});

describe('parseTaxonomy names the faulty entry', () => {
  it.each<[string, unknown, RegExp]>([
    ['the file is no object', 1, /应为一个 JSON 对象/u],
    ['the source is empty', withChange({ source: '' }), /elements\[0\] 缺少出处/u],
    ['a label comes twice', { elements: [ELEMENT, ELEMENT] }, /重复的 label/u],
    ['a genre is unknown', withChange({ genres: ['poem'] }), /elements\[0\].*“poem”/u],
    [
      'a keyword is no pair',
      withChange({ keywords: ['目标'] }),
      /keywords\[0\] 应为 \[正则, 权重\]/u,
    ],
    ['a keyword does not compile', withChange({ keywords: [['(', 1]] }), /keywords\[0\]/u],
    [
      'a cue does not compile',
      withChange({ cues: [{ pattern: '[', weight: 1, at: 'any' }] }),
      /cues\[0\]/u,
    ],
    [
      'a cue has no weight',
      withChange({ cues: [{ pattern: '到', at: 'any' }] }),
      /weight 应为数字/u,
    ],
    [
      'a cue stands nowhere',
      withChange({ cues: [{ pattern: '到', weight: 1, at: 'end' }] }),
      /cues\[0\]\.at/u,
    ],
    [
      'a status is unknown',
      withChange({ normative: [{ genre: 'plan', status: 'must', source: 'x' }] }),
      /normative\[0\]\.status/u,
    ],
    ['a heading is no string', withChange({ headings: [1] }), /headings\[0\] 应为字符串/u],
    ['a heading is a single character', withChange({ headings: ['目'] }), /headings\[0\].*“目”/u],
  ])('when %s', (_, content, message) => {
    expect(() => parseTaxonomy(content)).toThrow(message);
  });

  it('and accepts a good one', () => {
    expect(parseTaxonomy({ elements: [ELEMENT] }).indexOf.get('工作目标')).toBe(0);
  });
});

function bestOf(body: string): string {
  return taxonomy().elements[bestCue(scoreBodyCues(body)).index]?.label ?? '';
}

describe('scoreBodyCues', () => {
  it.each([
    ['为进一步做好防汛工作，确保安全度汛，结合我镇实际，制定本方案。', '导语'],
    ['成立由镇长任组长、分管副镇长任副组长的领导小组，办公室设在农业办。', '组织领导'],
    ['第七条 成立由镇长任组长、分管副镇长任副组长的领导小组，办公室设在农业办。', '组织领导'],
    ['下一步，我们将继续加大投入，更新老旧管网。', '下一步打算'],
  ])('%s', (body, element) => {
    expect(bestOf(body)).toBe(element);
  });

  it('hears nothing in an empty body', () => {
    expect(bestCue(scoreBodyCues(''))).toEqual({ index: -1, score: 0, margin: 0 });
  });

  it('reads no more than the first 1,200 characters', () => {
    const filler = '天气晴好。'.repeat(300);
    const tail = '成立由镇长任组长的领导小组。';
    expect(scoreBodyCues(filler + tail)).toEqual(scoreBodyCues(filler));
  });

  it('counts a cue by the share of paragraphs that bear it', () => {
    const index = elementIndex('组织领导');
    const cue = '成立由镇长任组长的领导小组，办公室设在农业办。';
    const alone = scoreBodyCues(`天气晴好。\n${cue}`)[index] ?? 0;
    const among = scoreBodyCues(`天气晴好。\n${'水位平稳。\n'.repeat(8)}${cue}`)[index] ?? 0;
    expect(among).toBeLessThan(alone);
  });
});

describe('bestCue', () => {
  it.each([
    [[1, 3, 2], { index: 1, score: 3, margin: 1 }],
    [[2, 0, 0], { index: 0, score: 2, margin: 2 }],
    [[0, 0], { index: -1, score: 0, margin: 0 }],
  ])('of %s', (scores, expected) => {
    expect(bestCue(Float32Array.from(scores))).toEqual(expected);
  });
});

describe('scoreSectionCues', () => {
  it.each([
    ['宣传组：写稿、拍照；保障组：备车、送水。', '职责分工'],
    ['所需开支从村集体收入中列支，专款专用。', '保障措施'],
    ['按得分评出一等奖两名，颁发证书。', '监督考核'],
    ['擅自挪用的，取消评优资格，情节严重的移送司法机关。', '责任追究'],
    ['六月上旬摸底；七月组织施工；八月：收尾。七月底，通报一次。', '实施步骤'],
    ['泵房只剩一名师傅，管不过来，住户意见大。', '存在问题'],
  ])('finds weaker words in a whole section: %s', (body, element) => {
    const index = elementIndex(element);
    expect(scoreSectionCues(body)[index]).toBeGreaterThan(scoreBodyCues(body)[index] ?? 0);
  });

  it('finds all that is found in a paragraph', () => {
    const body = '成立由镇长任组长的领导小组，办公室设在水利站。';
    const whole = scoreSectionCues(body);
    for (const [index, score] of scoreBodyCues(body).entries())
      expect(whole[index]).toBeGreaterThanOrEqual(score);
  });
});
