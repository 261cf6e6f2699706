import type { Span } from '../text/span.ts';

/** Numbers that may open a heading or an item: 一、 四 、 （一） （ 1 ） 第三条 1. 1、 1) 2.1 ① ⑴, also list signs. */
const NUMBER =
  /第[一二三四五六七八九十百零〇\d]{1,5}(?:部分|[章节条编款])|[一二三四五六七八九十百]{1,4} ?[、.，](?!\d)|（ ?[一二三四五六七八九十百\d]{1,4} ?）|\d{1,3} ?[、.）](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}(?=[ \p{Script=Han}])|[①-⑳⑴-⒛㈠-㈩❶-❿]/uy;
const LIST_SIGN = /(?:[•·●◆■★▲◇□○➢✓※]|[-–—*] )/uy;
/** 一是 … 二要 …: parts of a paragraph that often have a line of their own. */
const ORDINAL =
  /(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，、]|其[一二三四五]|首先|其次|再次|最后)/uy;
/** 附件： 联系人： 抄送： 组 长： — a short label with its colon. */
const LABEL = /[\p{Script=Han}（） ]{2,10}：/uy;
const ATTACHMENT = /附(?:件|表|录|图)(?:\d{1,2}|[一二三四五六七八九十])?(?=$|[：: ]|\d)/uy;

const SENTENCE_END = /[。！？!?…][”’）」』】]*$/u;
const CLOSED_END = /[。！？!?；;：:…”’」』》）】]$/u;
const INNER_PUNCTUATION = /[，。；！？]/u;

/** Whether a number of a heading or item, or a list sign, stands at an offset of the analysis view. */
export function opensNumber(analysis: string, at: number): boolean {
  NUMBER.lastIndex = at;
  return NUMBER.test(analysis);
}

/** Whether a line opens something of its own: a number, a list sign, 一是, a label such as 附件： or 联系人：. */
export function opensItem(analysis: string, line: Span): boolean {
  return (
    opensNumber(analysis, line.start) ||
    matchesAt(LIST_SIGN, analysis, line.start) ||
    matchesAt(ORDINAL, analysis, line.start) ||
    matchesAt(ATTACHMENT, analysis, line.start) ||
    matchesAt(LABEL, analysis, line.start)
  );
}

/** The words of a line. */
export function lineText(text: string, line: Span): string {
  return text.slice(line.start, line.end);
}

/** Whether the words end a sentence: 。！？ with closing quotes or brackets after it. */
export function endsSentence(words: string): boolean {
  return SENTENCE_END.test(words.slice(-6));
}

/** Whether the words end with any mark that closes something: 。；：”） … */
export function endsClosed(words: string): boolean {
  return CLOSED_END.test(words.slice(-1)) || endsSentence(words);
}

/** Whether there is punctuation that only running text has: ，。；！？ */
export function hasSentencePunctuation(words: string): boolean {
  return INNER_PUNCTUATION.test(words);
}

function matchesAt(pattern: RegExp, analysis: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(analysis);
}
