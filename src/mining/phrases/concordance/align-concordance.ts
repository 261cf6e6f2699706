import type { ConcordanceRow } from './concordance.ts';

/** What a concordance is laid out for. */
export type ConcordanceLayout = {
  /** Columns of a line. */
  readonly width: number;
  /** Columns a text takes in the terminal: two for a Han character. */
  readonly columnsOf: (text: string) => number;
};

const gap = '  ';
const cutMark = '..';
/** Shares of the width that places and hits may take at most. */
const mostForPlace = 0.35;
const mostForHit = 0.5;
const LINE_ENDS = /[\s\p{Cc}]+/gu;

type Cutter = (text: string, columns: number) => string;

/** The end of a text that takes no more than so many columns. */
function lastColumns(columnsOf: ConcordanceLayout['columnsOf']): Cutter {
  return (text, columns) => {
    const signs = Array.from(text);
    let from = signs.length;
    let width = 0;
    while (from > 0) {
      width += columnsOf(signs[from - 1] ?? '');
      if (width > columns) break;
      from--;
    }
    return signs.slice(from).join('');
  };
}

/** The beginning of a text that takes no more than so many columns. */
function firstColumns(columnsOf: ConcordanceLayout['columnsOf']): Cutter {
  return (text, columns) => {
    let kept = '';
    let width = 0;
    for (const sign of text) {
      width += columnsOf(sign);
      if (width > columns) break;
      kept += sign;
    }
    return kept;
  };
}

function flat(text: string): string {
  return text.replace(LINE_ENDS, ' ');
}

function pad(columns: number): string {
  return ' '.repeat(Math.max(0, columns));
}

/** Document, line and column in at most so many columns; line and column stay whole if they can. */
function placeOf({ documentId, place }: ConcordanceRow, fit: Cutter, columns: number): string {
  const end = `:${String(place.line)}:${String(place.column)}`;
  const room = columns - end.length;
  return room < cutMark.length ? fit(documentId + end, columns) : fit(documentId, room) + end;
}

/**
 * The rows as lines of a terminal: the place, the left context flush to the hit, the hits all in one column, the right
 * context. No line is wider than `width`; line ends within a context become blanks; what is too long is cut, the name of
 * a document and a hit with `..` to show it. Below 24 columns the hits alone, cut to the width.
 */
export function alignConcordance(
  rows: readonly ConcordanceRow[],
  { width, columnsOf }: ConcordanceLayout,
): readonly string[] {
  const first = firstColumns(columnsOf);
  const last = lastColumns(columnsOf);
  const fit: Cutter = (text, columns) =>
    columnsOf(text) <= columns
      ? text
      : `${first(text, columns - cutMark.length)}${cutMark.slice(0, Math.max(0, columns))}`;
  const widest = (texts: readonly string[], share: number): number =>
    Math.min(
      Math.floor(width * share),
      texts.reduce((most, text) => Math.max(most, columnsOf(text)), 0),
    );
  const hits = rows.map(({ hit }) => flat(hit));
  if (width < 24) return hits.map((hit) => fit(hit, width));
  const places = rows.map((row) => placeOf(row, fit, Number.POSITIVE_INFINITY));
  const forPlace = widest(places, mostForPlace);
  const forHit = widest(hits, mostForHit);
  const forLeft = Math.floor((width - forPlace - forHit - gap.length) / 2);
  return rows.map((row, index) => {
    const place = placeOf(row, fit, forPlace);
    const hit = fit(hits[index] ?? '', forHit);
    const left = last(flat(row.left), forLeft);
    const before =
      place + pad(forPlace - columnsOf(place)) + gap + pad(forLeft - columnsOf(left)) + left;
    const right = first(flat(row.right), width - columnsOf(before) - columnsOf(hit));
    return `${before}${hit}${right}`.trimEnd();
  });
}
