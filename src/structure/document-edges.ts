import { structureCues } from './structure-cues.ts';

/** The parts at the edges of a document, as line indices; `end` is exclusive. */
export type DocumentEdges = {
  /** Lines of the title (issuer line, title, number, date in brackets): [0, titleEnd). */
  readonly titleEnd: number;
  /** Lines of the addressee (各镇人民政府：): [titleEnd, addresseeEnd). */
  readonly addresseeEnd: number;
  /** First line of the closing part; the number of lines if there is none. */
  readonly closingStart: number;
  /** First line of signature and date; the number of lines if there is none. */
  readonly signatureStart: number;
};

/** …方案（试行）, …办法〔2024年修订〕 */
const PARENTHESIS = /[（(〔【[][^）)〕】\]]{1,24}[）)〕】\]]$/u;
/** 2024年3月5日, 二〇二四年三月, 20××年×月×日, （2024年3月） */
const DATE =
  /^[（(]?(?:20\d\d|19\d\d|(?:二[〇○零O0]|一九)[〇○零一二三四五六七八九O0]{2}|[xX×*_○〇]{1,4}|20[xX×*_○]{1,2})年(?:[\d一二三四五六七八九十xX×*_]{1,3}|[xX×*_○]{1,4})月(?:[\d一二三四五六七八九十廿xX×*_○]{1,4}[日号]?)?(?:[订制]定|修订|印发|通过|发布)?[）)]?。?$/u;
/** 云政发〔2024〕12号 */
const DOCUMENT_NUMBER =
  /^[\p{Script=Han}A-Za-z×xX*]{1,14}[〔（([]\s*(?:20|19)?[\dxX×*_]{1,4}\s*[〕）)\]]\s*第?[\dxX×*_]{1,5}\s*号$/u;
const LONGEST_TITLE = 64;

function packed(content: string): string {
  return content.replace(/[\s\u3000]+/gu, '');
}

/** Whether a line reads like the title of an official text: short, no full stop, ends in a 文种 word. */
export function isTitleLine(content: string): boolean {
  if (content.length < 4 || content.length > LONGEST_TITLE) return false;
  if (
    /[。；！？]|[：:]$/u.test(content) ||
    /^(?:[一二三]+(?:[、.．是要来则]|$)|[（(])/u.test(content)
  )
    return false;
  const bare = content.replace(PARENTHESIS, '').replace(/[》”"]$/u, '');
  return structureCues()['title-ending'].test(bare);
}

/** Whether a line is a date of issue and nothing else: 2024年3月5日, 二〇二四年三月五日, 20××年×月, in brackets too. */
export function isDateLine(content: string): boolean {
  return content.length <= 2 * LONGEST_TITLE && DATE.test(packed(content));
}

/** Whether a line reads like a signature: the bare name of an office or body, or a redacted name. */
export function isSignatureLine(content: string): boolean {
  if (content.length > 2 * LONGEST_TITLE) return false;
  const name = packed(content);
  if (name.length < 2 || name.length > 30 || /[，。；：、！？]/u.test(name)) return false;
  return structureCues()['issuer-ending'].test(name) || /^[xX×*_某○]{2,12}$/u.test(name);
}

/** Where the date of a signature may begin within a line. */
const DATE_START =
  /(?=(?:19\d\d|20\d\d|20[xX×*_]{1,2}|[xX×*_○〇]{2,4}|[二一][〇○零O0一二三四五六七八九]{3})\s*年)/u;

/** Whether a line is a signature with its date: 青石县教育局 2024年3月5日. */
export function isSignedLine(content: string): boolean {
  if (content.length > LONGEST_TITLE || /[。；，]|印发$/u.test(content)) return false;
  const date = content.search(DATE_START);
  return (
    date > 0 &&
    isDateLine(content.slice(date).trim()) &&
    isSignatureLine(content.slice(0, date).trim())
  );
}

const LONGEST_TAIL = 80;

/** Whether a line belongs below the text: attachments, contacts, copies, printing (附件：1.名单; 联系人：…). */
export function isTailLine(content: string): boolean {
  return content.length <= LONGEST_TAIL && structureCues()['tail-line'].test(content);
}

/** Whether a line is a closing formula: 特此报告。 妥否，请批示。 */
export function isEndingLine(content: string): boolean {
  return content.length <= 60 && structureCues()['ending-formula'].test(content);
}

/** Whether a line is a document number and nothing else: 云政发〔2024〕12号. */
export function isDocumentNumber(content: string): boolean {
  return content.length <= LONGEST_TITLE && DOCUMENT_NUMBER.test(content);
}

/** What may stand in a document's head beside its title: document number, date, a line in brackets. */
export function isHeadMatter(content: string): boolean {
  if (content.length > LONGEST_TITLE) return false;
  return isDocumentNumber(content) || isDateLine(content) || /^[（(].{2,40}[）)]$/u.test(content);
}
