import type { Edit } from '../text/mapped-text.ts';
import type { Cleaner, Draft } from './draft.ts';
import { foldWidth } from '../line/fold.ts';
import { lineSignals } from './furniture/line-signals.ts';
import { relatedHead } from './furniture/related-head.ts';
import { scoreWords } from './furniture/chrome-score.ts';
import type { Span } from '../text/span.ts';
import { isAsciiLetter, isAsciiWord } from '../text/han.ts';
import { shouldJoin } from './lines/join-evidence.ts';
import type { JoinContext } from './lines/join-seam.ts';
import { lineLayouts, textLines } from './lines/lines.ts';
import { ngramFilter, type NgramFilter } from './lines/ngram-filter.ts';
import { pageLines } from './lines/page-lines.ts';
import { fullWidths } from './lines/wrap-width.ts';

const LIKELY_FURNITURE = 0.5;

/**
 * `broken-lines`: joins a paragraph that a hard wrap, a link or a page break cut in mid-sentence. What breaks the
 * sentence (the line break, the blanks around it, a page number or running header between) goes; between two Latin
 * words a blank stays. Headings, titles, signatures, dates, list entries, lines ending in ： and table rows are
 * never joined. O(n) and a bounded number of look-ups for doubtful places.
 */
export const brokenLines: Cleaner = {
  name: 'broken-lines',
  edits: brokenLineEdits,
};

function brokenLineEdits(draft: Draft): readonly Edit[] {
  const text = draft.mapped.text;
  const analysis = foldWidth(text);
  const lines = textLines(text);
  const onPage = pageLines(analysis, lines);
  const layouts = lineLayouts(lines, draft.cues);
  const context: JoinContext = {
    analysis,
    lines,
    layouts,
    fullWidths: fullWidths(analysis, lines),
    isFurniture: (line) => isFurniture(analysis, line),
    occurs: occurrence(analysis),
    ...habits(analysis, lines, onPage),
  };
  const edits: Edit[] = [];
  let paragraph = 0;
  for (let i = 0; i < lines.length; i++) {
    if (onPage[i] === true) continue;
    let next = i + 1;
    while (onPage[next] === true) next++;
    const before = lines[i];
    const after = lines[next];
    if (before === undefined || after === undefined) break;
    paragraph += before.end - before.start;
    if (shouldJoin(context, i, next, paragraph)) {
      edits.push({
        start: before.end,
        end: after.start,
        insert: glue(text, before.end, after.start),
      });
    } else paragraph = 0;
  }
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
  lines: JoinContext['lines'],
  onPage: readonly boolean[],
): Pick<JoinContext, 'spaced' | 'openEnds'> {
  let spaced = 0;
  let long = 0;
  let open = 0;
  lines.forEach((line, index) => {
    if (line.blanksBefore > 0) spaced++;
    if (onPage[index] === true || line.end - line.start < 40) return;
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
