import type { SourceText } from '../ingest/source-text.ts';
import { annotations } from './characters/annotations.ts';
import { brokenLineEdits } from './broken-lines.ts';
import { breaksAt, openingLines, splitEdits } from './furniture/chrome-split.ts';
import { contentsLines, gluedContents, titleBefore } from './furniture/contents-list.ts';
import type { CleanLine, CleanText } from './clean-text.ts';
import { control } from './characters/control.ts';
import { type Cleaner, type Draft, editDraft, rawDraft, runCleaner } from './draft.ts';
import { entities } from './characters/entities.ts';
import { foldWidth } from '../line/fold.ts';
import { inserts } from './characters/inserts.ts';
import { letterSpacing } from './characters/letter-spacing.ts';
import { lineFacts, type LineFacts } from './roles/line-facts.ts';
import { hasSentencePunctuation } from '../line/line-shape.ts';
import { lineLayouts, plainLayout, textLines } from './lines/lines.ts';
import { findMarkers, markerEdits } from './markers/markers.ts';
import { readPrint, type PageLine, type Print } from './lines/print.ts';
import { paragraphIndents } from './lines/paragraph-indents.ts';
import { decideRoles } from './roles/roles.ts';
import { script } from './characters/script.ts';
import { signatures } from './furniture/signatures.ts';
import { editPage, markerLines, type Page } from './page.ts';

/** The cleaners that change characters, in the order they run. */
export const cleaners: readonly Cleaner[] = [
  entities,
  paragraphIndents,
  control,
  annotations,
  inserts,
  letterSpacing,
  script,
];

/** What is cleaned: a page of which only the text is wanted, or a draft, whose words are all its author's. */
export type CleanOptions = { readonly isDraft?: boolean };

/**
 * Cleans a source: control characters, injected pinyin, traditional script and broken lines are mended, markers and
 * glued site talk get lines of their own, and every line gets its role. Pure; never throws on any text. O(n) for
 * ordinary texts; the way to the decoded source is kept for every character. Of a draft no paragraph becomes furniture and
 * nothing is cut out of one but pinyin and the page numbers that interrupt it.
 */
export function cleanSource(source: SourceText, { isDraft = false }: CleanOptions = {}): CleanText {
  const read = cleaners.reduce(runCleaner, rawDraft(source.view, source.cues));
  const mended = isDraft ? read : runCleaner(read, signatures);
  const analysis = foldWidth(mended.mapped.text);
  const print = readPrint(mended, analysis);
  const joined = editDraft(mended, brokenLineEdits(mended, analysis, print), 'broken-lines');
  const marked = withContentsApart(withMarkers(joined, pageLineStarts(mended, print)));
  const page = isDraft ? marked : withChromeSplit(marked);
  return {
    mapped: page.draft.mapped,
    analysis: page.analysis,
    lines: rolesOf(page, isDraft),
    cues: page.draft.cues,
    removed: page.draft.removed,
  };
}

/** What belongs to the printed page, by where its line begins in the source. */
function pageLineStarts({ mapped }: Draft, { lines, pageLines }: Print): Page['known'] {
  const known = new Map<number, PageLine>();
  for (const [index, kind] of pageLines.entries())
    if (kind !== undefined) known.set(mapped.starts[lines[index]?.start ?? 0] ?? 0, kind);
  return known;
}

/** Sets each marker on a line of its own. */
function withMarkers(draft: Draft, known: Page['known']): Page {
  const { text } = draft.mapped;
  const analysis = foldWidth(text);
  const { markers } = findMarkers(analysis, textLines(text), draft.cues);
  return editPage({ draft, analysis, markers, known }, markerEdits(text, markers), 'split');
}

/** Sets a list of contents that is run together with a text on a line of its own. */
function withContentsApart(page: Page): Page {
  const { text, starts } = page.draft.mapped;
  const lists = gluedContents(page.analysis, textLines(text));
  if (lists.length === 0) return page;
  const known = new Map(page.known);
  for (const { start } of lists) known.set(starts[start] ?? 0, 'contents');
  const breaks = lists.flatMap(({ start, end }) => [titleBefore(page.analysis, start), start, end]);
  return editPage({ ...page, known }, breaksAt(text, breaks), 'split');
}

/** Sets site talk glued to a text on a line of its own. */
function withChromeSplit(page: Page): Page {
  const { text } = page.draft.mapped;
  const lines = textLines(text);
  const isOpener = openingLines(lines, markerLines(lines, page.markers));
  return editPage(page, splitEdits(text, page.analysis, lines, isOpener), 'split');
}

function rolesOf(page: Page, isDraft: boolean): readonly CleanLine[] {
  const { analysis, draft, markers, known } = page;
  const lines = textLines(draft.mapped.text);
  const layouts = lineLayouts(lines, draft.cues);
  const facts = lines.map((line, index) => {
    return lineFacts(analysis, line, layouts[index] ?? plainLayout);
  });
  const kinds = lines.map(({ start }) => known.get(draft.mapped.starts[start] ?? -1));
  const isContents = contentsLines(
    analysis,
    lines,
    (index) => kinds[index] === 'contents' || layouts[index]?.kinds.has('contents') === true,
  );
  const roles = decideRoles(
    facts,
    kinds.map((kind, index) => (isContents[index] === true ? 'contents' : kind)),
    markerLines(lines, markers),
  );
  return lines.map(({ start, end }, index) => {
    const fact = facts[index];
    const found = roles[index];
    const isKept =
      isDraft &&
      found?.role === 'chrome' &&
      found.label !== 'contents' &&
      fact !== undefined &&
      isParagraph(fact);
    const { role, label } = (isKept ? undefined : found) ?? { role: 'body' };
    return label === undefined ? { start, end, role } : { start, end, role, label };
  });
}

/** A sentence or an item: in a draft it is the author's, whatever it says. */
function isParagraph({ words, numbered }: LineFacts): boolean {
  return numbered || hasSentencePunctuation(words);
}
