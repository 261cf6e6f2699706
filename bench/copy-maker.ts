import type { Span } from '../src/text/span.ts';
import { textOf, type Composer } from './compose.ts';
import { renamerFor } from './other-names.ts';
import type { Random } from './random.ts';
import {
  sentenceSpans,
  type CopiedSentence,
  type CopyWish,
  type MadeCopy,
  type SourceFile,
} from './reuse-truth.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordChanger } from './word-changer.ts';

/** What copies are made with. */
export type CopyWorkshop = {
  readonly random: Random;
  readonly vocabulary: Vocabulary;
  readonly composer: Composer;
  readonly changeWords: WordChanger;
};

/** Sentences in a stretch that a patchwork takes, stretches, and characters of its own. */
const patchwork = { least: 3, most: 10, stretches: 3, own: { least: 300, most: 1000 } };

/** A sentence of a source on its way into a copy. */
type Chosen = {
  readonly span: Span;
  /** What stands between it and the sentence before it in the source: nothing, or a line break. */
  readonly join: string;
};

/**
 * Makes copies: under other names, sentences left out and moved, words changed. Every sentence that was taken over is
 * told with both its places. The same wish and texts give the same copies. Texts of fewer than five sentences are not
 * copied from.
 */
export function* makeCopies(
  sources: readonly SourceFile[],
  wish: CopyWish,
  shop: CopyWorkshop,
): Generator<MadeCopy, void, void> {
  const { random } = shop;
  const usable = sources.filter(({ text }) => sentenceSpans(text).length >= 5);
  if (usable.length === 0) return;
  for (let i = 0; i < wish.copies; i++) {
    const path = `copy-${String(i + 1).padStart(5, '0')}.txt`;
    const builder = openBuilder();
    const kind = random.chance(wish.patchworks) ? 'patchwork' : 'whole';
    if (kind === 'whole') copyWhole(random.pick(usable), wish, shop, builder);
    else makePatchwork(usable, wish, shop, builder);
    yield { path, kind, ...builder.finish() };
  }
}

function copyWhole(
  source: SourceFile,
  wish: CopyWish,
  shop: CopyWorkshop,
  builder: CopyBuilder,
): void {
  addEdited(source, chooseAll(source.text), wish, shop, builder);
}

function makePatchwork(
  sources: readonly SourceFile[],
  wish: CopyWish,
  shop: CopyWorkshop,
  builder: CopyBuilder,
): void {
  const { random, composer } = shop;
  const { own, least, most, stretches } = patchwork;
  const ownLines = textOf(composer.compose(random.whole(own.least, own.most))).split('\n');
  const count = random.whole(1, stretches);
  const places = new Set(Array.from({ length: count }, () => random.whole(1, ownLines.length - 2)));
  for (const [i, line] of ownLines.entries()) {
    builder.addOwn(i === 0 ? line : `\n${line}`);
    if (!places.has(i)) continue;
    const source = random.pick(sources);
    const all = chooseAll(source.text);
    const length = Math.min(all.length, random.whole(least, most));
    const from = random.whole(0, all.length - length);
    builder.addOwn('\n');
    addEdited(source, all.slice(from, from + length), wish, shop, builder);
  }
}

function chooseAll(text: string): Chosen[] {
  let last = 0;
  return sentenceSpans(text).map((span) => {
    const join = text.slice(last, span.start).includes('\n') ? '\n' : '';
    last = span.end;
    return { span, join };
  });
}

/** Adds sentences of a source: some left out, some exchanged with the next, names and words changed. */
function addEdited(
  source: SourceFile,
  all: readonly Chosen[],
  wish: CopyWish,
  shop: CopyWorkshop,
  builder: CopyBuilder,
): void {
  const { random } = shop;
  const kept = all.filter(() => !random.chance(wish.dropped));
  for (let i = 0; i + 1 < kept.length; i++) {
    const [one, next] = [kept[i], kept[i + 1]];
    if (one === undefined || next === undefined || !random.chance(wish.swapped)) continue;
    kept[i] = { span: next.span, join: one.join };
    kept[i + 1] = { span: one.span, join: next.join };
    i++;
  }
  const rename = renamerFor(source.text, shop.vocabulary, random);
  for (const [i, { span, join }] of kept.entries()) {
    if (i > 0) builder.addOwn(join);
    const sentence = rename(source.text.slice(span.start, span.end));
    builder.addCopied(shop.changeWords(sentence, wish.rate), source.path, span);
  }
}

type CopyBuilder = {
  readonly addOwn: (text: string) => void;
  readonly addCopied: (text: string, source: string, span: Span) => void;
  readonly finish: () => Pick<MadeCopy, 'text' | 'copied'>;
};

function openBuilder(): CopyBuilder {
  let text = '';
  const copied: CopiedSentence[] = [];
  return {
    addOwn: (own) => {
      text += own;
    },
    addCopied: (sentence, source, { start, end }) => {
      const copyStart = text.length;
      text += sentence;
      const copyEnd = text.length;
      copied.push({ source, sourceStart: start, sourceEnd: end, copyStart, copyEnd });
    },
    finish: () => ({ text: text.endsWith('\n') ? text : `${text}\n`, copied }),
  };
}
