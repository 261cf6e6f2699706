import { labelOf, type Label } from './label.ts';
import { numberTree } from './number-tree.ts';
import type { LineRole, Original, OriginalLine, Unsuited } from './original.ts';
import { rolesOf } from './numbered-roles.ts';

/** Fewer characters make no document to test with, more no page. */
const LEAST_CHARACTERS = 250;
const MOST_CHARACTERS = 24_000;
const LEAST_NUMBERS = 3;
/** Lines of a title, and lines with signature and date. */
const MOST_TITLE_LINES = 3;
const MOST_CLOSING_LINES = 5;

const TITLE_END =
  /(?:方案|计划|规划|纲要|意见|通知|办法|规定|条例|细则|规则|报告|总结|汇报|预案|决定|决议|要点|措施|制度|指南|解释|批复|复函|公告|通告|法|安排|章程|标准|规范|准则|建议|清单)(?:[（(][^（）()]{1,20}[）)]){0,2}$/u;
const SENTENCE_END = /[。！？；：…”’）)」;:!]$/u;
/** 责任单位：档案室 完成时间：5月底前 */
const LABELLED = /^.{2,8}[：:].{2,60}$/u;
const LEAST_PROSE = 60;
/** No bars and arrows. */
const TITLE = /^[\p{Script=Han}\p{N}A-Za-z（）()《》“”‘’、·—\s〔〕-]+$/u;
const SIGNS_OF_PROSE = /[。；！？，：]/u;
const DOCUMENT_NUMBER = /^[\p{Script=Han}]{2,12}[〔[（(][12]\d{3}[〕\]）)]\s*\d{1,4}号$/u;
const DATE =
  /^(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十元]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
/** （2023年1月9日在某大会上）, 某市人民政府市长 某某: under a title, or above the address of a speech. */
const UNDER_TITLE = /^(?:[（(][^（）()]{4,60}[）)]|[\p{Script=Han}\s·]{4,30})$/u;
const ATTACHED = /^(?:附件?|联系人|联系电话)[:：].{2,60}$/u;
const OPENING_CHARACTERS = 6;

type Read =
  { readonly ok: true; readonly value: Original } | { readonly ok: false; readonly why: Unsuited };

function unsuited(why: Unsuited): Read {
  return { ok: false, why };
}

function plainLine(role: LineRole, text: string): OriginalLine {
  return { role, text, number: '', words: '', depth: 0, series: -1, value: 0 };
}

function isProse(line: string): boolean {
  return (
    line.length >= LEAST_PROSE ||
    /.{4}。$/u.test(line) ||
    (line.length >= 12 && SENTENCE_END.test(line))
  );
}

/** How many lines at the top are the title; 0 if there is none, -1 if what stands there cannot be told. */
function titleLines(lines: readonly string[]): number {
  const first = lines[0] ?? '';
  if (labelOf(first) !== undefined || SENTENCE_END.test(first.replace(TITLE_END, ''))) return 0;
  let title = '';
  for (const [index, line] of lines.slice(0, MOST_TITLE_LINES).entries()) {
    if (!TITLE.test(line) || labelOf(line) !== undefined) break;
    title += line;
    if (TITLE_END.test(title)) return index + 1;
  }
  return isProse(first) || UNDER_TITLE.test(first) || /[：:]$/u.test(first) ? 0 : -1;
}

/** Lines at the end with a signature and a date; 0 if the last line is prose, -1 if it is something else. */
function closingLines(lines: readonly string[]): number {
  const last = lines.at(-1) ?? '';
  if (isProse(last) || labelOf(last) !== undefined) return 0;
  if (!DATE.test(last.replaceAll(/\s/gu, ''))) return -1;
  let count = 1;
  for (const line of lines.slice(-MOST_CLOSING_LINES, -1).toReversed()) {
    const isClosing = ATTACHED.test(line) || (!isProse(line) && !SIGNS_OF_PROSE.test(line));
    if (!isClosing || labelOf(line) !== undefined) break;
    count++;
  }
  return count;
}

function headOf(lines: readonly string[], titles: number): readonly OriginalLine[] | undefined {
  const head: OriginalLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < titles) head.push(plainLine('title', line));
    else if (DOCUMENT_NUMBER.test(line)) head.push(plainLine('head', line));
    else if (/[：:]$/u.test(line) && line.length <= 120) head.push(plainLine('head', line));
    else if (UNDER_TITLE.test(line) && head.every(({ role }) => role !== 'body'))
      head.push(plainLine('head', line));
    else if (isProse(line)) head.push(plainLine('body', line));
    else return undefined;
  }
  return head;
}

/** The numbered lines with what stands between them, or undefined if a line there is neither prose nor numbered. */
function bodyOf(
  lines: readonly string[],
  labels: readonly (Label | undefined)[],
): readonly OriginalLine[] | 'numbers' | 'loose-lines' {
  const found = labels.filter((label) => label !== undefined);
  const tree = numberTree(found);
  if (tree === undefined) return 'numbers';
  const roles = rolesOf(lines, labels, tree);
  if (roles === undefined) return 'loose-lines';
  let next = 0;
  const body: OriginalLine[] = [];
  for (const [index, text] of lines.entries()) {
    const label = labels[index];
    if (label === undefined) {
      if (!isProse(text) && !LABELLED.test(text)) return 'loose-lines';
      body.push(plainLine('body', text));
      continue;
    }
    if (labelOf(text.slice(label.text.length)) !== undefined) return 'numbers';
    const { depth, series } = tree[next] ?? { depth: 1, series: -1 };
    const { role, words } = roles[next] ?? { role: 'open', words: '' };
    body.push({ role, text, number: label.text, words, depth, series, value: label.value });
    next++;
  }
  return body;
}

/**
 * A document from its lines if nothing in it is doubtful: title, addressee, leading paragraphs, numbered lines that count up
 * without a gap, prose between them, signature and date. Judged by tests of its own, not by the reader that is measured.
 * O(characters).
 */
export function readOriginal(source: string, lines: readonly string[]): Read {
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  if (characters < LEAST_CHARACTERS) return unsuited('short');
  if (characters > MOST_CHARACTERS) return unsuited('long');
  const labels = lines.map(labelOf);
  const numbers = labels.filter((label) => label !== undefined).length;
  if (numbers > 0 && numbers < LEAST_NUMBERS) return unsuited('few-numbers');
  const first = numbers === 0 ? lines.length : labels.findIndex((label) => label !== undefined);
  const titles = titleLines(lines);
  const closing = closingLines(lines);
  const head =
    titles < 0
      ? undefined
      : headOf(lines.slice(0, Math.min(first, lines.length - Math.max(closing, 0))), titles);
  if (head === undefined) return unsuited('opening');
  if (closing < 0) return unsuited('loose-lines');
  const end = Math.max(first, lines.length - closing);
  const body = bodyOf(lines.slice(first, end), labels.slice(first, end));
  if (typeof body === 'string') return unsuited(body);
  const signed = lines.slice(lines.length - closing).map((line) => plainLine('closing', line));
  return {
    ok: true,
    value: {
      source,
      lines: [...head, ...body, ...signed],
      characters,
      opening: openingOf([...head, ...body]),
    },
  };
}

/** The first Han characters of the first sentence. */
function openingOf(lines: readonly OriginalLine[]): string {
  const line = lines.find(
    ({ role, depth }) => role === 'body' || role === 'item' || (depth > 0 && role !== 'heading'),
  );
  const words = line === undefined ? '' : line.text.slice(line.number.length);
  return words.replaceAll(/\P{Script=Han}/gu, '').slice(0, OPENING_CHARACTERS);
}
