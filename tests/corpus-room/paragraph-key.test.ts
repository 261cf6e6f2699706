import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKETCH_KEYS, paragraphKey, paragraphSketch } from '../../src/corpus/paragraph-key.ts';

const paragraph = '各村要在五月底前完成河道清障和物资清点，并将危险区住户逐一登记造册。';
const long = `${paragraph}值班人员二十四小时在岗，雨情每日八时、二十时报送，遇有险情随时报告，不得迟报漏报。`;

/** How many sketch keys two paragraphs share. */
function shared(a: string, b: string): number {
  const keys = paragraphSketch(b);
  return paragraphSketch(a).filter((key) => key !== 0 && keys.includes(key)).length;
}

describe('paragraphKey', () => {
  it('is the same for paragraphs that share their first 22 Han characters', () => {
    const key = paragraphKey(paragraph);
    expect(key).toBeTypeOf('number');
    expect(paragraphKey(`  ${paragraph.replaceAll('，', '、')}（见附表）`)).toBe(key);
    expect(paragraphKey(`（一）${paragraph}`)).not.toBe(key);
  });

  it.each([
    ['an empty one', ''],
    ['a short one', '各村要认真落实。'],
    ['a long one with few Han characters', '2023-05-01 2023-05-02 2023-05-03 各村落实'],
  ])('gives none for %s', (_, words) => {
    expect(paragraphKey(words)).toBeUndefined();
  });
});

describe('paragraphSketch', () => {
  it('is shared by paragraphs that differ in signs, blanks and figures only', () => {
    expect(shared(long, ` ${long.replaceAll('，', ',').replace('五月底前', '5 五月底前')}`)).toBe(
      SKETCH_KEYS,
    );
  });

  it('is mostly shared where a word is changed, and not with other paragraphs', () => {
    expect(shared(long, long.replace('险情', '灾情'))).toBeGreaterThan(0);
    expect(
      shared(
        long,
        '食堂每日留样，餐具一餐一消毒，冰箱生熟分开，账目每周公布一次，家长可以随时查看。',
      ),
    ).toBe(0);
  });

  it('never throws and always gives three keys, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sketch = paragraphSketch(text);
        expect(sketch).toHaveLength(SKETCH_KEYS);
        expect(sketch.every((key) => Number.isSafeInteger(key))).toBe(true);
      }),
    );
    expect(paragraphSketch('河'.repeat(40_000))).toHaveLength(SKETCH_KEYS);
  });
});
