import { hasFurnitureName, isUnfolding } from './block-hints.ts';
import { goesOn, isSeries, labelAt, type Label } from './label-series.ts';
import { amountOf, forEachLine, isProse, type Amount, type LinePiece } from './page-lines.ts';
import type { HtmlPage } from './parse-html.ts';
import { HIDDEN, SEEN, SILENT, SUSPECT, type Verdicts } from './verdicts.ts';

/** Hidden lines that stand side by side: all that is hidden within one element. */
export type HiddenText = {
  /** Elements that hide it. */
  readonly covers: ReadonlySet<number>;
  /** Characters on lines that read like running text. */
  readonly prose: number;
};

type Stretch = {
  readonly covers: Set<number>;
  readonly labels: Label[];
  characters: number;
  prose: number;
  readonly opening: string;
  /** Its first and last among the lines of the page. */
  readonly first: number;
  last: number;
};

/** A line with seen text and how it begins, blanks left out. */
type SeenLine = { readonly opening: string; readonly pieces: readonly LinePiece[] };

type Survey = {
  readonly page: HtmlPage;
  readonly found: Verdicts;
  readonly labels: Label[];
  prose: number;
  readonly stretches: Map<number, Stretch>;
  readonly spoilers: Set<number>;
  /** Seen lines that announce more, by their place: 展开全文, or an excerpt that ends in …… */
  readonly announcements: Map<number, SeenLine>;
  lines: number;
};

/**
 * Compares what is hidden with what is seen. `texts` are the hidden stretches that are the text of the page, `others`
 * those that are not; `spoilers` are elements that spoil the lines they stand in: junk against copying within seen
 * lines, and lines that only announce what `texts` hold. O(n).
 */
export function hiddenTextsOf(
  page: HtmlPage,
  found: Verdicts,
): {
  readonly texts: readonly HiddenText[];
  readonly others: readonly HiddenText[];
  readonly spoilers: ReadonlySet<number>;
} {
  const survey: Survey = {
    page,
    found,
    labels: [],
    prose: 0,
    stretches: new Map(),
    spoilers: new Set(),
    announcements: new Map(),
    lines: 0,
  };
  const looksAt = ({ id }: { readonly id: number }): boolean => found.verdicts[id] !== SILENT;
  if (found.verdicts.some((verdict) => verdict > SEEN))
    forEachLine(page, looksAt, (pieces) => takeLine(survey, pieces));
  const texts: Stretch[] = [];
  const others: Stretch[] = [];
  for (const stretch of survey.stretches.values())
    (isPageText(survey, stretch) ? texts : others).push(stretch);
  return { texts, others, spoilers: survey.spoilers };
}

/** Longer openings say no more. */
const OPENING = 24;

function openingOf(html: string, pieces: readonly LinePiece[]): string {
  let opening = '';
  for (const { text } of pieces) {
    if (opening.length >= OPENING) break;
    const shown = text.reference ?? html.slice(text.start, Math.min(text.end, text.start + 80));
    opening += shown.replaceAll(/[\s\u200b-\u200d]+/g, '');
  }
  return opening.slice(0, OPENING);
}

type Sum = Amount & { readonly pieces: readonly LinePiece[] };

/** Sums of characters and stops, and the pieces themselves, by verdict. */
function sumOf(survey: Survey, pieces: readonly LinePiece[], verdict: number): Sum {
  let characters = 0;
  let stops = 0;
  const own = pieces.filter(({ text, owner }) => {
    if (survey.found.verdicts[owner] !== verdict) return false;
    const amount = amountOf(survey.page.html, text);
    characters += amount.characters;
    stops += amount.stops;
    return amount.characters > 0;
  });
  return { pieces: own, characters, stops };
}

function takeLine(survey: Survey, pieces: readonly LinePiece[]): void {
  const seen = sumOf(survey, pieces, SEEN);
  const suspect = sumOf(survey, pieces, SUSPECT);
  const hidden = sumOf(survey, pieces, HIDDEN);
  if (seen.characters + suspect.characters + hidden.characters === 0) return;
  survey.lines++;
  if (seen.characters > 0 && !isProse(suspect))
    for (const piece of suspect.pieces) spoil(survey, piece);
  const read = seen.characters > 0 ? seen : suspect;
  if (read.characters > 0) takeSeen(survey, read.pieces, isProse(read) ? read.characters : 0);
  else takeHidden(survey, hidden);
}

/** What is suspect within a line of text is junk, unless it is a label: 一、 may be set apart for its looks. */
function spoil({ page, spoilers }: Survey, piece: LinePiece): void {
  const opening = openingOf(page.html, [piece]);
  if (labelAt(opening) !== undefined || !/\p{L}/u.test(opening)) return;
  if (holdsTextOnly(page, piece.owner)) spoilers.add(piece.owner);
}

function holdsTextOnly(page: HtmlPage, id: number): boolean {
  return page.elements[id]?.children.every(({ kind }) => kind === 'text') === true;
}

/** Lines that announce are short; so are excerpts compared with longer ones. */
const LONGEST_OFFER = 20;

function takeSeen(survey: Survey, pieces: readonly LinePiece[], prose: number): void {
  const { html } = survey.page;
  const opening = openingOf(html, pieces);
  survey.prose += prose;
  const label = labelAt(opening);
  if (label !== undefined) survey.labels.push(label);
  const last = pieces.at(-1)?.text;
  const end =
    last?.reference ?? html.slice(Math.max(last?.start ?? 0, (last?.end ?? 0) - 12), last?.end);
  const offers = opening.length <= LONGEST_OFFER && isUnfolding(opening);
  if (offers || /(?:…|\.{3})\s*$/.test(end))
    survey.announcements.set(survey.lines, { opening, pieces });
}

function takeHidden(survey: Survey, { pieces, ...amount }: Sum): void {
  const { page, found, stretches } = survey;
  const cover = found.covers[pieces[0]?.owner ?? 0] ?? 0;
  const parent = page.parents[cover] ?? 0;
  const opening = openingOf(page.html, pieces);
  let stretch = stretches.get(parent);
  if (stretch === undefined) {
    const at = survey.lines;
    stretch = {
      covers: new Set(),
      labels: [],
      characters: 0,
      prose: 0,
      opening,
      first: at,
      last: at,
    };
    stretches.set(parent, stretch);
  }
  for (const { owner } of pieces) stretch.covers.add(found.covers[owner] ?? 0);
  stretch.characters += amount.characters;
  if (isProse(amount)) stretch.prose += amount.characters;
  stretch.last = survey.lines;
  const label = labelAt(opening);
  if (label !== undefined) stretch.labels.push(label);
}

/** Less running text than this is no text of its own. */
const LITTLE_PROSE = 100;
/** An offer to unfold stands so many lines from what unfolds. */
const NEAR = 3;
const SHORTEST_EXCERPT = 8;

/**
 * Whether a hidden stretch is the text of the page, or the rest of it: it goes on with the numbers of what is seen;
 * 展开全文 stands beside it; it has numbered parts and what is seen has none; it is much longer.
 */
function isPageText(survey: Survey, stretch: Stretch): boolean {
  const { labels, prose } = survey;
  const offers = announcementsOf(survey, stretch);
  const longer = stretch.prose >= LITTLE_PROSE && stretch.prose >= 2 * prose;
  const numbered = isSeries(stretch.labels) && !isSeries(labels) && 4 * stretch.characters >= prose;
  const chosen =
    goesOn(stretch.labels, labels) ||
    (offers.length > 0 && stretch.prose > 0) ||
    ((numbered || longer) && !isFurnitureStretch(survey.page, stretch));
  if (!chosen) return false;
  for (const { pieces } of offers) {
    for (const { owner } of pieces)
      if (holdsTextOnly(survey.page, owner)) survey.spoilers.add(owner);
  }
  return true;
}

/** The lines beside a stretch that offer to unfold it or are an excerpt of its beginning. */
function announcementsOf(survey: Survey, stretch: Stretch): readonly SeenLine[] {
  const near: SeenLine[] = [];
  for (let away = 1; away <= NEAR; away++) {
    for (const at of [stretch.first - away, stretch.last + away]) {
      const line = survey.announcements.get(at);
      if (line === undefined) continue;
      const excerpt = line.opening.replace(/(?:…|\.{3}).*$/, '');
      const repeated = excerpt.length >= SHORTEST_EXCERPT && stretch.opening.startsWith(excerpt);
      if (repeated || isUnfolding(line.opening)) near.push(line);
    }
  }
  return near;
}

function isFurnitureStretch(page: HtmlPage, { covers }: Stretch): boolean {
  return [...covers].some((cover) => {
    const element = page.elements[cover];
    const parent = page.elements[page.parents[cover] ?? 0];
    return [element, parent].some((one) => one !== undefined && hasFurnitureName(one.attributes));
  });
}
