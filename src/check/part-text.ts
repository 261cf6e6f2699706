import type { DraftPart } from '../corpus/draft-part.ts';

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
