import type { DraftPart } from '../corpus/draft-part.ts';
import type { Model } from '../model/model.ts';
import { round4 } from '../model/round.ts';
import { findCopied, QUOTED_MARK, STOCK_MARK } from './copied/find-copied.ts';
import { partText } from './part-text.ts';
import type { Originality } from './finding.ts';

/**
 * The shares of a part's letters, digits and Han characters that passages shared with the model's corpus cover: all;
 * without what is stock (in many independent documents); without what is quoted either. 0–1. Undefined if the model
 * holds no fingerprints or the part has no characters.
 */
export function originalityOf(part: DraftPart, model: Model): Originality | undefined {
  if (model.wording === undefined) return undefined;
  const { passages, characters, marks } = findCopied(
    partText(part).text,
    model.wording.fingerprints,
  );
  if (characters === 0) return undefined;
  const shared = new Set(passages.flatMap(({ matched }) => matched));
  let notStock = 0;
  let own = 0;
  for (const at of shared) {
    const mark = marks[at] ?? 0;
    if ((mark & STOCK_MARK) !== 0) continue;
    notStock++;
    if ((mark & QUOTED_MARK) === 0) own++;
  }
  return {
    raw: round4(shared.size / characters),
    minusStock: round4(notStock / characters),
    minusQuoted: round4(own / characters),
  };
}
