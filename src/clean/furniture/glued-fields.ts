import type { Span } from '../../text/span.ts';
import { chromeWords } from './chrome-words.ts';
import { type LineSignal, lineSignals } from './line-signals.ts';
import { scoreMetadata } from './metadata-line.ts';
import { relatedHead } from './related-head.ts';
import { visitWords } from '../../text/word-trie.ts';

const SURE = 1;
const LIKELY_END = 0.8;
/** How much of the front of a line is looked at, and how long a title may stand before the fields. */
const FRONT = 220;
const LONGEST_TITLE = 60;
/** Longer ends of lines are not looked at. */
const LONGEST_END = 160;
/** Numbers and dates end where they end; names do not. */
const VALUE_END =
  /\d(?:次|人|条|篇|页|字(?![体号])|[kw万])?[)）】\]]?(?= ?[\p{Script=Han}《“【])/gu;
const SENTENCE_END = /[。！？；]/u;

/**
 * Where the labelled facts of a site begin and end that are run together with a title before and a text behind them:
 * `某某方案 时间：2023-05-06 阅读：120次为做好…`. Two facts at least; nothing of a sentence before. O(front of the line).
 */
export function fieldsAtFront(analysis: string, line: Span): Span | undefined {
  const front = analysis.slice(line.start, Math.min(line.end, line.start + FRONT));
  if (!/[：:]/u.test(front)) return undefined;
  const start = firstField(front);
  if (start === undefined) return undefined;
  let found: Span | undefined;
  for (const match of front.slice(start).matchAll(VALUE_END)) {
    const end = start + match.index + match[0].length;
    const words = front.slice(start, end);
    if (SENTENCE_END.test(words)) break;
    if (scoreMetadata(words) >= SURE) found = { start: line.start + start, end: line.start + end };
  }
  return found;
}

function firstField(front: string): number | undefined {
  const { fields, fieldTrie } = chromeWords();
  let first: number | undefined;
  visitWords(fieldTrie, front, 0, Math.min(front.length, LONGEST_TITLE), (index, start, end) => {
    if (first !== undefined || fields[index] === undefined) return;
    if (/^ ?[：:]/u.test(front.slice(end, end + 2))) first = start;
  });
  return first !== undefined && SENTENCE_END.test(front.slice(0, first)) ? undefined : first;
}

/**
 * Where furniture begins that is run together with the signature a line ends in: `…局2023年5月6日上一篇：…`,
 * `…办公室 【打印】【关闭】`. `from` is where the last sentence of the line ended. O(length²) of a bounded stretch.
 */
export function furnitureAtEnd(analysis: string, from: number, end: number): number | undefined {
  if (end - from > LONGEST_END || end - from < 4) return undefined;
  const { fieldTrie, headTrie } = chromeWords();
  const starts = new Set<number>();
  visitWords(fieldTrie, analysis, from, end, (_, start) => starts.add(start));
  visitWords(headTrie, analysis, from, end, (_, start) => starts.add(start));
  for (let i = from; i < end; i++) if ('【[（('.includes(analysis.charAt(i))) starts.add(i);
  for (const start of [...starts].toSorted((a, b) => a - b)) {
    if (start <= from) continue;
    const words = analysis.slice(start, end);
    const head = relatedHead(words);
    const listed = head !== undefined && head.weight >= SURE;
    if (listed || lineSignals(words).some(isOfSite)) return start;
  }
  return undefined;
}

/** A site title or a note may be part of a text. */
function isOfSite({ kind, score }: LineSignal): boolean {
  return score >= LIKELY_END && kind !== 'note' && kind !== 'title' && kind !== 'link';
}
