import { describe, expect, it } from 'vitest';
import { parseHeadingWords } from '../../src/taxonomy/heading-words.ts';
import { parseWordCues } from '../../src/taxonomy/word-cues.ts';

function compiled(at: string): RegExp {
  const cue = { id: 'word', at, words: ['整改', '责任'], like: [], unlike: [], source: '实务' };
  return parseWordCues({ cues: [cue] }, 'data/words.json', ['word'])['word'];
}

describe('the place of a cue', () => {
  it.each<[string, string[], string[]]>([
    ['start', ['整改措施', '责任'], ['落实整改']],
    ['end', ['落实整改', '责任'], ['整改措施']],
    ['whole', ['整改', '责任'], ['整改措施', '落实责任']],
    ['any', ['抓整改工作', '责任'], ['措施']],
    [
      'label',
      ['整改措施：', '责任单位: 镇水利站'],
      ['整改措施', '整改工作进展顺利，成效明显：', '落实责任：'],
    ],
    [
      'sentence',
      ['整改到位', '问题仍在。整改要快', '一是宣传；责任到人'],
      ['要抓整改', '问题，整改'],
    ],
  ])('%s', (at, fitting, others) => {
    for (const text of fitting) expect(compiled(at).test(text), text).toBe(true);
    for (const text of others) expect(compiled(at).test(text), text).toBe(false);
  });
});

describe('parseHeadingWords', () => {
  it('says which entry of which file is at fault', () => {
    expect(() => parseHeadingWords({ cues: [{ id: 'own-prefix', source: '' }] })).toThrow(
      /data\/heading-words\.json cues\[0\]（own-prefix）/u,
    );
  });
});
