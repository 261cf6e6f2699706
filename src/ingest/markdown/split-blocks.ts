import type { Span } from '../../text/span.ts';

/** A stretch that is parsed by itself, and what the parser is to see before it. */
export type Block = Span & {
  /** A letter before the rest of a long line, the head of a table before its further rows; else nothing. */
  readonly before: string;
};

/** The parser's time may grow with the square of a block's length; longer blocks are cut at a line. */
const LONGEST_BLOCK = 2048;
const TABLE_HEAD = '|a|\n|-|\n';

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
  let before = '';
  const close = (end: number): void => {
    if (end > start && (before !== '' || markup.test(text.slice(start, end))))
      blocks.push(...pieces(text, { start, end, before }));
    start = end;
  };
  let next = 0;
  let table = false;
  for (let at = 0; at < text.length; at = next) {
    next = endOfLine(text, at);
    const line = text.slice(at, next);
    const bars = line.includes('|');
    const head = bars && isDelimiterRow(text.slice(next, endOfLine(text, next)));
    const blank = line.trim() === '';
    if (head || blank || (table && !bars) || next - start > LONGEST_BLOCK) {
      close(at);
      before = table && bars && !head ? TABLE_HEAD : '';
    }
    table = head || (table && bars);
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
function pieces(text: string, { start, end, before }: Block): readonly Block[] {
  const cut: Block[] = [];
  let from = start;
  while (end - from > LONGEST_BLOCK) {
    const stop = text.lastIndexOf('。', from + LONGEST_BLOCK - 1) + 1;
    const to = stop > from ? stop : from + LONGEST_BLOCK;
    cut.push({ start: from, end: to, before: from === start ? before : 'x' });
    from = to;
  }
  cut.push({ start: from, end, before: from === start ? before : 'x' });
  return cut;
}
