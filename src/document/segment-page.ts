import type { CleanText } from '../clean/clean-text.ts';
import type { Span } from '../text/span.ts';
import { boundaryEvidence, readPageLine, type PageLine } from './boundary-evidence.ts';
import { scoreGenres } from './detect-genre.ts';

/** One document of a page: its body lines (offsets into the cleaned text). */
export type DocumentSpan = {
  readonly lines: readonly Span[];
  /** The marker that announced it, e.g. `篇三`; for later texts under the same marker still that marker. */
  readonly marker: string;
  /** Whether no marker stands before it and it is not the first of its page or marker. */
  readonly silentSplit: boolean;
  /** Words of the marker line and the page's own title line, weak evidence of the genre. */
  readonly announced: string;
};

type Group = { readonly marker: string; readonly announced: string; readonly declared: number; readonly lines: readonly PageLine[] };

/** Evidence needed for a boundary, in points. */
const COST = 4;
/** With a number of texts announced by the page, weaker boundaries are taken up to that number. */
const DECLARED_COST = 0.4;
const LEAST_CHARACTERS = 70;
/** Body before the first marker that is long enough to be a text of its own. */
const LEAST_BEFORE_MARKER = 240;
const DECLARED = /[【\[（(](?:热选|推荐|精选|优选|必备|实用|通用|共|汇总|精品|最新|优秀|集锦|热门|合集)?\s*(\d{1,2})\s*篇/u;

function declaredCount(text: string): number {
  return Number(DECLARED.exec(text)?.[1] ?? 0);
}

/** Splits the page at its markers; furniture is left out but leaves its trace in `furnitureBefore`. */
function groupByMarker(clean: CleanText, isKnown: (paragraph: string) => boolean): Group[] {
  const groups: { marker: string; announced: string; declared: number; lines: PageLine[] }[] = [];
  let current = { marker: '', announced: '', declared: 0, lines: [] as PageLine[] };
  let furnitureBefore = false;
  for (const line of clean.lines) {
    const words = clean.analysis.slice(line.start, line.end);
    if (line.role === 'marker') {
      groups.push(current);
      current = { marker: line.label ?? words.trim(), announced: words, declared: 0, lines: [] };
      furnitureBefore = false;
    } else if (line.role === 'chrome') {
      furnitureBefore = true;
      if (current.lines.length === 0) {
        current.declared = Math.max(current.declared, declaredCount(words));
        if (words.length <= 60) current.announced += ` ${words}`;
      }
    } else {
      current.lines.push(readPageLine(clean.analysis, line.start, line.end, { known: isKnown(words), furnitureBefore }));
      furnitureBefore = false;
    }
  }
  groups.push(current);
  const marked = groups.length > 1;
  return groups
    .map((group) => ({ ...group, declared: marked && group.marker === '' ? 0 : group.declared }))
    .filter((group) => group.lines.length > 0 && !(marked && group.marker === '' && isPreface(group.lines)));
}

/** What stands before the first marker and is too little to be a text. */
function isPreface(lines: readonly PageLine[]): boolean {
  const characters = lines.reduce((sum, line) => sum + line.content.length, 0);
  const numbered = lines.filter((line) => line.mark !== undefined).length;
  return characters < LEAST_BEFORE_MARKER || (numbered === 0 && lines.every((line) => line.opener < 3));
}

function charactersOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, line) => sum + line.content.length, 0);
}

/** Extra evidence where theory, news and official prose meet: the genre of the text before and after differs. */
function genreTurns(lines: readonly PageLine[], at: number): number {
  const profile = (part: readonly PageLine[]): readonly number[] => {
    const text = part.map((line) => line.content).join('\n').slice(0, 1600);
    return scoreGenres({ title: '', announced: '', opening: '', headings: '', closing: '', body: text });
  };
  const before = profile(lines.slice(Math.max(0, at - 7), at));
  const after = profile(lines.slice(at, at + 7));
  const sum = (scores: readonly number[], from: number, to: number): number => scores.slice(from, to).reduce((a, b) => a + b, 0);
  const essay = (scores: readonly number[]): number => sum(scores, 6, 8) / (sum(scores, 0, 8) + 1);
  return Math.abs(essay(before) - essay(after)) >= 0.3 ? 1.6 : 0;
}

/** Boundaries within a group, as line indices > 0. */
function findBoundaries(group: Group): number[] {
  const { lines, declared } = group;
  const scored = lines
    .map((_, at) => ({ at, score: at === 0 ? -Infinity : boundaryEvidence(lines, at) }))
    .filter(({ score }) => score >= Math.min(DECLARED_COST, COST - 1.6))
    .map(({ at, score }) => ({ at, score: score >= COST ? score : score + genreTurns(lines, at) }))
    .toSorted((a, b) => b.score - a.score || a.at - b.at);
  const chosen: number[] = [];
  for (const { at, score } of scored) {
    const wanted = score >= COST || (chosen.length < declared - 1 && score >= DECLARED_COST);
    const before = Math.max(0, ...chosen.filter((other) => other < at));
    const after = Math.min(lines.length, ...chosen.filter((other) => other > at));
    const longEnough = charactersOf(lines.slice(before, at)) >= LEAST_CHARACTERS && charactersOf(lines.slice(at, after)) >= LEAST_CHARACTERS;
    if (wanted && longEnough) chosen.push(at);
  }
  return chosen.toSorted((a, b) => a - b);
}

/**
 * The documents of a page: cut at its markers, then at silent boundaries inside each marked part, where the evidence
 * outweighs the cost of a cut. `isKnown` says whether a document elsewhere in the corpus begins with a paragraph.
 * O(lines²) in the worst case over the lines of one part.
 */
export function segmentPage(clean: CleanText, isKnown: (paragraph: string) => boolean = () => false): readonly DocumentSpan[] {
  return groupByMarker(clean, isKnown).flatMap((group) => {
    const cuts = [0, ...findBoundaries(group), group.lines.length];
    return cuts.slice(0, -1).map((from, index) => ({
      lines: group.lines.slice(from, cuts[index + 1]).map(({ start, end }) => ({ start, end })),
      marker: group.marker,
      silentSplit: index > 0,
      announced: group.announced,
    }));
  });
}
