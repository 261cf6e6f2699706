import type { TextLine } from '../../line/text-line.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import type { TextPiece } from './text-pieces.ts';

/** A number at the start of a line with a comma for its punctuation: 1，排查车辆. */
export type CommaNumber = Span & { readonly value: number };

/** Not 1,200元 or 三，四 年级. */
const COMMA =
  /^[ \t\u3000]*(\d{1,2}|[一二三四五六七八九十]{1,3})[，,](?![\d一二三四五六七八九十])/u;
const LEAST = 2;

function commaNumber({ text }: TextPiece['document'], line: TextLine): CommaNumber | undefined {
  const match = COMMA.exec(text.slice(line.start, line.end));
  const value = parseNumeral(match?.[1] ?? '');
  if (match === null || value === undefined) return undefined;
  const end = line.start + match[0].length;
  return { value, start: line.start + match[0].search(/\S/u), end };
}

/**
 * Numbers with a comma behind them, which are no numbers to the structure of a text: only where two lines or more count
 * up from 1 (other lines may stand between). O(characters).
 */
export function commaNumbers({ document }: TextPiece): readonly CommaNumber[] {
  const all: CommaNumber[] = [];
  let run: CommaNumber[] = [];
  const close = (): void => {
    if (run.length >= LEAST) all.push(...run);
  };
  for (const line of document.lines) {
    const number = commaNumber(document, line);
    if (number === undefined) continue;
    if (number.value === (run.at(-1)?.value ?? 0) + 1) run.push(number);
    else {
      close();
      run = number.value === 1 ? [number] : [];
    }
  }
  close();
  return all;
}
