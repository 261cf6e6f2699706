import type { CleanerEdit, Draft } from './draft.ts';
import { lineSignals } from './furniture/line-signals.ts';
import { relatedHead } from './furniture/related-head.ts';
import { scoreWords } from './furniture/chrome-score.ts';
import type { Span } from '../text/span.ts';
import { isAsciiLetter, isAsciiWord } from '../text/han.ts';
import { shouldJoin } from './lines/join-evidence.ts';
import type { JoinContext } from './lines/join-seam.ts';
import { ngramFilter, type NgramFilter } from './lines/ngram-filter.ts';
import type { Print } from './lines/print.ts';

const LIKELY_FURNITURE = 0.5;

/**
 * Joins a paragraph that a hard wrap, a link or a page break cut in mid-sentence. What breaks the sentence (the line
 * break, the blanks around it, a page number or running head between) goes; between two Latin words a blank stays.
 * Headings, titles, signatures, dates, list entries, lines ending in ： and table rows are never joined. O(n) and a
 * bounded number of look-ups for doubtful places.
 */
export function brokenLineEdits(
  draft: Draft,
  analysis: string,
  print: Print,
): readonly CleanerEdit[] {
  const { text } = draft.mapped;
  const { lines, pageLines } = print;
  const context: JoinContext = {
    ...print,
    text,
    analysis,
    isFurniture: (line) => isFurniture(analysis, line),
    occurs: occurrence(analysis),
    ...habits(analysis, print),
  };
  const edits: CleanerEdit[] = [];
  let paragraph = 0;
  for (let i = 0; i < lines.length; i++) {
    if (pageLines[i] !== undefined) continue;
    let next = i + 1;
    while (pageLines[next] !== undefined) next++;
    const before = lines[i];
    const after = lines[next];
    if (before === undefined || after === undefined) break;
    paragraph += before.end - before.start;
    if (shouldJoin(context, i, next, paragraph)) edits.push(...seamEdits(text, print, i, next));
    else paragraph = 0;
  }
  return edits;
}

/** Takes out what stands between two lines: line breaks, and what belongs to the page. */
function seamEdits(
  text: string,
  { lines, pageLines }: Print,
  ...[first, last]: readonly [number, number]
): readonly CleanerEdit[] {
  let from = lines[first]?.end ?? 0;
  const edits: CleanerEdit[] = [];
  for (let k = first + 1; k < last; k++) {
    const { start, end } = lines[k] ?? { start: from, end: from };
    edits.push({ start: from, end: start, insert: '' });
    edits.push({ start, end, insert: '', kind: pageLines[k] ?? 'page-number' });
    from = end;
  }
  const to = lines[last]?.start ?? from;
  edits.push({ start: from, end: to, insert: glue(text, lines[first]?.end ?? 0, to) });
  return edits;
}

/** Whether characters stand side by side in a text; built at the first question, for most texts never. */
function occurrence(analysis: string): (ngram: string) => boolean {
  let filter: NgramFilter | undefined;
  return (ngram) => {
    filter ??= ngramFilter(analysis);
    return filter.mayHave(ngram) && analysis.includes(ngram);
  };
}

/** What surely or likely belongs to the site goes on with no sentence. */
function isFurniture(analysis: string, line: Span): boolean {
  if (scoreWords(analysis, line).score >= LIKELY_FURNITURE) return true;
  const words = analysis.slice(line.start, line.end);
  return (
    (lineSignals(words)[0]?.score ?? 0) >= LIKELY_FURNITURE || relatedHead(words) !== undefined
  );
}

/** What is usual in this text: blank lines between paragraphs; long lines without a mark at their end. */
function habits(
  analysis: string,
  { lines, pageLines }: Print,
): Pick<JoinContext, 'spaced' | 'openEnds'> {
  let spaced = 0;
  let long = 0;
  let open = 0;
  lines.forEach((line, index) => {
    if (line.blanksBefore > 0) spaced++;
    if (pageLines[index] !== undefined || line.end - line.start < 40) return;
    long++;
    if (!/[。；：！？”）]/u.test(analysis.charAt(line.end - 1))) open++;
  });
  return {
    spaced: spaced > lines.length * 0.6,
    // the line in question ends so itself
    openEnds: long < 2 ? 0 : (open - 1) / (long - 1),
  };
}

/** Two Latin words keep a blank between them; a number and what follows it need none. */
function glue(text: string, end: number, start: number): string {
  const left = text.charCodeAt(end - 1);
  const right = text.charCodeAt(start);
  const words = isAsciiWord(left) && isAsciiWord(right);
  return words && (isAsciiLetter(left) || isAsciiLetter(right)) ? ' ' : '';
}
