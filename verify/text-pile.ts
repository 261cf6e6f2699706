/** All texts laid end to end, for counting a string in all of them at once. */
export type TextPile = {
  readonly ids: readonly string[];
  readonly all: string;
  /** Where each text starts in `all`. */
  readonly starts: readonly number[];
};

/** Stands between texts; no phrase holds it. */
const divider = '\n\u0000\n';

/** Piles up texts by id. */
export function pileUp(texts: ReadonlyMap<string, string>): TextPile {
  const starts: number[] = [];
  let at = 0;
  for (const text of texts.values()) {
    starts.push(at);
    at += text.length + divider.length;
  }
  return { ids: [...texts.keys()], all: [...texts.values()].join(divider), starts };
}

/** How often each text holds a string, by id, overlapping occurrences counted: a plain search. */
export function countIn(pile: TextPile, wanted: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (wanted === '') return counts;
  for (let at = pile.all.indexOf(wanted); at >= 0; at = pile.all.indexOf(wanted, at + 1)) {
    const id = pile.ids[textAt(pile.starts, at)] ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function textAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
