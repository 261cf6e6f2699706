import type { CleanText } from '../clean/clean-text.ts';
import { announcementsOf, type Announcement } from '../description/announcement.ts';
import { paragraphKey } from '../corpus/paragraph-key.ts';
import { UNKNOWN, type Known } from '../document/starts/page-line.ts';
import type { LayoutCue } from '../ingest/source-text.ts';
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
  readonly announcement: Announcement;
};

/** Level of a whole line set in bold: below all heading styles. */
const EMPHASIS_LEVEL = 9;

/** What the layout says of each line, from the cues that cover it. Lines are in order. O(lines + cues · log cues). */
function withLayout({ cues }: CleanText, lines: readonly Span[]): readonly TextLine[] {
  if (cues.length === 0) return lines;
  const levels = covering(cues, lines, ['heading', 'emphasis']);
  const listed = covering(cues, lines, ['table-row', 'list-item']);
  return lines.map(({ start, end }, index) => {
    const level = levels[index];
    return {
      start,
      end,
      ...(level !== undefined && { layoutLevel: level.level ?? EMPHASIS_LEVEL }),
      ...(listed[index] !== undefined && { listed: true }),
    };
  });
}

/** For each line the cue of one of the kinds that covers it. */
function covering(
  cues: readonly LayoutCue[],
  lines: readonly Span[],
  kinds: readonly LayoutCue['kind'][],
): readonly (LayoutCue | undefined)[] {
  const sorted = cues
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => a.start - b.start);
  let first = 0;
  return lines.map((line) => {
    while (first < sorted.length && (sorted[first]?.end ?? 0) < line.end) first++;
    const cue = sorted[first];
    return cue === undefined || cue.start > line.start ? undefined : cue;
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
  const spans = segmentPage(clean, known);
  const starts = spans.map(({ lines }) => lines[0]?.start ?? 0);
  const announcements = announcementsOf(clean, starts);
  return spans.flatMap((span, index) => {
    const document: DocumentText = { text, analysis, lines: withLayout(clean, span.lines) };
    const tree = buildSectionTree(document, (line) => {
      const at = document.lines[line];
      const key = at === undefined ? undefined : keyOf(analysis.slice(at.start, at.end));
      return key === undefined ? undefined : hints?.headings.get(key);
    });
    const announcement = announcements[index];
    return announcement === undefined ? [] : [{ span, document, tree, announcement }];
  });
}
