import type { FramePart } from './pattern.ts';

/** What one sentence has in a slot, and where its words end. */
export type Filler = { readonly text: string; readonly cuts: readonly number[] };

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return length;
}

/**
 * The longest `most` or less at which a word ends in one of the fillers at least; for a single character in most, as it
 * may belong to a longer word (网格|员).
 */
function atWordEnd(
  fillers: readonly Filler[],
  most: number,
  cutOf: (filler: Filler, length: number) => number,
): number {
  for (let length = most; length > 0; length--) {
    const ends = fillers.filter((filler) => filler.cuts.includes(cutOf(filler, length))).length;
    if (ends > (length > 1 ? 0 : fillers.length / 2)) return length;
  }
  return 0;
}

function gluedHead(first: string, most: number, glued: ReadonlySet<string>): number {
  for (let length = most; length > 0; length--)
    if (glued.has(first.slice(0, length))) return length;
  return 0;
}

/**
 * A slot, with what all its fillers begin and end with given back to the fixed text: the segmenter cuts 为组长 now as
 * one word, now as two, and so hides that they agree.
 */
export function slotAsParts(
  fillers: readonly Filler[],
  glued: ReadonlySet<string>,
): readonly FramePart[] {
  const first = fillers[0]?.text ?? '';
  const slot: FramePart = { type: '', sure: -1 };
  let prefix = first.length;
  let suffix = first.length;
  let shortest = first.length;
  for (const { text } of fillers) {
    prefix = Math.min(prefix, commonPrefix(first, text));
    suffix = Math.min(suffix, commonSuffix(first, text));
    shortest = Math.min(shortest, text.length);
  }
  if (/[\d×]/u.test(first.slice(0, prefix) + first.slice(first.length - suffix))) return [slot];
  if (fillers.every(({ text }) => text === first)) return [{ text: first }];
  const longest = Math.min(prefix, shortest - 1);
  const cut = atWordEnd(fillers, longest, (_, length) => length);
  const head = cut > 0 ? cut : gluedHead(first, longest, glued);
  // 3.3万, 3.5万: the unit stays with the number
  const numeric = fillers.some(({ text }) => /\d/u.test(text));
  const most = numeric ? 0 : Math.min(suffix, shortest - 1 - head);
  const tail = atWordEnd(fillers, most, ({ text }, length) => text.length - length);
  const parts: FramePart[] = [];
  if (head > 0) parts.push({ text: first.slice(0, head) });
  parts.push(slot);
  if (tail > 0) parts.push({ text: first.slice(first.length - tail) });
  return parts;
}
