import type { Span } from '../../text/span.ts';

/** The announcement of a text within a compilation: the repeated page title, if any, and the marker. */
export type Marker = Span & {
  /** The announcing words alone: 篇一, 第一篇, 范文1. */
  readonly label: string;
  readonly ordinal: number;
};
