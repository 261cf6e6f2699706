import { buildSectionTree } from '../structure/tree/build-section-tree.ts';
import type { ReadDocument } from './read-documents.ts';

/** Whether a document was cut off silently and does not begin with a title of its own. */
function isUntitledCut({ span, tree }: ReadDocument): boolean {
  return span.silentSplit && tree.nodes[0]?.form !== 'title';
}

function joined(before: ReadDocument, after: ReadDocument): ReadDocument {
  const lines = [...before.document.lines, ...after.document.lines];
  const document = { ...before.document, lines };
  const span = { ...before.span, lines: [...before.span.lines, ...after.span.lines] };
  return { ...before, span, document, tree: buildSectionTree(document) };
}

/**
 * The documents of a draft: one without a title belongs to the one before it. Pages from the web run texts together, and
 * numbers that fall back show where; in a draft they are a slip that the checker is to find. O(characters).
 */
export function joinUntitled(documents: readonly ReadDocument[]): readonly ReadDocument[] {
  const all: ReadDocument[] = [];
  for (const document of documents) {
    const before = all.at(-1);
    if (before !== undefined && isUntitledCut(document))
      all.splice(-1, 1, joined(before, document));
    else all.push(document);
  }
  return all;
}
