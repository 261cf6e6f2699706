import { matchHeading } from '../../taxonomy/heading-match.ts';
import { mayAddress } from '../../line/addressee-line.ts';
import { isDateLine } from '../../line/date-line.ts';
import { isEndingLine, isTailLine } from '../../line/ending-line.ts';
import { isHeadMatter } from '../../line/document-number.ts';
import { isSignatureLine, isSignedLine } from '../../line/signature-line.ts';
import { isTitleLine } from '../../line/title-line.ts';
import type { DocumentEdges } from './document-edges.ts';
import { numberMarkAt } from '../../line/numbering.ts';
import { structureCues } from '../structure-cues.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** How many lines a document's head may have. */
const HEAD_LINES = 6;
/** How many lines its closing part may have. */
const CLOSING_LINES = 12;
/** A title broken over lines: how many lines, and how long each may be. */
const BROKEN_TITLE_LINES = 4;
const BROKEN_TITLE_PART = 30;
/** A first line that names an element as surely as this is the heading of a section, not a headline. */
const SURE_NAME = 0.8;

function isNumbered(document: DocumentText, line: number): boolean {
  const start = document.lines[line]?.start;
  return start !== undefined && numberMarkAt(document.analysis, start) !== undefined;
}

/** A line that goes on with a title begun above it: document number, date, issuer directly below. */
function goesOnWithTitle(content: string, directlyBelow: boolean): boolean {
  if (isHeadMatter(content)) return true;
  return directlyBelow && content.length <= 24 && isSignatureLine(content);
}

function mayPrecedeTitle(content: string): boolean {
  return (
    isSignatureLine(content) ||
    isHeadMatter(content) ||
    structureCues()['title-continuation'].test(content)
  );
}

/**
 * How many lines a title takes that is broken over several: short lines without stops that together read like a title
 * (关于加快推进示范县建设／和装备升级的／指导意见); 0 if there is none at `from`.
 */
function brokenTitleLines(document: DocumentText, from: number): number {
  let joined = '';
  for (let at = from; at < Math.min(from + BROKEN_TITLE_LINES, document.lines.length - 1); at++) {
    const content = contentAt(document, at);
    const part =
      content.length >= 2 &&
      content.length <= BROKEN_TITLE_PART &&
      !/[。；！？，：:]/u.test(content);
    if (!part || isNumbered(document, at) || isDateLine(content)) return 0;
    joined += content.replace(/\s+/gu, '');
    if (at > from && isTitleLine(joined) && !isGoingOn(contentAt(document, at + 1)))
      return at - from + 1;
  }
  return 0;
}

/** Whether the line below still belongs to a broken title: as short, no number, no addressee. */
function isGoingOn(content: string): boolean {
  return content.length <= BROKEN_TITLE_PART && isTitleLine(content);
}

function titleLines(document: DocumentText): number {
  const limit = Math.min(HEAD_LINES, document.lines.length - 1);
  let end = 0;
  for (let at = 0; at < limit; at++) {
    const content = contentAt(document, at);
    if (isNumbered(document, at) || content.length > 64 || /[。；！？，：]$/u.test(content)) break;
    const broken = end === 0 && !isTitleLine(content) ? brokenTitleLines(document, at) : 0;
    if (broken > 0) {
      end = at + broken;
      at = end - 1;
    } else if (isTitleLine(content) || (end > 0 && goesOnWithTitle(content, end === at)))
      end = at + 1;
    else if (!mayPrecedeTitle(content)) break;
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

/** 各镇人民政府，县直各单位： — but not 组长： or 现将有关事项通知如下： */
function isAddressee(document: DocumentText, line: number): boolean {
  return (
    line < document.lines.length - 1 &&
    mayAddress(contentAt(document, line)) &&
    !isNumbered(document, line)
  );
}

const SHORT_DATE =
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[xX×*]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十廿]{1,3}|[xX×*]{1,2})\s*日$/u;

/** What a list of attachments that ends a text begins with. */
const ATTACHMENTS = /^附件?[：:\d一二三]/u;

type ClosingKind = 'signature' | 'closing' | 'attachment' | 'body';

/** What a line near the end is; `dateBelow`: the signature stands directly below it, or nothing does. */
function closingKind(content: string, dateBelow: boolean): ClosingKind {
  if (isDateLine(content) || isSignedLine(content)) return 'signature';
  if (isTailLine(content)) return 'closing';
  if (dateBelow && isSignatureLine(content) && numberMarkAt(content, 0) === undefined)
    return 'signature';
  if (isEndingLine(content)) return 'closing';
  return content.length <= 40 && /^(?:\d[.、．]|《)/u.test(content) ? 'attachment' : 'body';
}

/** A last line that is a date without its year, right below a signature: 7月16日, 七月十六日. */
function isShortDate(document: DocumentText, line: number): boolean {
  return (
    line === document.lines.length - 1 &&
    SHORT_DATE.test(contentAt(document, line)) &&
    isSignatureLine(contentAt(document, line - 1))
  );
}

/** Reads upwards from the last line as long as lines belong to the closing part. */
function closingLines(
  document: DocumentText,
  from: number,
): Pick<DocumentEdges, 'closingStart' | 'signatureStart'> {
  const count = document.lines.length;
  let closingStart = count;
  let signatureStart = count;
  for (let at = count - 1; at >= Math.max(from, count - CLOSING_LINES); at--) {
    const dateBelow = signatureStart === at + 1 || at === count - 1;
    const kind = isShortDate(document, at)
      ? 'signature'
      : closingKind(contentAt(document, at), dateBelow);
    if (kind === 'body') break;
    if (kind === 'attachment') continue;
    if (closingStart === count && at < count - 1 && !ATTACHMENTS.test(contentAt(document, at)))
      break;
    closingStart = at;
    if (kind === 'signature') signatureStart = at;
  }
  return { closingStart, signatureStart: Math.max(signatureStart, closingStart) };
}

/** The edges of an attachment: its head line opens it; it has no title, addressee or lead of its own. */
export function readAttachmentEdges(document: DocumentText): DocumentEdges {
  return { titleEnd: 0, addresseeEnd: 1, ...closingLines(document, 1) };
}

/**
 * Finds title, addressee and closing of a document; see DocumentEdges. Looks at six lines at the start and twelve
 * at the end.
 */
export function readEdges(document: DocumentText): DocumentEdges {
  const titleEnd = titleLines(document);
  const addresseeEnd = titleEnd + (isAddressee(document, titleEnd) ? 1 : 0);
  return { titleEnd, addresseeEnd, ...closingLines(document, addresseeEnd) };
}
