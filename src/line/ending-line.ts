import { lineCues } from './line-cues.ts';

const LONGEST_TAIL = 80;

/** Whether a line belongs below the text: attachments, contacts, copies, printing (附件：1.名单; 联系人：…). */
export function isTailLine(content: string): boolean {
  return content.length <= LONGEST_TAIL && lineCues()['tail-line'].test(content);
}

/** Whether a line is a closing formula: 特此报告。 妥否，请批示。 */
export function isEndingLine(content: string): boolean {
  return content.length <= 60 && lineCues()['ending-formula'].test(content);
}
