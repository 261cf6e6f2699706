import type { Span } from '../../text/span.ts';

/** A stretch that is parsed by itself; `begins` is false for the rest of a line too long to be parsed at once. */
export type Block = Span & { readonly begins: boolean };

/** The parser's time may grow with the square of a block's length; longer blocks are cut at a line. */
const LONGEST_BLOCK = 8192;

/** Characters that only markup has, and what marks a line by its front. */
const markup = /[*_[`\\|~<]|^[ \t]*[>#+=-]/m;
/** `|:---|---:|`, the line below the head of a table. Source: GitHub Flavored Markdown 0.29, 4.10. */
const delimiterRow =
  /^[ \t>]*\|?[ \t]*:?-{1,99}:?[ \t]*(?:\|[ \t]*:?-{1,99}:?[ \t]*)*\|?[ \t]*\r?$/;

/**
 * The blocks of a text that may hold markup: lines up to the next blank one, a table apart from what stands above and
 * below it without a blank line. Together with blocks left out they are the whole text. O(n).
 */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let table = false;
  const close = (end: number): void => {
    if (end > start && markup.test(text.slice(start, end)))
      blocks.push(...pieces(text, start, end));
    start = end;
  };
  let next = 0;
  for (let at = 0; at < text.length; at = next) {
    next = endOfLine(text, at);
    const line = text.slice(at, Math.min(next, at + LONGEST_BLOCK));
    const blank = line.trim() === '';
    if (table && !line.includes('|')) close(at);
    table &&= line.includes('|');
    if (line.includes('|') && isDelimiterRow(text.slice(next, endOfLine(text, next)))) {
      close(at);
      table = true;
    }
    if (blank || next - start > LONGEST_BLOCK) close(at);
    if (blank) start = next;
  }
  close(text.length);
  return blocks;
}

function isDelimiterRow(line: string): boolean {
  return line.length < LONGEST_BLOCK && line.includes('|') && delimiterRow.test(line.trimEnd());
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}

/** A block, or the pieces of a line that is too long, cut behind a sentence where there is one. */
function pieces(text: string, start: number, end: number): readonly Block[] {
  const cut: Block[] = [];
  let from = start;
  while (end - from > LONGEST_BLOCK) {
    const stop = text.lastIndexOf('。', from + LONGEST_BLOCK - 1) + 1;
    const to = stop > from ? stop : from + LONGEST_BLOCK;
    cut.push({ start: from, end: to, begins: from === start });
    from = to;
  }
  if (end > from) cut.push({ start: from, end, begins: from === start });
  return cut;
}
