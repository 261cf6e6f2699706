import { isDateLine } from './date-line.ts';
import { LONGEST_TITLE, packed } from './line-length.ts';

/** 云政发〔2024〕12号 */
const DOCUMENT_NUMBER =
  /^[\p{Script=Han}A-Za-z×xX*]{1,14}[〔（([]\s*(?:20|19)?[\dxX×*_]{1,4}\s*[〕）)\]]\s*第?[\dxX×*_]{1,5}\s*号$/u;

/** Whether a line is a document number and nothing else: 云政发〔2024〕12号. */
export function isDocumentNumber(content: string): boolean {
  return content.length <= LONGEST_TITLE && DOCUMENT_NUMBER.test(packed(content));
}

/** 〔2024〕12号 at the end of a line */
const NUMBER_AT_END = /[〔（([]\s*(?:20|19)?[\dxX×*_]{2,4}\s*[〕）)\]]\s*第?[\dxX×*_]{1,5}\s*号$/u;
const LONGEST_PREFIX = 10;

/**
 * A line without the document number glued to its end, where what is left passes `isTitle`: 关于…的通知云政发〔2024〕12号 →
 * 关于…的通知; the line itself if there is none. O(1).
 */
export function withoutDocumentNumber(
  content: string,
  isTitle: (words: string) => boolean,
): string {
  if (!content.endsWith('号') || content.length > 2 * LONGEST_TITLE) return content;
  const bracket = NUMBER_AT_END.exec(content)?.index ?? 0;
  for (let end = bracket - 1; end >= Math.max(1, bracket - LONGEST_PREFIX); end--) {
    const words = content.slice(0, end).trim();
    if (isTitle(words)) return words;
  }
  return content;
}

/** What may stand in a document's head beside its title: document number, date, a line in brackets. */
export function isHeadMatter(content: string): boolean {
  if (content.length > LONGEST_TITLE) return false;
  return isDocumentNumber(content) || isDateLine(content) || /^[（(].{2,40}[）)]$/u.test(content);
}
