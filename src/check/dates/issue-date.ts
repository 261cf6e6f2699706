import type { DraftPart } from '../../corpus/draft-part.ts';
import { isDateLine } from '../../line/date-line.ts';
import { contentAt, skipBlanks, trimEnd } from '../../line/text-line.ts';
import type { Span } from '../../text/span.ts';
import { textPieces } from '../numbering/text-pieces.ts';

/** The date of issue below the text or in the head, as it stands there. */
export type IssueDate = Span & {
  readonly words: string;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
};

/** A date that stands alone, in a form the standard does not know: 2024.3.5, 2024-03-05, 24年3月5日. */
const OTHER_FORM =
  /^(?:(?:19|20)?\d\d\s*[.．/-]\s*\d{1,2}\s*[.．/-]\s*\d{1,2}|\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号])$/u;
const HAN_DIGITS = '〇一二三四五六七八九';

function yearOf(words: string): number | undefined {
  const arabic = /(?:19|20)\d\d/u.exec(words)?.[0];
  if (arabic !== undefined) return Number(arabic);
  const han = /[一二][〇○零O0九][〇○零O0一二三四五六七八九]{2}(?=年)/u.exec(words)?.[0];
  if (han === undefined) return undefined;
  const digits = Array.from(han, (digit) =>
    Math.max(0, HAN_DIGITS.indexOf(digit.replace(/[○零O0]/u, '〇'))),
  );
  return Number(digits.join(''));
}

/** Whether a line of its own is a date of issue, in any form. */
function isIssueLine(content: string): boolean {
  return isDateLine(content) || OTHER_FORM.test(content);
}

function readLine({ document }: DraftPart, line: number): IssueDate | undefined {
  const at = document.lines[line];
  if (at === undefined) return undefined;
  const start = skipBlanks(document.text, at.start, at.end);
  const end = trimEnd(document.text, start, at.end);
  const words = document.analysis.slice(start, end).replace(/[（）]/gu, '');
  const numbers = /(\d{1,2})\s*[月.．/-]\s*(?:(\d{1,2})\s*[日号]?)?$/u.exec(words);
  const year = yearOf(words);
  return {
    start,
    end,
    words,
    ...(year !== undefined && { year }),
    ...(numbers?.[1] !== undefined && { month: Number(numbers[1]) }),
    ...(numbers?.[2] !== undefined && { day: Number(numbers[2]) }),
  };
}

/** Below the signature, or within the first lines. How many lines are looked at. */
const LAST_LINES = 12;
const HEAD_LINES = 6;

/** The date of issue of a part: the last line of the text (attachments left out) that is a date, else one in the head. */
export function issueDateOf(part: DraftPart): IssueDate | undefined {
  const count = textPieces(part)[0]?.document.lines.length ?? 0;
  for (let line = count - 1; line >= Math.max(0, count - LAST_LINES); line--)
    if (isIssueLine(contentAt(part.document, line))) return readLine(part, line);
  for (let line = 0; line < Math.min(HEAD_LINES, count); line++)
    if (isIssueLine(contentAt(part.document, line))) return readLine(part, line);
  return undefined;
}
