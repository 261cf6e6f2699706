import { printedEnd, type TextLine } from './lines.ts';
import {
  endsClosed,
  endsSentence,
  hasSentencePunctuation,
  lineText,
} from '../../line/line-shape.ts';

/** How a stretch of a text was set in lines of a page's width (PDF text, mail, printed pages). */
export type PrintLayout = {
  /** Where the widest lines end, as display width (Han 2, ASCII 1). */
  readonly edge: number;
  /** Where lines that go on usually end. */
  readonly usual: number;
  /** What sets paragraphs apart. */
  readonly apart: 'blank line' | 'indent' | 'nothing';
};

const NARROWEST = 28;
const WIDEST = 180;
/** Letters that are narrower in print, a mark that went down: so much the ends of full lines may lie apart. */
const SLACK = 12;
/** Lines that stop in mid-sentence, at least. */
const FEWEST_OPEN = 4;
/** Of these so many end near the edge … */
const FULL_SHARE = 0.7;
/** … and of all lines so many go beyond it (tables). */
const WIDER_SHARE = 0.06;
/** Sentences end somewhere: so many lines to one that stops in mid-sentence (a list of slogans has none). */
const CLOSED_SHARE = 0.03;
/** Lines looked at together; a file may be wrapped in one part and not in another. */
const BLOCK = 64;
/** So many paragraphs must be set apart in one way for it to be the habit, and so few other lines. */
const HABIT = 0.8;
const EXCEPTION = 0.12;
const FEWEST_PARAGRAPHS = 3;

/** A full stop typed as a point. */
const HALF_STOP = /[\p{Script=Han}%）]\.$/u;

type Measured = {
  readonly end: number;
  readonly indent: number;
  readonly blank: boolean;
  /** Running text that stops in mid-sentence. */
  readonly open: boolean;
  /** Running text that ends. */
  readonly closed: boolean;
};

/**
 * For each line the layout of its part of the text; undefined where lines end with their paragraphs. Evidence: lines
 * that stop in mid-sentence end at about the same place, next to none goes beyond it, and some lines do end their
 * sentence. `onPage` are page numbers and running heads, which count for nothing. O(characters).
 */
export function printLayouts(
  { text, analysis }: { readonly text: string; readonly analysis: string },
  lines: readonly TextLine[],
  onPage: readonly boolean[],
): readonly (PrintLayout | undefined)[] {
  const own: number[] = [];
  const measured: Measured[] = [];
  for (const [index, line] of lines.entries()) {
    if (onPage[index] === true) continue;
    own.push(index);
    measured.push(measure(text, analysis, line, onPage[index - 1] === true));
  }
  const blocks = Math.max(1, Math.round(own.length / BLOCK));
  const size = Math.ceil(own.length / blocks);
  const edges = Array.from({ length: blocks }, (_, index) =>
    lineEnds(measured.slice(index * size, (index + 1) * size)),
  );
  const layouts = edges.map((_, index) => {
    const ends = edges[index] ?? edges[index - 1] ?? edges[index + 1];
    const around = measured.slice(Math.max(0, index - 1) * size, (index + 2) * size);
    return ends && Object.assign(ends, { apart: habit(around, ends.edge) });
  });
  const found: (PrintLayout | undefined)[] = lines.map(() => undefined);
  own.forEach((line, index) => {
    found[line] = layouts[Math.floor(index / size)];
  });
  return found;
}

function measure(text: string, analysis: string, line: TextLine, afterPage: boolean): Measured {
  const words = lineText(analysis, line);
  const prose = hasSentencePunctuation(words);
  const ends = endsSentence(words) || HALF_STOP.test(words.slice(-2));
  return {
    end: printedEnd(text, line),
    indent: line.indent,
    blank: line.blanksBefore > 0 && !afterPage,
    open: prose && !ends && !endsClosed(words),
    closed: prose && ends,
  };
}

/** Where lines end, if many that stop in mid-sentence end there and next to none goes on. */
function lineEnds(lines: readonly Measured[]): Omit<PrintLayout, 'apart'> | undefined {
  const open = lines.filter((line) => line.open).map((line) => line.end);
  if (open.length < FEWEST_OPEN) return undefined;
  const sorted = open.toSorted((a, b) => a - b);
  const edge = sorted[Math.floor((sorted.length - 1) * (1 - WIDER_SHARE))] ?? 0;
  if (edge < NARROWEST || edge > WIDEST) return undefined;
  const full = open.filter((end) => end >= edge - SLACK).length;
  const wider = lines.filter((line) => line.end > edge + 4).length;
  const closed = lines.filter((line) => line.closed).length;
  const fits =
    full >= open.length * FULL_SHARE &&
    wider <= lines.length * WIDER_SHARE &&
    closed >= Math.max(1, open.length * CLOSED_SHARE);
  return fits ? { edge, usual: sorted[sorted.length >> 1] ?? edge } : undefined;
}

/** What stands before lines that follow the end of a paragraph, and before none that goes on with one. */
function habit(lines: readonly Measured[], edge: number): PrintLayout['apart'] {
  const inner = lines.filter((_, i) => isFull(lines[i - 1], edge));
  const first = lines.filter((_, i) => closesParagraph(lines[i - 1], edge));
  const margin = inner.reduce((least, { indent }) => Math.min(least, indent), WIDEST);
  const isHabit = (holds: (line: Measured) => boolean): boolean =>
    first.length >= FEWEST_PARAGRAPHS &&
    first.filter(holds).length >= first.length * HABIT &&
    inner.filter(holds).length <= inner.length * EXCEPTION;
  if (isHabit(({ blank }) => blank)) return 'blank line';
  return isHabit(({ indent }) => indent > margin) ? 'indent' : 'nothing';
}

function isFull(line: Measured | undefined, edge: number): boolean {
  return line !== undefined && line.open && line.end >= edge - SLACK;
}

function closesParagraph(line: Measured | undefined, edge: number): boolean {
  return line !== undefined && line.closed && line.end < edge - SLACK;
}
