import type { Span } from '../../text/span.ts';
import { applyMarkup, type Markup } from '../markup.ts';
import { editView, type SourceView } from '../source-view.ts';
import { inlineReader, linkReader } from './inline-marks.ts';
import { headingReader, lineReader } from './line-marks.ts';
import { noteLabels, readLooseMarks } from './loose-marks.ts';
import { parseBlock } from './parse-block.ts';
import { findPins } from './pins.ts';
import { splitBlocks, type Block } from './split-blocks.ts';
import { tableReader } from './table-rows.ts';

/** What all blocks of a text share. */
type Shared = {
  /** Labels of footnotes. */
  readonly notes: ReadonlySet<string>;
  /** The lines that say where `[words][name]` leads. */
  readonly definitions: string;
};

/** `[name]: https://…`; one that holds Chinese words is a note. */
const definition = /^ {0,3}\[[^\]^\n]{1,60}\]:[ \t]*[\x21-\x7e]{1,300}[ \t]*$/gm;
/** Every block is parsed with all definitions; nobody writes more. */
const MOST_DEFINITIONS = 2000;

/**
 * The visible text of Markdown (front matter and code taken out before): every mark that stands for layout goes, each
 * line stays a line, and headings, table rows, items, links, code within a line and lines all in bold become cues. O(n).
 */
export function readMarkdown(source: SourceView): SourceView {
  const { text } = source.view;
  const definitions = (text.match(definition) ?? []).join('\n').slice(0, MOST_DEFINITIONS);
  const shared = { notes: noteLabels(text), definitions };
  const all: Markup = { edits: [], cues: [], bold: [] };
  for (const block of splitBlocks(text)) readBlock(text, block, shared, all);
  const read = applyMarkup(source, all);
  return editView(read, findPins(read.view.text, read.cues));
}

function readBlock(text: string, { start, end, before }: Block, shared: Shared, all: Markup): void {
  const block = before + text.slice(start, end);
  const markup: Markup = { edits: [], cues: [], bold: [] };
  const sound = readLooseMarks(block, shared.notes, markup);
  const readers = [
    lineReader(block, markup),
    headingReader(block, markup),
    inlineReader(block, markup),
    linkReader(block, markup),
    tableReader(markup),
  ];
  const links = block.includes('[') ? `\n\n${shared.definitions}` : '';
  for (const [kind, token] of parseBlock(sound + links))
    for (const reader of readers) reader[kind][token.type]?.(token);
  const by = start - before.length;
  const own = <T extends Span>(spans: readonly T[]): readonly T[] =>
    spans
      .filter((span) => span.start >= before.length && span.end <= block.length)
      .map((span) => Object.assign({}, span, { start: span.start + by, end: span.end + by }));
  all.edits.push(...own(markup.edits));
  all.cues.push(...own(markup.cues));
  all.bold.push(...own(markup.bold));
}
