import { Converter } from 'opencc-js/t2cn';
import { lineStartsOf, placeOf } from '../../src/text/line-index.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Words as they are compared: simplified, without signs, and without the Latin letters of injected pinyin. */
export function plain(words: string): string {
  return toSimplified(words.normalize('NFKC'))
    .replace(/[\s\p{P}\p{S}\p{Cf}\p{M}]|\p{Script=Latin}/gu, '')
    .toLowerCase();
}

/** 1 − edit distance over length (Levenshtein 1966). O(n·m), headings being short. */
export function likeness(a: string, b: string): number {
  if (a.length === 0 && b.length === 0) return 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change));
    }
    before = row;
  }
  return 1 - (before[b.length] ?? 0) / Math.max(a.length, b.length);
}

/** Whether a character does not count. */
export function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/** Where something is, for people. */
export function place(text: string, at: number): string {
  return `第 ${placeOf(lineStartsOf(text), at).line} 行“${text.slice(at, at + 16).split('\n', 1)[0] ?? ''}”`;
}
