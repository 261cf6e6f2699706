import { foldWidth } from '../../src/line/fold.ts';
import {
  buildSectionTree,
  type KnownHeadings,
} from '../../src/structure/tree/build-section-tree.ts';
import type { SectionTree } from '../../src/structure/tree/section-tree.ts';
import type { DocumentText } from '../../src/line/text-line.ts';

/** A text as the structure stage gets it: one body line a line, blanks trimmed. */
export function documentOf(text: string): DocumentText {
  const lines: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at + (line.length - line.trimStart().length);
    const end = at + line.trimEnd().length;
    if (end > start) lines.push({ start, end });
    at += line.length + 1;
  }
  return { text, analysis: foldWidth(text), lines };
}

export function treeOf(text: string, known?: KnownHeadings): SectionTree {
  return buildSectionTree(documentOf(text), known);
}

/** The rows of a tree in short: depth, form, number and heading; `?` and the expected number for recovered ones. */
export function outlineOf(text: string, known?: KnownHeadings): readonly string[] {
  return treeOf(text, known).nodes.map(({ depth, form, number, heading, recovered }) =>
    recovered === undefined
      ? `${depth} ${form} ${number}${heading}`.trim()
      : `${depth} lost ${recovered.expected ?? '?'}${recovered.heading ?? ''}`,
  );
}
