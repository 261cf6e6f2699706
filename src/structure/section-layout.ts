import { isEndingLine, type DocumentEdges } from './document-edges.ts';
import type { Recovery, SectionForm, SectionNode } from './section-tree.ts';
import type { DocumentText } from './text-line.ts';

/** A section as it was found, before it knows its end and its parent. */
export type SectionEntry = {
  readonly at: number;
  readonly depth: number;
  readonly form: SectionForm;
  readonly number: string;
  readonly heading: string;
  readonly bodyStart: number;
  readonly recovered?: Recovery;
};

function edge(at: number, form: SectionForm, heading = ''): SectionEntry {
  return { at, depth: 1, form, number: '', heading, bodyStart: at };
}

function lineStart(document: DocumentText, line: number): number {
  return document.lines[line]?.start ?? document.text.length;
}

/** Title, addressee and lead before the first section. */
function openingEntries(document: DocumentText, edges: DocumentEdges, first: number): SectionEntry[] {
  const entries: SectionEntry[] = [];
  if (edges.titleEnd > 0) {
    const end = document.lines[edges.titleEnd - 1]?.end ?? 0;
    const start = lineStart(document, 0);
    entries.push({ ...edge(start, 'title', document.text.slice(start, end).replace(/\s*\n\s*/gu, ' ').trim()), bodyStart: end });
  }
  if (edges.addresseeEnd > edges.titleEnd) entries.push(edge(lineStart(document, edges.titleEnd), 'lead'));
  const lead = lineStart(document, edges.addresseeEnd);
  if (lead < first && edges.addresseeEnd < edges.closingStart) entries.push(edge(lead, 'lead'));
  return entries;
}

/** Ending formula, attachment notes, signature and date after the last section. */
function closingEntries(document: DocumentText, edges: DocumentEdges): SectionEntry[] {
  const entries: SectionEntry[] = [];
  for (let line = edges.closingStart; line < document.lines.length; line++) {
    const { start, end } = document.lines[line] ?? { start: 0, end: 0 };
    const ending = isEndingLine(document.analysis.slice(start, end).trim());
    if (line === edges.closingStart || line === edges.signatureStart || (ending && line > edges.closingStart)) entries.push(edge(start, 'closing'));
    else if (line > 0 && entries.length > 0) {
      const before = document.lines[line - 1];
      const beforeEnding = before !== undefined && isEndingLine(document.analysis.slice(before.start, before.end).trim());
      if (beforeEnding && line < edges.signatureStart) entries.push(edge(start, 'closing'));
    }
  }
  return entries;
}

/**
 * Puts all entries into one list of nodes: parents by depth, spans up to the next entry of the same or a higher level,
 * depth-1 spans tiling the document from its first line to its end.
 */
export function layOutSections(document: DocumentText, edges: DocumentEdges, sections: readonly SectionEntry[]): readonly SectionNode[] {
  const closing = closingEntries(document, edges);
  const first = sections[0]?.at ?? closing[0]?.at ?? document.text.length;
  const entries = [...openingEntries(document, edges, first), ...sections, ...closing];
  const end = document.lines.at(-1)?.end ?? document.text.length;
  const stack: number[] = [];
  const depths: number[] = [];
  const parents = entries.map((entry, index) => {
    while (stack.length > 0 && (depths[stack.at(-1) ?? 0] ?? 1) >= entry.depth) stack.pop();
    const parent = stack.at(-1) ?? -1;
    depths[index] = entry.depth > (parent < 0 ? 0 : (depths[parent] ?? 0)) + 1 && parent < 0 ? 1 : entry.depth;
    stack.push(index);
    return parent;
  });
  return entries.map((entry, index) => {
    const depth = depths[index] ?? entry.depth;
    let next = index + 1;
    while (next < entries.length && (depths[next] ?? 1) > depth) next++;
    const { at, ...rest } = entry;
    return { ...rest, depth, parent: parents[index] ?? -1, span: { start: at, end: entries[next]?.at ?? end } };
  });
}
