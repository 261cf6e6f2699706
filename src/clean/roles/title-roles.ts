import { titleWordAtEnd } from '../../line/title-words.ts';
import { hasSentencePunctuation } from '../../line/line-shape.ts';
import type { LineFacts } from './line-facts.ts';
import { chrome, type RoleSheet } from './role-sheet.ts';

const LONGEST = 60;
const SHORTEST = 5;
const SHORTEST_OWN = 7;
const FILE_NAME = /\.(?:docx?|pdf|wps|pptx?|xlsx?|ofd|txt|rtf)$/iu;
/** Share of two-character sequences of the shorter title that the other one has too. */
const SIMILAR = 0.6;

/**
 * The page's own title at its top is furniture when the text's title follows below the site's lines
 * (`…报告` / `发布日期：…` / `某局关于…的报告`; so is the site's name there), when it is a file's name over the text's
 * title, or when furniture repeats it word for word (`下面是小编为大家整理的…`, `【…】相关文章`) and stands between it
 * and the text. A title that the text follows directly is the text's. O(lines at the top).
 */
export function markTitles(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  from: number,
  firstAnchor: number,
): void {
  const open: number[] = [];
  for (let i = from; i < firstAnchor; i++)
    if (sheet[i] === undefined && isTitleLike(facts[i])) open.push(i);
  const furniture = facts.filter(
    (fact, index) => sheet[index]?.role === 'chrome' && fact.score >= 0.5,
  );
  const own = open.findLast((index) => namesGenre(facts[index]?.words ?? ''));
  const titles = open.filter((index) => {
    const below = open.find((other) => other > index);
    return (
      (own !== undefined && hasFurniture(sheet, index, own)) ||
      (below !== undefined && isReplaced(facts, sheet, index, below)) ||
      (sheet[index + 1]?.role === 'chrome' && isRepeated(facts[index], furniture))
    );
  });
  for (const index of titles) sheet[index] = chrome('title');
}

/** The name of a file over the text's title, or much the same title below the site's lines. */
function isReplaced(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  index: number,
  below: number,
): boolean {
  const title = facts[index]?.words ?? '';
  if (FILE_NAME.test(title)) return true;
  if (title.length < SHORTEST || !hasFurniture(sheet, index, below)) return false;
  return similarity(title, facts[below]?.words ?? '') >= SIMILAR;
}

function isRepeated(fact: LineFacts | undefined, furniture: readonly LineFacts[]): boolean {
  const title = fact?.words ?? '';
  if (title.length < SHORTEST) return false;
  return furniture.some(({ words }) => words.length > title.length && words.includes(title));
}

/** Whether furniture of the site stands between two lines; a page number is none. */
export function hasFurniture(sheet: RoleSheet, from: number, to: number): boolean {
  return sheet
    .slice(from + 1, to)
    .some((role) => role?.role === 'chrome' && role.label !== 'page-number');
}

/** 关于…的通知, …方案（试行）: the title of a text and not of a site or column. */
export function namesGenre(words: string): boolean {
  const bare = words.replace(/[（(〔【[][^（）()]{1,16}[）)〕】\]]$/u, '');
  return bare.length >= SHORTEST_OWN && titleWordAtEnd(bare) !== undefined;
}

/** A short line without a number or the punctuation of sentences. */
export function isTitleLike(fact: LineFacts | undefined): fact is LineFacts {
  if (fact === undefined || fact.numbered || fact.anchor) return false;
  const { length } = fact.words;
  return length <= LONGEST && !hasSentencePunctuation(fact.words);
}

function similarity(a: string, b: string): number {
  const first = pairsOf(a);
  const second = pairsOf(b);
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common / Math.max(1, Math.min(first.size, second.size));
}

function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) pairs.add(words.slice(i, i + 2));
  return pairs;
}
