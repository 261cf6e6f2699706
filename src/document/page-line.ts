import { isDateLine, isEndingLine, isTitleLine } from '../structure/document-edges.ts';
import { numberMarkAt, type NumberMark } from '../structure/numbering.ts';
import { boundaryCues } from './boundary-cues.ts';
import { leadScore } from './lead-score.ts';

/** One body line of a page with what it says about where documents begin and end. */
export type PageLine = {
  /** Offsets into the analysis view. */
  readonly start: number;
  readonly end: number;
  /** The line in the analysis view without blanks around it. */
  readonly content: string;
  readonly mark: NumberMark | undefined;
  readonly isTitle: boolean;
  readonly isAddressee: boolean;
  /** How much the line reads like the opening of a document: 0 not at all, 1 somewhat, 3 clearly, +1 for 今年以来 and the like. */
  readonly opener: number;
  /** How surely a document ends with this line: 0, 1.2 (其他), 2 (last clause), 2.5 (特此报告, date). */
  readonly closer: number;
  /** 局, 镇, 校 … in 我局, 我镇, 我校; empty if the line does not speak of its writer. */
  readonly self: string;
  /** Whether site furniture stood between this line and the one before. */
  readonly furnitureBefore: boolean;
  /** Whether a document elsewhere begins with this very paragraph. */
  readonly known: boolean;
};

/** What only the page and the corpus know of a line. */
export type LineFlags = Pick<PageLine, 'known' | 'furnitureBefore'>;

/** Paragraphs shorter than this are no openings. */
const LEAST_OPENING = 12;
const LONGEST_ADDRESSEE = 120;
/** Reach of the patterns that look at the end of a line. */
const TAIL = 60;
/** Dates and ending formulas are not longer. */
const LONGEST_ENDING = 80;
const CLEAR_LEAD = 3;
const SOME_LEAD = 1.5;
/** The number of an item and up to three characters with it: `3、`, `（五）` */
const ITEM_NUMBER = /^[^\p{Script=Han}]*\p{Script=Han}{0,3}[）)、.．\s]+/u;

const LETTER_SPACED = /^\S(?:\s+\S){3,}$/u;

/** Reads one line; `known` and `furnitureBefore` come from the page. O(length of the line). */
export function readPageLine(
  analysis: string,
  start: number,
  end: number,
  flags: LineFlags,
): PageLine {
  const content = analysis.slice(start, end).trim();
  const mark = numberMarkAt(analysis, start);
  const plain = mark === undefined;
  return {
    start,
    end,
    content,
    mark,
    isTitle: plain && isTitleLine(unspaced(content)),
    isAddressee: plain && isAddressee(content),
    opener: plain && content.length >= LEAST_OPENING ? openerOf(content) : 0,
    closer: closerOf(content, mark),
    self: selfOf(content),
    ...flags,
  };
}

/** A letter-spaced line (工 作 规 则) without its spaces. */
function unspaced(content: string): string {
  return LETTER_SPACED.test(content) ? content.replace(/\s+/gu, '') : content;
}

function isAddressee(content: string): boolean {
  if (!/[：:]$/u.test(content) || content.length > LONGEST_ADDRESSEE) return false;
  const cues = boundaryCues();
  return cues.addressee.test(content) && !cues['addressee-not'].test(content);
}

function openerOf(content: string): number {
  const lead = leadScore(content);
  const strength = lead >= CLEAR_LEAD ? 3 : lead >= SOME_LEAD ? 1 : 0;
  return strength + (boundaryCues()['time-opening'].test(content) ? 1 : 0);
}

function closerOf(content: string, mark: NumberMark | undefined): number {
  const cues = boundaryCues();
  if (content.length <= LONGEST_ENDING && (isEndingLine(content) || isDateLine(content)))
    return 2.5;
  const tail = content.slice(-TAIL);
  if (cues['final-clause'].test(tail) || cues.closed.test(tail)) return 2;
  return mark !== undefined && cues['catch-all'].test(content.replace(ITEM_NUMBER, '')) ? 1.2 : 0;
}

/** The first kind of body the line speaks as; the general ones (单位) count last. */
function selfOf(content: string): string {
  if (!content.includes('我') && !content.includes('本')) return '';
  const cues = boundaryCues();
  let general = '';
  for (const [, kind = ''] of content.matchAll(cues.self)) {
    if (!cues['self-general'].test(kind)) return kind;
    if (general === '') general = kind;
  }
  return general;
}
