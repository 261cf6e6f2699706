import type { MinedDocument } from '../corpus/mined-document.ts';
import type { FrameTables } from '../mining/frames/mine-frames.ts';
import { minePhrases } from '../mining/phrases/mine-phrases.ts';
import type { Phrase } from '../mining/phrases/phrase.ts';
import type { PhraseOptions } from '../mining/phrases/phrase-options.ts';
import { duplicationRates, type DuplicationRates } from '../mining/reuse/duplication-rates.ts';
import { searchPassages } from '../mining/reuse/find-passages.ts';
import type { Passage } from '../mining/reuse/passage.ts';

/** The wording of a corpus but for its frames: what its documents say in the same words. */
export type FixedWording = {
  /** Rows of phrases.csv, best first. */
  readonly phrases: readonly Phrase[];
  /** Rows of reuse.csv. */
  readonly passages: readonly Passage[];
  /** Whether every pair of documents is in reuse.csv that shares a passage. */
  readonly passagesComplete: boolean;
  /** By document id. */
  readonly rates: ReadonlyMap<string, DuplicationRates>;
  readonly warnings: readonly string[];
};

/** The wording of a corpus. */
export type Wording = FixedWording & { readonly frames: FrameTables };

/** What the user wants of phrases, as far as it shapes the result. */
export type PhraseWish = Pick<
  PhraseOptions,
  'minIndependentDocuments' | 'minCharacters' | 'maxCharacters'
>;

/** Said when wording was so frequent that passages of it are reported with one partner each instead of all. */
const STARS = '有的文字太多文稿共有，逐对列出超过上限，reuse.csv 中只列出每篇与其中一篇的对照';

/** Stock phrases and passages of a corpus. The documents must be sorted by id. */
export function mineWording(documents: readonly MinedDocument[], wish: PhraseWish): FixedWording {
  const phrases = minePhrases(documents, wish);
  const { passages, complete } = searchPassages(documents);
  const rates = duplicationRates(documents, passages);
  return {
    phrases,
    passages,
    passagesComplete: complete,
    rates: new Map(rates.map((rate) => [rate.document, rate])),
    warnings: complete ? [] : [STARS],
  };
}
