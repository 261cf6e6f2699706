import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateCorpus, writeCorpus } from '../../bench/generate-corpus.ts';
import { gramGrowth } from '../../bench/gram-growth.ts';
import { textFilesIn } from '../../bench/text-files.ts';

const bytesOf = (texts: readonly string[]): number[] =>
  texts.map((text) => Buffer.byteLength(text));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Share of the distinct 8-character runs of `a` that `b` has too. */
function containment(a: string, b: string): number {
  const grams = new Set<string>();
  for (let i = 0; i + 8 <= a.length; i++) grams.add(a.slice(i, i + 8));
  return [...grams].filter((gram) => b.includes(gram)).length / grams.size;
}

describe('a generated corpus', () => {
  const files = [...generateCorpus({ bytes: 1_500_000, seed: 7 })];
  const texts = files.map(({ text }) => text);

  it('is as large as wished, in files of 1 to 6 kB', () => {
    const sizes = bytesOf(texts);
    expect(sum(sizes)).toBeGreaterThanOrEqual(1_500_000);
    expect(sum(sizes)).toBeLessThan(1_510_000);
    expect(Math.min(...sizes)).toBeGreaterThan(700);
    expect(Math.max(...sizes)).toBeLessThan(7500);
  });

  it('is the same for the same seed, and a smaller one is its beginning', () => {
    const smaller = [...generateCorpus({ bytes: 300_000, seed: 7 })];
    expect(smaller).toEqual(files.slice(0, smaller.length));
    const other = [...generateCorpus({ bytes: 20_000, seed: 8 })];
    expect(other[0]?.text).not.toBe(texts[0]);
  });

  it('leaves no slot of a pattern unfilled', () => {
    expect(texts.filter((text) => /[{}]|undefined|NaN/u.test(text))).toEqual([]);
  });

  it('has titles, numbered sections, several kinds of documents and dates at their ends', () => {
    const kinds = new Set(
      files.map(({ path }) => path.replace(/^\d+\/([a-z-]+)-\d+\.txt$/u, '$1')),
    );
    expect(kinds.size).toBeGreaterThanOrEqual(5);
    expect(texts.filter((text) => /\n\d{4}年\d{1,2}月\d{1,2}日\n$/u.test(text))).toHaveLength(
      texts.length,
    );
    expect(texts.filter((text) => /^(?:一、|1、|第二条)/mu.test(text)).length).toBe(texts.length);
  });

  it('repeats itself little: its 8-character runs grow nearly with its length', () => {
    const { exponent, distinct, grams } = gramGrowth(texts, 8);
    expect(exponent).toBeGreaterThan(0.9);
    expect(distinct / grams).toBeGreaterThan(0.7);
  });

  it('holds near-copies under other names, about one in ten', () => {
    const sample = texts.slice(0, 250);
    const copies = sample.filter((text, i) => {
      const lines = text.split('\n').filter((line) => line.length > 40);
      const earlier = sample
        .slice(0, i)
        .filter((other) => lines.some((line) => other.includes(line.slice(-20))));
      return earlier.some((other) => containment(text, other) > 0.4);
    });
    expect(copies.length / sample.length).toBeGreaterThan(0.04);
    expect(copies.length / sample.length).toBeLessThan(0.17);
    expect(new Set(texts).size).toBe(texts.length);
    const titles = copies.map((text) => text.split('\n', 1)[0]);
    expect(new Set(titles).size).toBeGreaterThan(copies.length * 0.9);
  });

  it('is written as files that read back as they were made', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fanben-generate-'));
    const written = writeCorpus(folder, { bytes: 30_000, seed: 7 });
    const inputs = textFilesIn(folder);
    expect(inputs.map(({ source }) => source)).toEqual(written.map(({ path }) => path).toSorted());
    for (const { path, text } of written)
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    rmSync(folder, { recursive: true });
  });
});
