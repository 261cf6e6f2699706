import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramHashes } from '../../../src/text/hash.ts';
import { reduceUnits, shinglesOf, shingleWidth } from '../../../src/mining/reuse/shingles.ts';

function reduced(text: string): string {
  const units = new Uint16Array(text.length);
  return String.fromCharCode(...units.subarray(0, reduceUnits(text, units)));
}

/** The definition, by regular expressions and slices. */
function naiveReduced(text: string): string {
  return text
    .replaceAll(/[Ａ-Ｚａ-ｚ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase())
    .replaceAll(/(?<![a-z])x+(?![a-z])/gu, ' ')
    .replaceAll(/某|[^\p{L}]/gu, '');
}

function naiveShingles(text: string): number[] {
  const kept = naiveReduced(text);
  const hashes = new Set<number>();
  for (let i = 0; i + shingleWidth <= kept.length; i++) {
    const units = Uint16Array.from({ length: shingleWidth }, (_, k) => kept.charCodeAt(i + k));
    const out = new Uint32Array(1);
    gramHashes(units, shingleWidth, shingleWidth, out);
    hashes.add(out[0] ?? 0);
  }
  return [...hashes].toSorted((a, b) => a - b);
}

const officeText = fc.string({
  unit: fc.constantFrom(...Array.from('云桥县某某xxXXｘ×*_○□2024年，。（一）\n aBＣzЖ、')),
  maxLength: 60,
});

describe('the reduced text', () => {
  it.each([
    ['云桥县2024年，工作 方案。', '云桥县年工作方案'],
    ['××县XX局xxx镇**村__组', '县局镇村组'],
    ['20xx年x月x日', '年月日'],
    ['某某区某学校', '区学校'],
    ['ｘｘ县ＡＢ', '县ab'],
    ['①二〇二四年㊀', '二二四年'],
    ['𠮷山', '\ud842山'],
    ['好😀的', '好的'],
  ])('of %s is %s', (text, expected) => {
    expect(reduced(text)).toBe(expected);
  });

  it.each(['linux', 'xml', 'taxx', 'excel表', '网络安全', 'Жизнь', 'かな', '々'])(
    'keeps %s',
    (text) => {
      expect(reduced(text)).toBe(text);
    },
  );

  it('agrees with its definition', () => {
    fc.assert(
      fc.property(officeText, (text) => {
        expect(reduced(text)).toBe(naiveReduced(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('shinglesOf', () => {
  it('gives the distinct hashes of all 5-grams, sorted', () => {
    fc.assert(
      fc.property(officeText, (text) => {
        expect([...shinglesOf(text)]).toEqual(naiveShingles(text));
      }),
    );
  });

  it('handles texts longer than its working memory', () => {
    const text = Array.from({ length: 30_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * i) % 9973)),
    ).join('');
    expect([...shinglesOf(text)]).toEqual(naiveShingles(text));
  });

  it.each(['', '四个字啊', '1234567', '××××××××'])('is empty for %j', (text) => {
    expect(shinglesOf(text)).toHaveLength(0);
  });

  it('does not see punctuation, spaces, digits or redaction marks', () => {
    const plain = shinglesOf('各镇街要落实属地责任于三月底前报送');
    expect(shinglesOf('各镇（街）要落实 属地责任，\n于××三月底前，报送。1.')).toEqual(plain);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shingles = shinglesOf(text);
        expect(shingles.every((hash, i) => i === 0 || hash > (shingles[i - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it('keeps the results of earlier calls', () => {
    const first = shinglesOf('关于做好冬季供暖工作的通知');
    const copy = first.slice();
    shinglesOf('关于开展校园阅读活动的方案');
    expect(first).toEqual(copy);
  });
});
