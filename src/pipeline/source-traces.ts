import type { HeadedParagraph } from '../corpus/heading-votes.ts';
import { paragraphKey, paragraphSketch } from '../corpus/paragraph-key.ts';
import type { DocumentTrace, SourceTraces } from '../corpus/source-hints.ts';
import type { DocumentSpan } from '../document/starts/segment-page.ts';
import { numberMarkAt } from '../line/numbering.ts';
import type { DocumentText } from '../line/text-line.ts';
import type { SectionNode, SectionTree } from '../structure/tree/section-tree.ts';

/** A document as far as its traces need it. */
type TracedDocument = {
  readonly span: DocumentSpan;
  readonly document: DocumentText;
  readonly tree: SectionTree;
};

/** A start less sure than this proves nothing elsewhere. */
const SURE = 0.9;
/** Title, number, date and addressee of a document stand on so many lines. */
const HEAD_LINES = 5;

/** Numbered headings that stand on a line of their own, by where they start. */
function headingLines({ tree }: TracedDocument): ReadonlyMap<number, SectionNode> {
  return new Map(
    tree.nodes.flatMap((node) =>
      node.form === 'line' && node.number !== '' ? [[node.span.start, node] as const] : [],
    ),
  );
}

/** The paragraphs of a document that are long enough to be told apart. */
type Paragraphs = {
  readonly keys: readonly number[];
  readonly sketches: readonly number[];
  readonly headed: readonly HeadedParagraph[];
  /** Whether nothing but the lines of a head without numbers stands before the first. */
  readonly isFirstAtHead: boolean;
  /** Whether a number stands after the last. */
  readonly isNumberedAfter: boolean;
};

function paragraphsOf(traced: TracedDocument): Paragraphs {
  const { document } = traced;
  const headings = headingLines(traced);
  const keys: number[] = [];
  const sketches: number[] = [];
  const headed: HeadedParagraph[] = [];
  let isFirstAtHead = false;
  let isNumberedBefore = false;
  let isNumberedAfter = false;
  for (const [index, line] of document.lines.entries()) {
    const words = document.analysis.slice(line.start, line.end);
    const key = paragraphKey(words);
    if (key === undefined || keys.length === 0) {
      const isNumbered = numberMarkAt(document.analysis, line.start) !== undefined;
      isNumberedBefore ||= isNumbered && index > 0;
      isNumberedAfter ||= isNumbered;
    }
    if (key === undefined) continue;
    if (keys.length === 0) isFirstAtHead = !isNumberedBefore && index <= HEAD_LINES;
    isNumberedAfter = false;
    keys.push(key);
    sketches.push(...paragraphSketch(words));
    const above = document.lines[index - 1];
    const heading = above === undefined ? undefined : headings.get(above.start);
    if (heading !== undefined)
      headed.push({ key, number: heading.number, heading: heading.heading, depth: heading.depth });
  }
  return { keys, sketches, headed, isFirstAtHead, isNumberedAfter };
}

/** Keys of the paragraphs of a source, for the other sources of the corpus. O(length of the documents). */
export function tracesOf(documents: readonly TracedDocument[]): SourceTraces {
  const read = documents.map(paragraphsOf);
  const certainty = documents.map(({ span }) => span.certainty);
  return {
    // a text that may be cut wrongly proves nothing elsewhere
    documents: read.map(({ keys, isFirstAtHead, isNumberedAfter }, index): DocumentTrace => {
      const begins = isFirstAtHead && (certainty[index] ?? 0) >= SURE;
      const ends = !isNumberedAfter && (certainty[index + 1] ?? 1) >= SURE;
      return { paragraphs: keys.length, begins, ends };
    }),
    keys: Float64Array.from(read.flatMap(({ keys }) => keys)),
    sketches: Float64Array.from(read.flatMap(({ sketches }) => sketches)),
    headed: read.flatMap(({ headed }) => headed),
  };
}
