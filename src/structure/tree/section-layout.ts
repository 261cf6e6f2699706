import { isEndingLine } from '../../line/ending-line.ts';
import type { DocumentEdges } from '../edges/document-edges.ts';
import type { Recovery, SectionForm, SectionNode } from './section-tree.ts';
import { contentAt, startOfLine, type DocumentText } from '../../line/text-line.ts';
import { titleName } from '../edges/title-name.ts';

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

function edgeEntry(at: number, form: SectionForm): SectionEntry {
  return { at, depth: 1, form, number: '', heading: '', bodyStart: at };
}

/** Title, addressee and lead before the first section. */
export function openingEntries(
  document: DocumentText,
  edges: DocumentEdges,
  sections: readonly SectionEntry[],
): readonly SectionEntry[] {
  const { titleEnd, addresseeEnd, closingStart } = edges;
  const first = sections[0]?.at ?? startOfLine(document, closingStart);
  const entries: SectionEntry[] = [];
  if (titleEnd > 0) {
    const lines = document.lines.slice(0, titleEnd);
    const heading = titleName(
      lines.map(({ start, end }) => document.text.slice(start, end).trim()),
    );
    const bodyStart = lines.at(-1)?.end ?? 0;
    entries.push({ ...edgeEntry(startOfLine(document, 0), 'title'), heading, bodyStart });
  }
  if (addresseeEnd > titleEnd) entries.push(edgeEntry(startOfLine(document, titleEnd), 'lead'));
  const lead = startOfLine(document, addresseeEnd);
  if (lead < first && addresseeEnd < closingStart) entries.push(edgeEntry(lead, 'lead'));
  return entries;
}

/** Ending formula, attachment notes, signature and date after the last section, a row each. */
function closingEntries(document: DocumentText, edges: DocumentEdges): readonly SectionEntry[] {
  const entries: SectionEntry[] = [];
  let afterEnding = false;
  for (let line = edges.closingStart; line < document.lines.length; line++) {
    const ending = isEndingLine(contentAt(document, line));
    const begins =
      line === edges.closingStart ||
      line === edges.signatureStart ||
      ending ||
      (afterEnding && line < edges.signatureStart);
    if (begins) entries.push(edgeEntry(startOfLine(document, line), 'closing'));
    afterEnding = ending;
  }
  return entries;
}

/**
 * What follows a recovered heading moves up to it: its number was read as part of the section before, a level or more
 * too deep. O(entries).
 */
function closeLevels(entries: readonly SectionEntry[]): readonly SectionEntry[] {
  let top = 0;
  let shift = 0;
  return entries.map((entry, index) => {
    if (entry.recovered !== undefined) {
      top = entry.depth;
      const next = entries[index + 1];
      shift =
        next === undefined || next.recovered !== undefined
          ? 0
          : Math.max(0, next.depth - entry.depth - 1);
    } else if (entry.depth <= top) shift = 0;
    return shift === 0 || entry.recovered !== undefined
      ? entry
      : Object.assign({}, entry, { depth: entry.depth - shift });
  });
}

/** A node whose end is still to come. */
type OpenNode = Omit<SectionNode, 'span' | 'recovered'> & {
  span: SectionNode['span'];
  recovered?: Recovery;
};

function openNode(entry: SectionEntry, parent: number, end: number): OpenNode {
  const { at, form, number, heading, bodyStart, recovered } = entry;
  const depth = parent < 0 ? 1 : entry.depth;
  const span = { start: at, end };
  const node: OpenNode = { form, depth, parent, number, heading, span, bodyStart };
  if (recovered !== undefined) node.recovered = recovered;
  return node;
}

/** Gives each entry its parent and its end: up to the next entry of the same or a higher level. O(entries). */
function nest(entries: readonly SectionEntry[], end: number): readonly SectionNode[] {
  const nodes: OpenNode[] = [];
  const open: number[] = [];
  const lastOpen = (): OpenNode | undefined => nodes[open.at(-1) ?? -1];
  for (const entry of entries) {
    for (
      let last = lastOpen();
      last !== undefined && last.depth >= entry.depth;
      last = lastOpen()
    ) {
      last.span = { start: last.span.start, end: entry.at };
      open.pop();
    }
    nodes.push(openNode(entry, open.at(-1) ?? -1, end));
    open.push(nodes.length - 1);
  }
  return nodes;
}

/**
 * Puts the opening, the sections and the closing into one list of nodes: parents by depth, spans up to the next entry
 * of the same or a higher level, depth-1 spans tiling the text up to `end`. O(entries + lines of the closing).
 */
export function layOutSections(
  document: DocumentText,
  edges: DocumentEdges,
  entries: readonly SectionEntry[],
  end: number,
): readonly SectionNode[] {
  return nest([...closeLevels(entries), ...closingEntries(document, edges)], end);
}
