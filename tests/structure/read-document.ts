import { foldWidth } from '../../src/line/fold.ts';
import {
  buildSectionTree,
  type KnownHeadings,
} from '../../src/structure/tree/build-section-tree.ts';
import type { SectionNode, SectionTree } from '../../src/structure/tree/section-tree.ts';
import type { DocumentText, TextLine } from '../../src/line/text-line.ts';

/** A document of the given lines, folded as the cleaners fold it; `#2 ` before a line gives it layout level 2, `#- ` makes it an item. */
export function documentOf(...rows: readonly string[]): DocumentText {
  let text = '';
  const lines: TextLine[] = [];
  for (const row of rows) {
    const level = /^#([\d-]) /u.exec(row)?.[1];
    const content = level === undefined ? row : row.slice(3);
    const start = text.length + content.length - content.trimStart().length;
    const end = text.length + content.trimEnd().length;
    if (end > start) lines.push({ start, end, ...layoutOf(level) });
    text += `${content}\n`;
  }
  return { text, analysis: foldWidth(text), lines };
}

function layoutOf(sign: string | undefined): Partial<TextLine> {
  if (sign === undefined) return {};
  return sign === '-' ? { listed: true } : { layoutLevel: Number(sign) };
}

export function treeOf(...rows: readonly string[]): SectionTree {
  return buildSectionTree(documentOf(...rows));
}

function describeRow({ depth, form, number, heading, recovered }: SectionNode): string {
  const lost =
    recovered === undefined ? '' : `lost ${recovered.evidence} ${recovered.expected ?? '?'}`;
  const words = [`${'  '.repeat(depth - 1)}${form}`, number, heading, lost];
  return words.filter((word) => word !== '').join(' ');
}

/** All rows of the tree, one string each, indented by depth: `  run-in （一） 加强领导`. */
export function rowsOf(...rows: readonly string[]): readonly string[] {
  return treeOf(...rows).nodes.map(describeRow);
}

/** The rows that are headings or items. */
export function headingsOf(...rows: readonly string[]): readonly string[] {
  return rowsOf(...rows).filter((row) => /^ *(?:line|run-in|list-item)(?: |$)/u.test(row));
}

/** Lost headings with the beginning of the line they were lost before: `一、 < 成立领导小组`. */
export function lossesOf(rows: readonly string[], known?: KnownHeadings): readonly string[] {
  const document = documentOf(...rows);
  return buildSectionTree(document, known)
    .anomalies.filter(({ kind }) => kind === 'lost-heading')
    .map(({ at, expected }) => {
      const line = document.text.slice(at, document.text.indexOf('\n', at));
      return `${expected === '' ? '?' : expected} < ${line.slice(0, 8)}`;
    });
}

/** What the numbering does wrong: `gap （二） （一）之后是（三）`. */
export function faultsOf(...rows: readonly string[]): readonly string[] {
  return treeOf(...rows).anomalies.map(({ kind, expected, evidence }) =>
    [kind, expected, evidence].filter((word) => word !== '').join(' '),
  );
}
