import { matchHeading } from '../../taxonomy/heading-match.ts';
import type { DocumentEdges } from '../edges/document-edges.ts';
import { markedLines, unnumberedMark, type HeadingMark } from '../marks/heading-marks.ts';
import { structureCues } from '../structure-cues.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** A series of labels has so many members. */
const SERIES = 4;
/** So many of them are names of sections. */
const KNOWN = 2;
const SURE_NAME = 0.8;

/** The label with which a line begins: 活动主题 of `活动主题：节水从我做起`; empty if there is none. */
function labelOf(content: string): string {
  const label = /^([\p{Script=Han}“”、]{2,10})：/u.exec(content.slice(0, 12))?.[1] ?? '';
  const cues = structureCues();
  return cues['not-heading-opening'].test(label) || cues['label-line'].test(`${label}：`)
    ? ''
    : label;
}

function isName(label: string): boolean {
  const [best] = matchHeading(label);
  if (best !== undefined && best.confidence >= SURE_NAME) return true;
  return structureCues()['glued-heading-ending'].test(label);
}

/**
 * The sections of a short plan or notice written as labels (`活动主题：…` ／ `活动时间：…` ／ `活动流程：`): four different
 * ones at least, most of the text, with nothing numbered above the level of items. O(lines).
 */
export function findLabelHeadings(
  document: DocumentText,
  marks: readonly HeadingMark[],
  edges: DocumentEdges,
): readonly HeadingMark[] {
  if (marks.some(({ style }) => style.heads !== 'item')) return [];
  const marked = markedLines(document, marks);
  const labels = new Map<string, number>();
  let free = 0;
  for (let line = edges.addresseeEnd; line < edges.closingStart; line++) {
    if (marked.has(line)) continue;
    free++;
    const label = labelOf(contentAt(document, line));
    if (label === '') continue;
    // a label that comes back belongs to a ledger
    if (labels.has(label)) return [];
    labels.set(label, line);
  }
  const names = [...labels.keys()].filter(isName);
  if (labels.size < SERIES || labels.size * 2 < free || names.length < KNOWN) return [];
  return [...labels.values()].map((line) => unnumberedMark(document, line, 'unnumbered', 0.5));
}
