import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramHashes, hash32, hash53, mix32 } from '../../src/text/hash.ts';

const stretch = fc.tuple(fc.string(), fc.string(), fc.string(), fc.integer());

describe.each([
  ['hash32', hash32, 2 ** 32],
  ['hash53', hash53, 2 ** 53],
])('%s', (_, hash, limit) => {
  it('hashes a stretch as it hashes the sliced string', () => {
    fc.assert(
      fc.property(stretch, ([before, inside, after, seed]) => {
        const whole = before + inside + after;
        const end = before.length + inside.length;
        expect(hash(whole, before.length, end, seed)).toBe(hash(inside, 0, inside.length, seed));
      }),
    );
  });

  it('stays in its range and copes with ends outside the string', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.integer(), (text, start, end) => {
        const value = hash(text, start, end);
        expect(Number.isSafeInteger(value) && value >= 0 && value < limit).toBe(true);
      }),
    );
    expect(hash('云桥', -5, 99)).toBe(hash('云桥'));
  });

  it('tells lengths, orders and seeds apart', () => {
    const texts = ['', '\0', '\0\0', '\0\0\0', '甲乙', '乙甲', '甲', '乙'];
    expect(new Set(texts.map((text) => hash(text))).size).toBe(texts.length);
    expect(hash('甲', 0, 1, 1)).not.toBe(hash('甲', 0, 1, 2));
  });

  it('collides no more than chance among 200,000 similar strings', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 200_000; i++) seen.add(hash(`第${String(i)}条`));
    // expected collisions of 32 bits: 200,000² / 2³³ ≈ 4.7; of 53 bits: none
    expect(200_000 - seen.size).toBeLessThan(limit > 2 ** 32 ? 1 : 20);
  });
});

describe('the values of hashes', () => {
  it('do not change between versions, for they may be stored', () => {
    expect(hash32('关于印发工作方案的通知')).toMatchInlineSnapshot(`1127541117`);
    expect(hash53('关于印发工作方案的通知')).toMatchInlineSnapshot(`4705107735538045`);
    expect(hash32('')).toMatchInlineSnapshot(`0`);
  });
});

describe('mix32', () => {
  it('flips about half of the bits for each bit of the input', () => {
    for (let bit = 0; bit < 32; bit++) {
      let flipped = 0;
      for (let i = 0; i < 500; i++) {
        let difference = mix32(i * 7919) ^ mix32((i * 7919) ^ (1 << bit));
        for (; difference !== 0; difference &= difference - 1) flipped++;
      }
      expect(flipped / 500).toBeGreaterThan(14);
      expect(flipped / 500).toBeLessThan(18);
    }
  });
});

function gramsOf(text: string, width: number): number[] {
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const out = new Uint32Array(text.length);
  return [...out.subarray(0, gramHashes(units, units.length, width, out))];
}

describe('gramHashes', () => {
  it('gives each gram the hash it has alone, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 12 }), (text, width) => {
        const hashes = gramsOf(text, width);
        expect(hashes).toHaveLength(Math.max(0, text.length - width + 1));
        hashes.forEach((hash, i) => {
          expect(gramsOf(text.slice(i, i + width), width)).toEqual([hash]);
        });
      }),
    );
  });

  it('collides no more than chance among neighbouring characters', () => {
    const seen = new Set<number>();
    let grams = 0;
    for (let a = 0; a < 40; a++) {
      for (let b = 0; b < 40; b++) {
        for (let c = 0; c < 40; c++) {
          const text = String.fromCharCode(0x4e00 + a, 0x4e00 + b, 0x4e00, 0x4e00 + c, 0x4e01);
          for (const hash of gramsOf(text, 5)) seen.add(hash);
          grams++;
        }
      }
    }
    expect(grams - seen.size).toBeLessThan(6);
  });

  it('spreads evenly over the range, so that the smallest are a fair sample', () => {
    const buckets = new Uint32Array(16);
    const text = Array.from({ length: 16_004 }, (_, i) =>
      String.fromCharCode(0x4e00 + (mix32(i) % 5000)),
    );
    for (const hash of gramsOf(text.join(''), 5)) {
      buckets[hash >>> 28] = (buckets[hash >>> 28] ?? 0) + 1;
    }
    for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
