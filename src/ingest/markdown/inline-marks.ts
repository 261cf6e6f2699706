import type { Token } from 'micromark-util-types';
import { isEmphasis } from './emphasis.ts';
import { cut, type Markup } from '../markup.ts';
import { endOf, startOf, type TokenReader } from './token-reader.ts';

const han = /\p{Script=Han}/u;

/** Emphasis, code, addresses and escapes: the words stay, the marks go. */
export function inlineReader(block: string, markup: Markup): TokenReader {
  const away = (token: Token): void => cut(markup, startOf(token), endOf(token));
  const around = (width: number) => {
    return (token: Token): void => {
      const [start, end] = [startOf(token), endOf(token)];
      if (block.charAt(start) !== '~' && !isEmphasis(block, { start, end }, width)) return;
      cut(markup, start, start + width);
      cut(markup, end - width, end);
      if (token.type === 'strong') markup.bold.push({ start: start + width, end: end - width });
    };
  };
  // words between backticks are words
  const code = (token: Token): void => {
    const [start, end] = [startOf(token), endOf(token)];
    if (!han.test(block.slice(start, end))) markup.cues.push({ kind: 'code', start, end });
  };
  return {
    enter: {
      emphasis: around(1),
      strong: around(2),
      strikethrough: around(2),
      escapeMarker: away,
      hardBreakEscape: away,
      codeTextSequence: away,
      autolinkMarker: away,
      codeText: code,
      autolink: code,
    },
    exit: {},
  };
}

type Link = { readonly image: boolean; text?: Token; target?: Token };

/** Links keep their words, pictures and definitions go; a definition that holds Chinese words is a note. */
export function linkReader(block: string, markup: Markup): TokenReader {
  const open: Link[] = [];
  const begin = (token: Token): unknown => open.push({ image: token.type === 'image' });
  const finish = (token: Token): void => {
    const link = open.pop();
    const [start, end] = [startOf(token), endOf(token)];
    if (link?.image === true || link?.text === undefined) return cut(markup, start, end);
    const [from, to] = [startOf(link.text), endOf(link.text)];
    cut(markup, start, from);
    cut(markup, to, end);
    const local = link.target !== undefined && block.charAt(startOf(link.target)) === '#';
    if (!local) markup.cues.push({ kind: 'link', start: from, end: to });
  };
  return {
    enter: {
      link: begin,
      image: begin,
      definition: begin,
      labelText: (token) => {
        const link = open.at(-1);
        if (link !== undefined) link.text ??= token;
      },
      resourceDestinationString: (token) => {
        const link = open.at(-1);
        if (link !== undefined) link.target = token;
      },
    },
    exit: {
      link: finish,
      image: finish,
      definition: (token) => {
        open.pop();
        const [start, end] = [startOf(token), endOf(token)];
        if (!han.test(block.slice(start, end))) cut(markup, start, end);
      },
    },
  };
}
