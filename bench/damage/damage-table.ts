import { f1, figuresOf, sumCounts, type Tally } from '../annotated/figures.ts';
import type { KindScore } from './score-kind.ts';

function precision({ right, wrong }: Tally): number {
  return right / (right + wrong);
}

function recall({ right, missed }: Tally): number {
  return right / (right + missed);
}

/** The figures of one kind, in the order they are printed; NaN where there was nothing to find. */
export function damageFigures({ pages }: KindScore): Readonly<Record<string, number>> {
  const counts = sumCounts(pages.map((page) => page.counts));
  const { documents, silent, headings, items, lost } = counts;
  const marked = {
    right: documents.right - silent.right,
    wrong: 0,
    missed: documents.missed - silent.missed,
  };
  const figures = figuresOf(counts);
  return {
    starts: f1(documents),
    precision: precision(documents),
    recall: recall(documents),
    silent: recall(silent),
    marked: recall(marked),
    headings: f1(headings),
    headPrecision: precision(headings),
    headRecall: recall(headings),
    depth: figures.headingDepth,
    items: f1(items),
    lostRecall: recall(lost),
    lostPrecision: precision(lost),
    chromeKept: figures.chromeKept,
    bodyLost: figures.bodyLost,
  };
}

function shown(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}

/** A table for people: kinds in rows, figures in columns; below it the furniture kept by shape. */
export function damageTable(scores: readonly KindScore[]): string {
  const rows = scores.map((score) => ({ score, figures: damageFigures(score) }));
  const names = Object.keys(rows[0]?.figures ?? {});
  const width = Math.max(...scores.map(({ kind }) => kind.length), 4);
  const line = (first: string, pages: string, cells: readonly string[]): string =>
    [
      first.padEnd(width),
      pages.padStart(5),
      ...cells.map((cell, index) => cell.padStart(Math.max(6, (names[index] ?? '').length))),
    ].join(' ');
  const table = [
    line('kind', 'pages', names),
    ...rows.map(({ score, figures }) =>
      line(
        score.kind,
        String(score.pages.length),
        names.map((name) => shown(figures[name] ?? Number.NaN)),
      ),
    ),
  ];
  return [...table, '', ...shapeLines(scores)].join('\n');
}

/** Share of each shape's characters that stand in the texts, the worst first. */
function shapeLines(scores: readonly KindScore[]): readonly string[] {
  const sums = new Map<string, { kept: number; all: number }>();
  for (const { shapes } of scores)
    for (const [shape, { right, wrong }] of shapes) {
      const sum = sums.get(shape) ?? { kept: 0, all: 0 };
      sum.kept += wrong;
      sum.all += right + wrong;
      sums.set(shape, sum);
    }
  return [...sums]
    .map(([shape, { kept, all }]) => ({ shape, share: kept / all, all }))
    .toSorted((a, b) => b.share - a.share || (a.shape < b.shape ? -1 : 1))
    .map(
      ({ shape, share, all }) =>
        `furniture kept  ${shape.padEnd(24)} ${share.toFixed(3)} of ${all}`,
    );
}
