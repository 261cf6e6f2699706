import type { Span } from './span.ts';

const ENDS = new Set(Array.from('。！？!?…', (mark) => mark.charCodeAt(0)));
const AFTER_END = new Set(Array.from('”’」』）)】', (mark) => mark.charCodeAt(0)));

/** The sentences of a stretch; the last one may have no end. Closing quotation marks go with their sentence. O(length). */
export function sentencesOf(analysis: string, span: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  let i = span.start;
  while (i < span.end) {
    if (!ENDS.has(analysis.charCodeAt(i))) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < span.end && closes(analysis.charCodeAt(end))) end++;
    sentences.push({ start, end });
    start = end;
    i = end;
  }
  if (start < span.end) sentences.push({ start, end: span.end });
  return sentences;
}

/** Where the sentence that ends at `end` begins, not before `from`. O(length of the sentence). */
export function sentenceStart(analysis: string, from: number, end: number): number {
  let i = end - 1;
  // the marks at the very end belong to this sentence
  while (i > from && closes(analysis.charCodeAt(i))) i--;
  for (; i > from; i--) {
    const before = analysis.charCodeAt(i - 1);
    if (ENDS.has(before)) break;
    if (AFTER_END.has(before) && ENDS.has(analysis.charCodeAt(i - 2))) break;
  }
  return i;
}

function closes(code: number): boolean {
  return ENDS.has(code) || AFTER_END.has(code);
}
