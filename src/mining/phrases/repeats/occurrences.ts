import type { SymbolText } from './symbol-text.ts';

/** Where a string stands in one document. */
export type DocumentOccurrences = {
  /** Index into `SymbolText.documents`. */
  readonly document: number;
  /** Positions in the whole text, ascending. */
  readonly positions: Uint32Array;
};

/**
 * The occurrences of the suffixes of rank [first, last), by document, in the order of the text. O(n log n) in their
 * number.
 */
export function occurrencesByDocument(
  text: SymbolText,
  suffixes: Uint32Array,
  { first, last }: { readonly first: number; readonly last: number },
): readonly DocumentOccurrences[] {
  const all = suffixes.subarray(first, last).toSorted();
  const groups: DocumentOccurrences[] = [];
  for (let start = 0; start < all.length;) {
    const document = text.documentAt(all[start] ?? 0);
    const limit = text.documentStarts[document + 1] ?? 0;
    let end = start + 1;
    while (end < all.length && (all[end] ?? 0) < limit) end++;
    groups.push({ document, positions: all.subarray(start, end) });
    start = end;
  }
  return groups;
}
