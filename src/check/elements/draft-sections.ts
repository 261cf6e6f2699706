import type { DraftPart } from '../../corpus/draft-part.ts';
import type { SectionNode } from '../../structure/tree/section-tree.ts';
import { matchHeading, type HeadingMatch } from '../../taxonomy/heading-match.ts';

/** A section of a draft with its element. */
export type DraftSection = {
  /** Its index among the nodes of the tree. */
  readonly index: number;
  readonly node: SectionNode;
  readonly element: string;
  /** What the element rests on. */
  readonly source: 'heading' | 'body' | 'position';
  readonly confidence: number;
  /** All elements its heading names, the surest first. */
  readonly named: readonly HeadingMatch[];
};

/** The sections of a part in document order, those at the edges (title, lead, closing) too. */
export function draftSections({ tree, record, elements }: DraftPart): readonly DraftSection[] {
  return tree.nodes.map((node, index) => {
    const assignment = elements.get(record.sections[index]?.id ?? '');
    const hasHeading = node.heading !== '' && node.form !== 'list-item';
    return {
      index,
      node,
      element: assignment?.element ?? '',
      source: assignment?.source ?? 'position',
      confidence: assignment?.confidence ?? 0,
      named: hasHeading ? matchHeading(node.heading, record.genre) : [],
    };
  });
}

/** Whether a section has a heading of its own. */
export function isHeaded({ node }: DraftSection): boolean {
  return (node.form === 'line' || node.form === 'run-in') && node.heading !== '';
}

/** The sections at depth 1 that have headings of their own. */
export function headedTops(sections: readonly DraftSection[]): readonly DraftSection[] {
  return sections.filter((section) => section.node.depth === 1 && isHeaded(section));
}

/** Where the words of a section's heading (or, without one, its first words) stand. */
export function headingSpan(
  { document }: DraftPart,
  { node }: Pick<DraftSection, 'node'>,
): { readonly start: number; readonly end: number } {
  const { text } = document;
  const opening = /\S/u.exec(text.slice(node.span.start, node.span.end))?.index ?? 0;
  const start = node.span.start + opening;
  const found = node.heading === '' ? -1 : text.indexOf(node.heading, start);
  if (found >= 0 && found + node.heading.length <= node.span.end)
    return { start, end: found + node.heading.length };
  const line = text.indexOf('\n', start);
  return { start, end: Math.min(node.span.end, line < 0 ? text.length : line, start + 20) };
}
