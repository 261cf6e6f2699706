import type { Announcement } from '../../src/description/announcement.ts';
import { cleanSource } from '../../src/clean/clean-source.ts';
import type { CleanText } from '../../src/clean/clean-text.ts';
import type { Known } from '../../src/document/starts/page-line.ts';
import { segmentPage, type DocumentSpan } from '../../src/document/starts/segment-page.ts';
import {
  describeDocument,
  type DocumentDescription,
} from '../../src/description/describe-document.ts';
import { buildSectionTree } from '../../src/structure/tree/build-section-tree.ts';
import { lineStartsOf } from '../../src/text/line-index.ts';
import { identityText } from '../../src/text/mapped-text.ts';

/** A page of plain text as it comes out of the cleaners. */
export function cleanPage(text: string): CleanText {
  return cleanSource({
    source: 'page.txt',
    format: 'text',
    encoding: 'utf-8',
    sha256: '',
    lineStarts: lineStartsOf(text),
    view: identityText(text),
    cues: [],
    warnings: [],
  });
}

/** The documents of a page with their own texts. */
export function documentsOf(
  text: string,
  known?: (paragraph: string) => Known,
): readonly { readonly span: DocumentSpan; readonly text: string }[] {
  const clean = cleanPage(text);
  return segmentPage(clean, known).map((span) => ({
    span,
    text: span.lines.map(({ start, end }) => clean.mapped.text.slice(start, end)).join('\n'),
  }));
}

/** What a text that is one document says of itself. */
export function describePage(
  text: string,
  announced: Partial<Announcement> = {},
): DocumentDescription {
  const clean = cleanPage(text);
  const lines = clean.lines
    .filter(({ role }) => role === 'body')
    .map(({ start, end }) => ({ start, end }));
  const document = { text: clean.mapped.text, analysis: clean.analysis, lines };
  return describeDocument({
    document,
    tree: buildSectionTree(document),
    announcement: { marker: '', series: '', page: '', alone: false, ...announced },
    source: 'page.txt',
  });
}
