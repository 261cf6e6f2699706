import type { SourceText } from '../ingest/source-text.ts';
import { annotations } from './characters/annotations.ts';
import { brokenLines } from './broken-lines.ts';
import { splitEdits } from './furniture/chrome-split.ts';
import type { CleanLine, CleanText } from './clean-text.ts';
import { control } from './characters/control.ts';
import { type Cleaner, type Draft, editDraft, offsetShift, runCleaner } from './draft.ts';
import { entities } from './characters/entities.ts';
import { foldWidth } from '../line/fold.ts';
import { inserts } from './characters/inserts.ts';
import { letterSpacing } from './characters/letter-spacing.ts';
import { lineFacts } from './roles/line-facts.ts';
import { lineLayouts, plainLayout, textLines, type TextLine } from './lines/lines.ts';
import type { Marker } from './markers/marker.ts';
import { findMarkers, markerEdits } from './markers/markers.ts';
import { paragraphIndents } from './lines/paragraph-indents.ts';
import { pageLines } from './lines/page-lines.ts';
import { decideRoles } from './roles/roles.ts';
import { script } from './characters/script.ts';
import { signatures } from './furniture/signatures.ts';
import type { Edit } from '../text/mapped-text.ts';

/** The cleaners that change characters, in the order they run. */
export const cleaners: readonly Cleaner[] = [
  entities,
  paragraphIndents,
  control,
  annotations,
  inserts,
  signatures,
  letterSpacing,
  script,
  brokenLines,
];

/** Lines at the top of a page, and after a marker, where introductions stand. */
const OPENING_LINES = 8;
/** Below a long head the first long lines are looked at, too. */
const LONGEST_OPENING = 20;
const LONG_LINE = 45;
const AFTER_MARKER = 2;

/**
 * Cleans a source: control characters, injected pinyin, traditional script and broken lines are mended, markers and
 * glued site talk get lines of their own, and every line gets its role. Pure; never throws on any text. O(n) for
 * ordinary texts; the way to the decoded source is kept for every character.
 */
export function cleanSource(source: SourceText): CleanText {
  const raw: Draft = { mapped: source.view, cues: source.cues };
  const mended = cleaners.reduce(runCleaner, raw);
  const page = withChromeSplit(withMarkers(mended));
  return {
    mapped: page.draft.mapped,
    analysis: page.analysis,
    lines: rolesOf(page),
    cues: page.draft.cues,
  };
}

/** A draft whose markers are known, with its analysis view. */
type Page = {
  readonly draft: Draft;
  readonly analysis: string;
  readonly markers: readonly Marker[];
};

/** Sets each marker on a line of its own. */
function withMarkers(draft: Draft): Page {
  const { text } = draft.mapped;
  const analysis = foldWidth(text);
  const { markers } = findMarkers(analysis, textLines(text), draft.cues);
  return edited({ draft, analysis, markers }, markerEdits(text, markers));
}

/** Sets site talk glued to a text on a line of its own. */
function withChromeSplit(page: Page): Page {
  const { analysis, markers } = page;
  const { text } = page.draft.mapped;
  const lines = textLines(text);
  const markerLines = linesOf(lines, markers);
  const openers = new Set<number>(
    Array.from({ length: openingLength(lines) }, (_, index) => index),
  );
  for (const line of markerLines.keys())
    for (let k = 1; k <= AFTER_MARKER; k++) openers.add(line + k);
  const edits = splitEdits(
    text,
    analysis,
    lines,
    (index) => openers.has(index) && !markerLines.has(index),
  );
  return edited(page, edits);
}

function edited(page: Page, edits: readonly Edit[]): Page {
  if (edits.length === 0) return page;
  const shift = offsetShift(edits);
  const draft = editDraft(page.draft, edits);
  return {
    draft,
    analysis: foldWidth(draft.mapped.text),
    markers: page.markers.map((marker) => ({
      ...marker,
      start: shift.start(marker.start),
      end: shift.end(marker.end),
    })),
  };
}

function openingLength(lines: readonly TextLine[]): number {
  const firstLong = lines.findIndex((line) => line.end - line.start >= LONG_LINE);
  return Math.max(OPENING_LINES, Math.min(LONGEST_OPENING, firstLong + AFTER_MARKER));
}

/** Which line each marker stands on. */
function linesOf(
  lines: readonly TextLine[],
  markers: readonly Marker[],
): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>();
  let index = 0;
  for (const marker of markers) {
    while (index < lines.length && (lines[index]?.end ?? 0) <= marker.start) index++;
    const line = lines[index];
    if (line !== undefined && line.start <= marker.start) found.set(index, marker);
  }
  return found;
}

function rolesOf({ draft, analysis, markers }: Page): readonly CleanLine[] {
  const lines = textLines(draft.mapped.text);
  const layouts = lineLayouts(lines, draft.cues);
  const facts = lines.map((line, index) => {
    return lineFacts(analysis, line, layouts[index] ?? plainLayout);
  });
  const roles = decideRoles(facts, pageLines(analysis, lines), linesOf(lines, markers));
  return lines.map(({ start, end }, index) => {
    const { role, label } = roles[index] ?? { role: 'body' };
    return label === undefined ? { start, end, role } : { start, end, role, label };
  });
}
