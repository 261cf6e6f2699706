import type { DraftPart } from '../../corpus/draft-part.ts';
import { contentAt, startOfLine } from '../../line/text-line.ts';
import type { Span } from '../../text/span.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { textPieces } from '../numbering/text-pieces.ts';

/** An attachment as the note below the text names it (附件：1.任务分工表). */
export type NotedAttachment = Span & {
  /** 0 where it is the only one and bears no number. */
  readonly number: number;
  /** The mark as typed: `1.`, `1、`; empty without a number. */
  readonly mark: string;
  readonly name: string;
};

/** An attachment that follows the text. */
export type HeldAttachment = Span & {
  readonly number: number;
  /** The first lines below its head, joined; its title stands in them. */
  readonly opening: string;
};

const NOTE = /^附件?[ 　]*(?:[:：]|(?=\d{1,2}[:：]))/u;
const ITEM = /^[ 　]*(?:附件)?[ 　]*(?:(\d{1,2})[ 　]*([.．、:：]))?[ 　]*(.+)$/u;
/** How many items a note may have. */
const MOST = 20;

function itemOf(content: string, start: number, from: number): NotedAttachment | undefined {
  const rest = content.slice(from);
  const match = ITEM.exec(rest);
  if (match === null) return undefined;
  const [, number = '', sign = '', name = ''] = match;
  const offset = start + from + rest.length - name.length;
  return {
    start: offset,
    end: offset + name.trimEnd().length,
    number: number === '' ? 0 : Number(number),
    mark: `${number}${sign}`,
    name: name.trimEnd(),
  };
}

/** Where the words of a note's line begin: behind 附件： on the first, else behind the blanks. */
function wordsFrom(content: string): number {
  const bare = content.trimStart();
  return content.length - bare.length + (NOTE.exec(bare)?.[0].length ?? 0);
}

/** The attachments that the note below the text lists, in its order; empty without a note. */
export function notedAttachments(part: DraftPart): readonly NotedAttachment[] {
  const document = textPieces(part)[0]?.document;
  const first = document?.lines.findLastIndex((_, line) => NOTE.test(contentAt(document, line)));
  if (document === undefined || first === undefined || first < 0) return [];
  const items: NotedAttachment[] = [];
  for (const { start, end } of document.lines.slice(first, first + MOST)) {
    const content = document.analysis.slice(start, end);
    const item = itemOf(content, start, wordsFrom(content));
    const due = (items.at(-1)?.number ?? 0) + 1;
    if (item === undefined || (items.length > 0 && item.number !== due)) break;
    items.push(item);
    if (item.number === 0) break;
  }
  return items;
}

/** How many lines below its head the title of an attachment is looked for in. */
const OPENING_LINES = 4;

/** The attachments of a part that follow the text, in their order. */
export function heldAttachments(part: DraftPart): readonly HeldAttachment[] {
  return textPieces(part)
    .slice(1)
    .map(({ document }) => {
      const head = contentAt(document, 0).replace(/\s+/gu, '');
      const digits = /[\d一二三四五六七八九十]+/u.exec(head)?.[0] ?? '';
      const opening = Array.from({ length: OPENING_LINES }, (_, line) =>
        contentAt(document, line + 1),
      ).join('');
      return {
        start: startOfLine(document, 0),
        end: document.lines[0]?.end ?? 0,
        number: digits === '' ? 0 : (parseNumeral(digits) ?? 0),
        opening,
      };
    });
}
