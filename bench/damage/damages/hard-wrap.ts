import { foreignPart, NO_DOCUMENT, type Page, type Part, type Run } from '../page/part.ts';
import type { Shape } from '../shapes/shapes.ts';
import type { Supply } from './damage.ts';

/** How a sheet is set. */
type Sheet = {
  readonly width: number;
  readonly indent: string;
  /** The runs between one line and the next. */
  readonly nextLine: () => readonly Run[];
};

/**
 * The page as a print of it comes out of a converter: lines of 30–45 characters, and after every 20–30 of them a page number,
 * often in mid sentence, some with a running head.
 */
export function hardWrap(page: Page, { random, shapes, fill }: Supply): Page {
  const shape = random.pick(shapes.shapes.filter(({ at }) => at === 'page-edge'));
  const lines = random.whole(20, 30);
  const pages = random.whole(8, 40);
  let [line, number] = [0, 0];
  const sheet: Sheet = {
    width: random.whole(30, 45),
    indent: random.pick(['', '　　', '  ']),
    nextLine: () => {
      line = (line + 1) % lines;
      if (line > 0) return [{ text: '\n', kind: 'noise' }];
      number++;
      return edgeRuns(shape, (text) => fill(text, { page: number, pages, title: page.title }));
    },
  };
  let column = 0;
  const parts: Part[] = [];
  for (const part of page.parts) {
    if (part.document === NO_DOCUMENT) {
      parts.push(part);
      continue;
    }
    const wrapped = wrapPart(part, column, sheet);
    column = wrapped.column;
    parts.push({ ...part, runs: wrapped.runs });
    if (!part.end.includes('\n')) continue;
    column = 0;
    // where a sheet ends with a paragraph, its edge stands between two parts
    for (const { text, kind } of sheet.nextLine())
      if (kind === 'furniture') parts.push(foreignPart(text, 'furniture'));
  }
  return { ...page, parts };
}

/** The line end, the lines at the edge of the sheet, and the line end after them. */
function edgeRuns(shape: Shape, fill: (text: string) => string): readonly Run[] {
  return [
    { text: '\n', kind: 'noise' },
    ...shape.lines.flatMap((line): readonly Run[] => [
      { text: fill(line), kind: 'furniture' },
      { text: '\n', kind: 'noise' },
    ]),
  ];
}

/** The runs of a part that begins in this column, broken into lines, and the column where it ends. */
function wrapPart(
  { runs, line }: Part,
  begin: number,
  { width, indent, nextLine }: Sheet,
): { readonly runs: readonly Run[]; readonly column: number } {
  const isIndented = begin === 0 && indent !== '' && line?.role !== 'title';
  const wrapped: Run[] = isIndented ? [{ text: indent, kind: 'noise' }] : [];
  let column = isIndented ? indent.length : begin;
  for (const { text, kind } of runs) {
    let from = 0;
    while (from < text.length) {
      if (column >= width) {
        wrapped.push(...nextLine());
        column = 0;
      }
      const end = Math.min(text.length, from + width - column);
      wrapped.push({ text: text.slice(from, end), kind });
      column += end - from;
      from = end;
    }
  }
  return { runs: wrapped, column };
}
