import { isDateLine } from '../../line/date-line.ts';
import { isDocumentNumber } from '../../line/document-number.ts';
import { packed } from '../../line/line-length.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { isTitleLine } from '../../line/title-line.ts';

const RED_HEAD_ENDING = '文件';
/**
 * 签发人：…, 特急, 秘密★1年, 000012 (GB/T 9704-2012 7.2.1–7.2.3, 7.2.6); the notes of a cover or record: 预案编号：A-01, 版本号：2,
 * - 发布日期：…; a page number.
 */
const HEAD_NOTE =
  /^(?:签发人[：:].*|特急|加急|平急|(?:绝密|机密|秘密)(?:[★☆].{0,8})?|\d{1,6}|[-•·●*] ?\p{Script=Han}{2,8}[：:].*|\p{Script=Han}{0,8}(?:编号|版本号?|索引号|文号|密级|页数)[：:].{0,60})$/u;

/** Whether a line of a document's head is a note of urgency, secrecy, edition or record, and no part of its title. */
export function isHeadNote(line: string): boolean {
  return HEAD_NOTE.test(line);
}

/** 青石县人民政府文件: the red head above number and title, an organ's name. GB/T 9704-2012 7.2.4. */
function isRedHead(line: string): boolean {
  return line.endsWith(RED_HEAD_ENDING) && isSignatureLine(line.slice(0, -RED_HEAD_ENDING.length));
}

function isApart(line: string): boolean {
  return isDocumentNumber(line) || isDateLine(line) || isHeadNote(line);
}

/** Whether a line ends within a title that the next one goes on with: 关于开展／防溺水教育的／通知. */
function isBroken(line: string, next: string): boolean {
  const isComplete = isTitleLine(packed(line)) || /^[（(〔【—–-]/u.test(next);
  if (isComplete || (isSignatureLine(line) && !line.startsWith('关于'))) return false;
  return isTitleLine(packed(line + next)) || !isSignatureLine(next);
}

/**
 * The name of a document, from the lines of its head: without red head, document number, date and notes of urgency or
 * secrecy, and without a line that stands there twice; its parts joined by a blank (`青石县教育局 关于开展防溺水教育的通知`)
 * or, where a line breaks off within the title, by nothing. All lines if nothing else is there.
 */
export function titleName(lines: readonly string[]): string {
  const named = lines.filter(
    (line, index) =>
      !isApart(line) && lines.findIndex((other) => packed(other) === packed(line)) === index,
  );
  const last = named.findLastIndex((line) => isTitleLine(line) && !isRedHead(line));
  const names = named.filter((line, index) => index >= last || !isRedHead(line));
  return (names.length > 0 ? names : lines).reduce(
    (name, line, index) =>
      index === 0 ? line : `${name}${isBroken(names[index - 1] ?? '', line) ? '' : ' '}${line}`,
    '',
  );
}
