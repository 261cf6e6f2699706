import type { CleanLine, CleanText } from '../clean/clean-text.ts';
import type { RemovedRecord } from '../corpus/document-record.ts';
import { placeSpanOf } from '../text/line-index.ts';
import { sourceSpan } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';

/** What it takes to tell what of a source stands in no document. */
export type RemovedParts = {
  readonly clean: CleanText;
  readonly lineStarts: Int32Array;
  /** The lines of the documents in the cleaned text, in their order. */
  readonly kept: readonly Span[];
  /** The cleaned text as it may be shown, of the same length. */
  readonly shown: string;
  readonly mask: (text: string) => string;
};

/** A stretch that is gone: its place in the source, its words and what it was. */
type Gone = Span & { readonly kind: string; readonly text: string };

const SHOWN = 60;
/** Of a text in which a scraper put pinyin behind each word, a row a line is enough. */
const MOST_INSERTS = 1000;

/**
 * What of a source stands in none of its documents' texts, by place: lines that are furniture or announce a text, text
 * that belongs to no document, and what cleaners cut out of lines. With the texts it makes up all that a person sees of
 * the source. O(characters + removals · log removals).
 */
export function removedRecords(parts: RemovedParts): readonly RemovedRecord[] {
  const { clean, lineStarts, mask } = parts;
  const gone = [...linesGone(parts), ...perLine(clean.removed, lineStarts)];
  let last = 0;
  return gone
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      // what was cut out of a line that is gone itself is no row of its own
      const isOwn = end > last;
      last = Math.max(last, end);
      return isOwn;
    })
    .map(({ start, end, kind, text }) => ({
      place: placeSpanOf(lineStarts, { start, end }),
      kind,
      text: mask(text.slice(0, 4 * SHOWN))
        .replaceAll(/\s+/gu, ' ')
        .slice(0, SHOWN),
      characters: text.replaceAll(/\s/gu, '').length,
    }));
}

/** The lines of the cleaned text, or what of them, that no document has. */
function linesGone({ clean, kept, shown }: RemovedParts): readonly Gone[] {
  return clean.lines.flatMap((line) => {
    const kind = kindOf(line);
    return leftOver(line, kept, firstKept(kept, line.start)).flatMap((span) => {
      const words = shown.slice(span.start, span.end);
      const start = span.start + words.length - words.trimStart().length;
      const text = words.trim();
      if (text === '') return [];
      const place = sourceSpan(clean.mapped, { start, end: start + text.length });
      return [{ start: place.start, end: place.end, kind, text }];
    });
  });
}

function kindOf({ role, label }: CleanLine): string {
  if (role === 'body') return 'outside';
  return role === 'marker' ? role : (label ?? role);
}

/** The first of the kept lines that ends after an offset. O(log lines). */
function firstKept(kept: readonly Span[], offset: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretches of a line that none of the kept ones, from `first` on, covers. */
function leftOver({ start, end }: Span, kept: readonly Span[], first: number): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  for (let k = first; (kept[k]?.start ?? end) < end; k++) {
    const one = kept[k] ?? { start: end, end };
    if (one.start > at) spans.push({ start: at, end: one.start });
    at = one.end;
  }
  if (at < end) spans.push({ start: at, end });
  return spans;
}

/** What was cut out within lines; where that is very much, a row for what was cut out of a line. */
function perLine(removed: readonly Gone[], lineStarts: Int32Array): readonly Gone[] {
  if (removed.length <= MOST_INSERTS) return removed;
  const byLine = new Map<string, Gone>();
  for (const one of removed.toSorted((a, b) => a.start - b.start)) {
    const key = `${placeSpanOf(lineStarts, one).start.line} ${one.kind}`;
    const before = byLine.get(key);
    byLine.set(
      key,
      before === undefined
        ? one
        : { ...before, end: Math.max(before.end, one.end), text: before.text + one.text },
    );
  }
  return [...byLine.values()];
}
