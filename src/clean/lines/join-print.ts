import { displayWidth, printedEnd, type TextLine } from './lines.ts';
import {
  endsClosed,
  endsSentence,
  hasSentencePunctuation,
  opensItem,
  opensNumber,
} from '../../line/line-shape.ts';
import { reachesEdge, type Seam } from './join-seam.ts';
import type { PrintLayout } from './print-layout.ts';

/** What a line opens with and no printer parts. */
const FIRST_UNIT = /(?:[“‘《（(「【〔]*(?:[\w.%+/-]+|\S))[，,。、；;：:！!？?”’）)》」】〕％%]*/uy;
/** A full line may end so far before the usual end. */
const NARROW = 3;
/** Below these a list begins or goes on, or a full stop was typed as a point. */
const CLAUSE_END = /[；：;:]$|[\p{Script=Han}%）]\.$/u;

/**
 * In lines of a page's width: whether a line that reaches the edge goes on in the next one; undefined for a line that
 * does not reach it, or where the next one is indented as paragraphs are.
 */
export function goesOnInPrint(seam: Seam): boolean | undefined {
  const { context, a, before, after, left } = seam;
  const print = context.print[a];
  if (print === undefined || !reachesEdge(context, a, before)) return undefined;
  if (print.apart === 'indent' && after.indent > before.indent) return undefined;
  const ended = endsSentence(left) || CLAUSE_END.test(left);
  if (opensItem(context.analysis, after))
    return hasSentencePunctuation(left) && !ended && !endsClosed(left);
  return ended ? goesOnAfterEnd(seam, print) : goesOnWithin(seam, print);
}

/**
 * After the end of a sentence more running text goes on with the paragraph where paragraphs are set apart, and
 * elsewhere where what follows had no room on the line.
 */
function goesOnAfterEnd(seam: Seam, print: PrintLayout): boolean {
  if (!hasSentencePunctuation(seam.right)) return false;
  if (print.apart !== 'nothing') return true;
  return !seam.left.endsWith('：') && endWithNext(seam) > print.usual + 1;
}

/** In mid-sentence a line goes on; what may be a heading with a number only if what follows had no room on it. */
function goesOnWithin(seam: Seam, print: PrintLayout): boolean {
  const { context, before, after, left, right, paragraph } = seam;
  if (print.apart === 'indent' && after.indent < before.indent) return true;
  const isHeading =
    paragraph === left.length &&
    opensNumber(context.analysis, before.start) &&
    !left.includes('。');
  if (isHeading && endWithNext(seam) < print.usual - NARROW) return false;
  return print.apart !== 'nothing' || hasSentencePunctuation(left) || hasSentencePunctuation(right);
}

/** Where the line would end with the first character, number or Latin word of the next one on it. */
function endWithNext({ context: { text }, before, after }: Seam): number {
  return printedEnd(text, before) + firstUnit(text, after);
}

function firstUnit(text: string, line: TextLine): number {
  FIRST_UNIT.lastIndex = line.start;
  const end = FIRST_UNIT.test(text) ? FIRST_UNIT.lastIndex : line.start + 1;
  return displayWidth(text, { start: line.start, end: Math.min(end, line.end) });
}
