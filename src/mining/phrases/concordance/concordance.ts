import type { MinedDocument } from '../../../corpus/mined-document.ts';
import type { Place, Span } from '../../../text/span.ts';

/** Where something stands in a text, with what stands in its slots. */
export type TextMatch = Span & { readonly fillers: readonly Span[] };

/** An occurrence with the text around it. */
export type ConcordanceRow = {
  readonly documentId: string;
  readonly source: string;
  /** In the document's cleaned text, UTF-16 units. */
  readonly offset: number;
  /** In the source. */
  readonly place: Place;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** What stands in each place of slots. */
  readonly fillers: readonly string[];
};

export type ConcordanceOptions = {
  /** UTF-16 units of text to either side. */
  readonly context: number;
};

const defaults: ConcordanceOptions = { context: 40 };

/** Whether an offset lies within a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

/** All that `find` finds, document by document in the order given; one text at a time is held. */
export function* concordance(
  documents: Iterable<Pick<MinedDocument, 'id' | 'source' | 'text' | 'placeAt'>>,
  find: (text: string) => Iterable<TextMatch>,
  options: Partial<ConcordanceOptions> = {},
): Generator<ConcordanceRow, void, void> {
  const { context } = { ...defaults, ...options };
  for (const { id, source, text, placeAt } of documents) {
    for (const { start, end, fillers } of find(text)) {
      const from = Math.max(0, start - context);
      const to = Math.min(text.length, end + context);
      yield {
        documentId: id,
        source,
        offset: start,
        place: placeAt(start),
        left: text.slice(splitsPair(text, from) ? from + 1 : from, start),
        hit: text.slice(start, end),
        right: text.slice(end, splitsPair(text, to) ? to - 1 : to),
        fillers: fillers.map((filler) => text.slice(filler.start, filler.end)),
      };
    }
  }
}
