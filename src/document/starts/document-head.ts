import { isDateLine } from '../../line/date-line.ts';
import { isDocumentNumber, isHeadMatter } from '../../line/document-number.ts';
import { isEndingLine } from '../../line/ending-line.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { boundaryCues } from './boundary-cues.ts';
import { closes } from './closing.ts';
import type { PageLine } from './page-line.ts';

/** How many lines a title may have above its last one, or above the text. */
const HEAD_LINES = 4;
const LONGEST_PART = 40;
const RED_HEAD = /[^，。：:]文件$/u;
/** What a title goes on with on its next line. */
const CONTINUATION = /^(?:的|和|及|暨|[—–-]{2})/u;

/** Whether a line stands alone without stops, numbers or blanks that would make it a list. */
function isPart({ content, mark, closing }: PageLine): boolean {
  return (
    mark === undefined &&
    closing === '' &&
    content.length <= LONGEST_PART &&
    !/[。；：:，？]/u.test(content) &&
    !isDateLine(content)
  );
}

/** Whether a line ends what stands before it, so that whatever short lines follow are the head of something new. */
function endsBefore({ content, closing }: PageLine): boolean {
  return isDateLine(content) || closes(closing) || boundaryCues()['attachment-mark'].test(content);
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

/** Longest list of revisions and fields of a record between a title and its text. */
const MOST_MATTER = 40;
/** 2018年4月2日 某市人大常委会通过; 根据2020年…决定修正 */
const HISTORY =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[（(]?根据|自\d{4}年|[（(]\d{4}年)[^。]{0,200}(?:通过|批准|修订|修正|公布|发布|施行|实施|执行|会议)[》）)]?$/u;
/** - 发布机关：某市人大常委会 */
const FIELD = /^[-–•*【[]?\s*\p{Script=Han}{2,6}[】\]]?\s*[：:]\s*\S.{0,60}$/u;

/** Whether a line notes a revision, or is a field of a record: - 发布机关：某市人大常委会. */
export function isRecordLine({ content, mark, closing, isAddressee }: PageLine): boolean {
  if (mark !== undefined || isAddressee) return false;
  return (
    HISTORY.test(content) || (closing === '' && !/[。；]/u.test(content) && FIELD.test(content))
  );
}

/** Whether a line may stand between a title and its text: number, date, signature, revisions, fields of a record, contents. */
export function isFrontMatter(line: PageLine): boolean {
  const { content, isContents, mark, isAddressee } = line;
  if (isContents || isRecordLine(line)) return true;
  return mark === undefined && !isAddressee && (isHeadMatter(content) || isSignatureLine(content));
}

/** The title above line `at` with nothing but front matter between; `at` if there is none. */
function titleAbove(lines: readonly PageLine[], at: number, least: number): number {
  for (let above = at - 1; above > least && at - above <= MOST_MATTER; above--) {
    const line = lines[above];
    if (line?.shape === 'title' && line.closing === '') return above;
    if (line === undefined || !isFrontMatter(line)) break;
  }
  return at;
}

/** What stands under a title: the first line from `at` on that is no front matter. */
export function belowFrontMatter(lines: readonly PageLine[], at: number): number {
  let next = at;
  while (next < at + MOST_MATTER && next < lines.length) {
    const line = lines[next];
    if (line === undefined || !isFrontMatter(line)) break;
    next++;
  }
  return next;
}

/**
 * Where the head of a document begins whose title or lead stands in line `at`: issuer, red head and document number above
 * the title, the first part of a title of several lines, the headline above a lead. Not before `least`. O(1).
 */
export function headStart(lines: readonly PageLine[], from: number, least: number): number {
  const at = titleAbove(lines, from, least);
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
