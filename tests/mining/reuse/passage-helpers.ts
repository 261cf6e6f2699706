import type { MinedDocument } from '../../../src/corpus/mined-document.ts';
import { createRandom } from './generate.ts';

/** A document of its own cluster, unless `more` says otherwise; places count the text's own lines. */
export function mined(id: string, text: string, more: Partial<MinedDocument> = {}): MinedDocument {
  return {
    id,
    source: `${id}.txt`,
    genre: 'plan',
    year: '',
    cluster: id,
    weight: 1,
    text,
    tokenStarts: new Uint32Array(),
    sections: [{ start: 0, end: text.length, element: '工作任务' }],
    placeAt: (offset) => {
      const before = text.slice(0, offset).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    },
    ...more,
  };
}

/** Edit distance by the definition: one row of the table after the other. */
export function naiveDistance(
  a: string | readonly number[],
  b: string | readonly number[],
): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

export type Run = { readonly a: number; readonly b: number; readonly length: number };

/** All maximal common runs of at least `least` characters, by comparing every pair of places. */
export function naiveRuns(a: string, b: string, least: number): Run[] {
  const runs: Run[] = [];
  for (let shift = -a.length + 1; shift < b.length; shift++) {
    let length = 0;
    for (let i = Math.max(0, -shift); i <= a.length; i++) {
      if (i < a.length && i + shift < b.length && a[i] === b[i + shift]) {
        length++;
        continue;
      }
      if (length >= least) runs.push({ a: i - length, b: i + shift - length, length });
      length = 0;
    }
  }
  return runs;
}

export function longestRun(a: string, b: string): number {
  return Math.max(0, ...naiveRuns(a, b, 1).map(({ length }) => length));
}

/** What a reader would call the characters of a text, by the definition. */
export function naiveReduce(text: string): string {
  return Array.from(text)
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .map((character) => character.normalize('NFKC').toLowerCase())
    .join('');
}

/** So many made-up Han characters. */
export function prose(random: () => number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) {
    text += String.fromCharCode(0x4e00 + random() * 2500);
    if (random() < 0.06) text += '，。；、\n'[Math.floor(random() * 5)] ?? '';
  }
  return text;
}

/** A text with a share of its characters replaced, put in or left out. */
export function withEdits(random: () => number, text: string, rate: number): string {
  let edited = '';
  for (const character of text) {
    const kind = random() < rate ? random() : 1;
    if (kind < 0.2) continue;
    if (kind < 0.4) edited += prose(random, 1) + character;
    else edited += kind < 1 ? prose(random, 1) : character;
  }
  return edited;
}

/** Documents made of own text, pieces that some share, edited pieces and stock sentences. */
export function sharingDocuments(seed: number, count: number): MinedDocument[] {
  const random = createRandom(seed);
  const pieces = Array.from({ length: 6 }, () => prose(random, 20 + random() * 80));
  const stock = Array.from({ length: 3 }, () => prose(random, 15 + random() * 30));
  return Array.from({ length: count }, (_, d) => {
    let text = '';
    for (let part = 0; part < 2 + random() * 6; part++) {
      const kind = random();
      const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
      if (kind < 0.3) text += prose(random, 10 + random() * 60);
      else if (kind < 0.55) text += piece;
      else if (kind < 0.75) text += withEdits(random, piece, 0.1);
      else text += stock[Math.floor(random() * stock.length)] ?? '';
      if (random() < 0.3) text += '\n';
    }
    return mined(`d${String(d).padStart(2, '0')}`, text);
  });
}
