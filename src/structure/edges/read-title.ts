import { isDateLine } from '../../line/date-line.ts';
import { isHeadMatter } from '../../line/document-number.ts';
import { LONGEST_TITLE, packed } from '../../line/line-length.ts';
import { numberMarkAt } from '../../line/numbering.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';
import { isTitleLine } from '../../line/title-line.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import { structureCues } from '../structure-cues.ts';
import { isHeadNote } from './title-name.ts';

/** How many lines a document's head may have. */
const HEAD_LINES = 6;
/** A title broken over lines: how many lines, and how long each may be that does not open with 关于. */
const BROKEN_TITLE_LINES = 4;
const BROKEN_TITLE_PART = 30;
/** A first line that names an element as surely as this is the heading of a section, not a headline. */
const SURE_NAME = 0.8;

/** Whether a line begins with a number of a heading or an item. */
export function isNumbered(document: DocumentText, line: number): boolean {
  const start = document.lines[line]?.start;
  return start !== undefined && numberMarkAt(document.analysis, start) !== undefined;
}

/** A line that goes on with a title begun above it: document number, date, the issuers directly below. */
function goesOnWithTitle(content: string, directlyBelow: boolean): boolean {
  if (isHeadMatter(content)) return true;
  return directlyBelow && content.split(/\s+/u).every((name) => isIssuer(name));
}

function isIssuer(name: string): boolean {
  return name.length <= 24 && isSignatureLine(name);
}

function mayPrecedeTitle(content: string): boolean {
  return (
    isSignatureLine(content) ||
    isHeadMatter(content) ||
    isHeadNote(content) ||
    structureCues()['title-continuation'].test(content)
  );
}

/** Whether a line may be part of a title that is broken over several. */
function isTitlePart(content: string): boolean {
  const isShort =
    content.length <= BROKEN_TITLE_PART ||
    (content.length <= LONGEST_TITLE && structureCues()['title-continuation'].test(content));
  return isShort && content !== '' && !/[。；！？，：:]/u.test(content) && !isDateLine(content);
}

/**
 * How many lines a title takes that is broken over several: short lines without stops that together read like a title
 * (关于加快推进示范县建设／和装备升级的／指导意见; 关于举办读书月活动的通／知); 0 if there is none at `from`.
 */
function brokenTitleLines(document: DocumentText, from: number): number {
  let joined = '';
  for (let at = from; at < Math.min(from + BROKEN_TITLE_LINES, document.lines.length - 1); at++) {
    const content = contentAt(document, at);
    if (!isTitlePart(content) || isNumbered(document, at)) return 0;
    joined += packed(content);
    if (at > from && isTitleLine(joined) && !isGoingOn(contentAt(document, at + 1)))
      return at - from + 1;
  }
  return 0;
}

/** Whether the line below still belongs to a broken title: as short, no number, no addressee. */
function isGoingOn(content: string): boolean {
  return content.length <= BROKEN_TITLE_PART && isTitleLine(content);
}

/** How many lines from `at` belong to the title, of which the lines before `end` are known; 0 if none do. */
function titleLinesAt(document: DocumentText, at: number, end: number): number {
  const content = contentAt(document, at);
  if (isHeadNote(content)) return 0;
  if (isTitleLine(content)) return 1;
  if (end === 0) return brokenTitleLines(document, at);
  return goesOnWithTitle(content, end === at) ? 1 : 0;
}

/** Whether a line is no part of a head: numbered, long, or a sentence. */
function endsHead(document: DocumentText, line: number): boolean {
  const content = contentAt(document, line);
  if (/[。；！？，：]$/u.test(content)) return true;
  return !isHeadNote(content) && (isNumbered(document, line) || content.length > LONGEST_TITLE);
}

/**
 * How many lines at the top of a document are its title with what stands around it: issuers, red head, number, date, notes
 * of a cover; 0 if it has none. O(1).
 */
export function titleLines(document: DocumentText): number {
  const limit = Math.min(HEAD_LINES, document.lines.length - 1);
  let end = 0;
  for (let at = 0; at < limit && !endsHead(document, at); at++) {
    const count = titleLinesAt(document, at, end);
    if (count > 0) {
      end = at + count;
      at = end - 1;
    } else if (!mayPrecedeTitle(contentAt(document, at))) break;
  }
  return end === 0 && isHeadline(document) ? 1 : end;
}

/** A first line without stops above a paragraph: the headline of an essay or a news item. */
function isHeadline(document: DocumentText): boolean {
  if (document.lines.length < 3 || isNumbered(document, 0)) return false;
  const content = contentAt(document, 0);
  if (content.length < 6 || content.length > 40 || /[。；：，、]/u.test(content)) return false;
  const paragraph = contentAt(document, 1);
  const named = (matchHeading(content)[0]?.confidence ?? 0) >= SURE_NAME;
  return paragraph.length >= 40 && /[，。]/u.test(paragraph) && !named;
}
