import type { Edit } from '../../text/mapped-text.ts';
import type { Cleaner } from '../draft.ts';
import { foldWidth } from '../../line/fold.ts';
import { numberMarkAt } from '../../line/numbering.ts';

/** The blanks a paragraph begins with, within a line that lost its breaks. */
const INDENT = /(?:[\u2003\u3000]{2,}|\u00a0{4,})[\u00a0\u2003\u3000 ]*/gu;
/** Shorter lines hold no paragraphs. */
const LEAST_GLUED = 80;
/** So many indents behind the end of a sentence show that paragraphs were glued. */
const INDENTS = 2;
const STOP = /[。！？；：”）]/u;
/** A table drawn with bars, cells. */
const CELLS = /[|\t]/u;
const LONGEST_NUMBER = 12;

/** Whether words between two gaps are a line of their own: no single character (the 附 of 附 则), no number (第一章). */
function isLine(words: string): boolean {
  const bare = words.trim();
  if (bare.length < 2) return false;
  if (bare.length > LONGEST_NUMBER) return true;
  const mark = numberMarkAt(foldWidth(`${bare} 条`), 0);
  return mark === undefined || mark.end < bare.length;
}

/** Where the paragraphs of a line begin that a page glued together. */
function breaksOf(line: string, start: number): readonly Edit[] {
  if (line.length < LEAST_GLUED || CELLS.test(line)) return [];
  const gaps = Array.from(line.matchAll(INDENT), ({ index, 0: blanks }) => ({
    at: index,
    end: index + blanks.length,
  })).filter(({ at, end }) => at > 0 && end < line.length);
  if (gaps.filter(({ at }) => STOP.test(line.charAt(at - 1))).length < INDENTS) return [];
  let from = 0;
  return gaps.flatMap(({ at, end }, index) => {
    if (!isLine(line.slice(from, at))) return [];
    if (!STOP.test(line.charAt(at - 1)) && line.slice(end, gaps[index + 1]?.at).trim().length < 2)
      return [];
    from = end;
    return [{ start: start + at, end: start + at + 1, insert: '\n' }];
  });
}

/**
 * `paragraph-indents`: paragraphs that a page set one behind the other on one line, each with the indent it had
 * (of two wide blanks: `…通知如下： 一、加强领导 各单位要…。 （一）…`), get lines of their own again. Two indents behind the end of a
 * sentence prove it; spaced words (附 则) and rows of a table stay. The first blank becomes the break, the others
 * stay as the indent of the new line. O(n).
 */
export const paragraphIndents: Cleaner = {
  name: 'paragraph-indents',
  edits: ({ mapped: { text } }) => {
    if (!/[\u2003\u3000]{2}|\u00a0{4}/u.test(text)) return [];
    const edits: Edit[] = [];
    let start = 0;
    for (const line of text.split('\n')) {
      edits.push(...breaksOf(line, start));
      start += line.length + 1;
    }
    return edits;
  },
};
