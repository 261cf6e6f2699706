import { charFlag, wordLengthAt, wordLengthBefore, type NameData } from './name-data.ts';
import { closesName, readNameList, skipSpaces, titleFollows } from './person-list.ts';
import { flagsAt, isEdge, longestName, isName, nameFrom, nameUpTo } from './person-names.ts';
import type { Span } from './span.ts';

const longestLabel = 12;
const spaces = ' \t\u3000\u00a0';

/**
 * The Han words that end right before a colon, spaces and 、 / taken out (组 长：, 联系人/电话：); a parenthesis
 * between label and colon is passed over (责任领导（包村）：).
 */
function labelBefore(data: NameData, text: string, colon: number): string {
  let at = colon - 1;
  if (text[at] === '）' || text[at] === ')') {
    const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at));
    if (open > at - longestLabel) at = open - 1;
  }
  let label = '';
  let gaps = 0;
  for (; at >= 0 && label.length < longestLabel && gaps < 6; at--) {
    const character = text.charAt(at);
    if ((flagsAt(data, text, at) & charFlag.han) !== 0) label = character + label;
    else if (spaces.includes(character) || '、/／'.includes(character)) gaps++;
    else break;
  }
  return label;
}

/** 组长：王建国、李丽 */
function afterColon(data: NameData, text: string, colon: number, found: Span[]): void {
  const label = labelBefore(data, text, colon);
  if (wordLengthBefore(data.labelEnds, label, label.length) > 0)
    readNameList(data, text, colon + 1, found);
}

/** 王建国（副镇长）, 李丽(女，教师): the parenthesis must hold a title, a sex or a telephone. */
function holdsPerson(data: NameData, text: string, open: number): boolean {
  const limit = Math.min(text.length, open + 40);
  let part = open + 1;
  for (let at = open + 1; at < limit; at++) {
    const character = text.charAt(at);
    const closes = character === '）' || character === ')';
    if (character === '\n') return false;
    if (!closes && !'，,、；; \u3000'.includes(character)) continue;
    const end = text[at - 1] === '兼' ? at - 1 : at;
    if (end > part && wordLengthBefore(data.titleEnds, text, end) > 0) return true;
    const words = text.slice(part, at);
    if (words === '男' || words === '女' || words.startsWith('电话') || words.startsWith('手机'))
      return true;
    if (closes) return false;
    part = at + 1;
  }
  return false;
}

/** Adds the name that ends at `end` and those that stand before it in a row (由张明、李丽担任). */
function addBackwards(
  data: NameData,
  text: string,
  end: number,
  trust: 'sure' | 'likely',
  found: Span[],
): void {
  let stop = end;
  for (;;) {
    const start = nameUpTo(data, text, stop, trust);
    if (start < 0) return;
    found.push({ start, end: stop });
    if (!'、和及与'.includes(text.charAt(start - 1)) || start < 3) return;
    stop = start - 1;
  }
}

/** 李丽同志: the name before it may stand within a sentence, so its characters must be likely ones. */
function beforeComrade(data: NameData, text: string, end: number, found: Span[]): void {
  if (nameUpTo(data, text, end, 'sure') >= 0) {
    addBackwards(data, text, end, 'sure', found);
    return;
  }
  for (let start = Math.max(0, end - longestName); start <= end - 2; start++)
    if (isName(data, text, start, end, 'likely')) {
      found.push({ start, end });
      return;
    }
}

/** Where the name before 为/任/担任/兼任 at `at` ends: before a title between them (王强副镇长任组长). */
function endBeforeTitle(data: NameData, text: string, at: number): number {
  const title = wordLengthBefore(data.titleEnds, text, at);
  if (title === 0) return at;
  const end = at - title;
  return text[end - 1] === '副' ? end - 1 : end;
}

/** Whether a role follows within a few characters (为组长, 任专班副组长). */
function roleFollows(data: NameData, text: string, from: number): boolean {
  for (let at = from; at < from + 10 && !isEdge(data, text, at); at++)
    if (wordLengthAt(data.roleStarts, text, at) > 0) return true;
  return false;
}

/** 由张明担任, 镇长赵辉为副组长, 王强兼任办公室主任; `at` is the place of the verb. */
function beforeAppointment(data: NameData, text: string, at: number, found: Span[]): void {
  if (text[at] === '任' && '担兼'.includes(text.charAt(at - 1)) && at > 0) return;
  const verb = text.startsWith('担任', at) || text.startsWith('兼任', at) ? 2 : 1;
  const title = endBeforeTitle(data, text, at);
  const end = text[title - 1] === '等' ? title - 1 : title;
  const held = found.length;
  if (verb === 2 || roleFollows(data, text, at + verb))
    addBackwards(data, text, end, end === title ? 'sure' : 'likely', found);
  // 由高明副镇长担任: where the title was part of the name after all, look again without it.
  if (found.length === held && title !== at && roleFollows(data, text, at + verb))
    addBackwards(data, text, at, 'likely', found);
}

/** 镇长赵辉主持, 组长为王建国，…: names right after a title; gives the place from which to scan on. */
function afterTitle(data: NameData, text: string, end: number, found: Span[]): number {
  let start = skipSpaces(text, end);
  if (start === end && '由为是'.includes(text.charAt(start))) start++;
  const surname = charFlag.surname | charFlag.compound;
  if ((flagsAt(data, text, start) & surname) === 0) return end;
  if (wordLengthBefore(data.titleEnds, text, end) === 0) return end;
  let reach = end;
  for (;;) {
    const from = start;
    const spaced = from > end && spaces.includes(text.charAt(from - 1));
    const stop = nameFrom(data, text, from, 'likely', (at) => {
      if (closesName(data, text, at, from, 'likely')) return text[at] !== '：' && text[at] !== ':';
      return !spaced && wordLengthAt(data.verbStarts, text, at) > 0;
    });
    if (stop < 0) return reach;
    found.push({ start: from, end: stop });
    reach = stop;
    if (!'、和及与'.includes(text.charAt(stop)) || stop >= text.length) return reach;
    start = stop + 1;
  }
}

/** 王建国 镇党委书记 at the start of a line: name, space, words that end in a title. */
function atLineStart(data: NameData, text: string, lineStart: number, found: Span[]): void {
  const start = skipSpaces(text, lineStart);
  const end = nameFrom(data, text, start, 'likely', (at) => spaces.includes(text.charAt(at)));
  if (end > 0 && titleFollows(data, text, end)) found.push({ start, end });
}

const COLON = 1;
const OPEN = 2;
const VERB = 3;
const COMRADE = 4;
const LINE = 5;
const TITLE = 6;
const anchorTables = new WeakMap<NameData, Uint8Array>();

function anchorTable(data: NameData): Uint8Array {
  const known = anchorTables.get(data);
  if (known !== undefined) return known;
  const table = new Uint8Array(0x1_0000);
  data.flags.forEach((flags, unit) => {
    if ((flags & charFlag.titleEnd) !== 0) table[unit] = TITLE;
  });
  const mark = (characters: string, kind: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  mark('：:', COLON);
  mark('（(', OPEN);
  mark('为任担兼', VERB);
  mark('同', COMRADE);
  mark('\n', LINE);
  anchorTables.set(data, table);
  return table;
}

/**
 * The personal names in a text, in the sure contexts only (labels, appointments, titles, 同志); spans may repeat and
 * come in no fixed order. One scan, O(n).
 */
export function findPersonNames(data: NameData, text: string): readonly Span[] {
  const table = anchorTable(data);
  const found: Span[] = [];
  atLineStart(data, text, 0, found);
  let at = 0;
  while (at < text.length) {
    const kind = table[text.charCodeAt(at)] ?? 0;
    let next = at + 1;
    if (kind === COLON) afterColon(data, text, at, found);
    else if (kind === TITLE) next = Math.max(next, afterTitle(data, text, at + 1, found));
    else if (kind === OPEN) {
      if (nameUpTo(data, text, at, 'sure') >= 0 && holdsPerson(data, text, at))
        addBackwards(data, text, at, 'sure', found);
    } else if (kind === VERB) beforeAppointment(data, text, at, found);
    else if (kind === COMRADE && text[at + 1] === '志') beforeComrade(data, text, at, found);
    else if (kind === LINE) atLineStart(data, text, at + 1, found);
    at = next;
  }
  return found;
}
