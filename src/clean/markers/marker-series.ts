import { type MarkerCandidate, isTitle } from './marker-candidates.ts';
import { isCompilation, type MarkerSeries, type PageEvidence } from './marker-evidence.ts';
import { titleStem } from '../furniture/page-title.ts';

const LARGEST_GAP = 3;
const SHORTEST_TITLE = 4;
/** By so many characters titles are told apart. */
const TITLE_END = 8;
/** How many members on either side are looked at for a title that is repeated. */
const NEIGHBOURS = 8;

/** The series that the page as a whole bears out. Candidates of one family, in order of place. */
export function acceptedSeries(
  page: PageEvidence,
  family: readonly MarkerCandidate[],
): readonly MarkerSeries[] {
  return chains(
    withoutTitleParts(family).filter((candidate, index, all) =>
      standsFree(page, candidate, near(all, index)),
    ),
  )
    .map((members) => withTitles(page, members))
    .filter((series) => isCompilation(page, series));
}

/** 某某手册第二篇: repeated with one and the same number it is part of a title and counts nothing. */
function withoutTitleParts(family: readonly MarkerCandidate[]): readonly MarkerCandidate[] {
  const ordinals = new Map<string, Set<number>>();
  const places = new Map<string, number>();
  for (const { prefix, ordinal } of family) {
    const key = prefix.slice(-TITLE_END);
    ordinals.set(key, (ordinals.get(key) ?? new Set()).add(ordinal));
    places.set(key, (places.get(key) ?? 0) + 1);
  }
  return family.filter(({ prefix }) => {
    const key = prefix.slice(-TITLE_END);
    const repeated = (places.get(key) ?? 0) > 1 && ordinals.get(key)?.size === 1;
    return key.length < SHORTEST_TITLE || !repeated;
  });
}

/** Not in the middle of a sentence: at the start of its line, or after a sentence or a repeated title. */
function standsFree(
  page: PageEvidence,
  candidate: MarkerCandidate,
  family: readonly MarkerCandidate[],
): boolean {
  if (candidate.atLineStart && (candidate.ownLine || candidate.prefix === '')) return true;
  if (sharedTitle(page, candidate, family) > 0) return true;
  return candidate.prefix === '' && (candidate.bracketed || candidate.colon || family.length > 2);
}

/** The members of a family around one of them; a title repeated further off proves nothing more. */
function near(family: readonly MarkerCandidate[], index: number): readonly MarkerCandidate[] {
  return family.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
}

/** Whether the titles before two markers end alike. */
function sharesTitle(a: MarkerCandidate, b: MarkerCandidate | undefined): boolean {
  if (b === undefined) return false;
  const common = commonEnd(a.prefix, b.prefix);
  return common >= SHORTEST_TITLE && /\p{Script=Han}{2}/u.test(a.prefix.slice(-common));
}

/** Runs that count up from one; a gap may be a marker that was lost, and a repeated title proves a series however large. */
function chains(candidates: readonly MarkerCandidate[]): readonly (readonly MarkerCandidate[])[] {
  const runs: MarkerCandidate[][] = [];
  let run: MarkerCandidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const last = run.at(-1);
    const step = candidate.ordinal - (last?.ordinal ?? 0);
    if (last !== undefined && candidate.ordinal === 1) {
      runs.push(run);
      run = [candidate];
    } else if (
      step >= 1 &&
      (step <= LARGEST_GAP || sharesTitle(candidate, last ?? candidates[index + 1]))
    )
      run.push(candidate);
  }
  runs.push(run);
  return runs.filter((members) => members.length > 0);
}

function withTitles(page: PageEvidence, members: readonly MarkerCandidate[]): MarkerSeries {
  const titleLengths = members.map((member, index) => {
    const shared = sharedTitle(page, member, near(members, index));
    const { prefix } = member;
    const whole = shared === prefix.length || (shared === 0 && member.ownLine);
    return member.atLineStart && whole ? member.lead : shared;
  });
  const titles = members
    .map((member) => member.rest)
    .filter((rest) => rest !== '' && isTitle(rest));
  const different = new Set(titles.filter((title) => !page.stems.includes(titleStem(title))));
  const repeated = titles.length - different.size;
  return {
    members,
    titleLengths,
    repeatsTitleAfter: repeated > 0 && repeated >= titles.length - 1,
  };
}

/** Length of the longest end of the prefix that is a page title or stands before another member too. */
function sharedTitle(
  page: PageEvidence,
  candidate: MarkerCandidate,
  family: readonly MarkerCandidate[],
): number {
  const { prefix } = candidate;
  let longest = 0;
  for (const stem of page.stems) {
    const at = prefix.lastIndexOf(stem);
    // …工作方案大全(16篇) 篇一: what stands between is about the collection
    if (at >= 0 && isTail(prefix.slice(at + stem.length)))
      longest = Math.max(longest, prefix.length - at);
  }
  for (const other of family) {
    if (other === candidate || other.start === candidate.start) continue;
    if (sharesTitle(candidate, other)) longest = Math.max(longest, commonEnd(prefix, other.prefix));
  }
  return longest;
}

function isTail(words: string): boolean {
  return words.length <= 14 && !/[，。；]/u.test(words);
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return length;
}
