import { lineText, opensNumber } from '../../line/line-shape.ts';
import { isTitleLine } from '../../line/title-line.ts';
import { packed } from '../../line/line-length.ts';
import type { Span } from '../../text/span.ts';

const HEAD = /^[【[（(]?(?:目[录次]|contents|table of contents)[】\]）)]?[：:]?$/iu;
/** 一、总则……1, 总则 .... 3 */
const LEADERS = /(?:(?:\.{4,}|…{2,}|·{4,}|．{4,}|‥{2,}) *(\d{0,4})|(?:_{4,}|-{6,}) *(\d{1,4}))$/u;
/** 1 总则 1, 1.1 目的	2: a page number set apart. */
const PAGE = /[ \t](\d{1,4})$/u;
const LONGEST_HEAD = 20;
const LONGEST_LINE = 200;
const LONGEST_ENTRY = 60;
const SHORTEST_KEY = 2;
/** So many entries under 目录, with leaders, or that come back further down as they stand, are a list. */
const FEWEST_HEADED = 2;
const FEWEST_LED = 3;
const FEWEST_RECURRING = 4;
const RECURRING_SHARE = 0.8;
/** So many lines of a list may be no entries: an entry that goes on, a figure's name. */
const GAP = 2;

type Entry = {
  readonly index: number;
  /** Its words without leader, page number and blanks. */
  readonly key: string;
  readonly page: number | undefined;
  readonly leaders: boolean;
  readonly numbered: boolean;
};

/**
 * Which lines are a list of contents: the line 目录, and entries in a row that have leaders, page numbers that rise, or
 * come back further down as headings in the same order. Their numbers are no numbers of the text. `isGlued` says which
 * lines are a whole list by themselves. O(lines).
 */
export function contentsLines(
  analysis: string,
  lines: readonly Span[],
  isGlued: (index: number) => boolean = () => false,
): readonly boolean[] {
  const found: boolean[] = lines.map((_, index) => isGlued(index));
  const entries = lines.map((line, index) => readEntry(analysis, line, index));
  const places = headingPlaces(analysis, lines);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const headed = isHead(lineText(analysis, line));
    const from = headed ? i + 1 : i;
    if (headed && isGlued(from)) found[i] = true;
    const to = listEnd(entries, places, from);
    if (to === from) continue;
    if (isList(entries.slice(from, to), places, headed)) found.fill(true, i, to);
    i = to - 1;
  }
  return found;
}

function isHead(words: string): boolean {
  return words.length <= LONGEST_HEAD && HEAD.test(packed(words));
}

/** A short line without the punctuation of sentences as an entry; with what tells that it is one. */
function readEntry(analysis: string, line: Span, index: number): Entry | undefined {
  if (line.end - line.start > LONGEST_LINE) return undefined;
  const words = lineText(analysis, line);
  if (/[。；！？]|[：:]$/u.test(words) || isHead(words)) return undefined;
  const leaders = LEADERS.exec(words);
  const number = leaders ?? PAGE.exec(words);
  const key = packed(number === null ? words : words.slice(0, number.index));
  if (key.length < SHORTEST_KEY || key.length > LONGEST_ENTRY) return undefined;
  const digits = number?.[1] ?? number?.[2] ?? '';
  const page = digits === '' ? undefined : Number(digits);
  const numbered = opensNumber(analysis, line.start) || /^(?:\d|附[件录表])/u.test(words);
  return { index, key, page, leaders: leaders !== null, numbered };
}

/** The last line that opens with certain words, as a line or as the heading in front of its body. */
function headingPlaces(analysis: string, lines: readonly Span[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const front = analysis.slice(line.start, Math.min(line.end, line.start + LONGEST_ENTRY + 20));
    const whole = packed(front);
    places.set(whole, index);
    const end = whole.search(/[。：:]/u);
    if (end > 0) places.set(whole.slice(0, end), index);
  }
  return places;
}

function recurs({ key, index }: Entry, places: ReadonlyMap<string, number>): boolean {
  return (places.get(key) ?? index) > index;
}

/** How far lines from `from` on go that may be entries of one list. */
function listEnd(
  entries: readonly (Entry | undefined)[],
  places: ReadonlyMap<string, number>,
  from: number,
): number {
  let end = from;
  for (let i = from; i < entries.length && i - end <= GAP; i++) {
    const entry = entries[i];
    if (entry === undefined) break;
    // the first heading of the text itself is no entry
    if (entry.leaders || entry.page !== undefined || recurs(entry, places)) end = i + 1;
    else if (i === from) break;
  }
  return end;
}

function isList(
  run: readonly (Entry | undefined)[],
  places: ReadonlyMap<string, number>,
  isHeaded: boolean,
): boolean {
  const entries = run.filter((entry) => entry !== undefined);
  const led = entries.filter(({ leaders }) => leaders);
  const recurring = entries.filter((entry) => recurs(entry, places));
  const numbered = entries.filter((entry) => entry.numbered);
  if (isHeaded) return led.length + recurring.length >= FEWEST_HEADED || rises(entries);
  if (led.length >= FEWEST_LED && led.length * 2 >= entries.length) return true;
  return (
    recurring.length >= FEWEST_RECURRING &&
    recurring.length >= entries.length * RECURRING_SHARE &&
    numbered.length * 2 >= entries.length &&
    inOrder(recurring.map(({ key }) => places.get(key) ?? 0))
  );
}

/** Whether page numbers that nearly all entries have do not fall. */
function rises(entries: readonly Entry[]): boolean {
  const pages = entries.flatMap(({ page }) => (page === undefined ? [] : [page]));
  return pages.length >= FEWEST_LED && pages.length * 4 >= entries.length * 3 && inOrder(pages);
}

/** Whether numbers do not fall, but for one in eight. */
function inOrder(numbers: readonly number[]): boolean {
  const falls = numbers.filter((number, index) => number < (numbers[index - 1] ?? 0)).length;
  return falls * 8 <= numbers.length;
}

/** A number of a chapter, section or item within a glued line. */
const INNER_NUMBER =
  /(?:^|(?<=[\s\p{Script=Han}）)]))(?:第[一二三四五六七八九十百]{1,4}[章节编篇]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}(?:\.\d{1,2}){0,3}(?=[ \u3000]|[、．.]\D))/gu;
const FEWEST_GLUED = 6;
const LONGEST_GLUED_ENTRY = 44;
/** So many of the entries must come back further down, of the first so many, and so many lists are looked for. */
const GLUED_SHARE = 0.6;
const LOOKED_UP = 12;
const MOST_LISTS = 12;
const LONGEST_BEFORE = 80;

/**
 * Lists of contents that run together on one line, alone or amid others: numbers with a few words behind each and no
 * punctuation, most of which come back further down. O(characters) but for a bounded number of look-ups.
 */
export function gluedContents(analysis: string, lines: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let tried = 0;
  for (const line of lines) {
    if (line.end - line.start < FEWEST_GLUED * 4) continue;
    const starts = Array.from(
      lineText(analysis, line).matchAll(INNER_NUMBER),
      ({ index }) => line.start + index,
    );
    for (let from = 0; from + FEWEST_GLUED <= starts.length && tried < MOST_LISTS;) {
      const to = runEnd(analysis, line, starts, from);
      if (to - from >= FEWEST_GLUED) {
        tried++;
        const bounds = [...starts.slice(from, to), starts[to] ?? line.end];
        const list = recurringPart(analysis, bounds);
        if (list !== undefined) found.push(list);
      }
      from = Math.max(to, from + 1);
    }
  }
  return found;
}

/** How far numbers go on with a few words without punctuation behind each. */
function runEnd(analysis: string, line: Span, starts: readonly number[], from: number): number {
  let to = from;
  while (to < starts.length) {
    const start = starts[to] ?? line.end;
    const end = starts[to + 1] ?? line.end;
    const words = analysis.slice(start, Math.min(end, start + 2 * LONGEST_GLUED_ENTRY));
    if (packed(words).length > LONGEST_GLUED_ENTRY || /[。；！？]/u.test(words)) break;
    to++;
  }
  return to;
}

/** From the first entry to the last one, if enough of them come back. A page may break off before the last do. */
function recurringPart(analysis: string, bounds: readonly number[]): Span | undefined {
  const rest = packed(analysis.slice(bounds.at(-1)));
  const entries = bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? start;
    return { start, end, key: packed(analysis.slice(start, end)) };
  });
  const sample = entries.slice(0, LOOKED_UP);
  const known = sample.filter(({ key }) => rest.includes(key));
  if (known.length < sample.length * GLUED_SHARE) return undefined;
  // the text that follows on the same line begins with the first entry again
  const again = entries.findIndex(({ key }, index) => index > 0 && key === entries[0]?.key);
  const last = entries[again < 0 ? entries.length - 1 : again - 1];
  return last && { start: bounds[0] ?? last.start, end: last.end };
}

/** Where the title begins that a list at `list` stands under on the same line; `list` if there is none. O(1). */
export function titleBefore(analysis: string, list: number): number {
  const front = analysis.slice(Math.max(0, list - LONGEST_BEFORE), list).trimEnd();
  const start = front.search(/[^\s。；！？）】]+$/u);
  if (start <= 0 || !isTitleLine(front.slice(start))) return list;
  return /\n\s*$/u.test(front.slice(0, start)) ? list : Math.max(0, list - LONGEST_BEFORE) + start;
}
