import type { LayoutCue } from '../../ingest/source-text.ts';
import type { Edit } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';
import { attachmentMarkers } from './attachment-markers.ts';
import { isBlank } from '../../text/han.ts';
import { markerCandidates, type MarkerCandidate } from './marker-candidates.ts';
import { markerTokens } from './marker-grammar.ts';
import type { MarkerSeries, PageEvidence } from './marker-evidence.ts';
import { acceptedSeries } from './marker-series.ts';
import type { Marker } from './marker.ts';
import { namesText } from './marker-titles.ts';
import { numberedTitles } from './numbered-titles.ts';
import { titleTokens } from './title-tokens.ts';
import { isCollectionTitle, isSiteTitle, titleStem } from '../furniture/page-title.ts';

/** What was found of a compilation. */
export type Markers = {
  readonly markers: readonly Marker[];
  /** Subjects of the page's titles. */
  readonly stems: readonly string[];
};

const HEAD_LINES = 12;
const SHORTEST_STEM = 4;

/**
 * The markers of a page that holds several texts. A token counts only where the page bears it out: a series that
 * counts up, the page's title repeated before each, talk of several texts at the top. O(n).
 */
export function findMarkers(
  analysis: string,
  lines: readonly Span[],
  cues: readonly LayoutCue[],
): Markers {
  const stems = pageStems(analysis, lines, cues);
  const tokens = markerTokens(analysis);
  const titled = titleTokens(analysis, lines, stems);
  const attached = attachmentMarkers(analysis, lines);
  const all = [...tokens, ...titled].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const families = new Map<string, MarkerCandidate[]>();
  for (const candidate of markerCandidates(analysis, lines, all)) {
    const family = families.get(candidate.family);
    if (family === undefined) families.set(candidate.family, [candidate]);
    else family.push(candidate);
  }
  const page = { analysis, lines, stems };
  const accepted = [...families.values()].flatMap((family) => acceptedSeries(page, family));
  if (accepted.length === 0) {
    const numbered = numberedTitles(analysis, lines);
    return { markers: numbered.length > 0 ? numbered : attached, stems };
  }
  const markers = accepted
    .flatMap((series) =>
      series.members.map((member, index) => markerOf(page, series, member, index)),
    )
    .concat(attached)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return { markers: withoutOverlap(markers), stems };
}

/** Line breaks that set each marker on a line of its own; blanks at the seams go. */
export function markerEdits(text: string, markers: readonly Span[]): readonly Edit[] {
  const edits: Edit[] = [];
  const breakAt = (at: number): void => {
    let start = at;
    let end = at;
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    while (end < text.length && isBlank(text.charCodeAt(end))) end++;
    const atEdge = start === 0 || end === text.length;
    if (atEdge || text.charAt(start - 1) === '\n' || text.charAt(end) === '\n') return;
    if (start < (edits.at(-1)?.end ?? 0)) return;
    edits.push({ start, end, insert: '\n' });
  };
  for (const marker of markers) {
    breakAt(marker.start);
    breakAt(marker.end);
  }
  return edits;
}

function markerOf(
  { analysis, lines }: PageEvidence,
  series: MarkerSeries,
  member: MarkerCandidate,
  index: number,
): Marker {
  const start = member.start - (series.titleLengths[index] ?? 0);
  let { end } = member;
  if (member.ownLine && (series.repeatsTitleAfter || isAnnounced(analysis, lines, member))) {
    while (isBlank(analysis.charCodeAt(end))) end++;
    end += member.rest.length;
  }
  return { start, end, label: member.label, ordinal: member.ordinal };
}

/** `范文1：消防工作总结` / `某某社区2023年消防工作总结`: the text's own title follows on the next line. */
function isAnnounced(
  analysis: string,
  lines: readonly Span[],
  { rest, line }: MarkerCandidate,
): boolean {
  const next = lines[line + 1];
  if (rest === '' || next === undefined) return false;
  const words = analysis.slice(next.start, next.end);
  return words.length >= rest.length && namesText(words);
}

function withoutOverlap(markers: readonly Marker[]): readonly Marker[] {
  const kept: Marker[] = [];
  for (const marker of markers) if (marker.start >= (kept.at(-1)?.end ?? 0)) kept.push(marker);
  return kept;
}

/** The subjects of titles at the top of the page and in its `<title>`; only those that speak of a collection or a site. */
function pageStems(
  analysis: string,
  lines: readonly Span[],
  cues: readonly LayoutCue[],
): readonly string[] {
  const titles = cues.filter((cue) => cue.kind === 'title');
  const spans = [...lines.slice(0, HEAD_LINES), ...titles].filter(
    (span) => span.end - span.start <= 80,
  );
  const stems = spans
    .map((span) => analysis.slice(span.start, span.end))
    .flatMap((words) => {
      if (!isCollectionTitle(words) && !isSiteTitle(words)) return [];
      const stem = titleStem(words);
      return stem.length >= SHORTEST_STEM ? [stem] : [];
    });
  return [...new Set(stems)];
}
