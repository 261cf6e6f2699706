import { headingLeaning, phraseLength } from './heading-leaning.ts';
import type { HeadingMark } from '../marks/heading-marks.ts';
import { firstStop, gluedEnd, spaceBreak } from './heading-stop.ts';
import { skipBlanks, trimEnd, type DocumentText } from '../../line/text-line.ts';

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
  /** `趋势一：由单向转向双向。`: end of the whole sentence, the heading if something stands under it. */
  readonly sentenceEnd?: number;
};

/** What stands after the number on its line, and its first stop (-1 if none). */
type Content = {
  readonly analysis: string;
  readonly start: number;
  readonly end: number;
  readonly stop: number;
};

const OUTER_FAMILIES = new Set(['chapter', 'section', 'part']);
/** A phrase longer than this is a sentence, whatever its words. */
const LONGEST = { plain: 44, runIn: 46, section: 60, label: 14 } as const;
/** The leaning of a sentence that is a heading only if much stands under it and its siblings. */
const SENTENCE = -4.5;
/** A first sentence longer than this may hide a glued heading. */
const GLUE_SUSPECT = 16;
/** The leaning of a question below the top levels. */
const QUESTION = -2;
/** Stands for the length of a body that is elsewhere, under the heading. */
const BODY_BELOW = 60;

/** Reads the heading phrase of a mark: `（一）加强领导。各部门…` → 加强领导, followed by a body. O(heading). */
export function readHeading(document: DocumentText, mark: HeadingMark): HeadingReading {
  const { analysis } = document;
  const start = headingStart(analysis, mark);
  const end = trimEnd(analysis, start, mark.contentEnd);
  const content = { analysis, start, end, stop: firstStop(analysis, start, end) };
  const { family } = mark.style;
  if (OUTER_FAMILIES.has(family) && isLast(content))
    return wholeLine(content, content.stop === -1 ? end : content.stop, Infinity);
  if (family === 'article') return readArticle(content);
  const bracketed = mark.value === 0 ? readBracketed(content) : undefined;
  if (bracketed !== undefined) return bracketed;
  const spaced = mark.parts.length > 1 ? readSpaced(content) : undefined;
  if (spaced !== undefined) return spaced;
  const top = mark.style.heads !== 'item';
  const reading = readGlued(content, top) ?? readPhrase(content);
  return !top && isQuestion(content) ? asQuestion(reading) : reading;
}

/** `3.您等了多久？□半小时内 □一小时以上`: a question of a list is an item, unless it heads a section. */
function isQuestion({ analysis, stop }: Content): boolean {
  return stop !== -1 && '？?'.includes(analysis.charAt(stop));
}

function asQuestion(reading: HeadingReading): HeadingReading {
  return { ...reading, leaning: Math.min(reading.leaning, QUESTION) };
}

/** Where the words begin: of `第一阶段（3月）：动员摸底` after the colon. */
function headingStart(analysis: string, mark: HeadingMark): number {
  const { family } = mark.style;
  const opening = analysis.slice(mark.end, Math.min(mark.contentEnd, mark.end + 40));
  const period = family === 'stage' ? /^[ \u3000]*(?:（[^）]*）)?[：:，,、]/u.exec(opening) : null;
  return skipBlanks(analysis, mark.end + (period?.[0].length ?? 0), mark.contentEnd);
}

/** Whether the first stop is the end of the content, or there is none. */
function isLast({ stop, end }: Content): boolean {
  return stop === -1 || stop >= end - 1;
}

function wholeLine(content: Content, end: number, leaning: number): HeadingReading {
  return { start: content.start, end, bodyStart: content.end, leaning, followed: false };
}

function readGlued(content: Content, top: boolean): HeadingReading | undefined {
  const { analysis, start, end, stop } = content;
  if (stop !== -1) {
    if (analysis.charAt(stop) === '：') return undefined;
    const words = analysis.slice(start, stop).replace(/（[^）]*）/gu, '');
    if (phraseLength(words) <= GLUE_SUSPECT) return undefined;
  }
  const glued = gluedEnd(analysis, start, end, top);
  if (glued === -1) return undefined;
  return { start, end: glued, bodyStart: glued, leaning: 4, followed: true };
}

function readPhrase(content: Content): HeadingReading {
  const { analysis, start, end, stop } = content;
  if (stop === -1) return readUnstopped(content);
  const punctuation = analysis.charAt(stop);
  if (punctuation === '；' || punctuation === ';')
    return { start, end: stop, bodyStart: start, leaning: -Infinity, followed: !isLast(content) };
  if (punctuation === '：' || punctuation === ':') return readLabel(content);
  const words = analysis.slice(start, stop);
  const length = phraseLength(words);
  if (isLast(content))
    return wholeLine(
      content,
      stop,
      length > LONGEST.plain ? longLeaning(length) : headingLeaning(words, BODY_BELOW),
    );
  const leaning = length > LONGEST.runIn ? longLeaning(length) : headingLeaning(words, end - stop);
  return { start, end: stop, bodyStart: stop + 1, leaning, followed: true };
}

/** `（五）坚持城乡融合、区域协调，以……为抓手推进……，着力打造……。` */
function longLeaning(length: number): number {
  return length > LONGEST.section ? -Infinity : SENTENCE;
}

function readUnstopped(content: Content): HeadingReading {
  const { analysis, start, end } = content;
  const gap = spaceBreak(analysis, start, end);
  if (gap !== -1) {
    const leaning = headingLeaning(analysis.slice(start, gap), end - gap);
    return { start, end: gap, bodyStart: skipBlanks(analysis, gap, end), leaning, followed: true };
  }
  const words = analysis.slice(start, end);
  const short = phraseLength(words) <= LONGEST.plain;
  return wholeLine(
    content,
    end,
    short ? Math.max(1.2, headingLeaning(words, BODY_BELOW)) : -Infinity,
  );
}

/** 3路：…, 102室：…: a figure names a thing, not a section; dates do. */
const NUMBERED = /^\d{1,4}(?![月年\d])/u;

/** `1.宣传阶段：3月1日前…` is a label with its body; `1.注意：不得…。` as a whole may be a short heading. */
function readLabel(content: Content): HeadingReading {
  const { analysis, start, end, stop } = content;
  const words = analysis.slice(start, stop);
  const last = isLast(content);
  const whole = firstStop(analysis, stop + 1, end);
  const label =
    phraseLength(words) <= LONGEST.label && !/[，,]/u.test(words) && !NUMBERED.test(words);
  const leaning = last ? 2 : headingLeaning(words, end - stop) - 0.4;
  return {
    start,
    end: stop,
    bodyStart: stop + 1,
    leaning: label && !isEnumeration(analysis.slice(stop, end)) ? leaning : -2,
    followed: !last,
    ...(whole >= end - 1 && whole - start <= LONGEST.runIn && !last && { sentenceEnd: whole }),
  };
}

/** `房屋：门诊楼、住院楼、配电房。` lists what a label covers: the sentence is the item. */
function isEnumeration(body: string): boolean {
  return /[；;]\s*$/u.test(body) || (body.split('、').length > 3 && !/[，,]/u.test(body));
}

const REACH = 160;
/** The name of an outline's section, and its body behind a blank: `编制目的 为了做好……。` */
const SPACED = /^([\p{Script=Han}、“”《》（）]{2,20})[ \u3000]+(?=.{4,}[。；，：])/u;

function readSpaced({ analysis, start, end }: Content): HeadingReading | undefined {
  const match = SPACED.exec(analysis.slice(start, Math.min(end, start + REACH)));
  if (match?.[1] === undefined) return undefined;
  const name = start + match[1].length;
  return { start, end: name, bodyStart: start + match[0].length, leaning: 4, followed: true };
}

/** `【工作目标】年底前……`, `【工作目标】` */
function readBracketed({ analysis, start, end }: Content): HeadingReading | undefined {
  const name = /^【[^】]{2,18}】/u.exec(analysis.slice(start, Math.min(end, start + 20)))?.[0];
  if (name === undefined) return undefined;
  const bodyStart = start + name.length;
  const followed = bodyStart < end;
  return { start: start + 1, end: bodyStart - 1, bodyStart, leaning: 6, followed };
}

/** An article is a clause: its text is the body, but for a short bracketed or spaced name (`第三条【适用范围】`). */
function readArticle(content: Content): HeadingReading {
  const { analysis, start, end, stop } = content;
  const named = /^[【[（(][^】\]）)]{2,16}[】\]）)]/u.exec(analysis.slice(start, start + 20));
  if (named !== null) {
    const bodyStart = start + named[0].length;
    return { start: start + 1, end: bodyStart - 1, bodyStart, leaning: 6, followed: true };
  }
  if (stop === -1 && end - start <= 16) return wholeLine(content, end, Infinity);
  return {
    start,
    end: stop === -1 ? end : stop,
    bodyStart: start,
    leaning: -Infinity,
    followed: stop !== -1 && !isLast(content),
  };
}
