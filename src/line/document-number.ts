import { isDateLine } from './date-line.ts';
import { LONGEST_TITLE, packed } from './line-length.ts';

/** 云政发〔2024〕12号 */
const DOCUMENT_NUMBER =
  /^[\p{Script=Han}A-Za-z×xX*]{1,14}[〔（([]\s*(?:20|19)?[\dxX×*_]{1,4}\s*[〕）)\]]\s*第?[\dxX×*_]{1,5}\s*号$/u;

/** Whether a line is a document number and nothing else: 云政发〔2024〕12号. */
export function isDocumentNumber(content: string): boolean {
  return content.length <= LONGEST_TITLE && DOCUMENT_NUMBER.test(packed(content));
}

/** What may stand in a document's head beside its title: document number, date, a line in brackets. */
export function isHeadMatter(content: string): boolean {
  if (content.length > LONGEST_TITLE) return false;
  return isDocumentNumber(content) || isDateLine(content) || /^[（(].{2,40}[）)]$/u.test(content);
}
