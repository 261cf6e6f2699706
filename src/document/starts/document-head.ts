import { isDateLine } from '../../line/date-line.ts';
import { isDocumentNumber } from '../../line/document-number.ts';
import { isEndingLine } from '../../line/ending-line.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { boundaryCues } from './boundary-cues.ts';
import type { PageLine } from './page-line.ts';

/** How many lines a title may have above its last one, or above the text. */
const HEAD_LINES = 4;
const LONGEST_PART = 40;
const CLOSES = 2;
const RED_HEAD = /[^，。：:]文件$/u;
/** What a title goes on with on its next line. */
const CONTINUATION = /^(?:的|和|及|暨|[—–-]{2})/u;

/** Whether a line stands alone without stops, numbers or blanks that would make it a list. */
function isPart({ content, mark, closer }: PageLine): boolean {
  return (
    mark === undefined &&
    closer === 0 &&
    content.length <= LONGEST_PART &&
    !/[。；：:，？]/u.test(content) &&
    !isDateLine(content)
  );
}

/** Whether a line ends what stands before it, so that whatever short lines follow are the head of something new. */
function endsBefore({ content, closer }: PageLine): boolean {
  return isDateLine(content) || closer >= CLOSES || boundaryCues()['attachment-mark'].test(content);
}

/** How many lines of head stand above line `at`, right after an ending: issuers, the parts of a long title. */
function linesAfterEnding(lines: readonly PageLine[], at: number): number {
  for (let count = 1; count <= HEAD_LINES; count++) {
    const line = lines[at - count];
    if (line === undefined) return 0;
    if (endsBefore(line)) return isEndingLine(line.content) ? 0 : count - 1;
    if (!isPart(line)) return 0;
  }
  return 0;
}

/** Whether `line` belongs to the head of the document that begins below it with `first`. */
function isHead(line: PageLine, first: PageLine): boolean {
  if (isDocumentNumber(line.content) || RED_HEAD.test(line.content)) return true;
  if (!isPart(line) || isSignatureLine(line.content)) return false;
  if (CONTINUATION.test(first.content)) return true;
  if (first.isTitle) return line.content.startsWith('关于') && !line.isTitle;
  return line.shape === 'headline' && first.mark === undefined;
}

/**
 * Where the head of a document begins whose title or lead stands in line `at`: issuer, red head and document number above
 * the title, the first part of a title of several lines, the headline above a lead. Not before `least`. O(1).
 */
export function headStart(lines: readonly PageLine[], at: number, least: number): number {
  let start = Math.max(least + 1, at - linesAfterEnding(lines, at));
  while (start - 1 > least && at - start < HEAD_LINES) {
    const line = lines[start - 1];
    const first = lines[start];
    if (line === undefined || first === undefined || first.furnitureBefore) break;
    if (!isHead(line, first)) break;
    start--;
  }
  return start;
}
