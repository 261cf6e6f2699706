import { dateAtEnd } from '../../line/date-line.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { isTitleLine } from '../../line/title-line.ts';
import type { Span } from '../../text/span.ts';
import { boundaryCues } from './boundary-cues.ts';

/** Shorter lines hold no two texts. */
const LEAST_GLUED = 200;
/** Where a sentence or a date ends, with a note in brackets behind it (此件公开发布). */
const STOP =
  /(?:[。！？][”’）)]*|\d[日月](?=\s|$)|(?<=月\d{1,2})日|月[一二三四五六七八九十]{1,3}日)(?:\s*（(?:此件|本文)[^（）]{1,16}）)?/gu;
/** What a text begins with after its title: addressee, lead, first number. */
const BEGINS =
  /^(?:各[^。，；]{1,40}[：:]|为|根据|按照|依据|今年|近年|一年来|20\d\d年|第[一1](?:章|条|部分)|一、|[（(]一[）)]|1(?:\.0)?\s+\p{Script=Han})/u;
/** 〔2024〕12号 between title and text. */
const NUMBER =
  /^\s*[\p{Script=Han}A-Za-z]{1,10}[〔（([]\s*(?:19|20)[\dxX×*_]{2}\s*[〕）)\]]\s*第?[\dxX×*_]{1,5}\s*号\s*/u;
/** Where the words of a title may end: a kind of document, with a note in brackets. */
const TITLE_END =
  /(?:通知|方案|计划|总结|小结|报告|汇报|办法|细则|规定|制度|预案|意见|要点|守则|章程|规程|规则|规划|复函|函|批复|通报|决定|条例|公告|通告)(?:[（(][^（）()]{1,12}[）)])?/gu;
/** 参加领读活动有感 我是…: set off by a blank. */
const ESSAY_RUN = /^\s*([^。；：:，！？\s]{4,36})\s+(?=\S)/u;
/** Beginnings that need no blank before them. */
const SURE_BEGIN = /^(?:第[一1]|一、|各|为了|为进一步|根据)/u;
const LONGEST_TITLE = 60;
/** A title with its document number is no longer. */
const LONGEST_RUN = 110;
/** A lead that ends by naming the document, followed by the first number. */
const LEAD = /^\s*(?:为|根据|按照|依据|今年|近年|一年来|20[\d_xX×]{2}年|自|随着|在)/u;
const FIRST_NUMBER = /[。：:]\s*(?:一、|[（(]一[）)]|第一[条章]|1[.、．])/u;
/** Numbers of items: a lead that comes after some opens another text. */
const NUMBERED =
  /[。；：\s](?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d))/u;
const LONGEST_LEAD = 260;
const LONGEST_NAME = 30;

/** Words that go on with a sentence and begin no title. */
const NO_TITLE = /^(?:本|此|该|各|根据|按照|为|要|由|将|并)/u;

/**
 * The length of an official title at the start of `rest`, with its document number, where the text that it heads
 * follows; else 0.
 */
function officialTitle(rest: string): number {
  const head = rest.slice(0, rest.search(/[。；！？：:]|$/u)).slice(0, LONGEST_RUN);
  const words = head.trimStart();
  if (NO_TITLE.test(words)) return 0;
  const indent = head.length - words.length;
  for (const { index, 0: kind } of words.matchAll(TITLE_END)) {
    const end = index + kind.length;
    if (!isTitleLine(words.slice(0, end))) continue;
    const behind = rest.slice(indent + end);
    const number = NUMBER.exec(behind)?.[0] ?? '';
    const gap = number === '' ? (/^\s*/u.exec(behind)?.[0] ?? '') : number;
    const follows = behind.slice(gap.length, gap.length + LONGEST_TITLE);
    const isSure = gap !== '' || words.startsWith('关于') || SURE_BEGIN.test(follows);
    if (number !== '' || (isSure && BEGINS.test(follows))) return indent + end + gap.length;
  }
  return 0;
}

/** The length of a title at the start of `rest` with the blanks around it; 0 if there is none. */
function titleLength(rest: string): number {
  const official = officialTitle(rest);
  if (official > 0) return official;
  const [all = '', words] = ESSAY_RUN.exec(rest) ?? [];
  return words !== undefined && boundaryCues()['essay-title'].test(words) ? all.length : 0;
}

/** Whether a lead begins here that names the document and is followed by its first number. */
function isLead(rest: string): boolean {
  const first = FIRST_NUMBER.exec(rest.slice(0, LONGEST_LEAD));
  if (first === null) return false;
  const lead = rest.slice(0, first.index + 1);
  return (
    (LEAD.test(lead) || !/[。！？](?=.)/u.test(lead)) &&
    boundaryCues()['opening-formula'].test(lead)
  );
}

/** Whether what ends at `end` is a date that signs: `…。青石县教育局 2024年4月28日`. */
function isSigned(content: string, end: number): boolean {
  const before = content.slice(Math.max(0, end - 60), end);
  const date = dateAtEnd(before);
  if (date === -1) return false;
  const sentence = before.slice(0, date);
  const name = sentence.slice(sentence.search(/[^。；！？]*$/u)).trim();
  return name.length <= LONGEST_NAME && name.length < sentence.length && isSignatureLine(name);
}

/** Places within a long line where a text may begin, ascending, and where its title ends. */
function cutsOf(content: string): readonly number[] {
  const cuts = new Set<number>();
  const first = content.search(NUMBERED);
  const numbered = (at: number): boolean => first >= 0 && first < at;
  const consider = (at: number): void => {
    const rest = content.slice(at, at + LONGEST_LEAD + 20);
    if (rest.trim() === '') return;
    const title = titleLength(rest);
    if (title > 0) {
      cuts.add(at);
      cuts.add(at + title);
    } else if (
      boundaryCues()['news-lead'].test(rest.trimStart()) ||
      (numbered(at) && isLead(rest)) ||
      isSigned(content, at)
    )
      cuts.add(at);
  };
  consider(0);
  for (const stop of content.matchAll(STOP)) consider(stop.index + stop[0].length);
  cuts.delete(0);
  return [...cuts].toSorted((a, b) => a - b);
}

/**
 * The stretches of a line at whose starts a text may begin: after the end of a sentence where a title with its lead, the
 * lead of a news item or a lead with the first number follows, or where signature and date stand. Short lines stay whole.
 * O(length).
 */
export function gluedStretches(analysis: string, line: Span): readonly Span[] {
  if (line.end - line.start < LEAST_GLUED) return [line];
  const content = analysis.slice(line.start, line.end);
  const starts = [0, ...cutsOf(content), content.length];
  return starts
    .slice(0, -1)
    .map((from, index) => ({
      start: line.start + from,
      end: line.start + (starts[index + 1] ?? content.length),
    }))
    .filter(({ start, end }) => analysis.slice(start, end).trim() !== '');
}
