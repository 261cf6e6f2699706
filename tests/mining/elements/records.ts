import type { DocumentRecord, SectionRecord } from '../../../src/corpus/document-record.ts';
import { buildRecord } from '../../../src/pipeline/build-record.ts';
import type { Segmenter } from '../../../src/segment/segmenter.ts';
import { wordBoundaries } from '../../../src/segment/words.ts';
import { buildSectionTree } from '../../../src/structure/tree/build-section-tree.ts';
import { lineStartsOf } from '../../../src/text/line-index.ts';
import { cleanPage } from '../../document/page.ts';

/** A segmenter that needs no dictionary. */
export function segmenterFrom(cut: (text: string) => string[]): Segmenter {
  return {
    engine: 'node-rs',
    version: '0',
    cut,
    wordEnds: (text) => wordBoundaries({ cut }, text),
    countTokens: (text) => cut(text).length,
  };
}

/** Every character is a token. */
export const characterSegmenter: Segmenter = segmenterFrom((text) => Array.from(text));

/** The record of a text that is one document. */
export function recordOf(id: string, text: string): DocumentRecord {
  const clean = cleanPage(text);
  const lines = clean.lines
    .filter(({ role }) => role === 'body')
    .map(({ start, end }) => ({ start, end }));
  const document = { text: clean.mapped.text, analysis: clean.analysis, lines };
  return buildRecord({
    id,
    source: `${id}.txt`,
    index: 1,
    lineStarts: lineStartsOf(text),
    clean,
    document,
    span: { lines, marker: '', silentSplit: false, certainty: 1 },
    tree: buildSectionTree(document),
    announcement: { marker: '', series: '', page: '', alone: false },
    segmenter: characterSegmenter,
    mask: (words) => words,
  });
}

/** The depth-1 sections of a record. */
export function topsOf(record: DocumentRecord): readonly SectionRecord[] {
  return record.sections.filter(({ depth }) => depth === 1);
}
