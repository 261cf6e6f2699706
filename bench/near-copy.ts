import type { Block, Composer, MadeDocument } from './compose.ts';
import type { Random } from './random.ts';

/** How far a near-copy strays from what it was copied from. */
const rates = { sentenceReplaced: 0.08, sentenceDropped: 0.03, numberChanged: 0.3 };

/**
 * The document as another office would hand it in: its own name and year for the other's, some figures changed, some
 * sentences replaced or left out.
 */
export function nearCopyOf(
  document: MadeDocument,
  composer: Composer,
  random: Random,
): MadeDocument {
  const from = document.setting;
  const setting = { ...from, owner: composer.owner(), year: random.whole(2019, 2026) };
  const rewrite = (text: string): string =>
    text
      .replaceAll(from.owner, setting.owner)
      .replaceAll(`${from.year}年`, `${setting.year}年`)
      .replaceAll(/\d+(?=[处个件份场名])/gu, (digits) =>
        random.chance(rates.numberChanged) ? String(random.whole(2, 200)) : digits,
      );
  const change = (block: Block): Block => ({
    label: rewrite(block.label),
    kind: block.kind,
    sentences: block.sentences.flatMap((sentence) => {
      if (block.sentences.length > 1 && random.chance(rates.sentenceDropped)) return [];
      if (random.chance(rates.sentenceReplaced)) return [composer.sentence(block.kind, setting)];
      return [rewrite(sentence)];
    }),
  });
  return { genre: document.genre, setting, blocks: document.blocks.map(change) };
}
