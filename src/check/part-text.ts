import type { DraftPart } from '../corpus/draft-part.ts';
import type { Span } from '../text/span.ts';

/** The text of a part alone, and where it starts in the cleaned text of the whole source. */
export function partText({ tree, document }: DraftPart): {
  readonly text: string;
  readonly start: number;
} {
  const tops = tree.nodes.filter(({ depth }) => depth === 1);
  const start = tops[0]?.span.start ?? 0;
  const end = tops.at(-1)?.span.end ?? document.text.length;
  return { text: document.text.slice(start, end), start };
}

/** Where the head of a part stands: its title with red head, document number and date; empty without a title. */
export function titleSpan({ tree }: DraftPart): Span {
  return tree.nodes.find(({ form }) => form === 'title')?.span ?? { start: 0, end: 0 };
}
