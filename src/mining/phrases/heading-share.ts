import type { DocumentOccurrences } from './repeats/occurrences.ts';
import type { SymbolText } from './repeats/symbol-text.ts';

/** What may stand before the words of a heading: 一、 （二） 1.1 第三条 and blanks. */
const NUMBERING = /^[\s\p{N}\p{P}一二三四五六七八九十百第章节条款部分]*$/u;
const LONGEST_NUMBERING = 12;
/** Lines at the end of a text that are closings rather than headings: 特此报告。, a signature, a date. */
const CLOSING_LINES = 3;
const SIGNS = /^[\p{P}\s]$/u;

/** Where the closing lines of a text start. */
function closingStart(text: string): number {
  let at = text.trimEnd().length;
  for (let line = 0; line < CLOSING_LINES && at > 0; line++) at = text.lastIndexOf('\n', at - 1);
  return Math.max(0, at);
}

/** The numbering before words that fill a line; undefined if they do not. */
function numberingBefore(text: string, start: number, end: number): string | undefined {
  let after = end;
  while (after < text.length && text[after] !== '\n' && SIGNS.test(text[after] ?? '')) after++;
  if (after < text.length && text[after] !== '\n') return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = start === 0 ? 0 : lineStart;
  if (start - before > LONGEST_NUMBERING) return undefined;
  const numbering = text.slice(before, start);
  return NUMBERING.test(numbering) ? numbering.trim() : undefined;
}

/**
 * The share of a phrase's occurrences, 0 to 1, that fill a line but for its numbering and final sign (三、保障措施); in the
 * last three lines of a text only if they are numbered. O(occurrences).
 */
export function headingShare(
  { documents, documentStarts }: SymbolText,
  groups: readonly DocumentOccurrences[],
  length: number,
): number {
  let total = 0;
  let headings = 0;
  for (const { document, positions } of groups) {
    const text = documents[document]?.text ?? '';
    const origin = documentStarts[document] ?? 0;
    let closing = -1;
    for (const position of positions) {
      total++;
      const start = position - origin;
      const numbering = numberingBefore(text, start, start + length);
      if (numbering === undefined) continue;
      if (closing < 0) closing = closingStart(text);
      if (numbering !== '' || start < closing) headings++;
    }
  }
  return headings / total;
}
