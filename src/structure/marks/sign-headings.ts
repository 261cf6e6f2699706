import type { DocumentEdges } from '../edges/document-edges.ts';
import { markedLines, unnumberedMark, type HeadingMark } from './heading-marks.ts';
import { structureCues } from '../structure-cues.ts';
import { listSignEnd } from '../../line/line-shape.ts';
import type { DocumentText } from '../../line/text-line.ts';

/** Characters a heading behind a sign may have. */
const [SHORTEST, LONGEST] = [2, 30];
/** So many headings make a series, and so large a share of the lines with their sign. */
const SERIES = 3;
const MOST = 2 / 3;
/** Below all numbers, unless a list starts afresh under two of them: then just above that. */
const LOWEST = 12.5;
const JUST_ABOVE = 0.03;
const NESTED = 2;

/** A line that begins with a sign. */
type Signed = { readonly line: number; readonly sign: string; readonly end: number };

function signedAt({ analysis, lines }: DocumentText, line: number): Signed | undefined {
  const { start, end } = lines[line] ?? { start: 0, end: 0 };
  const at = listSignEnd(analysis, start);
  if (at === -1 || at >= end) return undefined;
  return { line, sign: analysis.slice(start, at).trim(), end: at };
}

/** A short phrase without a stop. */
function isPhrase({ analysis, lines }: DocumentText, { line, sign, end }: Signed): boolean {
  const words = analysis.slice(end, lines[line]?.end ?? end).trim();
  if (words.length < SHORTEST || words.length > LONGEST || words.includes(sign)) return false;
  if (/[。；：！？，,;:]|[0-9] *$/u.test(words)) return false;
  return !structureCues()['not-heading-part'].test(words);
}

/** Signed lines with the same sign, of which most are phrases with something between them and the next. */
function isSeries(document: DocumentText, row: readonly Signed[]): boolean {
  const heads = row.filter(
    (signed, index) =>
      row[index + 1]?.line !== signed.line + 1 &&
      signed.line + 1 < document.lines.length &&
      isPhrase(document, signed),
  );
  return heads.length >= SERIES && heads.length >= row.length * MOST;
}

/** The rank of signed headings: above the numbers that start afresh under two of them, else the lowest. O(marks + row). */
function rankOf(row: readonly Signed[], marks: readonly HeadingMark[]): number {
  const under = new Map<number, number>();
  let next = 0;
  row.forEach(({ line }, index) => {
    while ((marks[next]?.line ?? Infinity) <= line) next++;
    const mark = marks[next];
    if (mark?.value !== 1 || mark.line >= (row[index + 1]?.line ?? Infinity)) return;
    under.set(mark.style.rank, (under.get(mark.style.rank) ?? 0) + 1);
  });
  const nested = [...under].flatMap(([rank, count]) => (count >= NESTED ? [rank] : []));
  return nested.length === 0 ? LOWEST : Math.min(...nested) - JUST_ABOVE;
}

/**
 * Headings behind a sign instead of a number (`◆把住进山入口`, `●管好田头火源`): short phrases with the same sign, three at
 * least, with their bodies between. `marks`: the numbered marks in document order. O(lines + marks).
 */
export function findSignHeadings(
  document: DocumentText,
  marks: readonly HeadingMark[],
  edges: DocumentEdges,
): readonly HeadingMark[] {
  const rows = new Map<string, Signed[]>();
  const marked = markedLines(document, marks);
  for (let line = edges.addresseeEnd; line < edges.closingStart; line++) {
    const signed = marked.has(line) ? undefined : signedAt(document, line);
    if (signed === undefined) continue;
    const row = rows.get(signed.sign);
    if (row === undefined) rows.set(signed.sign, [signed]);
    else row.push(signed);
  }
  return [...rows.values()].flatMap((row) => {
    if (!isSeries(document, row)) return [];
    const rank = rankOf(row, marks);
    return row
      .filter((signed) => isPhrase(document, signed))
      .map(({ line, sign, end }) =>
        Object.assign(unnumberedMark(document, line, `sign-${sign}`, rank), { end }),
      );
  });
}
