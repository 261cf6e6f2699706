import type { Token } from 'micromark-util-types';

/** What is done when a token is entered and when it is left, by its type. */
export type TokenReader = { readonly enter: TokenHandlers; readonly exit: TokenHandlers };
type TokenHandlers = Readonly<Record<string, (token: Token) => void>>;

export const startOf = (token: Token): number => token.start.offset;
export const endOf = (token: Token): number => token.end.offset;
