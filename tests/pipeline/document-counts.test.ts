import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDocument } from '../../src/pipeline/document-counts.ts';
import { reduceUnits } from '../../src/mining/reuse/shingles.ts';
import { characterSegmenter, segmenterFrom } from '../mining/elements/records.ts';
import type { Span } from '../../src/text/span.ts';

/** Lines of a text without their line breaks; blank ones are no lines. */
function linesOf(text: string): readonly Span[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return line.trim() === '' ? [] : [span];
  });
}

function countAll(text: string): { characters: number; tokens: number; sentences: number } {
  const counts = countDocument(text, linesOf(text), characterSegmenter);
  const whole = { start: 0, end: text.length };
  return {
    characters: counts.charactersIn(whole),
    tokens: counts.tokensIn(whole),
    sentences: counts.sentencesIn(whole),
  };
}

/** The same by plain expressions over a stretch. */
function naiveCharacters(text: string): number {
  return text.match(/[\p{L}\p{Nd}\p{Script=Han}]/gu)?.length ?? 0;
}

function naiveSentences(text: string): number {
  return text
    .split('\n')
    .flatMap((line) => line.split(/[。！？；!?;]/u))
    .filter((piece) => naiveCharacters(piece) > 0).length;
}

const text = fc.string({
  unit: fc.constantFrom(...Array.from('村要a1、。！？；;!? \n（〇㐀某x×①'), '𠮷', '😀', '𝐀'),
  maxLength: 80,
});

describe('countDocument', () => {
  it.each([
    ['各村要落实。', 5, 1],
    ['各村（2个）要落实；不得推诿！', 11, 2],
    ['第一行没有句号\n第二行也没有', 13, 2],
    ['。。。！！', 0, 0],
    ['', 0, 0],
    ['二〇二三年', 5, 1],
    ['㳇口镇𠮷田村', 6, 1],
    ['××县20xx年①Ⅳ……', 6, 1],
    ['Ｗｏｒｄ文档 OK', 8, 1],
    ['某某街道', 4, 1],
    ['😀，👍。', 0, 0],
  ])('counts characters and sentences of %j', (words, characters, sentences) => {
    expect(countAll(words)).toMatchObject({ characters, sentences });
  });

  it('counts what plain expressions count', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(countAll(words)).toMatchObject({
          characters: naiveCharacters(words),
          sentences: naiveSentences(words),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('counts tokens as the segmenter cuts them, words only', () => {
    const segmenter = segmenterFrom((line) => line.split(/(?<=，|领导|小组)/u));
    const words = '成立领导小组，组长负责';
    const counts = countDocument(words, linesOf(words), segmenter);
    expect(counts.tokensIn({ start: 0, end: words.length })).toBe(3);
    expect(counts.tokensIn({ start: 4, end: 6 })).toBe(1);
    expect(countAll('，。、').tokens).toBe(0);
  });

  it('gives counts for stretches that tile a text which add up to its own', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(80), { maxLength: 4 }), (words, cuts) => {
        const counts = countDocument(words, linesOf(words), characterSegmenter);
        const bounds = [
          0,
          ...cuts.map((cut) => Math.min(cut, words.length)).toSorted((a, b) => a - b),
          words.length,
        ];
        for (const count of [counts.charactersIn, counts.tokensIn, counts.sentencesIn]) {
          const parts = bounds
            .slice(1)
            .map((end, index) => count({ start: bounds[index] ?? 0, end }));
          expect(parts.reduce((a, b) => a + b, 0)).toBe(count({ start: 0, end: words.length }));
        }
      }),
    );
  });

  it('counts only what stands in the lines of the document', () => {
    const words = '上一篇的话\n各村要落实。\n下一篇的话';
    const counts = countDocument(words, [{ start: 6, end: 12 }], characterSegmenter);
    expect(counts.charactersIn({ start: 0, end: words.length })).toBe(5);
    expect(counts.charactersIn({ start: 12, end: words.length })).toBe(0);
    expect(countDocument(words, [], characterSegmenter).charactersIn({ start: 0, end: 18 })).toBe(
      0,
    );
  });

  it('counts what shingles are made of, and digits and redaction marks besides', () => {
    fc.assert(
      fc.property(text, (words) => {
        const plain = words.replaceAll(/[某xａ-ｚ𝐀]/gu, '');
        const kept = reduceUnits(plain, new Uint16Array(plain.length));
        const digits = plain.match(/[\p{Nd}〇]/gu)?.length ?? 0;
        expect(countAll(plain).characters).toBe(kept + digits);
      }),
    );
  });
});
