import { isBlock } from '../html/elements.ts';
import { applyMarkup, type Markup } from '../markup.ts';
import type { SourceView } from '../source-view.ts';
import type { Span } from '../../text/span.ts';
import { tagGroups, type Tag, type TagGroup } from './tag-groups.ts';

/** A view without the tags that stood in it as text, and where they stood. */
export type Untagged = { readonly source: SourceView; readonly places: readonly number[] };

type Reading = Markup & {
  readonly text: string;
  /** Rows are sound only if each that is opened is closed; else their tags just end lines. */
  readonly rows: boolean;
  /** Open headings and bold tags by name, with the end of the tag. */
  readonly open: Map<string, number>;
  /** The texts of the cells of the open row. */
  row: Span[] | undefined;
  /** Whether the next text of the row begins a cell. */
  cell: boolean;
};

/**
 * Reads the HTML tags that stand as text in what is no web page, `<p>一、目标</p>` `<br/>`, as a browser would: blocks
 * and breaks end lines, the cells of a row stand on one line, headings and bold lines become cues; comments, styles and
 * scripts go. The line breaks of the text stay what they are. O(n log n).
 */
export function literalTags(source: SourceView): Untagged {
  const { text } = source.view;
  const { hidden, groups } = tagGroups(text);
  if (hidden.length + groups.length === 0) return { source, places: [] };
  const tags = groups.flatMap((group) => group.tags);
  const count = (closes: boolean): number =>
    tags.filter((tag) => tag.name === 'tr' && tag.closes === closes).length;
  const reading: Reading = {
    text,
    rows: count(false) === count(true),
    edits: hidden.map((span) => ({ ...span, insert: '' })),
    cues: [],
    bold: [],
    open: new Map(),
    row: undefined,
    cell: false,
  };
  let from = 0;
  for (const group of groups) {
    readText(reading, from, group.start);
    readGroup(reading, group);
    from = group.end;
  }
  const places = [...hidden, ...tags].map(({ start }) => start).toSorted((a, b) => a - b);
  return { source: applyMarkup(source, reading), places };
}

/** Text between tags: within a row its line breaks are blanks. */
function readText({ text, edits, row, cell }: Reading, start: number, end: number): void {
  if (row === undefined) return;
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  if (to <= from) return void edits.push({ start, end, insert: '' });
  edits.push({ start, end: from, insert: '' }, { start: to, end, insert: '' });
  for (const { index, 0: gap } of text.slice(from, to).matchAll(/[ \t\r]*\n\s*/g))
    edits.push({ start: from + index, end: from + index + gap.length, insert: ' ' });
  const last = row.at(-1);
  if (cell || last === undefined) row.push({ start: from, end: to });
  else row[row.length - 1] = { start: last.start, end: to };
}

function readGroup(reading: Reading, group: TagGroup): void {
  const { edits, text, row } = reading;
  for (const tag of group.tags) readTag(reading, tag);
  const breaks = group.tags.some(({ name }) => isBreak(name));
  if (row !== undefined && reading.row === row) {
    const cells = group.tags.some(({ name }) => name === 'td' || name === 'th');
    reading.cell ||= cells;
    const gap = cells ? '\t' : breaks ? ' ' : '';
    edits.push({ start: group.start, end: group.end, insert: row.length === 0 ? '' : gap });
    return;
  }
  reading.cell = true;
  let insert = breaks && !isAtBreak(text, group) ? breakAt(text, group.start) : '';
  for (const { name, start, end } of group.tags) {
    edits.push({ start, end, insert: isBreak(name) ? insert : '' });
    if (isBreak(name)) insert = '';
  }
}

/** A line break; within a row of a Markdown table, which is one line, a blank. */
function breakAt(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t]*\|/.test(text.slice(lineStart, at)) ? ' ' : '\n';
}

function readTag(reading: Reading, tag: Tag): void {
  const { name, closes, start, end } = tag;
  if (reading.rows && (name === 'tr' || name === 'table')) {
    closeRow(reading);
    reading.row = name === 'tr' && !closes ? [] : undefined;
    return;
  }
  if (!/^(?:h[1-6]|b|strong)$/.test(name)) return;
  const from = reading.open.get(name);
  if (!closes) {
    reading.open.set(name, end);
    return;
  }
  reading.open.delete(name);
  if (from === undefined || from >= start) return;
  if (name.startsWith('h'))
    reading.cues.push({ kind: 'heading', level: Number(name.charAt(1)), start: from, end: start });
  else reading.bold.push({ start: from, end: start });
}

function closeRow({ row, cues }: Reading): void {
  const [first, last] = [row?.at(0), row?.at(-1)];
  if (first !== undefined && last !== undefined && first !== last)
    cues.push({ kind: 'table-row', start: first.start, end: last.end });
}

function isBreak(name: string): boolean {
  return name === 'br' || name === 'o:p' || isBlock(name);
}

/** Whether a line begins or ends at a group of tags as it is, blanks apart. */
function isAtBreak(text: string, { start, end }: Span): boolean {
  let before = start - 1;
  while (text.charAt(before) === ' ' || text.charAt(before) === '\t') before--;
  let after = end;
  while (text.charAt(after) === ' ' || text.charAt(after) === '\t') after++;
  const edge = before < 0 || after >= text.length || text.charAt(before) === '\n';
  return edge || /[\r\n]/.test(text.charAt(after)) || /[\r\n]/.test(text.slice(start, end));
}
