import { expect } from 'vitest';
import type { Phrase } from '../../../src/mining/phrases/phrase.ts';
import { offsetsIn } from './documents.ts';

/** Expects the counts of a row to be those of a plain search. */
export function expectExact(documents: readonly { readonly text: string }[], row: Phrase): void {
  const counts = documents.map(({ text }) => offsetsIn(text, row.phrase).length);
  expect(row.occurrences).toBe(counts.reduce((sum, count) => sum + count, 0));
  expect(row.documents).toBe(counts.filter((count) => count > 0).length);
}
