import { hash32 } from '../../../src/text/hash.ts';
import type { Original } from './original.ts';

const DIMENSIONS = 2048;
const GRAM = 2;
/** Above this likeness two documents are the same one, twice. */
const SAME = 0.95;

type Vector = Float32Array;

function countsOf({ lines }: Original): Vector {
  const counts = new Float32Array(DIMENSIONS);
  for (const { text } of lines)
    for (let at = 0; at + GRAM <= text.length; at++) {
      const bucket = hash32(text, at, at + GRAM) % DIMENSIONS;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  return counts;
}

/** Counts damped by their logarithm, common grams by the share of documents that have them, to length 1. */
function weighted(counts: Vector, documentsWith: Vector, documents: number): Vector {
  const vector = counts.map(
    (count, gram) =>
      (count === 0 ? 0 : 1 + Math.log(count)) *
      Math.log((documents + 1) / ((documentsWith[gram] ?? 0) + 1)),
  );
  const length = Math.sqrt(likeness(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function likeness(a: Vector, b: Vector): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** The others by their likeness to one document, the most alike first. */
export type Neighbours = (index: number) => readonly number[];

/**
 * Finds documents of one subject: cosine of character bigrams weighted by tf-idf (Salton & Buckley 1988), hashed into 2,048
 * buckets. Copies of the document itself are left out. O(characters) once, then O(documents) for each question.
 */
export function neighboursAmong(originals: readonly Original[]): Neighbours {
  const counts = originals.map(countsOf);
  const documentsWith = new Float32Array(DIMENSIONS);
  for (const count of counts)
    for (const [gram, value] of count.entries())
      if (value > 0) documentsWith[gram] = (documentsWith[gram] ?? 0) + 1;
  const vectors = counts.map((count) => weighted(count, documentsWith, originals.length));
  return (index) => {
    const own = vectors[index];
    if (own === undefined) return [];
    return vectors
      .map((vector, other) => ({ other, alike: other === index ? -1 : likeness(own, vector) }))
      .filter(({ alike }) => alike >= 0 && alike < SAME)
      .toSorted((a, b) => b.alike - a.alike || a.other - b.other)
      .map(({ other }) => other);
  };
}
