import { openComposer, textOf } from './compose.ts';
import { seededRandom } from './random.ts';
import type { SourceFile } from './reuse-truth.ts';
import { readVocabulary } from './vocabulary.ts';

/**
 * Made-up texts of 800 to 3,300 characters to copy from. Unlike those of `generateCorpus` none is a near-copy of another,
 * so whatever they share with a copy was copied by it, but for sentences that come out the same by chance.
 */
export function generateSources(count: number, seed: number): readonly SourceFile[] {
  // another stream than that of the copies, or their own text would be the same
  const random = seededRandom(seed + 0x5bd1_e995);
  const composer = openComposer(readVocabulary(), random);
  return Array.from({ length: count }, (_, i) => ({
    path: `source-${String(i + 1).padStart(5, '0')}.txt`,
    text: textOf(composer.compose(random.whole(800, 3300))),
  }));
}
