import { mix32 } from '../../../src/text/hash.ts';
import type { ShingledDocument } from '../../../src/mining/reuse/distinct-sets.ts';
import { shinglesOf } from '../../../src/mining/reuse/shingles.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix32(state) / 2 ** 32;
  };
}

export type GenerateOptions = {
  readonly count: number;
  /** Share of documents that are edited, often shortened copies of earlier ones. */
  readonly copies?: number;
  /** Share of stock sentences, of which there are 60. */
  readonly stock?: number;
  /** If given, all documents are edited copies of so many templates. */
  readonly templates?: number;
  readonly seed?: number;
};

/** Documents of 300 to 1,500 made-up characters, as shingles. */
export function generateDocuments(options: GenerateOptions): ShingledDocument[] {
  const random = createRandom(options.seed ?? 1);
  const stock = Array.from({ length: 60 }, () => sentence(random));
  const fresh = (): string => newText(random, options.stock ?? 0, stock);
  const templates = Array.from({ length: options.templates ?? 0 }, fresh);
  const texts: string[] = [];
  for (let i = 0; i < options.count; i++) {
    const template = templates[i % templates.length];
    const earlier = texts[Math.floor(random() * texts.length)];
    if (template !== undefined) texts.push(edited(random, template, 0.02));
    else if (earlier !== undefined && random() < (options.copies ?? 0)) {
      const copy = edited(random, earlier, random() * 0.08);
      texts.push(random() < 0.3 ? copy.slice(0, copy.length * (0.2 + random() * 0.8)) : copy);
    } else texts.push(fresh());
  }
  return texts.map((text, i) => ({ id: `d${String(i)}`, shingles: shinglesOf(text) }));
}

/** The shingles of the first document, cut into so many equal parts. */
export function inPieces(documents: readonly ShingledDocument[], parts: number): number[][] {
  const all = [...(documents[0]?.shingles ?? [])];
  const size = Math.floor(all.length / parts);
  return Array.from({ length: parts }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Six disjoint runs of ten well-mixed values. */
export const chunks: readonly number[][] = Array.from({ length: 6 }, (_, chunk) =>
  Array.from({ length: 10 }, (__, i) => mix32(chunk * 100 + i)),
);

function sentence(random: () => number): string {
  let text = '';
  const length = 15 + Math.floor(random() * 30);
  for (let i = 0; i < length; i++) text += String.fromCharCode(0x4e00 + random() * 3000);
  return `${text}。`;
}

function newText(random: () => number, stockShare: number, stock: readonly string[]): string {
  const length = 300 + random() * 1200;
  let text = '';
  while (text.length < length) {
    const known = stock[Math.floor(random() * stock.length)];
    text += random() < stockShare && known !== undefined ? known : sentence(random);
  }
  return text;
}

function edited(random: () => number, text: string, rate: number): string {
  return text.replaceAll(/./gsu, (character) =>
    random() < rate ? String.fromCharCode(0x4e00 + random() * 3000) : character,
  );
}
