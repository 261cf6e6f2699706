import { isDateLine } from '../../line/date-line.ts';
import { isDocumentNumber } from '../../line/document-number.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { isTitleLine } from '../../line/title-line.ts';

const RED_HEAD_ENDING = '文件';
/** 签发人：…, 特急, 秘密★1年, 000012. GB/T 9704-2012 7.2.1–7.2.3, 7.2.6. */
const HEAD_NOTE = /^(?:签发人[：:].*|特急|加急|平急|(?:绝密|机密|秘密)(?:[★☆].{0,8})?|\d{6})$/u;

/** 青石县人民政府文件: the red head above number and title, an organ's name. GB/T 9704-2012 7.2.4. */
function isRedHead(line: string): boolean {
  return line.endsWith(RED_HEAD_ENDING) && isSignatureLine(line.slice(0, -RED_HEAD_ENDING.length));
}

function isApart(line: string): boolean {
  return isDocumentNumber(line) || isDateLine(line) || HEAD_NOTE.test(line);
}

/**
 * The name of a document, from the lines of its head: without red head, document number, date and notes of urgency or
 * secrecy, its parts joined by a blank (`青石县教育局 关于开展防溺水教育的通知`). All lines if nothing else is there.
 */
export function titleName(lines: readonly string[]): string {
  const named = lines.filter((line) => !isApart(line));
  const last = named.findLastIndex((line) => isTitleLine(line) && !isRedHead(line));
  const name = named.filter((line, index) => index >= last || !isRedHead(line));
  return (name.length > 0 ? name : lines).join(' ');
}
