import type { Token } from 'micromark-util-types';
import type { Span } from '../../text/span.ts';
import { cut, type Markup } from '../markup.ts';
import { endOf, startOf, type TokenReader } from './token-reader.ts';

/** Rows as those of other formats: the cells that have text on one line, a tab between them. */
export function tableReader(markup: Markup): TokenReader {
  let row: Token | undefined;
  let cells: Span[] = [];
  let last = 0;
  return {
    enter: {
      tableRow: (token) => {
        row = token;
        cells = [];
      },
      tableContent: (token) => {
        if (row !== undefined) cells.push({ start: startOf(token), end: endOf(token) });
      },
      // the line below the head goes with its line break
      tableDelimiterRow: (token) => cut(markup, last, endOf(token)),
    },
    exit: {
      tableRow: (token) => {
        writeRow(markup, token, cells);
        last = endOf(token);
        row = undefined;
      },
    },
  };
}

function writeRow(markup: Markup, row: Token, cells: readonly Span[]): void {
  let from = startOf(row);
  for (const [index, cell] of cells.entries()) {
    cut(markup, from, cell.start, index === 0 ? '' : '\t');
    from = cell.end;
  }
  cut(markup, from, endOf(row));
  const [first, last] = [cells[0], cells.at(-1)];
  if (first !== undefined && last !== undefined && first !== last)
    markup.cues.push({ kind: 'table-row', start: first.start, end: last.end });
}
