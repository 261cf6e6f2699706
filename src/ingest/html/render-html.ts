import type { LayoutCue } from '../source-text.ts';
import { isLayoutRow } from '../table-row.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import type { BlockStats } from './block-stats.ts';
import { isBlock, isStore } from './elements.ts';
import {
  breakLine,
  closeCue,
  createLineWriter,
  endLine,
  finishWriter,
  openCue,
  writeText,
  type LineWriter,
} from './line-writer.ts';
import { itemNumbers, listLabel } from './list-labels.ts';
import type { MainContent } from './main-content.ts';
import type { StyleOf } from './page-styles.ts';
import type { HtmlElement, HtmlNode, HtmlPage } from './parse-html.ts';

/** The visible text of a page, or of a part of it. */
export type Rendered = { readonly view: MappedText; readonly cues: readonly LayoutCue[] };

/** A page and all that is known of it. */
export type PageReading = {
  readonly page: HtmlPage;
  readonly stats: BlockStats;
  readonly styleOf: StyleOf;
};

type Render = PageReading & {
  readonly dropped: ReadonlySet<number>;
  readonly writer: LineWriter;
};

/** How the text of an element is laid out: kept line breaks, or all on one line as in a row of data. */
type Layout = 'flow' | 'preformatted' | 'row';

/** Writes one element alone, such as a title that stands outside the main text. */
export function renderElement(reading: PageReading, element: HtmlElement): Rendered {
  const writer = createLineWriter(reading.page.html);
  visitChildren({ ...reading, dropped: new Set(), writer }, element, 'flow');
  return finishWriter(writer);
}

/** Writes the main text as a person reads it: blocks and `<br>` end lines, rows of data stand on one line. O(n). */
export function renderHtml(reading: PageReading, main: MainContent): Rendered {
  const writer = createLineWriter(reading.page.html);
  const render: Render = { ...reading, dropped: main.dropped, writer };
  for (const root of main.roots) {
    visit(render, root, 'flow');
    endLine(writer, endOf(root));
  }
  return finishWriter(writer);
}

function visit(render: Render, node: HtmlNode, layout: Layout): void {
  const { writer } = render;
  if (node.kind === 'text') return writeText(writer, node, layout === 'preformatted');
  if (render.stats.shown[node.id] !== 1 || render.dropped.has(node.id)) return;
  if (node.name === 'br') return visitBreak(writer, node, layout);
  if (layout === 'row') return visitInRow(render, node);
  if (node.name === 'tr') return visitRow(render, node);
  const heading = /^h[1-6]$/.test(node.name);
  const block = isBlock(node.name);
  if (block) endLine(writer, node.start);
  const cue = heading ? openCue(writer, 'heading', Number(node.name.charAt(1))) : undefined;
  visitChildren(render, node, isPreformatted(render, node) ? 'preformatted' : layout);
  if (cue !== undefined) closeCue(writer, cue);
  if (block) endLine(writer, endOf(node));
}

function visitChildren(render: Render, element: HtmlElement, layout: Layout): void {
  const numbers = element.name === 'ol' ? itemNumbers(element) : undefined;
  for (const child of element.children) {
    const number = child.kind === 'element' ? numbers?.get(child.id) : undefined;
    if (number !== undefined && child.kind === 'element') {
      render.writer.label = listLabel(render, element, child, number);
    }
    visit(render, child, layout);
    if (number !== undefined) render.writer.label = '';
  }
}

function visitBreak(writer: LineWriter, element: HtmlElement, layout: Layout): void {
  if (layout === 'row') writer.gap = writer.gap === '' ? ' ' : writer.gap;
  else breakLine(writer, element.start, element.contentStart);
}

/** Within a row of data blocks and breaks are gaps: `牵头单位` `<br>` `综合科` = `牵头单位 综合科`. */
function visitInRow(render: Render, element: HtmlElement): void {
  const { writer } = render;
  const cell = element.name === 'td' || element.name === 'th';
  const gap = cell ? '\t' : isBlock(element.name) ? ' ' : '';
  const widen = (): void => {
    if (gap !== '' && writer.gap !== '\t') writer.gap = gap;
  };
  widen();
  visitChildren(render, element, 'row');
  widen();
}

function visitRow(render: Render, row: HtmlElement): void {
  const { writer, stats } = render;
  endLine(writer, row.start);
  const cells = row.children
    .filter((child) => child.kind === 'element')
    .filter((cell) => (stats.characters[cell.id] ?? 0) > 0 && !render.dropped.has(cell.id));
  const sizes = cells.map((cell) => ({
    lines: stats.lines[cell.id] ?? 0,
    characters: stats.characters[cell.id] ?? 0,
  }));
  if (isLayoutRow(sizes) || cells.some((cell) => (stats.tables[cell.id] ?? 0) > 0)) {
    visitChildren(render, row, 'flow');
  } else {
    const cue = cells.length > 1 ? openCue(writer, 'table-row') : undefined;
    visitChildren(render, row, 'row');
    if (cue !== undefined) closeCue(writer, cue);
  }
  endLine(writer, endOf(row));
}

const preformatted: ReadonlySet<string> = new Set(['pre', 'listing']);

/** A text field keeps its lines, too, unless it holds markup. */
function isPreformatted({ styleOf }: Render, element: HtmlElement): boolean {
  if (preformatted.has(element.name)) return true;
  if (isStore(element.name)) return element.children.every(({ kind }) => kind === 'text');
  return styleOf(element).get('white-space')?.startsWith('pre') === true;
}

/** Where the last text of an element ends, for the line break that its end stands for. */
function endOf(element: HtmlElement): number {
  const last = element.children.at(-1);
  if (last === undefined) return element.start;
  return last.kind === 'text' ? last.end : endOf(last);
}
