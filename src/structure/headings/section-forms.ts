import type { HeadingReading } from './heading-form.ts';
import type { HeadingMark } from '../marks/heading-marks.ts';
import type { Hierarchy, Placement } from '../hierarchy/placement.ts';
import type { DocumentText } from '../../line/text-line.ts';

/** The form of a numbered row; see SectionForm. */
export type MarkForm = 'line' | 'run-in' | 'list-item';

/** Weight of the siblings against a heading's own words: a series is mostly of one form. */
const SIBLING_SHARE = 0.5;
/** A single leaning counts for no more than this in the mean of its series. */
const CLAMP = 5;
/** So many members of a series that head several paragraphs each make it one of sections. */
const SECTIONS = 3;
const SECTION_GAIN = 5;
const SHORT_LINE = 30;

/** What is known of a series: the mean leaning of its members, how many of them have something under them, or much. */
type Series = { total: number; count: number; open: number; wide: number };

/** A mark with all that decides its form. */
type Case = {
  readonly mark: HeadingMark;
  readonly placement: Placement;
  readonly reading: HeadingReading;
  readonly next: HeadingMark | undefined;
  readonly nextPlacement: Placement | undefined;
  /** Whether anything stands under it: a deeper mark, or lines without a number. */
  readonly opens: boolean;
  /** Whether several paragraphs stand under its own, which is no line that a page broke. */
  readonly wide: boolean;
};

/** Whether the line of a mark ends like a paragraph or is short: a longer one was broken by the page. */
function isWhole({ analysis }: DocumentText, { start, contentEnd }: HeadingMark): boolean {
  return (
    contentEnd - start <= SHORT_LINE ||
    /[。；：！？”）]\s*$/u.test(analysis.slice(contentEnd - 3, contentEnd))
  );
}

function casesOf(
  document: DocumentText,
  marks: readonly HeadingMark[],
  readings: readonly HeadingReading[],
  { placements }: Hierarchy,
  bodyEnd: number,
): readonly Case[] {
  return marks.flatMap((mark, index) => {
    const placement = placements[index];
    const reading = readings[index];
    if (placement === undefined || reading === undefined) return [];
    const next = marks[index + 1];
    const nextPlacement = placements[index + 1];
    const lines = (next?.line ?? bodyEnd) - mark.line;
    const deeper = (nextPlacement?.depth ?? 0) > placement.depth;
    const opens = deeper || lines > 1;
    const wide = lines > 2 && isWhole(document, mark);
    return [{ mark, placement, reading, next, nextPlacement, opens, wide }];
  });
}

function seriesOf(cases: readonly Case[]): ReadonlyMap<number, Series> {
  const all = new Map<number, Series>();
  for (const { placement, reading, opens, wide } of cases) {
    const series = all.get(placement.series) ?? { total: 0, count: 0, open: 0, wide: 0 };
    series.total += Math.max(-CLAMP, Math.min(CLAMP, reading.leaning));
    series.count++;
    if (opens || (reading.followed && reading.leaning > 0.5)) series.open++;
    if (wide) series.wide++;
    all.set(placement.series, series);
  }
  return all;
}

/** The last item of a list whose other items have nothing under them: what follows it belongs to the section above. */
function endsList(
  { mark, placement, nextPlacement }: Case,
  siblingsOpen: number,
  count: number,
): boolean {
  return (
    nextPlacement?.series !== placement.series && mark.value > 1 && count > 1 && siblingsOpen === 0
  );
}

function isSentence({ analysis }: DocumentText, { mark }: Case): boolean {
  return /[。；;.]$/u.test(
    analysis.slice(Math.max(mark.start, mark.contentEnd - 8), mark.contentEnd).trimEnd(),
  );
}

/** Nothing under it and no sibling that has: a top heading left empty is still a heading, an item is an item. */
function bareLine(document: DocumentText, { mark, placement }: Case, leaning: number): MarkForm {
  const content = document.analysis.slice(
    Math.max(mark.start, mark.contentEnd - 8),
    mark.contentEnd,
  );
  if (placement.depth > 2 || /[。；;，,.]$/u.test(content.trimEnd())) return 'list-item';
  return leaning > (mark.style.heads === 'document' ? 0.5 : 3.5) ? 'line' : 'list-item';
}

/** How strongly a mark reads as a heading, its siblings heard; long ones too where most of them head several paragraphs. */
function commonLeaning({ reading, opens }: Case, { total, count, wide }: Series): number {
  const leaning = reading.leaning * (1 - SIBLING_SHARE) + (total / count) * SIBLING_SHARE;
  return opens && wide >= SECTIONS && wide * 2 > count ? leaning + SECTION_GAIN : leaning;
}

/** A phrase alone on its line: a heading when something stands under it or its siblings are headings. */
function decideAlone(document: DocumentText, own: Case, series: Series, leaning: number): MarkForm {
  const { placement, nextPlacement, opens } = own;
  if ((nextPlacement?.depth ?? 0) > placement.depth) return leaning > -2.5 ? 'line' : 'list-item';
  const siblingsOpen = series.open - (opens ? 1 : 0);
  if (opens)
    return leaning > -1 && !endsList(own, siblingsOpen, series.count) ? 'line' : 'list-item';
  const sentence = isSentence(document, own) && own.mark.style.heads !== 'document';
  return siblingsOpen > 0 && leaning > 0 && !sentence ? 'line' : bareLine(document, own, leaning);
}

/** `1.摸底登记，建立台账。2.逐户走访，现场办结。`: a sentence with its sibling behind it on the line is an item. */
function decideBefore(document: DocumentText, own: Case, leaning: number): MarkForm {
  const { mark, placement, nextPlacement } = own;
  const item = nextPlacement?.series === placement.series && isSentence(document, own);
  if (item && mark.style.heads !== 'document') return 'list-item';
  return leaning > -0.5 ? 'run-in' : 'list-item';
}

/** `趋势一：由单向转向双向。` with something under it; at the end of a list that belongs to the section above. */
function isWholeSentence(own: Case, { open, count }: Series, followedOnLine: boolean): boolean {
  if (own.reading.sentenceEnd === undefined || !own.opens || followedOnLine) return false;
  return !endsList(own, open - 1, count);
}

function decideForm(document: DocumentText, own: Case, series: Series): MarkForm {
  const { mark, reading, next } = own;
  const followedOnLine = next?.line === mark.line;
  if (mark.style.id === 'unnumbered') return reading.followed ? 'run-in' : 'line';
  if (reading.leaning === -Infinity) return 'list-item';
  if (reading.leaning === Infinity) return followedOnLine ? 'run-in' : 'line';
  if (isWholeSentence(own, series, followedOnLine)) return 'line';
  const leaning = commonLeaning(own, series);
  if (reading.followed) return leaning > 0 ? 'run-in' : 'list-item';
  if (followedOnLine) return decideBefore(document, own, leaning);
  return decideAlone(document, own, series, leaning);
}

/**
 * The form of each mark. A phrase alone on its line is a heading when something stands under it or its siblings are
 * headings; a phrase followed by its body is run-in; a sentence that says it all is a list item. Siblings of a series
 * decide the doubtful ones, since writers keep one form within a series. `bodyEnd`: first line of the closing part. O(marks).
 */
export function decideForms(
  document: DocumentText,
  marks: readonly HeadingMark[],
  readings: readonly HeadingReading[],
  hierarchy: Hierarchy,
  bodyEnd: number = document.lines.length,
): readonly MarkForm[] {
  const cases = casesOf(document, marks, readings, hierarchy, bodyEnd);
  const series = seriesOf(cases);
  const lone: Series = { total: 0, count: 1, open: 0, wide: 0 };
  return cases.map((own) => decideForm(document, own, series.get(own.placement.series) ?? lone));
}
