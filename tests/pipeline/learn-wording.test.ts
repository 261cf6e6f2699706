import { describe, expect, it } from 'vitest';
import { lineOfFingerprint, stockBit } from '../../src/model/fingerprint-index.ts';
import { learnFingerprints, type TitledDocument } from '../../src/pipeline/learn-fingerprints.ts';
import { learnWording } from '../../src/pipeline/learn-wording.ts';
import { mineWording } from '../../src/pipeline/mine-wording.ts';
import { corpusDocument } from '../check/copied/corpus-document.ts';

const LINE = '使用单位逐台自查并且登记造册能立即整改的立即整改';

describe('learnFingerprints', () => {
  it('counts fingerprints and characters of each document, and says where they stand', () => {
    const index = learnFingerprints([
      corpusDocument('a', `校车逐台点名登记，司机逐人谈话。\n${LINE}`),
      corpusDocument('b', LINE),
    ]);
    const [a, b] = index.documents;
    expect(a?.characters).toBe(38);
    expect(b?.characters).toBe(24);
    expect((a?.fingerprints ?? 0) + (b?.fingerprints ?? 0)).toBe(index.hashes.length);
    expect(index.steps).toHaveLength(index.hashes.length);
    expect(lineOfFingerprint(index, 0)).toBe(1);
    expect(lineOfFingerprint(index, (a?.fingerprints ?? 0) - 1)).toBe(2);
    expect(lineOfFingerprint(index, a?.fingerprints ?? 0)).toBe(1);
  });

  it('steps no further than the window', () => {
    const { steps, window } = learnFingerprints([corpusDocument('a', LINE.repeat(4))]);
    for (const step of steps) expect(step & ~stockBit).toBeLessThanOrEqual(window);
  });
});

function medianOf(documents: readonly TitledDocument[]): number {
  const wish = { minIndependentDocuments: 3, minCharacters: 4, maxCharacters: 60 };
  const { phrases } = mineWording(documents, wish);
  return learnWording(documents, phrases, 3).stockDensity[0]?.median ?? -1;
}

describe('learnWording', () => {
  const shared = '各有关单位主要负责人要亲自抓落实';
  const texts = ['校车', '食堂', '电梯', '消防'].map((topic, i) =>
    corpusDocument(`d${i}`, `${topic}安全方案第${i}号。${shared}。${topic}要逐台检查。`),
  );

  it('measures a document only with phrases that stand without it', () => {
    expect(medianOf(texts.slice(0, 3))).toBe(0);
    expect(medianOf(texts)).toBeGreaterThan(0.4);
  });
});
