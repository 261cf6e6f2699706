import { titleWordAtEnd } from '../../line/title-words.ts';
import { chromeWords, type MetadataField } from './chrome-words.ts';
import { visitWords } from '../../text/word-trie.ts';

/** 2023-05-06, 2023/7/12, 2023.5.6, 2023年5月6日, with or without a time of day. */
const DATE =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[-/]\d{1,2})(?: *\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u;
const CLOCK = /\d{1,2}[:：]\d{2}/u;
const COUNT =
  /^[（( ]*\d{1,9}(?:[,，.]\d{1,3})*\+? *(?:次|人|条|字(?![体号])|篇|页|分|万|[kw])?[）) ]*/iu;
const SEPARATORS = /^[- |｜┊▼/·•,，;；>》」】\]）)_—–【[「（(<《-]*/u;
/** 来源：, also 来源丨 and 来源｜ as set in posts for phones. */
const COLON = /^ *[：:丨|｜]? */u;
const SPACED_LABEL = /^(?:\p{Script=Han} {1,2}){1,4}\p{Script=Han}(?= *[：:])/u;
const OPENERS = /^[ |｜·•【[「（(<《>●◆★→☆-]*/u;

/** Where a part without a label ends. */
const PART_END = /[ |｜┊▼/·【】[\]（）()「」>]/u;
/** 发表评论(0), 网友评论（12条） */
const PART_COUNT = /^ ?[（(]\d{1,9}[条次人]?[）)]/u;
const LONGEST_PART = 12;
const PART_SCORE = 0.4;

const LONGEST_LINE = 160;
const LONGEST_VALUE = 24;
const LONGEST_LABEL = 8;
const LONGEST_TITLE = 44;
/** A second field makes an accident unlikely. */
const SECOND_FIELD = 0.3;
const TIME_OF_DAY = 0.3;
/** Dates written 2023-05-06 are a machine's; 2023年5月6日 may be a clerk's. */
const PLAIN_DATE_PENALTY = 0.25;

/**
 * Scores a line that consists of the labelled facts sites print around a text: `时间：2023-05-06 作者：某某 阅读：120`,
 * `上一篇：…`, `【字体：大 中 小】`. The whole line must be made of known labels with values that fit; anything else in
 * it (`地点：`, a sentence) gives 0. Works on a line of the analysis view; O(length).
 */
export function scoreMetadata(words: string): number {
  if (words.length > LONGEST_LINE) return 0;
  let rest = words.slice(OPENERS.exec(words)?.[0].length ?? 0);
  let score = 0;
  let fields = 0;
  const opening = leadingDate(rest);
  if (opening > 0) {
    score += 0.4 + (CLOCK.test(rest.slice(0, opening)) ? TIME_OF_DAY : 0);
    fields++;
    rest = strip(rest.slice(opening));
    rest = rest.replace(/^由 */u, '来源：').replace(/ *(?:发表|发布|上传) *$/u, '');
  }
  while (rest !== '') {
    const found = fieldAt(rest) ?? partAt(rest);
    if (found === undefined) return 0;
    score += found.score;
    fields++;
    rest = strip(rest.slice(found.length));
  }
  return fields > 1 ? score + SECOND_FIELD : score;
}

/** A date at the front counts as a field only when it is written with digits and dashes. */
function leadingDate(rest: string): number {
  const match = DATE.exec(rest);
  return match === null || rest.startsWith('年', 4) || !/^\d{4}/u.test(rest) ? 0 : match[0].length;
}

function strip(rest: string): string {
  return rest.slice(SEPARATORS.exec(rest)?.[0].length ?? 0);
}

/** What a labelled fact is worth and how long it is with its label. */
type Fact = { readonly score: number; readonly length: number };

/**
 * What needs no label, up to the next separator: a known line of the site (打印, 发表评论(0)), the head of a list,
 * a machine's date, a column's name.
 */
function partAt(rest: string): Fact | undefined {
  const end = rest.search(PART_END);
  const words = (end < 0 ? rest : rest.slice(0, end)).toLowerCase();
  if (words === '' || words.length > LONGEST_PART) return undefined;
  const length = words.length + (PART_COUNT.exec(rest.slice(words.length))?.[0].length ?? 0);
  const { lines, navigation, heads } = chromeWords();
  const line = lines.get(words);
  if (line !== undefined) return { score: Math.min(line[1], PART_SCORE), length };
  if (heads.some(([head]) => head === words)) return { score: PART_SCORE, length };
  if (leadingDate(words) === words.length) return { score: PART_SCORE, length };
  if (length === rest.length) return undefined;
  return navigation.has(words) || titleWordAtEnd(words) !== undefined
    ? { score: 0, length }
    : undefined;
}

/** The labelled fact at the front of the rest. */
function fieldAt(rest: string): Fact | undefined {
  const found = labelAt(rest);
  if (found === undefined) return undefined;
  const { field } = found;
  const colon = COLON.exec(rest.slice(found.length))?.[0] ?? '';
  const from = found.length + colon.length;
  const value = rest.slice(from);
  const hasColon = colon.trim() !== '';
  if (field.value === 'date') return dateValue(field, value, from);
  if (field.value === 'count') return countValue(field, value, from, hasColon);
  return hasColon ? shortValue(field, value, from) : undefined;
}

function dateValue(field: MetadataField, value: string, from: number): Fact | undefined {
  const date = DATE.exec(value);
  if (date === null) return undefined;
  const penalty = value.startsWith('年', 4) ? PLAIN_DATE_PENALTY : 0;
  const clock = CLOCK.test(date[0]) ? TIME_OF_DAY : 0;
  return { score: field.weight - penalty + clock, length: from + date[0].length };
}

/** A number; or nothing, where a script should have filled it in: `浏览量：  时间：…`. */
function countValue(
  field: MetadataField,
  value: string,
  from: number,
  hasColon: boolean,
): Fact | undefined {
  const count = COUNT.exec(value);
  if (count !== null) return { score: field.weight, length: from + count[0].length };
  const gap = /^[ -]*(?:[次人条篇](?= |$))?/u.exec(value)?.[0].length ?? 0;
  const empty = hasColon && (gap === value.length || labelAt(value.slice(gap)) !== undefined);
  return empty ? { score: field.weight, length: from + gap } : undefined;
}

/** A value of a few words: up to the next label or the end of the line, without sentences and foreign labels. */
function shortValue(field: MetadataField, value: string, from: number): Fact | undefined {
  const end = nextLabel(value);
  const words = value.slice(0, end).trim().replace(/！$/u, '');
  const longest = field.value === 'title' ? LONGEST_TITLE : LONGEST_VALUE;
  if (words.length > longest || /[。；！]/u.test(words)) return undefined;
  // 时间：… 地点：… — a label we do not know makes it a line of the document
  if (/[\p{Script=Han}]{2,}[：:]/u.test(words) && field.value !== 'title') return undefined;
  return { score: field.weight, length: from + end };
}

/** Where the next known label begins that has a colon or a number after it and a gap or mark before it. */
function nextLabel(value: string): number {
  const { fields, fieldTrie } = chromeWords();
  let first = value.length;
  visitWords(fieldTrie, value, 0, value.length, (index, start, end) => {
    if (start >= first || start === 0) return;
    if (!/[ |｜┊▼/·【[（(」】\]）),，]/u.test(value.charAt(start - 1))) return;
    const field = fields[index];
    const after = value.slice(end);
    const follows = field?.value === 'count' ? /^ *[：:丨(（\d]/u : /^ *[：:丨]/u;
    if (follows.test(after)) first = start;
  });
  return first;
}

/** The longest known label at the front, also with blanks between its characters (关 键 词：). */
function labelAt(
  text: string,
): { readonly field: MetadataField; readonly length: number } | undefined {
  const { fields, fieldTrie } = chromeWords();
  const spaced = SPACED_LABEL.exec(text)?.[0];
  const label = spaced?.replaceAll(' ', '') ?? text.slice(0, LONGEST_LABEL);
  let best: MetadataField | undefined;
  visitWords(fieldTrie, label, 0, label.length, (index, start, end) => {
    const field = fields[index];
    if (start > 0 || field === undefined || (spaced !== undefined && end < label.length)) return;
    if (best === undefined || field.label.length > best.label.length) best = field;
  });
  return best && { field: best, length: spaced?.length ?? best.label.length };
}
