import { charFlag, wordLengthBefore, type NameData } from './name-data.ts';
import { flagsAt, isEdge, isName, nameFrom, titleAlone, type NameTrust } from './person-names.ts';
import type { Span } from './span.ts';

const spaces = ' \t\u3000\u00a0';
const connectors = '和及与';
const soft = '、/／';
const hard = '，,；;';
const maxFailures = 8;
const maxItem = 24;

/** The first place from `from` on that is no space (line breaks are none). */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && spaces.includes(text.charAt(at))) at++;
  return at;
}

/** The position after a parenthesis that opens at `at`; `at` itself if none does or it does not close nearby. */
function afterParenthesis(text: string, at: number): number {
  const open = text[at];
  if (open !== '（' && open !== '(') return at;
  for (let end = at + 1; end < text.length && end < at + 60; end++) {
    const character = text[end];
    if (character === '\n') return at;
    if (character === '）' || character === ')') return end + 1;
  }
  return at;
}

/** Whether a name may end at `end`: an edge, 等, 和 + a name, 同志, 任, a number, or a title up to an edge. */
export function closesName(
  data: NameData,
  text: string,
  end: number,
  start: number,
  trust: NameTrust,
): boolean {
  if (isEdge(data, text, end)) return true;
  const next = text.charAt(end);
  if (next === '等' || text.startsWith('同志', end) || /[\d任兼]/u.test(next)) return true;
  if (connectors.includes(next))
    return nameFrom(data, text, end + 1, trust, (at) => isEdge(data, text, at)) > 0;
  return isName(data, text, start, end, 'likely') && titleAlone(data, text, end);
}

/**
 * 王 强: a name of two characters set apart to fill the width of three. Its given name must be a common one unless a
 * title follows. Gives its end, -1 if there is none.
 */
function spacedName(data: NameData, text: string, start: number): number {
  if ((flagsAt(data, text, start) & charFlag.surname) === 0) return -1;
  const given = skipSpaces(text, start + 1);
  if (given === start + 1 || given > start + 5) return -1;
  const flags = flagsAt(data, text, given);
  if ((flags & charFlag.han) === 0 || (flags & charFlag.barred) !== 0) return -1;
  if (!isEdge(data, text, given + 1)) return -1;
  const common = (flags & charFlag.given) !== 0;
  return common || titleFollows(data, text, given + 1) ? given + 1 : -1;
}

/** 阿依努尔·买买提: Han characters with a middle dot. Gives its end, -1 if there is none. */
function dottedName(data: NameData, text: string, start: number): number {
  let at = start;
  let dot = -1;
  for (; at < text.length && at < start + 20; at++) {
    const character = text.charAt(at);
    if ('·•・'.includes(character) && at > start) dot = at;
    else if ((flagsAt(data, text, at) & charFlag.han) === 0) break;
  }
  return dot > start + 1 && at > dot + 2 && isEdge(data, text, at) ? at : -1;
}

function itemName(data: NameData, text: string, start: number): number {
  const fits = (end: number): boolean => closesName(data, text, end, start, 'sure');
  const plain = nameFrom(data, text, start, 'sure', fits);
  if (plain > 0) return plain;
  const spaced = spacedName(data, text, start);
  return spaced > 0 ? spaced : dottedName(data, text, start);
}

function itemEnd(data: NameData, text: string, start: number): number {
  let at = start;
  while (at < text.length && at < start + maxItem && !isEdge(data, text, at)) at++;
  return at;
}

/** Whether spaces and then words that end in a title follow a name that ends at `end` (张明 县教育局副局长). */
export function titleFollows(data: NameData, text: string, end: number): boolean {
  const words = skipSpaces(text, end);
  if (words === end) return false;
  const stop = itemEnd(data, text, words);
  return (
    stop > words && isEdge(data, text, stop) && wordLengthBefore(data.titleEnds, text, stop) > 0
  );
}

/** Whether a list goes on in the next line: a name, alone or before 、 or a parenthesis or its title. */
function goesOn(data: NameData, text: string, lineStart: number): boolean {
  const start = skipSpaces(text, lineStart);
  const end = nameFrom(data, text, start, 'sure', (at) => isEdge(data, text, at));
  if (end < 0) {
    const spaced = spacedName(data, text, start);
    return (
      spaced > 0 &&
      (spaced >= text.length ||
        '\r\n'.includes(text.charAt(spaced)) ||
        titleFollows(data, text, spaced))
    );
  }
  if (titleFollows(data, text, end)) return true;
  if (!isName(data, text, start, end, 'likely')) return false;
  return end >= text.length || '、（(\r\n'.includes(text.charAt(end));
}

/** The next item from `from` on, over separators, and whether ， or ； was among them; undefined where the list ends. */
function nextItem(
  data: NameData,
  text: string,
  from: number,
): { readonly at: number; readonly hard: boolean } | undefined {
  let at = from;
  let wasHard = false;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (hard.includes(character)) wasHard = true;
    else if (character === '\n') {
      if (!goesOn(data, text, at + 1)) return undefined;
    } else if (character !== '\r' && !spaces.includes(character) && !soft.includes(character)) {
      return { at, hard: wasHard };
    }
  }
  return undefined;
}

/**
 * The names in a list that starts at `from`, after a label and its colon (成员：张三（某局）、李四 科长).
 * Items that are no names are passed over after 、 and spaces; after ， or ； they end the list. Adds the
 * names to `found`. O(length read).
 */
export function readNameList(data: NameData, text: string, from: number, found: Span[]): void {
  let at = from;
  let failures = 0;
  for (let item = nextItem(data, text, at); item !== undefined; item = nextItem(data, text, at)) {
    const end = itemName(data, text, item.at);
    if (end > 0) {
      found.push({ start: item.at, end });
      failures = 0;
      at = afterParenthesis(text, end);
      // 王强和李丽: the connector counts only right after a name, 和 being a surname too.
      if (connectors.includes(text.charAt(at)) || text[at] === '等') at++;
      else if (at === end && !isEdge(data, text, at)) at = itemEnd(data, text, at);
      continue;
    }
    const stop = itemEnd(data, text, item.at);
    failures++;
    const next = text.charAt(stop);
    if (item.hard || failures > maxFailures || stop >= item.at + maxItem) break;
    if (next === '：' || next === ':' || next === '。') break;
    at = Math.max(afterParenthesis(text, stop), stop);
    if (at === item.at) break;
  }
}
