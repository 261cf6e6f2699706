import type { Edit } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';
import { type ChromeScore, scoreWords } from './chrome-score.ts';
import { fieldsAtFront, furnitureAtEnd } from './glued-fields.ts';
import { isBlank } from '../../text/han.ts';
import { endsSentence, opensNumber } from '../../line/line-shape.ts';
import { lineSignals } from './line-signals.ts';
import { isGluedList, relatedHead } from './related-head.ts';
import { chromeWords } from './chrome-words.ts';
import { visitWords } from '../../text/word-trie.ts';
import { sentencesOf, sentenceStart } from '../../text/sentences.ts';

const SURE = 1;
const LIKELY = 0.5;
const BODY = 0.6;
/** How much of the front and the back of a line is looked at. */
const FRONT = 700;
const BACK = 500;
/** How long a list of other pages at the end may be. */
const LIST = 6000;
const SHORTEST_GLUED = 60;
const SHORTEST = 30;
/** How long a page's title in 【】 may be. */
const LONGEST_NAME = 60;
/** An introduction is no longer. */
const LONGEST_TALK = 300;
/** 下面是…, 以下就是…; 以上是… closes a text. */
const ANNOUNCES = /^(?!.*以上).*(?:下面|以下|接下来|下文)/su;

/** Lines at the top of a page, and after a marker, where introductions stand. */
const OPENING_LINES = 8;
/** Below a long head the first long lines are looked at, too. */
const LONGEST_OPENING = 20;
const LONG_LINE = 45;
const AFTER_MARKER = 2;

/** Whether a line stands where introductions stand: at the top of the page or after a marker. */
export function openingLines(
  lines: readonly Span[],
  markers: ReadonlyMap<number, unknown>,
): (index: number) => boolean {
  const firstLong = lines.findIndex((line) => line.end - line.start >= LONG_LINE);
  const top = Math.max(OPENING_LINES, Math.min(LONGEST_OPENING, firstLong + AFTER_MARKER));
  return (index) => {
    if (markers.has(index)) return false;
    if (index < top) return true;
    for (let back = 1; back <= AFTER_MARKER; back++) if (markers.has(index - back)) return true;
    return false;
  };
}

/**
 * Line breaks that set site talk apart from the text it is glued to: at the front of the lines in `openers` (the top
 * of the page, after a marker) and at the end of any line. Only whole sentences that are surely furniture, with
 * what stands between them and the edge. O(characters looked at).
 */
export function splitEdits(
  text: string,
  analysis: string,
  lines: readonly Span[],
  isOpener: (index: number) => boolean,
): readonly Edit[] {
  const edits: Edit[] = [];
  lines.forEach((line, index) => {
    if (line.end - line.start < SHORTEST) return;
    const cuts = isOpener(index) ? openingCuts(analysis, line) : [];
    if (cuts === undefined) return;
    for (const cut of cuts) edits.push(breakAt(text, cut));
    const rest = { start: cuts.at(-1) ?? line.start, end: line.end };
    const back = listCut(analysis, rest) ?? endCut(analysis, rest) ?? backCut(analysis, rest);
    if (back !== undefined) edits.push(breakAt(text, back));
  });
  return edits;
}

/** Where talk or labelled facts at the front of a line begin and end; undefined when the whole line is talk. */
function openingCuts(analysis: string, line: Span): readonly number[] | undefined {
  const front = frontCut(analysis, line);
  if (front !== undefined) return [front];
  const fields = fieldsAtFront(analysis, line);
  if (fields === undefined) return isAllTalk(analysis, line) ? undefined : [];
  return fields.start > line.start ? [fields.start, fields.end] : [fields.end];
}

/** After the last sure sentence near the front, when nothing of a document stands before it. */
function frontCut(analysis: string, line: Span): number | undefined {
  if (opensNumber(analysis, line.start)) return undefined;
  const window = { start: line.start, end: Math.min(line.end, line.start + FRONT) };
  let cut: number | undefined;
  for (const sentence of sentencesOf(analysis, window)) {
    const start = skipBlanks(analysis, sentence.start);
    if (opensNumber(analysis, start)) break;
    const { score, body, sure } = scoreWords(analysis, sentence, false);
    if (body >= BODY && score < SURE) break;
    if (sure && score - body >= SURE && sentence.end < line.end) cut = sentence.end;
  }
  return cut;
}

/**
 * An introduction that comes to its point in its last sentence: `写总结是一件难事。下面是小编整理的…，希望对大家有帮助。`
 * Nothing in it speaks for a document, so that it is one piece of furniture.
 */
function isAllTalk(analysis: string, line: Span): boolean {
  if (line.end - line.start > LONGEST_TALK || opensNumber(analysis, line.start)) return false;
  let announces = false;
  for (const sentence of sentencesOf(analysis, line)) {
    const found = scoreWords(analysis, sentence, false);
    if (found.body > 0) return false;
    const words = analysis.slice(sentence.start, sentence.end);
    announces = found.sure && found.score >= SURE && ANNOUNCES.test(words);
  }
  return announces;
}

/** Before a list of other pages that is run together with the text: after a sentence end, its head and titles. */
function listCut(analysis: string, line: Span): number | undefined {
  if (line.end - line.start < SHORTEST_GLUED) return undefined;
  const from = Math.max(line.start, line.end - LIST);
  const { heads, headTrie } = chromeWords();
  let cut: number | undefined;
  visitWords(headTrie, analysis, from, line.end, (index, start) => {
    if (cut !== undefined || start === line.start || (heads[index]?.[1] ?? 0) < SURE) return;
    const before = analysis.charAt(start - 1);
    if (before === '】') cut = bracketedHead(analysis, line, start);
    else if (/[。！？”]/u.test(before) && isGluedList(analysis.slice(start, line.end))) cut = start;
  });
  return cut;
}

/** 【某某办法】相关推荐：… glued to a signature: where its bracket opens, when the rest of the line is the list. */
function bracketedHead(analysis: string, line: Span, head: number): number | undefined {
  const open = analysis.lastIndexOf('【', head);
  if (open <= line.start || head - open > LONGEST_NAME) return undefined;
  const rest = analysis.slice(open, line.end);
  const found = relatedHead(rest) !== undefined || isGluedList(analysis.slice(head, line.end));
  return found ? open : undefined;
}

/** Before furniture that is run together with the signature behind the last sentence. */
function endCut(analysis: string, line: Span): number | undefined {
  if (endsSentence(analysis.slice(Math.max(line.start, line.end - 4), line.end))) return undefined;
  const from = sentenceStart(analysis, line.start, line.end);
  return from <= line.start ? undefined : furnitureAtEnd(analysis, from, line.end);
}

/** Before the first of the sentences at the end that are all likely, one of them surely, furniture. */
function backCut(analysis: string, line: Span): number | undefined {
  const limit = Math.max(line.start, line.end - BACK);
  let cut: number | undefined;
  let sure = false;
  for (let end = line.end; end > limit;) {
    const start = sentenceStart(analysis, limit, end);
    if (start <= limit) break;
    const found = scoreStretch(analysis, { start, end });
    const score = found.score - found.body;
    if (score < LIKELY) break;
    sure ||= found.sure && score >= SURE;
    cut = start;
    end = start;
  }
  return sure ? cut : undefined;
}

/** Words and, for what has no sentence end, the shape: `1 / 20`, `相关推荐：…`. */
function scoreStretch(analysis: string, span: Span): ChromeScore {
  const words = analysis.slice(span.start, span.end).trim();
  if (endsSentence(words)) return scoreWords(analysis, span, false);
  const byWords = scoreWords(analysis, span);
  const shape = relatedHead(words)?.weight ?? lineSignals(words)[0]?.score ?? 0;
  return { ...byWords, score: Math.max(byWords.score, shape), sure: byWords.sure || shape >= SURE };
}

function skipBlanks(text: string, at: number): number {
  let start = at;
  while (isBlank(text.charCodeAt(start))) start++;
  return start;
}

/** Line breaks in place of the blanks around offsets (sorted). O(offsets). */
export function breaksAt(text: string, offsets: readonly number[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const offset of offsets) {
    const edit = breakAt(text, offset);
    if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit);
  }
  return edits;
}

function breakAt(text: string, at: number): Edit {
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  return { start, end: skipBlanks(text, at), insert: '\n' };
}
