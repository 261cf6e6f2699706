import { titleWordAtEnd } from '../../line/title-words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { scoreWords } from '../furniture/chrome-score.ts';
import { opensNumber } from '../../line/line-shape.ts';
import { isTitle, type MarkerCandidate } from './marker-candidates.ts';
import type { MarkerStyle } from './marker-token.ts';
import { namesText } from './marker-titles.ts';
import { markerWords } from './marker-words.ts';
import { isCollectionTitle, namesCollection } from '../furniture/page-title.ts';
import { standsForItself } from './text-opening.ts';

/** What the page as a whole says about being a compilation. */
export type PageEvidence = {
  readonly analysis: string;
  readonly lines: readonly Span[];
  /** Subjects of page titles, `网络安全工作方案` of `…大全(16篇)`. */
  readonly stems: readonly string[];
};

/** Candidates that count up, with the title that is repeated with them. */
export type MarkerSeries = {
  readonly members: readonly MarkerCandidate[];
  /** For each member, how many characters before it belong to the announcement: the repeated page title. */
  readonly titleLengths: readonly number[];
  /** The words after the members are the page's title once more, not titles of the texts. */
  readonly repeatsTitleAfter: boolean;
};

/** What the form alone is worth; the page has to add the rest up to ACCEPTED. */
const BASE: Readonly<Record<MarkerStyle, number>> = {
  piece: 0.6,
  'numbered-piece': 0.1,
  model: 0.5,
  part: 0.2,
  section: 0,
  genre: 0.1,
  counted: 0.1,
  bare: 0.1,
  title: 0.1,
};
const ACCEPTED = 0.895;
const SHORTEST_TITLE = 4;
/** Lines at the top of a page that may say what it is. */
const HEAD_LINES = 10;
const HEAD_LENGTH = 600;
const TALK = 0.7;
const LONGEST_PART = 4000;
const FIRST_NUMBER = /^ *[（第]?([一二三四五六七八九十]{1,3}|\d{1,2})[、.）条]/mu;
const CHAPTER = /^ *第([一二三四五六七八九十\d]{1,3})章/gmu;

/** Whether the page bears a series out as the announcements of a compilation. O(length of the page). */
export function isCompilation(page: PageEvidence, series: MarkerSeries): boolean {
  return !isContents(series.members) && evidence(page, series) >= ACCEPTED;
}

/** How much speaks for a compilation. */
function evidence(page: PageEvidence, series: MarkerSeries): number {
  const { members, titleLengths } = series;
  const [first] = members;
  if (first === undefined) return 0;
  const count = members.length;
  const titled = titleLengths.filter((length) => length >= SHORTEST_TITLE).length;
  let score = BASE[first.style];
  score += count >= 3 ? 0.3 : count === 2 ? 0.2 : 0;
  if (titled * 3 >= count * 2) score += 0.4;
  score += formEvidence(members);
  if (headSpeaksOfTexts(page, first)) score += 0.35;
  if (series.repeatsTitleAfter) score += 0.3;
  else score += titleEvidence(members);
  if (first.style === 'section') score += sectionEvidence(page, members);
  if (numberingRestarts(page, members)) score += 0.15;
  if (textsOpen(page, members)) score += 0.35;
  else if (first.style === 'counted') return 0;
  return chaptersRunOn(page, members) ? score - 1 : score;
}

/** Brackets, a colon and a line of its own set a marker apart. */
function formEvidence(members: readonly MarkerCandidate[]): number {
  let score = 0;
  if (members.every((member) => member.bracketed)) score += 0.15;
  if (members.every((member) => member.colon)) score += 0.2;
  if (members.every((member) => member.ownLine)) score += 0.15;
  return score;
}

/**
 * 第一部分 heads parts of one text more often than it announces texts: most of the texts have titles of their own,
 * on the line or under it, nothing of a text stands before the first, and the page says that it is a collection.
 */
function sectionEvidence(page: PageEvidence, members: readonly MarkerCandidate[]): number {
  const { analysis, lines } = page;
  const titled = members.filter((member) => {
    const next = lines[member.line + 1];
    return (
      namesText(member.rest) ||
      (next !== undefined && namesText(analysis.slice(next.start, next.end)))
    );
  });
  const [first] = members;
  const before = lines.slice(0, first?.line ?? 0);
  const textBefore = before.some(
    (line) => scoreWords(analysis, line).body > 0 || opensNumber(analysis, line.start),
  );
  const collected = before
    .slice(-HEAD_LINES)
    .some((line) => namesCollection(analysis.slice(line.start, line.end)));
  return (
    (titled.length * 2 >= members.length ? 0.1 : -0.5) -
    (textBefore ? 0.5 : 0) -
    (collected ? 0 : 0.65)
  );
}

/** Under most members stands a text with its own title, opening or date. */
function textsOpen(
  { analysis, lines }: PageEvidence,
  members: readonly MarkerCandidate[],
): boolean {
  const own = members.filter((member, index) =>
    standsForItself(analysis, lines, member.line + 1, members[index + 1]?.line ?? lines.length),
  );
  return own.length * 3 >= members.length * 2;
}

/** Entries on neighbouring lines with nothing under them: a table of contents, or a list. */
function isContents(members: readonly MarkerCandidate[]): boolean {
  const close = members.filter(
    (member, index) => index > 0 && member.line - (members[index - 1]?.line ?? 0) === 1,
  );
  return close.length * 2 >= members.length && members.every((member) => member.ownLine);
}

/** Titles of the texts speak for a compilation, titles of parts against it. */
function titleEvidence(members: readonly MarkerCandidate[]): number {
  const titles = members
    .map((member) => member.rest)
    .filter((rest) => rest !== '' && isTitle(rest));
  if (titles.length === 0) return 0;
  const texts = titles.filter((title) => titleWordAtEnd(title) !== undefined);
  const { partTitles } = markerWords();
  const parts = titles.filter((title) => partTitles.some((words) => title.startsWith(words)));
  if (parts.length * 2 > titles.length) return -0.4;
  return texts.length * 2 >= titles.length ? 0.3 : 0;
}

/** The lines before the first marker: a collection's title, or talk about texts. */
function headSpeaksOfTexts(page: PageEvidence, first: MarkerCandidate): boolean {
  const { analysis, lines } = page;
  if (page.stems.length > 0) return true;
  for (let i = Math.max(0, first.line - HEAD_LINES); i <= first.line; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const end = Math.min(
      line.end,
      i === first.line ? first.start : line.end,
      line.start + HEAD_LENGTH,
    );
    if (end <= line.start) continue;
    if (isCollectionTitle(analysis.slice(line.start, end))) return true;
    const { score, body } = scoreWords(analysis, { start: line.start, end });
    if (score - body >= TALK) return true;
  }
  return false;
}

/** Under most members the first numbered line is 一、 or 1: each text counts for itself. */
function numberingRestarts(page: PageEvidence, members: readonly MarkerCandidate[]): boolean {
  const restarts = members.filter((member, index) => {
    const end = members[index + 1]?.start ?? member.end + LONGEST_PART;
    const match = FIRST_NUMBER.exec(
      page.analysis.slice(member.end, Math.min(end, member.end + LONGEST_PART)),
    );
    return match !== null && (match[1] === '一' || match[1] === '1');
  });
  return restarts.length * 2 > members.length;
}

/** 第二篇 begins with 第四章 after 第三章 at the end of 第一篇: parts of one text, whose chapters are counted through. */
function chaptersRunOn(page: PageEvidence, members: readonly MarkerCandidate[]): boolean {
  if (!page.analysis.includes('章')) return false;
  let runsOn = 0;
  let last: number | undefined;
  members.forEach((member, index) => {
    const end = members[index + 1]?.start ?? member.end + LONGEST_PART;
    const numbers = chapterNumbers(page.analysis.slice(member.end, end));
    if (last !== undefined && numbers[0] === last + 1) runsOn++;
    last = numbers.at(-1);
  });
  return runsOn * 2 >= members.length - 1 && runsOn > 0;
}

function chapterNumbers(text: string): readonly number[] {
  return Array.from(text.matchAll(CHAPTER), (match) => parseNumeral(match[1] ?? '') ?? 0);
}
