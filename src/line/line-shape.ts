import type { Span } from '../text/span.ts';
import { numberMarkAt } from './numbering.ts';

const LIST_SIGN = /(?:(?![□○×])[\p{So}\p{Co}•·※‣◦▷▶]|[□○](?![□○])|[-–—*] ) */uy;
/** 一是 … 第一， …: parts of a paragraph that often have a line of their own; also without a number. */
const ORDINAL_FAMILIES = new Set(['enumerator', 'ordinal']);
const ORDINAL = /(?:其[一二三四五]|首先|其次|再次|最后)/uy;
/** 附件： 联系人： 抄送： 组 长： — a short label with its colon. */
const LABEL = /[\p{Script=Han}（） ]{2,10}：/uy;
const ATTACHMENT = /附(?:件|表|录|图)(?:\d{1,2}|[一二三四五六七八九十])?(?=$|[：: ]|\d)/uy;

const SENTENCE_END = /[。！？!?…][”’）」』】]*$/u;
const CLOSED_END = /[。！？!?；;：:…”’」』》）】]$/u;
const INNER_PUNCTUATION = /[，。；！？]/u;

/** Whether a number of a heading or item that needs no sibling to prove it stands at an offset of the analysis view. */
export function opensNumber(analysis: string, at: number): boolean {
  return numberMarkAt(analysis, at)?.style.needsSibling === false;
}

/** Whether a line opens something of its own: a number, a list sign, 一是, a label such as 附件： or 联系人：. */
export function opensItem(analysis: string, line: Span): boolean {
  const style = numberMarkAt(analysis, line.start)?.style;
  return (
    (style !== undefined && (!style.needsSibling || ORDINAL_FAMILIES.has(style.family))) ||
    listSignEnd(analysis, line.start) !== -1 ||
    matchesAt(ORDINAL, analysis, line.start) ||
    matchesAt(ATTACHMENT, analysis, line.start) ||
    matchesAt(LABEL, analysis, line.start)
  );
}

/** The end of a list sign (◆ ● •  - ) at an offset of the analysis view, with the blanks behind it; -1 if there is none. */
export function listSignEnd(analysis: string, at: number): number {
  LIST_SIGN.lastIndex = at;
  return LIST_SIGN.test(analysis) ? LIST_SIGN.lastIndex : -1;
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
