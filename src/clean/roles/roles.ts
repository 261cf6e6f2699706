import { titleWords } from '../../line/title-words.ts';
import { scoreWords } from '../furniture/chrome-score.ts';
import { markClosing } from './closing-roles.ts';
import { endsSentence } from '../../line/line-shape.ts';
import { markHead } from './head-roles.ts';
import type { LineFacts } from './line-facts.ts';
import type { ChromeKind } from '../furniture/chrome-kind.ts';
import { isTitle } from '../markers/marker-candidates.ts';
import type { Marker } from '../markers/marker.ts';
import { relatedEnd } from './related-run.ts';
import { markNeighbours } from './neighbour-roles.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { chrome, type Role, type RoleSheet, type Segment } from './role-sheet.ts';
import { markTitles } from './title-roles.ts';

const SURE = 1;
const SURE_IN_BODY = 1.2;
const AT_EDGE = 0.5;
const PROSE_AT_EDGE = 0.7;
const SHORT = 40;
const LONG = 300;
const LONGEST = 700;
const HINT = 0.3;
const LEAST_TEXT = 40;
/** Talk glued to a text is not held against it up to this length. */
const LONGEST_TALK = 100;

/**
 * Decides what each line is. First what is sure by itself (markers, page numbers, lists of other pages), then by
 * place: likely furniture counts only before the first or after the last line that surely belongs to a document,
 * within a document only what is certain. When unsure: body. O(lines).
 */
export function decideRoles(
  facts: readonly LineFacts[],
  known: readonly (ChromeKind | undefined)[],
  markers: ReadonlyMap<number, Marker>,
): readonly Role[] {
  const sheet: RoleSheet = facts.map((_, index) => {
    const marker = markers.get(index);
    if (marker !== undefined) return { role: 'marker', label: marker.label };
    const kind = known[index];
    return kind === undefined ? undefined : chrome(kind);
  });
  const bounds = [-1, ...markers.keys(), facts.length];
  bounds.slice(1).forEach((to, index) => {
    const from = (bounds[index] ?? -1) + 1;
    markRelated(facts, sheet, from, to);
    markClosing(facts, sheet, from, to);
    const segment = segmentOf(facts, sheet, from, to);
    markByScore(facts, sheet, segment);
    markNeighbours(facts, sheet, segment);
    markDefinition(facts, sheet, segment);
    keepText(facts, sheet, segment);
    if (from === 0) {
      markHead(facts, sheet, from, segment.firstAnchor);
      markTitles(facts, sheet, from, segment.firstAnchor);
    }
  });
  const [first] = markers;
  // what stands above 附件1 sends it
  if (first !== undefined && first[1].ordinal === 1 && !first[1].label.startsWith('附件'))
    markPreface(facts, sheet, first[0]);
  return sheet.map((role) => role ?? { role: 'body' });
}

function markRelated(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  from: number,
  to: number,
): void {
  const firstAnchor = facts.findIndex((fact) => fact.anchor);
  for (let i = from; i < to; i++) {
    if (sheet[i] !== undefined) continue;
    const end = relatedEnd(facts, i, to, firstAnchor);
    if (end === undefined) continue;
    for (let k = i; k < Math.max(end, i + 1); k++) {
      const kind = facts[k]?.kind;
      sheet[k] ??= chrome(
        (facts[k]?.score ?? 0) >= SURE && kind !== undefined && k > i ? kind : 'related',
      );
    }
    i = Math.max(end, i + 1) - 1;
  }
}

function segmentOf(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  from: number,
  to: number,
): Segment {
  let firstAnchor = to;
  let lastAnchor = from - 1;
  for (let i = from; i < to; i++) {
    if (sheet[i] !== undefined || facts[i]?.anchor !== true) continue;
    firstAnchor = Math.min(firstAnchor, i);
    lastAnchor = i;
  }
  return { from, to, firstAnchor, lastAnchor };
}

function markByScore(facts: readonly LineFacts[], sheet: RoleSheet, segment: Segment): void {
  for (let i = segment.from; i < segment.to; i++) {
    const fact = facts[i];
    if (fact === undefined || sheet[i] !== undefined) continue;
    const { length } = fact.words;
    const top = i < segment.firstAnchor;
    const edge = top || i > segment.lastAnchor;
    if (i === segment.from && i > 0 && isOwnTitle(fact)) continue;
    if (length > LONGEST || (length > LONG && !(top && fact.score >= SURE))) continue;
    if (fact.score >= threshold(fact, edge)) sheet[i] = chrome(fact.kind);
  }
}

/** 第三篇：某某工作总结范文 — the title of a text, right after its marker. */
function isOwnTitle(fact: LineFacts): boolean {
  return !fact.sure && !fact.pageTitle && fact.head === undefined && isTitle(fact.words);
}

/** How much it takes to be furniture at this place. */
function threshold(fact: LineFacts, edge: boolean): number {
  if (fact.numbered) return edge ? (fact.sure ? SURE : SURE_IN_BODY) : Infinity;
  if (edge) return fact.prose ? PROSE_AT_EDGE : AT_EDGE;
  if (fact.prose && !fact.sure) return Infinity;
  return fact.words.length <= SHORT || fact.whole ? SURE : SURE_IN_BODY;
}

/**
 * A marker announces a text: where a segment would be all furniture, the line that mostly is running text without
 * any talk of texts stays, with whatever is glued to it.
 */
function keepText(facts: readonly LineFacts[], sheet: RoleSheet, segment: Segment): void {
  if (segment.from === 0) return;
  let kept: number | undefined;
  for (let i = segment.from; i < segment.to; i++) {
    const fact = facts[i];
    if (sheet[i]?.role !== 'chrome') return;
    const longest = kept === undefined ? 0 : (facts[kept]?.words.length ?? 0);
    if (fact !== undefined && fact.words.length > longest && isMostlyText(fact)) kept = i;
  }
  if (kept !== undefined) sheet[kept] = undefined;
}

function isMostlyText(fact: LineFacts): boolean {
  const span = { start: 0, end: fact.words.length };
  const plain = sentencesOf(fact.words, span)
    .filter((sentence) => endsSentence(fact.words.slice(sentence.start, sentence.end)))
    .filter((sentence) => scoreWords(fact.words, sentence, false).score < HINT)
    .reduce((sum, sentence) => sum + sentence.end - sentence.start, 0);
  return plain >= LEAST_TEXT && plain * 2 >= fact.words.length - LONGEST_TALK;
}

/** 方案是从目的、要求、方式……的计划。 — what a kind of text is, right after a marker or at the top of a page. */
function markDefinition(facts: readonly LineFacts[], sheet: RoleSheet, segment: Segment): void {
  let i = segment.from;
  while (i < segment.to && sheet[i] !== undefined) i++;
  const fact = facts[i];
  if (fact === undefined || i >= segment.to || fact.words.length > LONG || fact.body > 0) return;
  const genre = titleWords().all.find((name) => fact.words.startsWith(name));
  if (genre === undefined || !endsSentence(fact.words)) return;
  if (
    /^(?:就是|是|指|是指|即|主要是|，是|，指|的写作|的格式|的写法)/u.test(
      fact.words.slice(genre.length),
    )
  )
    sheet[i] = chrome('introduction');
}

/** What stands before 篇一 is about the page, unless it is a document itself. */
function markPreface(facts: readonly LineFacts[], sheet: RoleSheet, firstMarker: number): void {
  const open = facts.slice(0, firstMarker).filter((_, index) => sheet[index] === undefined);
  if (isDocument(open)) return;
  for (let i = 0; i < firstMarker; i++) {
    const fact = facts[i];
    if (fact === undefined) continue;
    const likely = fact.score >= 0.3 ? fact.kind : undefined;
    sheet[i] ??= chrome(
      likely ?? (fact.words.length <= 60 && !endsSentence(fact.words) ? 'title' : 'introduction'),
    );
  }
}

/** Numbered headings or official formulae, and some length; talk about writing has neither. */
function isDocument(facts: readonly LineFacts[]): boolean {
  const length = facts.reduce((sum, fact) => sum + fact.words.length, 0);
  if (length < LONG) return false;
  const talk = facts.reduce((sum, fact) => sum + Math.max(0, fact.score), 0);
  const numbered = facts.filter((fact) => fact.numbered).length;
  const official = facts.filter((fact) => fact.body >= 0.6).length;
  // a table of contents has numbers and no sentence
  const prose = facts.some((fact) => fact.prose && fact.score < HINT);
  return (
    prose && talk < 1.5 && (numbered >= 3 || official >= 2 || (numbered >= 2 && official >= 1))
  );
}
