import { offsetShift } from '../../text/offset-shift.ts';
import type { Span } from '../../text/span.ts';
import { editView, withoutOverlaps, type SourceView } from '../source-view.ts';
import { boldLines } from '../bold-lines.ts';
import { inlineReader, linkReader } from './inline-marks.ts';
import { headingReader, lineReader } from './line-marks.ts';
import { noteLabels, readLooseMarks } from './loose-marks.ts';
import type { Markup } from './markup.ts';
import { parseBlock } from './parse-block.ts';
import { findPins } from './pins.ts';
import { splitBlocks, type Block } from './split-blocks.ts';
import { tableReader } from './table-rows.ts';

/**
 * The visible text of Markdown (front matter and code taken out before): every mark that stands for layout goes, each
 * line stays a line, and headings, table rows, links, code within a line and lines all in bold become cues. O(n).
 */
export function readMarkdown(source: SourceView): SourceView {
  const { text } = source.view;
  const notes = noteLabels(text);
  const all: Markup = { edits: [], cues: [], bold: [] };
  for (const block of splitBlocks(text)) add(all, readBlock(text, block, notes), block);
  const edits = withoutOverlaps(all.edits);
  const read = editView(source, edits);
  const shift = offsetShift(edits);
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: shift.start(span.start),
    end: shift.end(span.end),
  });
  const own = all.cues.map(moved).filter((cue) => cue.end > cue.start);
  const cues = [...read.cues, ...own, ...boldLines(read.view.text, all.bold.map(moved), own)];
  const sorted = cues.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return editView({ view: read.view, cues: sorted }, findPins(read.view.text, sorted));
}

function readBlock(
  text: string,
  { start, end, begins }: Block,
  notes: ReadonlySet<string>,
): Markup {
  // a letter before the rest of a line keeps it from beginning like an item or a heading
  const block = (begins ? '' : 'x') + text.slice(start, end);
  const markup: Markup = { edits: [], cues: [], bold: [] };
  const sound = readLooseMarks(block, notes, markup);
  const readers = [
    lineReader(block, markup),
    headingReader(block, markup),
    inlineReader(block, markup),
    linkReader(block, markup),
    tableReader(markup),
  ];
  for (const [kind, token] of parseBlock(sound))
    for (const reader of readers) reader[kind][token.type]?.(token);
  return markup;
}

function add(all: Markup, part: Markup, { start, begins }: Block): void {
  const by = begins ? start : start - 1;
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  for (const edit of part.edits) all.edits.push(moved(edit));
  for (const cue of part.cues) all.cues.push(moved(cue));
  for (const span of part.bold) all.bold.push(moved(span));
}
