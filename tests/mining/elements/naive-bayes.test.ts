import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  scoreNaiveBayes,
  trainNaiveBayes,
  type TrainingSection,
} from '../../../src/mining/elements/naive-bayes.ts';
import { FEATURE_BITS } from '../../../src/mining/elements/section-features.ts';

const CLASSES = 4;

/** The same by the book: for each class and feature the smoothed shares inside and outside the class, one by one. */
function naiveScores(sections: readonly TrainingSection[], features: readonly number[]): number[] {
  const size = sections.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: CLASSES }, (_, element) => {
    const inside = sections.filter((section) => section.element === element);
    const own = inside.reduce((sum, { weight }) => sum + weight, 0);
    if (own < 2) return 0;
    let sum = 0;
    for (const feature of features) {
      const having = sections.filter((section) => section.features.includes(feature));
      const total = having.reduce((part, { weight }) => part + weight, 0);
      if (total === 0) continue;
      const count = having
        .filter((section) => section.element === element)
        .reduce((part, { weight }) => part + weight, 0);
      const prior = (32 * total) / size;
      sum += Math.log((count + prior) / (own + 32) / ((total - count + prior) / (size - own + 32)));
    }
    return sum / Math.sqrt(Math.max(1, features.length) * 4);
  });
}

const features = fc.uniqueArray(fc.nat(12), { maxLength: 8 });
const section = fc.record({
  features,
  element: fc.nat(CLASSES - 1),
  weight: fc.constantFrom(1, 0.5, 0.25),
});

function trained(
  sections: readonly { features: readonly number[]; element: number; weight: number }[],
): readonly TrainingSection[] {
  return sections.map((one) => ({ ...one, features: Uint32Array.from(one.features) }));
}

describe('naive Bayes', () => {
  it('gives what counting example by example gives', () => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 12 }), features, (sections, asked) => {
        const examples = trained(sections);
        const scores = scoreNaiveBayes(trainNaiveBayes(examples, CLASSES), Uint32Array.from(asked));
        naiveScores(examples, asked).forEach((expected, element) =>
          expect(scores[element]).toBeCloseTo(expected, 4),
        );
      }),
    );
  });

  it('speaks for the class whose examples share the features', () => {
    const examples = trained([
      { features: [1, 2, 3], element: 0, weight: 1 },
      { features: [1, 2, 4], element: 0, weight: 1 },
      { features: [5, 6, 7], element: 1, weight: 1 },
      { features: [5, 6, 8], element: 1, weight: 1 },
    ]);
    const scores = scoreNaiveBayes(trainNaiveBayes(examples, CLASSES), Uint32Array.of(1, 2));
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores[1]).toBeLessThan(0);
  });

  it('does not let a rare feature speak for a small class that lacks it', () => {
    const large = Array.from({ length: 60 }, (_, at) => ({
      features: at < 2 ? [9] : [1],
      element: 0,
      weight: 1,
    }));
    const small = [
      { features: [2], element: 1, weight: 1 },
      { features: [3], element: 1, weight: 1 },
    ];
    const model = trainNaiveBayes(trained([...large, ...small]), CLASSES);
    expect(scoreNaiveBayes(model, Uint32Array.of(9))[1]).toBeLessThan(0);
  });

  it('says nothing of features and classes it has not seen', () => {
    const model = trainNaiveBayes(trained([{ features: [1], element: 0, weight: 1 }]), CLASSES);
    expect([...scoreNaiveBayes(model, Uint32Array.of(1, 2))]).toEqual([0, 0, 0, 0]);
    expect([...scoreNaiveBayes(trainNaiveBayes([], CLASSES), Uint32Array.of(1))]).toEqual([
      0, 0, 0, 0,
    ]);
    expect([...scoreNaiveBayes(model, new Uint32Array(0))]).toEqual([0, 0, 0, 0]);
  });

  it('holds features up to the last', () => {
    const last = (1 << FEATURE_BITS) - 1;
    const examples = trained(
      Array.from({ length: 6 }, (_, at) => ({
        features: [at % 2 === 0 ? last : 0],
        element: at % 2,
        weight: 1,
      })),
    );
    const scores = scoreNaiveBayes(trainNaiveBayes(examples, CLASSES), Uint32Array.of(last));
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
  });
});
