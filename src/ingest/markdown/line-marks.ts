import type { Token } from 'micromark-util-types';
import { cut, type Markup } from '../markup.ts';
import { endOf, startOf, type TokenReader } from './token-reader.ts';

/** A heading underlined with `---` is no longer than this; else the line is a rule below a paragraph. */
const LONGEST_UNDERLINED = 40;

/** The marks that stand before a line: of quotations, of items without a number, of tasks; and rules. */
export function lineReader(block: string, markup: Markup): TokenReader {
  const lists: string[] = [];
  const away = (token: Token): void => cut(markup, startOf(token), endOf(token));
  const open = (token: Token): unknown => lists.push(token.type);
  const close = (): unknown => lists.pop();
  return {
    enter: {
      blockQuotePrefix: away,
      listOrdered: open,
      listUnordered: open,
      // the numbers of ordered lists are text, and `- 3 -` is a page number
      listItemPrefix: (token) => {
        const start = endOf(token);
        const end = endOfLine(block, start);
        if (lists.at(-1) !== 'listUnordered' || /^\d+ *-\s*$/.test(block.slice(start, end))) return;
        away(token);
        markup.cues.push({ kind: 'list-item', start, end });
      },
      taskListCheck: (token) => cut(markup, startOf(token), endOf(token) + 1),
      setextHeadingLine: away,
      // a line of underlines is to be filled in
      thematicBreak: (token) => {
        if (block.charAt(startOf(token)) !== '_') away(token);
      },
    },
    exit: { listOrdered: close, listUnordered: close },
  };
}

function endOfLine(block: string, at: number): number {
  const found = block.indexOf('\n', at);
  return found < 0 ? block.length : found;
}

/** Headings: `## 一、目标 ##`, and lines underlined with `===` or `---`. */
export function headingReader(block: string, markup: Markup): TokenReader {
  let open: Token | undefined;
  let text: Token | undefined;
  const begin = (): void => {
    open = undefined;
    text = undefined;
  };
  const addCue = (level: number): void => {
    if (text === undefined) return;
    markup.cues.push({ kind: 'heading', level, start: startOf(text), end: endOf(text) });
  };
  return {
    enter: {
      atxHeading: begin,
      setextHeading: begin,
      atxHeadingSequence: (token) => (open ??= token),
      atxHeadingText: (token) => (text = token),
      setextHeadingText: (token) => (text = token),
    },
    exit: {
      atxHeading: (token) => {
        if (open === undefined || text === undefined) return;
        cut(markup, startOf(token), startOf(text));
        cut(markup, endOf(text), endOf(token));
        addCue(endOf(open) - startOf(open));
      },
      setextHeading: (token) => {
        const words = text === undefined ? '' : block.slice(startOf(text), endOf(text));
        if (words.length > LONGEST_UNDERLINED || /\n|[。，；、]\**$/u.test(words)) return;
        addCue(block.charAt(endOf(token) - 1) === '=' ? 1 : 2);
      },
    },
  };
}
