import type { Span } from '../../text/span.ts';

/** A bracket or quotation mark without its other half. */
export type Unpaired = Span & {
  readonly sign: string;
  /**
   * missing-close: opened and not closed in its line; missing-open: closed but never opened; straight: an ASCII `"` in
   * the place of “ or ”; half-number: the bracket of `1）`, which needs no other half.
   */
  readonly fault: 'missing-close' | 'missing-open' | 'straight' | 'half-number';
};

const CLOSER: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['〔', '〕'],
  ['【', '】'],
]);
const OPENER: ReadonlyMap<string, string> = new Map(
  [...CLOSER].map(([open, close]) => [close, open]),
);

/** The mark that belongs to a bracket or quotation mark; empty for any other character. */
export function otherHalf(sign: string): string {
  return CLOSER.get(sign) ?? OPENER.get(sign) ?? '';
}

/** 1）, 一）, a）: a number with a closing bracket alone. */
function isHalfNumber(line: string, at: number): boolean {
  return (
    line.charAt(at) === '）' &&
    /(?:^|[\s\u3000。；：，、])[\da-zA-Z一二三四五六七八九十]{1,3}$/u.test(
      line.slice(Math.max(0, at - 4), at),
    )
  );
}

type Reading = {
  readonly open: Map<string, number[]>;
  readonly faults: Unpaired[];
  /** An ASCII quotation mark that waits for its second. */
  straight: number;
};

function note({ faults }: Reading, line: string, at: number, fault: Unpaired['fault']): void {
  faults.push({ start: at, end: at + 1, sign: line.charAt(at), fault });
}

function readStraight(reading: Reading, line: string, at: number): void {
  if (reading.open.get('“')?.pop() !== undefined) note(reading, line, at, 'straight');
  else reading.straight = reading.straight < 0 ? at : -1;
}

function readCloser(reading: Reading, line: string, at: number, opener: string): void {
  if (reading.open.get(opener)?.pop() !== undefined) return;
  if (opener === '“' && reading.straight >= 0) {
    note(reading, line, reading.straight, 'straight');
    reading.straight = -1;
  } else note(reading, line, at, isHalfNumber(line, at) ? 'half-number' : 'missing-open');
}

/**
 * Brackets and quotation marks of a line (in the analysis view) that have no other half in it; each kind by itself, so
 * that one slip is told once even where kinds overlap. Sorted. O(characters).
 */
export function unpairedIn(line: string): readonly Unpaired[] {
  const reading: Reading = { open: new Map(), faults: [], straight: -1 };
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    const opener = OPENER.get(sign);
    if (sign === '"') readStraight(reading, line, at);
    else if (opener !== undefined) readCloser(reading, line, at, opener);
    else if (CLOSER.has(sign)) {
      const row = reading.open.get(sign);
      if (row === undefined) reading.open.set(sign, [at]);
      else row.push(at);
    }
  }
  for (const places of reading.open.values())
    for (const at of places) note(reading, line, at, 'missing-close');
  return reading.faults.toSorted((a, b) => a.start - b.start);
}
