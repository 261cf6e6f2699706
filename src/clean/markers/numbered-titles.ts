import { titleWords } from '../../line/title-words.ts';
import { numberMarkAt, withoutNumber } from '../../line/numbering.ts';
import { skipBlanks } from '../../line/text-line.ts';
import type { Span } from '../../text/span.ts';
import { scoreWords } from '../furniture/chrome-score.ts';
import { endsSentence, lineText, opensNumber } from '../../line/line-shape.ts';
import type { Marker } from './marker.ts';
import { genreAtEnd, titlesText } from './marker-titles.ts';
import { namesCollection } from '../furniture/page-title.ts';
import { standsForItself } from './text-opening.ts';

/** 一、 （一） 1、 1. （1） at the front of a line. */
const FAMILIES = new Set(['han', 'han-paren', 'arabic', 'arabic-paren']);
const LONGEST_TITLE = 50;
/** A number that was lost with its line. */
const LARGEST_STEP = 2;
const ACCEPTED = 0.9;
/** A table of contents and texts that were lost from sight may stand above the series; more is a text. */
const MOST_STARTS = 8;
/** So much running text above the first title is a text itself. */
const LEAST_TEXT = 200;
const TALK = 0.3;
const COLLECTED_TALK = 0.7;

/** A line with a number at its front. */
type Numbered = {
  readonly line: number;
  readonly ordinal: number;
  /** 一、: how the number is written. */
  readonly label: string;
  /** What follows the number, with its offset. */
  readonly words: string;
  readonly start: number;
  readonly isTitle: boolean;
};

/** Titles that count up, and how their numbers fare between them. */
type TitleSeries = {
  readonly members: readonly Numbered[];
  /** How many have a number 一 of the same kind under them: a text that counts for itself. */
  readonly restarts: number;
  /** Numbers between that are no titles and go on with the series: headings of one text. */
  readonly against: number;
};

/**
 * Titles of texts that are numbered as headings are: `一、某某工作方案` … `二、某某应急预案`, each over a text with its own
 * opening and its own numbering, on a page that has nothing of a text above the first. Headings of one text differ in
 * all of this. In order of place; O(lines).
 */
export function numberedTitles(analysis: string, lines: readonly Span[]): readonly Marker[] {
  for (const marks of families(analysis, lines).values()) {
    if (marks.filter((mark) => mark.isTitle).length < 2) continue;
    const starts = marks.flatMap((mark, at) => (mark.isTitle && mark.ordinal === 1 ? [at] : []));
    for (const from of starts.slice(0, MOST_STARTS)) {
      const series = seriesFrom(marks, from);
      if (evidence(analysis, lines, series) < ACCEPTED) continue;
      return series.members.map((member) => markerOf(analysis, lines, member));
    }
  }
  return [];
}

/** The numbered lines by the way their numbers are written. */
function families(
  analysis: string,
  lines: readonly Span[],
): ReadonlyMap<string, readonly Numbered[]> {
  const found = new Map<string, Numbered[]>();
  for (const [line, { start, end }] of lines.entries()) {
    const mark = numberMarkAt(analysis, start);
    if (mark === undefined || mark.style.needsSibling || !FAMILIES.has(mark.style.family)) continue;
    const label = analysis.slice(start, mark.end).trim();
    const from = skipBlanks(analysis, mark.end, end);
    const words = analysis.slice(from, Math.min(end, start + LONGEST_TITLE + 10));
    const family = found.get(mark.style.id) ?? [];
    found.set(mark.style.id, family);
    const isTitle = end - start <= LONGEST_TITLE && titlesText(words.replace(/[：:]$/u, ''));
    family.push({ line, ordinal: mark.value, label, words, start: from, isTitle });
  }
  return found;
}

function seriesFrom(marks: readonly Numbered[], from: number): TitleSeries {
  const members: Numbered[] = [];
  let inner = 0;
  let restarts = 0;
  let against = 0;
  for (const mark of marks.slice(from)) {
    const step = mark.ordinal - (members.at(-1)?.ordinal ?? 0);
    const goesOn = mark.ordinal === inner + 1 && step > 1;
    if (mark.isTitle && step >= 1 && step <= LARGEST_STEP && !goesOn) {
      members.push(mark);
      inner = 0;
      continue;
    }
    if (mark.ordinal === 1 && inner === 0) restarts++;
    if (inner === 0 && mark.ordinal > 1) against++;
    inner = mark.ordinal;
  }
  return { members, restarts, against };
}

/** How much speaks for titles of texts; headings of one text stay below ACCEPTED. */
function evidence(analysis: string, lines: readonly Span[], series: TitleSeries): number {
  const { members, restarts, against } = series;
  const [first] = members;
  if (first === undefined || members.length < 2) return 0;
  const own = members.filter((member, index) =>
    standsForItself(analysis, lines, member.line + 1, members[index + 1]?.line ?? lines.length),
  );
  let score = (0.7 * own.length) / members.length;
  score += members.length >= 3 ? 0.2 : 0.1;
  if (new Set(members.map(genreOf)).size > 1) score += 0.15;
  if (restarts * 2 >= members.length) score += 0.3;
  return score - 0.5 * against + headEvidence(analysis, lines, members);
}

/** What stands above the first title: talk of texts speaks for a collection, a text against it. */
function headEvidence(
  analysis: string,
  lines: readonly Span[],
  members: readonly Numbered[],
): number {
  const titles = new Set(members.map((member) => member.words));
  let text = 0;
  let points = 0;
  for (const line of lines.slice(0, members[0]?.line ?? 0)) {
    const words = lineText(analysis, line);
    const { score, body } = scoreWords(analysis, line);
    if (score - body >= COLLECTED_TALK || namesCollection(words) || countGenres(words) > 1)
      points = 0.25;
    if (score >= TALK || titles.has(withoutNumber(words))) continue;
    if (body > 0 || opensNumber(analysis, line.start)) text = LEAST_TEXT;
    else if (endsSentence(words)) text += words.length;
  }
  return text >= LEAST_TEXT ? -0.6 : points;
}

/** 某某工作总结与计划, 方案、预案和制度: a title that names more than one genre. */
function countGenres(words: string): number {
  if (words.length > LONGEST_TITLE) return 0;
  let rest = words;
  let count = 0;
  for (const genre of titleWords().all) {
    if (!rest.includes(genre)) continue;
    rest = rest.replaceAll(genre, '|');
    count++;
  }
  return count;
}

function genreOf(member: Numbered): string {
  return genreAtEnd(member.words)?.slice(-2) ?? '';
}

/** The number alone: the title goes on as the text's, unless the text has another one on the next line. */
function markerOf(analysis: string, lines: readonly Span[], member: Numbered): Marker {
  const line = lines[member.line];
  const next = lines[member.line + 1];
  const below = next === undefined ? '' : lineText(analysis, next);
  const announced = below.length >= member.words.length && titlesText(below);
  const start = line?.start ?? member.start;
  return {
    start,
    end: announced && line !== undefined ? line.end : member.start,
    label: member.label,
    ordinal: member.ordinal,
  };
}
