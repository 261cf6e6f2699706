import { headingNameAt } from '../../taxonomy/heading-names.ts';
import { structureCues } from '../structure-cues.ts';

/** No heading phrase is longer than this. */
const REACH = 160;
/** A name of this length is seldom the first half of a double name. */
const WHOLE_NAME = 5;
const OPENING = '“《（(「';
const CLOSING = '”》）)」';
const STOPS = '。；;！？!?：:';

/** Some type `.` for 。: between Han, before a figure, or at the end of a line (加强领导.各村要…). */
function isHanStop(analysis: string, at: number): boolean {
  return /^\p{Script=Han}[.](?:[\p{Script=Han}\d]|\s|$)/u.test(analysis.slice(at - 1, at + 2));
}

/** The colon of a time or a ratio: 下午1:30集合, 按6:4分担. */
function isClockTime(analysis: string, at: number): boolean {
  return /^\d[：:]\d/u.test(analysis.slice(at - 1, at + 2));
}

/** What a character means for the end of a heading phrase, by UTF-16 unit; 0 for most. */
const SIGNS = new Uint8Array(0x1_0000);
const [OPEN, CLOSE, STOP, POINT] = [1, 2, 3, 4];
for (const mark of OPENING) SIGNS[mark.charCodeAt(0)] = OPEN;
for (const mark of CLOSING) SIGNS[mark.charCodeAt(0)] = CLOSE;
for (const mark of STOPS) SIGNS[mark.charCodeAt(0)] = STOP;
SIGNS['.'.charCodeAt(0)] = POINT;

/** First stop that ends a heading phrase, within 160 characters; stops within quotation marks and brackets do not. -1 if none. */
export function firstStop(analysis: string, start: number, end: number): number {
  let depth = 0;
  const limit = Math.min(end, start + REACH);
  for (let at = start; at < limit; at++) {
    const sign = SIGNS[analysis.charCodeAt(at)];
    if (sign === 0) continue;
    if (sign === OPEN) depth++;
    else if (sign === CLOSE) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (sign === POINT ? isHanStop(analysis, at) : !isClockTime(analysis, at)) return at;
  }
  return -1;
}

/**
 * `（一）加强领导 各部门要…`: a blank after a short phrase ends the heading; -1 if there is none. A short rest must read
 * like a body (`（二）活动时间 5月6日起`): two halves of one heading stand apart, too (`加强领导 明确责任`).
 */
export function spaceBreak(analysis: string, start: number, end: number): number {
  const opening = analysis.slice(start, Math.min(end, start + 60));
  const match = /^([^\s\u3000，。]{4,20})[\s\u3000]+([^\s\u3000]{6,})/u.exec(opening);
  const [, head, rest] = match ?? [];
  if (head === undefined || rest === undefined) return -1;
  return rest.length >= 12 || /[\d，。；、]/u.test(rest) ? start + head.length : -1;
}

/**
 * Where the heading phrase of a glued heading ends (`一、组织领导成立以…`), or -1: the longest known name at `start`
 * that a body can follow. `outer`: the number is of a top family, whose headings are names, not sentences.
 */
export function gluedEnd(analysis: string, start: number, end: number, outer: boolean): number {
  const name = headingNameAt(analysis, start, end);
  if (name === '') return -1;
  const cues = structureCues();
  const stop = start + name.length;
  const body = analysis.slice(stop, Math.min(end, stop + 60));
  // a long name is whole: 下一步打算与房屋中介联合…
  const whole = outer && name.length >= WHOLE_NAME && /^[与和]/u.test(body) && /[，；]/u.test(body);
  if (whole) return stop;
  if (cues['glued-no-body'].test(body)) return -1;
  if (name.length < 4 && !cues['glued-short-name'].test(name)) return -1;
  return (outer && /[，,]/u.test(body)) || cues['glued-body-opening'].test(body) ? stop : -1;
}
