import { hasSentencePunctuation } from './line-shape.ts';
import type { LineFacts } from './line-facts.ts';
import { chrome, type RoleSheet } from './role-sheet.ts';

const LONGEST = 60;
const SHORTEST = 5;
/** Share of two-character sequences of the shorter title that the other one has too. */
const SIMILAR = 0.6;

/**
 * The page's own title at its top is furniture when the text's title follows below the site's lines
 * (`…报告` / `发布日期：…` / `某局关于…的报告`), or when furniture repeats it word for word
 * (`下面是小编为大家整理的…`, `【…】相关文章`) and stands between it and the text. A title that the text
 * follows directly is the text's. O(lines at the top).
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
  const furniture = facts.filter((_, index) => sheet[index]?.role === 'chrome');
  for (const index of open) {
    if (sheet[index + 1]?.role !== 'chrome') continue;
    const title = facts[index]?.words ?? '';
    const ownTitle = open.find((other) => other > index);
    const replaced =
      ownTitle !== undefined && similarity(title, facts[ownTitle]?.words ?? '') >= SIMILAR;
    const repeated = furniture.some(
      (fact) => fact.words.length > title.length && fact.score >= 0.5 && fact.words.includes(title),
    );
    if (replaced || repeated) sheet[index] = chrome('title');
  }
}

function isTitleLike(fact: LineFacts | undefined): boolean {
  if (fact === undefined || fact.numbered || fact.anchor) return false;
  const { length } = fact.words;
  return length >= SHORTEST && length <= LONGEST && !hasSentencePunctuation(fact.words);
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
