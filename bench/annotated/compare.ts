import { lineStartsOf, placeOf } from '../../src/text/line-index.ts';
import { compareElements } from './compare-elements.ts';
import { compareHeadings } from './compare-headings.ts';
import type { Span } from '../../src/text/span.ts';
import type { Counts } from './figures.ts';
import type { MarkedLoss, MarkedText } from './marked-text.ts';
import type { FoundText } from './read-output.ts';
import { isBlank, place, plain } from './words.ts';

/** A document starts, and a heading was lost, where it is marked if it is no farther off than this. */
const START_REACH = 20;
const LOST_LINES = 2;

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
  { name, text, documents, optionalStarts = [] }: MarkedText,
  found: FoundText,
  counts: Counts,
): void {
  const free = new Set(found.documents);
  for (const { span, otherStarts = [], isSilent, genres } of documents) {
    const away = ({ start }: Span): number =>
      Math.min(...[span.start, ...otherStarts].map((at) => Math.abs(start - at)));
    const hit = [...free]
      .filter((one) => away(one) <= START_REACH)
      .toSorted((a, b) => away(a) - away(b))[0];
    if (isSilent) counts.silent[hit === undefined ? 'missed' : 'right']++;
    counts.documents[hit === undefined ? 'missed' : 'right']++;
    if (hit === undefined) {
      counts.misses.push({
        figure: isSilent ? 'silentSplits' : 'documents',
        what: `${name} 漏了一篇：${place(text, span.start)}`,
      });
      continue;
    }
    free.delete(hit);
    if (genres.length === 0) continue;
    const isRight = genres.includes(hit.genre);
    counts.genre[isRight ? 'right' : 'wrong']++;
    if (!isRight)
      counts.misses.push({
        figure: 'genre',
        what: `${name} 文种 ${hit.genre}，应为 ${genres.join('/')}：${place(text, span.start)}`,
      });
  }
  for (const { start } of free) {
    if (optionalStarts.some((at) => Math.abs(start - at) <= START_REACH)) continue;
    counts.documents.wrong++;
    counts.misses.push({ figure: 'documents', what: `${name} 多切一篇：${place(text, start)}` });
  }
}

/** Characters that carry the text; signs and blanks may go or come. */
const CARRIES = /[\p{Script=Han}\p{N}]/u;

function compareCover(
  { name, text, documents, chrome, noise }: MarkedText,
  { kept }: FoundText,
  counts: Counts,
): void {
  const isKept = marksOf(text, kept);
  const isOther = marksOf(text, [...chrome, ...noise]);
  const isOutside = marksOf(text, noise);
  for (const { start, end } of chrome) {
    const before = counts.chrome.wrong;
    for (let at = start; at < end; at++)
      if (!isBlank(text, at) && isOutside[at] === 0)
        counts.chrome[isKept[at] === 1 ? 'wrong' : 'right']++;
    if (counts.chrome.wrong > before)
      counts.misses.push({
        figure: 'chromeKept',
        what: `${name} 留下网页文字：${place(text, start)}`,
      });
  }
  for (const { span } of documents) {
    const lost: number[] = [];
    for (let at = span.start; at < span.end; at++) {
      if (isOther[at] === 1 || !CARRIES.test(text.charAt(at))) continue;
      counts.body[isKept[at] === 1 ? 'right' : 'wrong']++;
      if (isKept[at] === 0) lost.push(at);
    }
    const [first] = lost;
    if (first !== undefined)
      counts.misses.push({
        figure: 'bodyLost',
        what: `${name} 丢了正文 ${lost.length} 字：${place(text, first)}`,
      });
  }
}

/** For each character whether one of the spans holds it. */
function marksOf(text: string, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return marks;
}

function isLossAt(
  { line, number }: FoundText['lost'][number],
  { at, range, number: lost }: MarkedLoss,
  starts: Int32Array,
): boolean {
  if (Math.abs(line - placeOf(starts, at).line) <= LOST_LINES) return true;
  if (range === undefined || (range.tellsNumber && plain(number) !== plain(lost))) return false;
  return placeOf(starts, range.start).line < line && line <= placeOf(starts, range.end).line;
}

function compareLost(
  { name, text, documents }: MarkedText,
  found: FoundText,
  counts: Counts,
): void {
  const starts = lineStartsOf(text);
  const free = new Set(found.lost);
  for (const loss of documents.flatMap((document) => document.lost)) {
    const { at, isSure } = loss;
    const hit = [...free].find((one) => isLossAt(one, loss, starts));
    if (hit !== undefined) free.delete(hit);
    if (!isSure) continue;
    counts.lost[hit === undefined ? 'missed' : 'right']++;
    if (hit === undefined)
      counts.misses.push({
        figure: 'lostHeadings',
        what: `${name} 没看出丢了标题：${place(text, at)}`,
      });
  }
  counts.lost.wrong += free.size;
  for (const { line, number } of free)
    counts.misses.push({
      figure: 'lostHeadings',
      what: `${name} 误报丢了标题 ${number}：第 ${line} 行`,
    });
}
