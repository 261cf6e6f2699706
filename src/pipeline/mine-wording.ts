import type { MinedDocument } from '../corpus/mined-document.ts';
import type { FrameTables } from '../mining/frames/mine-frames.ts';
import { minePhrases } from '../mining/phrases/mine-phrases.ts';
import type { Phrase } from '../mining/phrases/phrase.ts';
import type { PhraseOptions } from '../mining/phrases/phrase-options.ts';
import { duplicationRates, type DuplicationRates } from '../mining/reuse/duplication-rates.ts';
import { searchPassages } from '../mining/reuse/find-passages.ts';
import type { Passage } from '../mining/reuse/passage.ts';
import { mineFramesAside } from './frames-aside.ts';

/** The wording of a corpus: what its documents say in the same words. */
export type Wording = {
  /** Rows of phrases.csv, best first. */
  readonly phrases: readonly Phrase[];
  readonly frames: FrameTables;
  /** Rows of reuse.csv. */
  readonly passages: readonly Passage[];
  /** Whether every pair of documents is in reuse.csv that shares a passage. */
  readonly passagesComplete: boolean;
  /** By document id. */
  readonly rates: ReadonlyMap<string, DuplicationRates>;
  readonly warnings: readonly string[];
};

/** What the user wants of phrases, as far as it shapes the result. */
export type PhraseWish = Pick<
  PhraseOptions,
  'minIndependentDocuments' | 'minCharacters' | 'maxCharacters'
>;

/** Said when wording was so frequent that passages of it are reported with one partner each instead of all. */
const STARS = '有的文字太多文稿共有，逐对列出超过上限，reuse.csv 中只列出每篇与其中一篇的对照';

/**
 * Stock phrases, frames and passages of a corpus, frames on a thread of their own if `jobs` allows it. The documents must
 * be sorted by id.
 */
export async function mineWording(
  documents: readonly (MinedDocument & { readonly placeRuns: Uint32Array })[],
  wish: PhraseWish,
  jobs: number,
): Promise<Wording> {
  const aside = mineFramesAside(documents, wish.minIndependentDocuments, jobs);
  const phrases = minePhrases(documents, wish);
  const { passages, complete } = searchPassages(documents);
  const rates = duplicationRates(documents, passages);
  return {
    phrases,
    frames: await aside,
    passages,
    passagesComplete: complete,
    rates: new Map(rates.map((rate) => [rate.document, rate])),
    warnings: complete ? [] : [STARS],
  };
}
