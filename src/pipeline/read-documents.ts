import type { CleanText } from '../clean/clean-text.ts';
import { paragraphKey } from '../corpus/paragraph-key.ts';
import { UNKNOWN, type Known } from '../document/starts/page-line.ts';
import { segmentPage, type DocumentSpan } from '../document/starts/segment-page.ts';
import { buildSectionTree } from '../structure/tree/build-section-tree.ts';
import type { SectionTree } from '../structure/tree/section-tree.ts';
import type { DocumentText, TextLine } from '../line/text-line.ts';
import type { Span } from '../text/span.ts';
import type { SourceHints } from './process-types.ts';

/** A document of a source with its section tree. */
export type ReadDocument = {
  readonly span: DocumentSpan;
  readonly document: DocumentText;
  readonly tree: SectionTree;
};

/** Level of a whole line set in bold: below all heading styles. */
const EMPHASIS_LEVEL = 9;

/** Heading level the layout gives a line, from the cue that covers it. Both lists are in order. O(lines + cues). */
function withLayout(clean: CleanText, lines: readonly Span[]): readonly TextLine[] {
  const cues = clean.cues
    .filter((cue) => cue.kind === 'heading' || cue.kind === 'emphasis')
    .toSorted((a, b) => a.start - b.start);
  if (cues.length === 0) return lines;
  let first = 0;
  return lines.map((line) => {
    while (first < cues.length && (cues[first]?.end ?? 0) < line.end) first++;
    const cue = cues[first];
    return cue === undefined || cue.start > line.start
      ? line
      : { start: line.start, end: line.end, layoutLevel: cue.level ?? EMPHASIS_LEVEL };
  });
}

/** Cuts a cleaned page into documents and reads their sections, with what the corpus knows of it. */
export function readDocuments(
  clean: CleanText,
  hints: SourceHints | undefined,
): readonly ReadDocument[] {
  const { text } = clean.mapped;
  const { analysis } = clean;
  const keyOf = (paragraph: string): number | undefined =>
    hints === undefined ? undefined : paragraphKey(paragraph);
  const known = (paragraph: string): Known => {
    const key = keyOf(paragraph);
    if (key === undefined || hints === undefined) return UNKNOWN;
    const { begins, ends, meets } = hints;
    return { begins: begins.has(key), ends: ends.has(key), meets: meets.has(key) };
  };
  return segmentPage(clean, known).map((span) => {
    const document: DocumentText = { text, analysis, lines: withLayout(clean, span.lines) };
    const tree = buildSectionTree(document, (line) => {
      const at = document.lines[line];
      const key = at === undefined ? undefined : keyOf(analysis.slice(at.start, at.end));
      return key === undefined ? undefined : hints?.headings.get(key);
    });
    return { span, document, tree };
  });
}
