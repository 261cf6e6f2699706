import { offsetShift } from '../../text/offset-shift.ts';
import type { Edit } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';
import { editView, withoutOverlaps, type SourceView } from '../source-view.ts';
import { boldLines } from '../bold-lines.ts';
import type { LayoutCue } from '../source-text.ts';
import { inlineReader, linkReader } from './inline-marks.ts';
import { headingReader, lineReader } from './line-marks.ts';
import { noteLabels, readLooseMarks } from './loose-marks.ts';
import type { Markup } from './markup.ts';
import { parseBlock } from './parse-block.ts';
import { splitBlocks, type Block } from './split-blocks.ts';
import { tableReader } from './table-rows.ts';

/** A pin or other picture before a heading: 📌 一、总体要求. Not ©, ™ and the like. */
const pin =
  /(?:(?![©®™‼⁉ℹ㊗㊙])\p{Extended_Pictographic}[\uFE0F\u200D\u{1F3FB}-\u{1F3FF}]{0,3}[ \t]*){1,4}(?=\S)/uy;
/** Labels of headings that a pin may stand before in ordinary lines. */
const label =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、.．)）]|第[一二三四五六七八九十\d]{1,3}[章节部条]|\d{1,2}[.、．])/u;

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
  return editView({ view: read.view, cues: sorted }, pins(read.view.text, sorted));
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

/** Takes away pictures that stand before headings, bold lines and labels. O(n). */
function pins(text: string, cues: readonly LayoutCue[]): readonly Edit[] {
  const edits: Edit[] = [];
  const lines = new Set(
    cues.filter(({ kind }) => kind === 'heading' || kind === 'emphasis').map(({ start }) => start),
  );
  let next = 0;
  for (let at = 0; at < text.length; at = next) {
    const found = text.indexOf('\n', at);
    next = found < 0 ? text.length : found + 1;
    let start = at;
    while (text.charAt(start) === ' ' || text.charAt(start) === '\t') start++;
    pin.lastIndex = start;
    if (text.charCodeAt(start) < 0x2190 || !pin.test(text)) continue;
    const end = pin.lastIndex;
    if (lines.has(start) || label.test(text.slice(end, end + 12)))
      edits.push({ start, end, insert: '' });
  }
  return edits;
}
