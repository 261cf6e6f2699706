import { lineStartsOf, placeOf } from '../../src/text/line-index.ts';
import type { Span } from '../../src/text/span.ts';
import { compareElements } from './compare-elements.ts';
import { compareHeadings } from './compare-headings.ts';
import type { Counts, Tally } from './figures.ts';
import type { MarkedText } from './marked-text.ts';
import type { FoundText } from './read-output.ts';
import { isBlank, place } from './words.ts';

/** A document starts, and a heading was lost, where it is marked if it is no farther off than this. */
const START_REACH = 20;
const LOST_LINES = 2;

const BODY = /[\p{Script=Han}\p{N}]/u;

const UNSECTIONED: ReadonlySet<string> = new Set(['essay', 'news', 'other']);

/** Adds what one text gives to the counts. O(text + headings²). */
export function compareText(marked: MarkedText, found: FoundText, counts: Counts): void {
  compareDocuments(marked, found, counts);
  compareCover(marked, found, counts);
  compareHeadings(marked, found, counts);
  for (const document of marked.documents)
    if (!UNSECTIONED.has(document.genres[0] ?? ''))
      compareElements(marked, document, found, counts);
  compareLost(marked, found, counts);
}

function compareDocuments(
  { name, text, documents }: MarkedText,
  found: FoundText,
  counts: Counts,
): void {
  const free = new Set(found.documents);
  for (const { span, isSilent, genres } of documents) {
    const hit = [...free]
      .filter(({ start }) => Math.abs(start - span.start) <= START_REACH)
      .toSorted((a, b) => Math.abs(a.start - span.start) - Math.abs(b.start - span.start))[0];
    if (isSilent) counts.silent[hit === undefined ? 'missed' : 'right']++;
    counts.documents[hit === undefined ? 'missed' : 'right']++;
    if (hit === undefined) {
      counts.misses.push(`${name} 漏了一篇：${place(text, span.start)}`);
      continue;
    }
    free.delete(hit);
    const isRight = genres.includes(hit.genre);
    counts.genre[isRight ? 'right' : 'wrong']++;
    if (!isRight)
      counts.misses.push(
        `${name} 文种 ${hit.genre}，应为 ${genres.join('/')}：${place(text, span.start)}`,
      );
  }
  counts.documents.wrong += free.size;
  for (const { start } of free) counts.misses.push(`${name} 多切一篇：${place(text, start)}`);
}

/** Furniture that stands in the texts, and Han characters and digits of documents that stand in none. */
function compareCover(
  { name, text, documents, chrome }: MarkedText,
  found: FoundText,
  counts: Counts,
): void {
  const shown = new Uint8Array(text.length);
  for (const { start, end } of found.documents) shown.fill(1, start, end);
  for (const { start, end } of found.removed) shown.fill(0, start, end);
  const isFurniture = new Uint8Array(text.length);
  for (const { start, end } of chrome) isFurniture.fill(1, start, end);
  const cover = (
    tally: Tally,
    { start, end }: Span,
    of: (at: number) => boolean,
    wanted: 0 | 1,
  ): number => {
    const wrongBefore = tally.wrong;
    for (let at = start; at < end; at++)
      if (of(at)) tally[shown[at] === wanted ? 'right' : 'wrong']++;
    return tally.wrong - wrongBefore;
  };
  for (const span of chrome)
    if (cover(counts.chrome, span, (at) => !isBlank(text, at), 0) > 0)
      counts.misses.push(`${name} 留下网页文字：${place(text, span.start)}`);
  const isBody = (at: number): boolean => isFurniture[at] === 0 && BODY.test(text.charAt(at));
  for (const { span } of documents)
    if (cover(counts.body, span, isBody, 1) > 0)
      counts.misses.push(`${name} 丢了正文：${place(text, span.start)}`);
}

function compareLost(
  { name, text, documents }: MarkedText,
  found: FoundText,
  counts: Counts,
): void {
  const starts = lineStartsOf(text);
  const free = new Set(found.lost);
  for (const { at, isSure } of documents.flatMap((document) => document.lost)) {
    const { line } = placeOf(starts, at);
    const hit = [...free].find((one) => Math.abs(one.line - line) <= LOST_LINES);
    if (hit !== undefined) free.delete(hit);
    if (!isSure) continue;
    counts.lost[hit === undefined ? 'missed' : 'right']++;
    if (hit === undefined) counts.misses.push(`${name} 没看出丢了标题：${place(text, at)}`);
  }
  counts.lost.wrong += free.size;
  for (const { line, number } of free)
    counts.misses.push(`${name} 误报丢了标题 ${number}：第 ${line} 行`);
}
