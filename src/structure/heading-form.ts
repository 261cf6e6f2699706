import { headingNames, matchHeading } from '../taxonomy/heading-match.ts';
import type { HeadingMark } from './heading-marks.ts';
import { skipBlanks, type DocumentText } from './text-line.ts';

/** A marked heading or item before its siblings have been asked. */
export type HeadingReading = {
  /** The heading's words: up to the first stop, the glued name, or the whole content. */
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  /** How strongly it reads as a heading phrase (> 0) or as a sentence that is itself the body (< 0); ±Infinity when form leaves no doubt. */
  readonly leaning: number;
  /** Whether words follow the heading on its line. */
  readonly followed: boolean;
};

const VERB_OPENING =
  /^(?:加强|强化|健全|完善|落实|推进|开展|建立|明确|提高|抓好|坚持|深化|优化|严格|注重|突出|做好|狠抓|加大|加快|提升|规范|构建|营造|统一|高度|广泛|积极|认真|切实|全面|深入|充分|精心|周密|夯实|压实|扎实|拓展|创新|增强|推动|打造|组织|宣传|动员|实施|保障|领导|树立|聚焦|紧盯|抓实|抓细|细化|畅通|发挥|培育|引导|整合|总结|检查|及时|重在|务求|示范)/u;
const SENTENCE_OPENING =
  /^(?:要|应|须|必须|对(?!策|象)|由|将|把|各(?!项|类)|以|在|从|如|凡|因|是|有|本(?!次)|未|不(?!断)|经|按照|根据|为|当|负责|其他|其它|我|自|每|一律)/u;

/** Where the heading phrase of a glued heading ends (`一、组织领导成立以…`), or -1: the longest known name that a body can follow. */
function gluedEnd(document: DocumentText, start: number, end: number, topFamily: boolean): number {
  const { analysis } = document;
  for (const { words } of headingNames()) {
    const stop = start + words.length;
    if (stop >= end || !analysis.startsWith(words, start)) continue;
    const next = analysis.charAt(stop);
    if (/[的和与、，,及。；：:要应将须是有下负不]/u.test(next) || (words.length < 4 && words !== '附则')) return -1;
    if ((topFamily && /[，,]/u.test(analysis.slice(stop, stop + 60))) || /[成为按根坚各通我全到在以（(1一由本每从第设加认切进建深充严]/u.test(next)) return stop;
    return -1;
  }
  return -1;
}

function lengthOf(words: string): number {
  return words.replace(/[“《][^”》]{5,}[”》]/gu, '引用语').replace(/[“”"'《》（）()\s\u3000]/gu, '').length;
}

function leaningOf(words: string, bodyLength: number): number {
  const length = lengthOf(words);
  let leaning = (25 - length) / 6;
  const commas = words.split(/[，,]/u).length - 1;
  if (commas === 1) leaning += 0.4;
  else if (commas > 1) leaning -= 1.1 * (commas - 1);
  if (VERB_OPENING.test(words)) leaning += 0.8;
  if (SENTENCE_OPENING.test(words)) leaning -= 1.6;
  if (matchHeading(words).length > 0 && length <= 16) leaning += 2;
  if (/[的了]$/u.test(words)) leaning -= 1.5;
  if (/(?:方面|问题)$/u.test(words)) leaning += 1;
  if (bodyLength < 12) leaning -= 1;
  if (/\d{4,}|\d+(?:元|人|次|个|日)/u.test(words)) leaning -= 0.6;
  return leaning;
}

/** Reads the heading phrase of a mark: `（一）加强领导。各部门…` → 加强领导, followed by a body. */
export function readHeading(document: DocumentText, mark: HeadingMark): HeadingReading {
  const { analysis } = document;
  const start = skipBlanks(analysis, mark.end, mark.contentEnd);
  const end = trimEnd(analysis, start, mark.contentEnd);
  const outer = ['chapter', 'section', 'part'].includes(mark.style.family);
  const stop = firstStop(analysis, start, end);
  if (outer && (stop === -1 || stop >= end - 1))
    return { start, end: stop === -1 ? end : stop, bodyStart: end, leaning: Infinity, followed: false };
  if (mark.style.family === 'article') return readArticle(document, start, end, stop);
  if (stop === -1 || (analysis.charAt(stop) !== '：' && lengthOf(analysis.slice(start, stop).replace(/（[^）]*）/gu, '')) > 16)) {
    const topFamily = ['han', 'han-paren', 'part'].includes(mark.style.family);
    const glued = gluedEnd(document, start, end, topFamily);
    if (glued > 0) return { start, end: glued, bodyStart: glued, leaning: 4, followed: true };
  }
  if (stop === -1) {
    const gap = spaceBreak(analysis, start, end);
    if (gap > 0) return { start, end: gap, bodyStart: skipBlanks(analysis, gap, end), leaning: leaningOf(analysis.slice(start, gap), end - gap), followed: true };
    const length = lengthOf(analysis.slice(start, end));
    return { start, end, bodyStart: end, leaning: length <= 44 ? Math.max(1.2, leaningOf(analysis.slice(start, end), 60)) : -Infinity, followed: false };
  }
  const words = analysis.slice(start, stop);
  const punctuation = analysis.charAt(stop);
  const last = stop >= end - 1;
  if (punctuation === '；' || punctuation === ';')
    return { start, end: stop, bodyStart: start, leaning: -Infinity, followed: !last };
  if (punctuation === '：' || punctuation === ':') {
    const whole = firstStop(analysis, stop + 1, end);
    if (whole >= end - 1 && whole - start <= 46 && !last) return { start, end: whole, bodyStart: end, leaning: leaningOf(words, 60), followed: false };
    const label = lengthOf(words) <= 14 && !/[，,]/u.test(words);
    return { start, end: stop, bodyStart: stop + 1, leaning: label ? (last ? 2 : leaningOf(words, end - stop) - 0.4) : -2, followed: !last };
  }
  if (last) return { start, end: stop, bodyStart: end, leaning: lengthOf(words) > 44 ? -Infinity : leaningOf(words, 60), followed: false };
  return { start, end: stop, bodyStart: stop + 1, leaning: lengthOf(words) > 46 ? -Infinity : leaningOf(words, end - stop), followed: true };
}

/** An article is a clause: its text is the body, but for a short bracketed or spaced name (`第三条【适用范围】`). */
function readArticle(document: DocumentText, start: number, end: number, stop: number): HeadingReading {
  const { analysis } = document;
  const named = /^[【\[（(][^】\]）)]{2,16}[】\]）)]/u.exec(analysis.slice(start, start + 20));
  if (named !== null)
    return { start: start + 1, end: start + named[0].length - 1, bodyStart: start + named[0].length, leaning: 6, followed: true };
  if (stop === -1 && end - start <= 16) return { start, end, bodyStart: end, leaning: Infinity, followed: false };
  return { start, end: stop === -1 ? end : stop, bodyStart: start, leaning: -Infinity, followed: stop !== -1 && stop < end - 1 };
}

function trimEnd(analysis: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s\u3000]/u.test(analysis.charAt(at - 1))) at--;
  return at;
}

/** First stop that ends a heading phrase; stops within quotation marks and brackets do not. */
function firstStop(analysis: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end && at < start + 160; at++) {
    const character = analysis.charAt(at);
    if ('“《（(「'.includes(character)) depth++;
    else if ('”》）)」'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '。；;！？!?：:'.includes(character)) return at;
  }
  return -1;
}

/** `（一）加强领导 各部门要…`: a wide blank after a short phrase ends the heading. */
function spaceBreak(analysis: string, start: number, end: number): number {
  const match = /^[^\s\u3000，。]{4,20}[\s\u3000]+(?=[^\s\u3000]{12,})/u.exec(analysis.slice(start, Math.min(end, start + 60)));
  return match === null ? -1 : start + match[0].trimEnd().length;
}
