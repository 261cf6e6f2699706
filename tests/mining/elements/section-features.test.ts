import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURE_BITS, sectionFeatures } from '../../../src/mining/elements/section-features.ts';

/** How many different bigrams of Han characters stand in the first 420 characters. */
function distinctBigrams(body: string): number {
  const found = new Set<string>();
  const read = body.slice(0, 420);
  for (let at = 0; at + 1 < read.length; at++) {
    const pair = read.slice(at, at + 2);
    if (/^[\u4e00-\u9fff]{2}$/u.test(pair)) found.add(pair);
  }
  return found.size;
}

const text = fc.string({
  unit: fc.constantFrom(...Array.from('各村要完成河道清障，并登记造册。abc12 \n')),
  maxLength: 600,
});

describe('sectionFeatures', () => {
  it('are ascending, unique and within range', () => {
    fc.assert(
      fc.property(text, (body) => {
        const features = [...sectionFeatures(body)];
        expect(features).toEqual([...new Set(features)].toSorted((a, b) => a - b));
        expect(features.every((feature) => feature >= 0 && feature < 1 << FEATURE_BITS)).toBe(true);
      }),
    );
  });

  it('are as many as there are different bigrams, but for hashes that fall together', () => {
    fc.assert(
      fc.property(text, (body) => {
        const count = sectionFeatures(body).length;
        expect(count).toBeLessThanOrEqual(distinctBigrams(body));
        expect(count).toBeGreaterThanOrEqual(distinctBigrams(body) - 2);
      }),
    );
  });

  it('do not depend on what was read before', () => {
    const first = sectionFeatures('成立防汛工作领导小组');
    sectionFeatures('各村要在五月底前完成河道清障');
    expect(sectionFeatures('成立防汛工作领导小组')).toEqual(first);
  });

  it('see only Han characters that stand side by side', () => {
    expect(sectionFeatures('')).toHaveLength(0);
    expect(sectionFeatures('a1 。各、村')).toHaveLength(0);
    expect(sectionFeatures('领导')).toHaveLength(1);
    expect(sectionFeatures('领 导')).toHaveLength(0);
  });

  it('read the beginning only', () => {
    const beginning = '甲'.repeat(420);
    expect(sectionFeatures(`${beginning}乙丙丁`)).toEqual(sectionFeatures(beginning));
  });
});
