import type { Token } from 'micromark-util-types';
import type { Edit } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';
import type { LayoutCue } from '../source-text.ts';

/** What the markup of a block comes to, while it is read; offsets count in the block. */
export type Markup = {
  /** The marks taken away, in any order; they may lie within each other. */
  readonly edits: Edit[];
  readonly cues: LayoutCue[];
  readonly bold: Span[];
};

/** What is done when a token is entered and when it is left, by its type. */
export type TokenReader = { readonly enter: TokenHandlers; readonly exit: TokenHandlers };
type TokenHandlers = Readonly<Record<string, (token: Token) => void>>;

export const startOf = (token: Token): number => token.start.offset;
export const endOf = (token: Token): number => token.end.offset;

/** Takes a stretch away, or sets something in its place. */
export function cut({ edits }: Markup, start: number, end: number, insert = ''): void {
  if (end > start || insert !== '') edits.push({ start, end, insert });
}
