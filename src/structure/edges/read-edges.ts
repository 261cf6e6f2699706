import { mayAddress } from '../../line/addressee-line.ts';
import { isDateLine } from '../../line/date-line.ts';
import { isEndingLine, isTailLine } from '../../line/ending-line.ts';
import { isSignatureLine, isSignedLine } from '../../line/signature-line.ts';
import type { DocumentEdges } from './document-edges.ts';
import { isNumbered, titleLines } from './read-title.ts';
import { numberMarkAt } from '../../line/numbering.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** How many lines its closing part may have. */
const CLOSING_LINES = 12;

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
