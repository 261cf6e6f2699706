import type { MinedDocument } from '../../corpus/mined-document.ts';
import type { Span } from '../../text/span.ts';
import type { Passage } from './passage.ts';
import { mergedSpans, quotedSpans } from './quoted-spans.ts';
import { keptOffsets } from './reduced-text.ts';

/** How much of a document others have too: shares of its letters, digits and Han characters, 0 to 1. */
export type DuplicationRates = {
  readonly document: string;
  /** In any passage. */
  readonly raw: number;
  /** In a passage that is not stock. */
  readonly minusStock: number;
  /** In a passage that is not stock, and not quoted (see `quotedSpans`). */
  readonly minusQuoted: number;
};

/**
 * The three rates of each document, in the order of the documents; raw ≥ minusStock ≥ minusQuoted. They say what is
 * shared, not who had it first. O(characters + passages log passages).
 */
export function duplicationRates(
  documents: readonly MinedDocument[],
  passages: readonly Passage[],
): readonly DuplicationRates[] {
  const all = new Map<string, Span[]>();
  const own = new Map<string, Span[]>();
  for (const { kind, aDocument, bDocument, aSpan, bSpan } of passages) {
    for (const spans of kind === 'stock' ? [all] : [all, own]) {
      addTo(spans, aDocument, aSpan);
      addTo(spans, bDocument, bSpan);
    }
  }
  return documents.map(({ id, text }) => {
    const spans = all.get(id);
    if (spans === undefined) return { document: id, raw: 0, minusStock: 0, minusQuoted: 0 };
    const counts = runningCounts(text);
    const characters = Math.max(1, counts[text.length] ?? 0);
    const raw = countWithin(counts, mergedSpans(spans));
    const unquoted = mergedSpans(own.get(id) ?? []);
    const minusStock = countWithin(counts, unquoted);
    const quoted = minusStock === 0 ? 0 : countWithin(counts, common(unquoted, quotedSpans(text)));
    return {
      document: id,
      raw: raw / characters,
      minusStock: minusStock / characters,
      minusQuoted: (minusStock - quoted) / characters,
    };
  });
}

function addTo(spans: Map<string, Span[]>, document: string, span: Span): void {
  const list = spans.get(document);
  if (list === undefined) spans.set(document, [span]);
  else list.push(span);
}

/** How many characters stand before each offset. */
function runningCounts(text: string): Uint32Array {
  const kept = keptOffsets(text);
  const counts = new Uint32Array(kept.length + 1);
  for (let i = 0; i < kept.length; i++) counts[i + 1] = (counts[i] ?? 0) + (kept[i] ?? 0);
  return counts;
}

function countWithin(counts: Uint32Array, spans: readonly Span[]): number {
  let sum = 0;
  for (const { start, end } of spans) sum += (counts[end] ?? 0) - (counts[start] ?? 0);
  return sum;
}

/** What two lists of sorted, disjoint stretches have in common. O(a + b). */
function common(a: readonly Span[], b: readonly Span[]): Span[] {
  const shared: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i], b[j]];
    if (x === undefined || y === undefined) break;
    const start = Math.max(x.start, y.start);
    const end = Math.min(x.end, y.end);
    if (start < end) shared.push({ start, end });
    if (x.end < y.end) i++;
    else j++;
  }
  return shared;
}
