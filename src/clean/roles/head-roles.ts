import type { LineFacts } from './line-facts.ts';
import { chrome, type RoleSheet } from './role-sheet.ts';
import { hasFurniture, isTitleLike, namesGenre } from './title-roles.ts';

const SURE = 0.8;
/** A line of that length may be the first of a title of two. */
const SHORTEST_FIRST = 7;
/** Above the number of a document stands who issues it. */
const SHORTEST_ISSUER = 4;
/** 某某县人民政府文件, 某政发〔2023〕4号 */
const RED_HEAD = /文件$|〔|［|\[\d{4}|号$|关于|印发/u;
const NO_HAN = /\P{Script=Han}/gu;
const NAVIGATION: ReadonlySet<string> = new Set(['navigation', 'breadcrumb']);

/**
 * What of the lines at the top of a page is the site's by its place alone. Above the navigation or the path of a site
 * stand its name, a slogan, the user's bar; only a title that names a genre may be the text's. On a page with furniture
 * at its top so are short lines over the text's own title (`搜文章 找作品`), but for the one right above, which may be
 * the first of a longer title, and the head of a red-headed document. O(lines at the top).
 */
export function markHead(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  from: number,
  firstAnchor: number,
): void {
  const path = pathAt(facts, sheet, firstAnchor);
  for (let i = from; i < path; i++)
    if (isNameless(facts, sheet, i)) sheet[i] = chrome('navigation');
  if (!hasFurniture(sheet, from - 1, firstAnchor)) return;
  const title = facts.findLastIndex(
    ({ words }, index) => index < firstAnchor && sheet[index] === undefined && namesGenre(words),
  );
  let first = title;
  while (first > from && isOpenRedHead(facts, sheet, first - 1)) first--;
  for (let i = from; i < first; i++) {
    const words = facts[i]?.words ?? '';
    if (!isNameless(facts, sheet, i) || RED_HEAD.test(words)) continue;
    const above = first < title ? SHORTEST_ISSUER : SHORTEST_FIRST;
    if (i < first - 1 || words.replaceAll(NO_HAN, '').length < above)
      sheet[i] = chrome('navigation');
  }
}

function isOpenRedHead(facts: readonly LineFacts[], sheet: RoleSheet, index: number): boolean {
  return sheet[index] === undefined && RED_HEAD.test(facts[index]?.words ?? '');
}

/** The last line of navigation above the text, -1 if there is none. */
function pathAt(facts: readonly LineFacts[], sheet: RoleSheet, firstAnchor: number): number {
  return facts.findLastIndex(
    ({ score }, index) =>
      index < firstAnchor && score >= SURE && NAVIGATION.has(sheet[index]?.label ?? ''),
  );
}

/** A short line that names no genre and has no role yet. */
function isNameless(facts: readonly LineFacts[], sheet: RoleSheet, index: number): boolean {
  const fact = facts[index];
  return sheet[index] === undefined && isTitleLike(fact) && !namesGenre(fact.words);
}
