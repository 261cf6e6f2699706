import { cleanSource } from '../clean/clean-source.ts';
import type { CleanText } from '../clean/clean-text.ts';
import type { DraftPart } from '../corpus/draft-part.ts';
import type { SourceText } from '../ingest/source-text.ts';
import { assignElements } from '../mining/elements/assign-elements.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import { buildRecord } from './build-record.ts';
import { documentIds } from './document-id.ts';
import { joinUntitled } from './join-untitled.ts';
import type { Span } from '../text/span.ts';
import { readDocuments, type ReadDocument } from './read-documents.ts';

/** Takes a text as one word: the rules count characters, and a dictionary takes a second to load. */
const oneWord: Pick<Segmenter, 'wordEnds'> = {
  wordEnds: (text) => Int32Array.from(text === '' ? [] : [text.length]),
};

/**
 * The documents of a draft with sections and elements. The same stages as those of `analyse`, but nothing is masked and
 * no words are cut, so the records' tokens mean nothing. Empty if the source holds no text. O(characters).
 */
export function readDraft(source: SourceText): readonly DraftPart[] {
  const clean = cleanSource(source, { isDraft: true });
  const documents = joinUntitled(readDocuments(clean, undefined));
  const asides = asidesOf(clean, documents);
  const ids = documentIds(source.source, documents.length);
  const parts = documents.map(({ span, document, tree, announcement }, index) => ({
    source,
    clean,
    document,
    asides: asides[index] ?? [],
    tree,
    announcement,
    record: buildRecord({
      id: ids[index] ?? '',
      source: source.source,
      index: index + 1,
      lineStarts: source.lineStarts,
      clean,
      document,
      span,
      tree,
      announcement,
      segmenter: oneWord,
      mask: (text) => text,
    }),
  }));
  const weights = new Map(parts.map(({ record }) => [record.id, 1]));
  const elements = assignElements(
    parts.map(({ record }) => record),
    weights,
  );
  return parts.map((part) => Object.assign(part, { elements }));
}

/** The lines that are in no document, with the document they stand in or behind; those above all go to the first. */
function asidesOf(
  clean: CleanText,
  documents: readonly ReadDocument[],
): readonly (readonly Span[])[] {
  const own = new Set(documents.flatMap(({ span }) => span.lines.map(({ start }) => start)));
  const asides: Span[][] = documents.map(() => []);
  let current = 0;
  for (const { start, end } of clean.lines) {
    while ((documents[current + 1]?.span.lines[0]?.start ?? Infinity) <= start) current++;
    if (!own.has(start)) asides[current]?.push({ start, end });
  }
  return asides;
}
