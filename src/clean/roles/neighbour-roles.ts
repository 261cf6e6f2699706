import { titleWordAtEnd } from '../../line/title-words.ts';
import { chromeWords } from '../furniture/chrome-words.ts';
import type { LineFacts } from './line-facts.ts';
import { hasSentencePunctuation } from '../../line/line-shape.ts';
import { chrome, type RoleSheet, type Segment } from './role-sheet.ts';

const LOCKED = 30;
const FURNITURE = 0.6;
const HINT = 0.25;
const LIKELY = 0.5;
const LONGEST_LIKELY = 60;
/** Furniture that stands within texts. */
const OF_TEXTS: ReadonlySet<string> = new Set(['page-number', 'note', 'imprint']);
/** Kinds that are given by place and need no score of their own. */
const UNSCORED: ReadonlySet<string> = new Set(['related', 'navigation', 'title']);
/** Lines of furniture that are remembered to recognise repeated words. */
const FURNITURE_KEPT = 100;

/**
 * Short lines among furniture: likely furniture beside sure one wherever it stands; after sure furniture at the end of a page (`×`, a site's name), between furniture at
 * its top, or words that furniture of the same segment repeats.
 */
export function markNeighbours(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  segment: Segment,
): void {
  const furniture = facts
    .slice(segment.from, segment.to)
    .filter(
      (fact, index) => sheet[segment.from + index]?.role === 'chrome' && fact.score >= FURNITURE,
    )
    .slice(-FURNITURE_KEPT)
    .map((fact) => fact.words);
  for (let i = segment.from; i < segment.to; i++) {
    const fact = facts[i];
    if (fact === undefined || sheet[i] !== undefined) continue;
    if (isLikely(fact) && (isSure(facts, sheet, i - 1) || isSure(facts, sheet, i + 1))) {
      sheet[i] = chrome(fact.kind);
      continue;
    }
    if (goesOnWithFields(facts, sheet, i, segment)) {
      sheet[i] = chrome('metadata');
      continue;
    }
    if (!isRemnant(fact)) {
      if (isEnclosed(facts, sheet, i, segment)) sheet[i] = chrome('metadata');
      continue;
    }
    if (closesPage(facts, sheet, i, segment) || opensPage(facts, sheet, i, segment, furniture))
      sheet[i] = chrome(fact.score > 0 ? fact.kind : 'navigation');
  }
}

/** Furniture that is sure or a neighbour of such; a page number says nothing of the line beside it. */
function isFurniture(facts: readonly LineFacts[], sheet: RoleSheet, index: number): boolean {
  const role = sheet[index];
  if (role?.role !== 'chrome' || role.label === 'page-number') return false;
  return (facts[index]?.score ?? 0) >= FURNITURE || UNSCORED.has(role.label ?? '');
}

/** A short line that is furniture by its words or shape, if the place bears it out. */
function isLikely(fact: LineFacts): boolean {
  return (
    fact.score >= LIKELY && !fact.numbered && !fact.prose && fact.words.length <= LONGEST_LIKELY
  );
}

/** Furniture that is sure wherever it stands. */
function isSure(facts: readonly LineFacts[], sheet: RoleSheet, index: number): boolean {
  const role = sheet[index];
  return (
    role?.role === 'chrome' && !OF_TEXTS.has(role.label ?? '') && (facts[index]?.score ?? 0) >= 1
  );
}

/** 格式：DOCX below 上传时间：2023-07-01 at the top of a page: the facts of a site, one a line. */
function goesOnWithFields(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  index: number,
  segment: Segment,
): boolean {
  const fact = facts[index];
  if (fact === undefined || index >= segment.firstAnchor) return false;
  const before = sheet[index - 1];
  return (
    before?.role === 'chrome' &&
    before.label === 'metadata' &&
    fact.kind === 'metadata' &&
    fact.score >= HINT
  );
}

function isChrome(role: RoleSheet[number]): boolean {
  return role?.role === 'chrome' && !OF_TEXTS.has(role.label ?? '');
}

/** Below the document, after furniture; or a row of titles before furniture or the next marker. */
function closesPage(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  index: number,
  segment: Segment,
): boolean {
  const words = facts[index]?.words ?? '';
  if (index <= segment.lastAnchor) return false;
  const before = isFurniture(facts, sheet, index - 1);
  const after = isFurniture(facts, sheet, index + 1);
  if (hasSentencePunctuation(words)) return before && after;
  if (isChrome(sheet[index - 1]) && isChrome(sheet[index + 1])) return true;
  return before || ((after || index + 1 === segment.to) && isTitleRow(words));
}

/** 地址：… 电话：… below the document, between lines that are furniture of the site: the site's own. */
function isEnclosed(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  index: number,
  segment: Segment,
): boolean {
  const fact = facts[index];
  if (fact === undefined || index <= segment.lastAnchor || fact.numbered || fact.body > 0)
    return false;
  if (fact.words.length > LONGEST_LIKELY || fact.words.startsWith('附')) return false;
  return isFurniture(facts, sheet, index - 1) && isFurniture(facts, sheet, index + 1);
}

/** Above the document, between furniture, and known: repeated by it, by a word, or as the name of a site. */
function opensPage(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  index: number,
  ...[segment, furniture]: readonly [Segment, readonly string[]]
): boolean {
  const fact = facts[index];
  if (fact === undefined || index >= segment.firstAnchor) return false;
  const between = index === segment.from || sheet[index - 1]?.role === 'chrome';
  if (!between || sheet[index + 1]?.role !== 'chrome') return false;
  if (hasSentencePunctuation(fact.words)) return false;
  if (fact.words.length <= 2 || fact.score >= HINT || isSiteName(fact.words)) return true;
  return fact.words.length >= 3 && furniture.some((words) => words.includes(fact.words));
}

/** A few words that can be nothing of a document at this place. */
function isRemnant(fact: LineFacts): boolean {
  if (fact.words.length > LOCKED || fact.numbered || fact.anchor || fact.body > 0) return false;
  if (/^附|：/u.test(fact.words)) return false;
  return !fact.layout.kinds.has('table-row');
}

/** 电梯维修工作总结 物业年终总结: titles of other pages in one line. */
function isTitleRow(words: string): boolean {
  const parts = words.split(/[\s|｜]+/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.some((part) => part.length < 4)) return false;
  return parts.some((part) => titleWordAtEnd(part) !== undefined);
}

/** 某某文库, 半亩文苑: short, named as sites are. */
function isSiteName(words: string): boolean {
  return words.length <= 12 && chromeWords().siteNames.some((name) => words.endsWith(name));
}
