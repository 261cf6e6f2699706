import { paragraphKey, type HeadedParagraph, type SourceTraces } from '../corpus/source-hints.ts';
import type { DocumentSpan } from '../document/starts/segment-page.ts';
import type { SectionNode, SectionTree } from '../structure/tree/section-tree.ts';
import type { DocumentText } from '../line/text-line.ts';

/** A document as far as its traces need it. */
type TracedDocument = {
  readonly span: DocumentSpan;
  readonly document: DocumentText;
  readonly tree: SectionTree;
};

/** Numbered headings that stand on a line of their own, by where they start. */
function headingLines({ tree }: TracedDocument): ReadonlyMap<number, SectionNode> {
  return new Map(
    tree.nodes.flatMap((node) =>
      node.form === 'line' && node.number !== '' ? [[node.span.start, node] as const] : [],
    ),
  );
}

/** Keys of the paragraphs of a source, for the other sources of the corpus. O(paragraphs). */
export function tracesOf(documents: readonly TracedDocument[]): SourceTraces {
  const openings: number[] = [];
  const paragraphs: number[] = [];
  const headed: HeadedParagraph[] = [];
  for (const traced of documents) {
    const { span, document } = traced;
    const headings = headingLines(traced);
    for (const [index, line] of document.lines.entries()) {
      const key = paragraphKey(document.analysis.slice(line.start, line.end));
      if (key === undefined) continue;
      // a text found by a silent split may be cut wrongly: its beginning proves nothing elsewhere
      if (index === 0 && !span.silentSplit) openings.push(key);
      else paragraphs.push(key);
      const above = document.lines[index - 1];
      const heading = above === undefined ? undefined : headings.get(above.start);
      if (heading !== undefined)
        headed.push({
          key,
          number: heading.number,
          heading: heading.heading,
          depth: heading.depth,
        });
    }
  }
  return {
    openings: Float64Array.from(openings),
    paragraphs: Float64Array.from(paragraphs),
    headed,
  };
}
