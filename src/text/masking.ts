import { nameData } from './name-data.ts';
import { findPersonNames } from './person-contexts.ts';
import { findPersonNumbers } from './person-numbers.ts';
import type { Span } from './span.ts';

/** The mark that stands for each masked UTF-16 unit. */
export const maskMark = '×';

/** A text with personal data masked; it has the length of the original, so that all offsets hold. */
export type MaskedText = {
  readonly text: string;
  /** How many names, numbers and addresses were masked. */
  readonly count: number;
};

function merged(spans: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else out.push({ start: span.start, end: span.end });
  }
  return out;
}

function cover(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    // The space within 王 强 stays, so that columns set by spaces keep their look.
    parts.push(text.slice(from, start), text.slice(start, end).replace(/\S/g, maskMark));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/**
 * Masks personal names (only where the context makes them sure: 组长：王建国, 由张明担任组长, 王建国（副镇长）,
 * 李丽同志), personal telephone numbers, ID-card numbers and e-mail addresses, each character by ×. Public hotlines
 * (12345, 119), dates, amounts and the names of offices stay. Tables: data/surnames.json, data/person-contexts.json.
 * O(n); throws DataFileError when those files are broken.
 */
export function maskPersonal(text: string): MaskedText {
  const data = nameData();
  const names = merged(findPersonNames(data, text));
  const numbers = findPersonNumbers(data, text);
  if (names.length === 0 && numbers.count === 0) return { text, count: 0 };
  return {
    text: cover(text, merged([...names, ...numbers.spans])),
    count: names.length + numbers.count,
  };
}
