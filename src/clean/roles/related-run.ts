import { titleWordAtEnd } from '../../line/title-words.ts';
import { numberMarkAt } from '../../line/numbering.ts';
import { isDateLine } from '../../line/date-line.ts';
import { endsSentence } from '../../line/line-shape.ts';
import type { LineFacts } from './line-facts.ts';
import { isCollectionTitle } from '../furniture/page-title.ts';
import type { RelatedHead } from '../furniture/related-head.ts';
import { isOwnTitle } from './related-title.ts';

/** How far back the numbering of the text is looked for. */
const NUMBERS_BACK = 60;
const SURE = 0.9;
/** What it is worth that nothing of a document follows. */
const TO_THE_END = 0.2;
/** Lines after a head that are looked at. */
const LOOK_AHEAD = 400;
const LONGEST_ENTRY = 60;
const LONGEST_TEASER = 170;
/** Lines of a document after the list that prove that it goes on. */
const DOCUMENT_LINES = 2;
const DOCUMENT_LENGTH = 200;
/** So many of them prove a short one too, and so many paragraphs of any kind. */
const SHORT_DOCUMENT_LINES = 4;
/** So many paragraphs prove a text below a list at the top of a page, which must have one. */
const FIRST_PARAGRAPHS = 2;
/** Furniture has talk of texts in it. */
const TALK = 0.25;

/**
 * Where the list of other pages under the head at `from` ends (exclusive index), or undefined when the line is no
 * such head. The list runs to `to` unless a document evidently goes on in between. `firstAnchor` is the first line
 * of the page that surely belongs to a document. O(1): a bounded number of lines is looked at.
 */
export function relatedEnd(
  facts: readonly LineFacts[],
  from: number,
  to: number,
  firstAnchor: number,
): number | undefined {
  const fact = facts[from];
  if (fact === undefined) return undefined;
  const head = fact.head ?? impliedHead(fact, firstAnchor >= 0 && firstAnchor < from);
  if (head === undefined) return undefined;
  const above = firstAnchor < 0 || firstAnchor >= from;
  const ahead = Math.min(to, from + LOOK_AHEAD);
  const document = documentStart(facts, from + 1, ahead, above);
  const listed = head.entries === '' || document === undefined;
  const last = document ?? ahead;
  const run = listed ? entryRun(facts, from + 1, last) : from + 1;
  const around = neighbourEvidence(facts, from) + (document === undefined ? TO_THE_END : 0);
  const entries = entryEvidence(facts.slice(from + 1, run)) + inlineEvidence(head.entries);
  if (head.weight + entries + around < SURE) return undefined;
  if (document === undefined) return to;
  return run === document && isOwnTitle(facts, from + 1, run - 1, above) ? run - 1 : run;
}

/** `某某主持词(优选12篇)` below a text: the first title of a list without a head. */
function impliedHead(fact: LineFacts, belowText: boolean): RelatedHead | undefined {
  return belowText && isCollectionTitle(fact.words) ? { weight: SURE, entries: '' } : undefined;
}

/** Below an ambiguous head (推荐阅读): lines that look like titles of pages, or are links. */
function entryEvidence(entries: readonly LineFacts[]): number {
  if (entries.length === 0) return 0;
  let score = 0;
  if (entries.length >= 2 && entries.every((fact) => !fact.anchor || fact.numbered)) score += 0.25;
  if (entries.some((fact) => fact.pageTitle || fact.score >= 0.5)) score += 0.25;
  if (entries.every((fact) => fact.layout.linkShare > 0.5)) score += 0.4;
  return score;
}

/** Behind it on the same line: 食堂卫生制度 | 后勤工作总结. */
function inlineEvidence(entries: string): number {
  if (entries === '' || /[，。《]/u.test(entries)) return 0;
  return namesTexts(entries) ? 0.4 : 0.2;
}

/** Another head right before or after it. */
function neighbourEvidence(facts: readonly LineFacts[], from: number): number {
  return facts[from + 1]?.head !== undefined || facts[from - 1]?.head !== undefined ? 0.3 : 0;
}

/** 食堂卫生制度 | 后勤工作总结: words that end as titles of texts do. */
function namesTexts(entries: string): boolean {
  return entries
    .split(/[|｜、 ]+/u)
    .some((entry) => (titleWordAtEnd(entry)?.length ?? entry.length) < entry.length);
}

/**
 * The first line from which on a document evidently goes on: what only documents have, or several paragraphs. At the
 * top of a page, where its text is still to come, two of them are enough.
 */
function documentStart(
  facts: readonly LineFacts[],
  from: number,
  to: number,
  above: boolean,
): number | undefined {
  const next = nextNumbers(facts, from - 1);
  const evident: number[] = [];
  const paragraphs: number[] = [];
  let length = 0;
  for (let i = from; i < to; i++) {
    const fact = facts[i];
    if (fact === undefined) break;
    if (continuesNumbering(fact, next)) return evident[0] ?? paragraphs[0] ?? i;
    if (isParagraph(fact)) paragraphs.push(i);
    if (!isDocumentLine(fact)) continue;
    evident.push(i);
    length += fact.words.length;
  }
  const proven = length >= DOCUMENT_LENGTH || evident.length >= SHORT_DOCUMENT_LINES;
  if (evident.length >= DOCUMENT_LINES && proven) return evident[0];
  return paragraphs.length >= (above ? FIRST_PARAGRAPHS : SHORT_DOCUMENT_LINES)
    ? paragraphs[0]
    : undefined;
}

/** Running text that ends; a teaser breaks off with … */
function isParagraph(fact: LineFacts): boolean {
  return fact.prose && fact.score < TALK && !/(?:…|\.\.\.?)[”’」』）)]*$/u.test(fact.words);
}

/** The numbers with which the text before a line would go on, by style. */
function nextNumbers(facts: readonly LineFacts[], at: number): ReadonlyMap<string, number> {
  const next = new Map<string, number>();
  for (let i = at - 1; i >= 0 && i > at - NUMBERS_BACK; i--) {
    const mark = numberMarkAt(facts[i]?.words ?? '', 0);
    if (mark !== undefined && !next.has(mark.style.id)) next.set(mark.style.id, mark.value + 1);
  }
  return next;
}

/** 三、 after 二、 — entries of a list may have numbers of their own, but then start from 1 and are no sentences. */
function continuesNumbering(fact: LineFacts, next: ReadonlyMap<string, number>): boolean {
  const mark = numberMarkAt(fact.words, 0);
  if (mark === undefined || next.get(mark.style.id) !== mark.value) return false;
  return !/^\d/u.test(fact.words) || endsSentence(fact.words);
}

/** A numbered heading of the upper levels, a long whole sentence, official formulae; not a teaser that breaks off. */
function isDocumentLine(fact: LineFacts): boolean {
  if (fact.score >= 0.5) return false;
  const style = numberMarkAt(fact.words, 0)?.style;
  if (style?.needsSibling === false && (style.heads !== 'item' || style.family === 'article'))
    return true;
  if (fact.words.length > LONGEST_TEASER) return true;
  return endsSentence(fact.words) && (fact.body >= 0.6 || fact.words.length > 100);
}

/** How far lines go on that can be titles of pages or teasers. */
function entryRun(facts: readonly LineFacts[], from: number, to: number): number {
  let end = from;
  for (let i = from; i < to; i++) {
    const fact = facts[i];
    if (fact === undefined) break;
    const entry =
      fact.words.length <= LONGEST_ENTRY && !/。/u.test(fact.words) && !isDateLine(fact.words);
    const teaser =
      fact.words.length <= LONGEST_TEASER && (fact.score >= 0.5 || !endsSentence(fact.words));
    if (!entry && !teaser) break;
    end = i + 1;
  }
  return end;
}
