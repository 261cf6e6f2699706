import type { CleanText } from '../clean/clean-text.ts';
import type { DocumentWording } from '../corpus/document-record.ts';
import type { SectionNode } from '../structure/tree/section-tree.ts';
import { placeRunsOf } from '../text/place-runs.ts';
import type { Span } from '../text/span.ts';

/** What the text of a document is made from. */
export type WordingParts = {
  readonly clean: CleanText;
  /** The lines of the document in the cleaned page. */
  readonly lines: readonly Span[];
  readonly lineStarts: Int32Array;
  readonly nodes: readonly SectionNode[];
  /** The cleaned page as it may be shown, of the same length. */
  readonly shown: string;
};

const notCut = new Uint32Array(0);

/** A document as texts/<id>.txt has it: its lines, each ended by one `\n`. */
export function shownText(shown: string, lines: readonly Span[]): string {
  return `${lines.map(({ start, end }) => shown.slice(start, end)).join('\n')}\n`;
}

/** Offsets of the depth-1 sections in the document's text: each from its start to that of the next; they tile it. */
function sectionStarts(nodes: readonly SectionNode[], lines: readonly Span[]): Uint32Array {
  const starts: number[] = [];
  let line = 0;
  let offset = 0;
  for (const { depth, span } of nodes) {
    if (depth !== 1) continue;
    for (; line < lines.length && (lines[line]?.end ?? 0) <= span.start; line++)
      offset += (lines[line]?.end ?? 0) - (lines[line]?.start ?? 0) + 1;
    const within = Math.max(0, span.start - (lines[line]?.start ?? span.start));
    starts.push(starts.length === 0 ? 0 : offset + within);
  }
  return Uint32Array.from(starts);
}

/** What the miners of phrases, frames and reuse need of a document, its words not yet cut. O(characters + sections). */
export function documentWording(parts: WordingParts): DocumentWording {
  const { clean, lines, lineStarts, nodes, shown } = parts;
  return {
    text: shownText(shown, lines),
    tokenStarts: notCut,
    sectionStarts: sectionStarts(nodes, lines),
    placeRuns: placeRunsOf(clean.mapped, lines, lineStarts),
  };
}
