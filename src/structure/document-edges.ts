import { matchHeading } from '../taxonomy/heading-match.ts';
import { numberMarkAt } from './numbering.ts';
import type { DocumentText, TextLine } from './text-line.ts';

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

const GENRE_ENDING =
  /(?:方案|计划|总结|报告|汇报|办法|细则|规定|制度|预案|通知|意见|要点|安排|规划|通报|请示|决定|公告|通告|措施|纲要|章程|条例|守则|规程|规则|思路|函|批复|规范|材料|提纲|体会|情况|建议|指南|标准|设想|讲话|公约|倡议书|承诺书|复函|答复|政策|清单|解读|说明|预测|要求|手册|责任书|协议|命令|令)$/u;
const PARENTHESIS = /[（(〔【\[][^）)〕】\]]{1,24}[）)〕】\]]$/u;
const DATE = /^[（(]?(?:20\d\d|19\d\d|二[〇○零O0][〇○零一二三四五六七八九O0]{2}|[xX×*_○〇]{1,4}|20[xX×*_○]{1,2})\s*年\s*(?:[\d一二三四五六七八九十xX×*_]{1,3}|[xX×*_○]{1,4})\s*月(?:\s*(?:[\d一二三四五六七八九十廿xX×*_○]{1,4})\s*[日号]?)?[）)]?[。]?$/u;
const DOCUMENT_NUMBER = /^[\p{Script=Han}A-Za-z×xX*]{1,14}[〔（(\[]\s*(?:20|19)?[\dxX×*_]{1,4}\s*[〕）)\]]\s*第?[\dxX×*_]{1,5}\s*号$/u;
const ENDING = /^(?:特此|专此|谨此)(?:报告|通知|汇报|通报|函告|函复|公告|批复|请示)|^(?:以上|上述)(?:报告|汇报|方案|情况|意见|请示).{0,20}(?:请|妥|如有|不妥|指正|审)|^(?:妥否|当否|如无不妥)|^(?:汇报|报告)完毕|^.{0,16}[，,](?:特此|专此)(?:报告|通知|汇报|通报|函告)/u;
const TAIL = /^(?:附件?[:：\d一二三]|附[:：]|抄送|抄报|主送|印发|联系人|联系电话|联系方式|[（(](?:联系人|此件|信息公开|公开)|主题词|(?:此件)?公开(?:方式|发布))/u;
const ROSTER = /^(?:副?组\s*长|成\s*员|主要成员|顾问|总指挥|副总指挥|责任|牵头|整改|完成|联系|时间|地点|参加|主持|问题|措施|办公室)/u;
const ORGANISATION = /(?:委员会|办公室|人民政府|政府|委|局|厅|部|处|科|院|校|学校|中学|小学|大学|幼儿园|中心|公司|集团|站|所|馆|会|社区|街道|办事处|支部|党组|总支|镇|乡|村|县|市|区|队|厂|社|园|办|领导小组|指挥部|项目部|物业|组|医院|商场|广场)$/u;

function contentOf(document: DocumentText, line: TextLine): string {
  return document.analysis.slice(line.start, line.end).trim();
}

/** Whether a line reads like the title of an official text: short, no full stop, ends in a 文种 word. */
export function isTitleLine(content: string): boolean {
  if (content.length < 4 || content.length > 64 || /[。；！？]/u.test(content) || /[：:]$/u.test(content)) return false;
  const bare = content.replace(PARENTHESIS, '').replace(/[》”"]$/u, '');
  return GENRE_ENDING.test(bare) && !/^(?:一|二|三|（|\()/u.test(content.slice(0, 1));
}

export function isDateLine(content: string): boolean {
  return DATE.test(content.replace(/[\s\u3000]/gu, ''));
}

export function isSignatureLine(content: string): boolean {
  const packed = content.replace(/[\s\u3000]/gu, '');
  return packed.length >= 2 && packed.length <= 30 && !/[，。；：、！？]/u.test(packed) && (ORGANISATION.test(packed) || /^[xX×*_某○]{2,12}$/u.test(packed));
}

export function isEndingLine(content: string): boolean {
  return content.length <= 60 && ENDING.test(content);
}

function isHeadMatter(content: string): boolean {
  return DOCUMENT_NUMBER.test(content) || isDateLine(content) || /^[（(].{2,40}[）)]$/u.test(content);
}

function titleLines(document: DocumentText): number {
  const limit = Math.min(6, document.lines.length - 1);
  let end = 0;
  for (let at = 0; at < limit; at++) {
    const line = document.lines[at];
    if (line === undefined) break;
    const content = contentOf(document, line);
    const numbered = numberMarkAt(document.analysis, line.start) !== undefined;
    if (numbered || content.length > 64 || /[。；！？，：]$/u.test(content)) break;
    if (isTitleLine(content) || (end > 0 && (isHeadMatter(content) || (end === at && isSignatureLine(content) && content.length <= 24)))) end = at + 1;
    else if (!isSignatureLine(content) && !isHeadMatter(content) && !/^关于/u.test(content)) break;
  }
  return end === 0 && isHeadline(document) ? 1 : end;
}

/** A first line without stops above a paragraph: the headline of an essay or a news item. */
function isHeadline(document: DocumentText): boolean {
  const [first, second] = document.lines;
  if (first === undefined || second === undefined || document.lines.length < 3) return false;
  const content = contentOf(document, first);
  const plain = content.length >= 6 && content.length <= 40 && !/[。；：，、]/u.test(content) && numberMarkAt(document.analysis, first.start) === undefined;
  const paragraph = contentOf(document, second);
  return plain && paragraph.length >= 40 && /[，。]/u.test(paragraph) && matchHeading(content).length === 0;
}

function isAddressee(content: string): boolean {
  return (
    /[：:]$/u.test(content) &&
    content.length <= 120 &&
    !/[。；]/u.test(content) &&
    !ROSTER.test(content) &&
    !/(?:如下|以下|包括|有|是|为|要求|问题|措施|方面)[：:]$/u.test(content)
  );
}

function closingLines(document: DocumentText, from: number): { closingStart: number; signatureStart: number } {
  const count = document.lines.length;
  let closingStart = count;
  let signatureStart = count;
  for (let at = count - 1; at >= Math.max(from, count - 12); at--) {
    const line = document.lines[at];
    const content = line === undefined ? '' : contentOf(document, line);
    const dateBelow = signatureStart === at + 1 || at === count - 1;
    if (isDateLine(content)) signatureStart = closingStart = at;
    else if (TAIL.test(content) && content.length <= 80) closingStart = at;
    else if (dateBelow && signatureStart <= count && isSignatureLine(content) && numberMarkAt(content, 0) === undefined) signatureStart = closingStart = at;
    else if (isEndingLine(content)) closingStart = at;
    else if (!(closingStart < count && content.length <= 40 && /^(?:\d[.、．]|[《])/u.test(content))) break;
  }
  return { closingStart, signatureStart: Math.max(signatureStart, closingStart) };
}

/** Finds title, addressee and closing of a document; see DocumentEdges. O(lines). */
export function readEdges(document: DocumentText): DocumentEdges {
  const titleEnd = titleLines(document);
  const next = document.lines[titleEnd];
  const addressee = next !== undefined && document.lines.length > titleEnd + 1 && isAddressee(contentOf(document, next)) && numberMarkAt(document.analysis, next.start) === undefined;
  const addresseeEnd = titleEnd + (addressee ? 1 : 0);
  return { titleEnd, addresseeEnd, ...closingLines(document, addresseeEnd) };
}
