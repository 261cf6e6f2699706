import { describe, expect, it } from 'vitest';
import { checkCues, parseCheckCues } from '../../src/check/check-cues.ts';
import { closingFormulas, parseClosingFormulas } from '../../src/check/closing-formulas.ts';
import { parseStaleNorms, staleNorms } from '../../src/check/stale-norms.ts';

describe('the data of the rules', () => {
  it('comes with the package and holds to its own examples', () => {
    expect(checkCues()['deng-word'].test('等级')).toBe(true);
    expect(closingFormulas().get('请示')).toEqual(['请示']);
    expect(staleNorms().length).toBeGreaterThan(3);
  });

  it.each([
    [() => parseCheckCues({ cues: [] }), '缺少'],
    [
      () => parseStaleNorms({ norms: [{ id: 'old', name: '旧', source: '' }] }),
      'norms[0]（old） 缺少出处',
    ],
    [
      () =>
        parseStaleNorms({
          norms: [
            {
              id: 'old',
              name: '旧',
              source: '新',
              pattern: '旧法',
              instead: '新法',
              like: ['旧规'],
              unlike: [],
            },
          ],
        }),
      '“旧规”不符合',
    ],
    [
      () =>
        parseStaleNorms({
          norms: [
            {
              id: 'old',
              name: '旧',
              source: '新',
              pattern: '旧',
              instead: '新法',
              like: [],
              unlike: ['旧规'],
            },
          ],
        }),
      '“旧规”不应符合',
    ],
    [() => parseClosingFormulas({ formulas: [{ formula: '通知', source: '' }] }), '缺少出处'],
    [
      () =>
        parseClosingFormulas({
          formulas: [
            { formula: '通知', source: '例', kinds: [] },
            { formula: '通知', source: '例', kinds: [] },
          ],
        }),
      '空缺或重复',
    ],
  ])('names the entry at fault', (parse, message) => {
    expect(parse).toThrow(message);
  });
});
