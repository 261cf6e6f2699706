import type { DocumentRecord } from '../corpus/document-record.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import type { Span } from '../text/span.ts';
import { countDocument } from './document-counts.ts';

/** What the counts of a document are made from. */
export type Uncounted = {
  /** The document's lines, each ended by one `\n`, before names were masked; not there if that is the text it has. */
  readonly text?: string;
  /** Start and end, in that text, of the document and then of each of its sections. */
  readonly spans: Uint32Array;
};

/**
 * Starts and ends of spans of a page as offsets in the text that lines of it make with one `\n` after each; what lies
 * between two lines falls on the second. O(spans × log lines).
 */
export function spansInText(lines: readonly Span[], spans: readonly Span[]): Uint32Array {
  const offsets = new Uint32Array(lines.length + 1);
  for (const [index, { start, end }] of lines.entries())
    offsets[index + 1] = (offsets[index] ?? 0) + end - start + 1;
  const offsetOf = (at: number): number => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle]?.end ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return (offsets[low] ?? 0) + Math.max(0, at - (lines[low]?.start ?? at));
  };
  const found = new Uint32Array(2 * spans.length);
  for (const [index, { start, end }] of spans.entries()) {
    found[2 * index] = offsetOf(start);
    found[2 * index + 1] = offsetOf(end);
  }
  return found;
}

/** The lines of a text that has one `\n` after each. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** A record with its characters, words and sentences counted, and where its words start. O(characters + sections). */
export function countRecord(
  record: DocumentRecord,
  { text = record.wording.text, spans }: Uncounted,
  segmenter: Pick<Segmenter, 'wordEnds'>,
): DocumentRecord {
  const counts = countDocument(text, linesOf(text), segmenter);
  const spanAt = (index: number): Span => ({
    start: spans[2 * index] ?? 0,
    end: spans[2 * index + 1] ?? 0,
  });
  const whole = spanAt(0);
  return {
    ...record,
    characters: counts.charactersIn(whole),
    tokens: counts.tokensIn(whole),
    sections: record.sections.map((section, index) => {
      const span = spanAt(index + 1);
      return {
        ...section,
        characters: counts.charactersIn(span),
        tokens: counts.tokensIn(span),
        sentences: counts.sentencesIn(span),
      };
    }),
    wording: { ...record.wording, tokenStarts: counts.tokenStarts },
  };
}
