import { hasTrait } from '../../taxonomy/genre-table.ts';
import type { DraftPart } from '../../corpus/draft-part.ts';
import { scoreBodyCues } from '../../taxonomy/body-cues.ts';
import { taxonomy } from '../../taxonomy/taxonomy.ts';
import { wordedElements } from './presence-cues.ts';
import { draftSections, isHeaded, type DraftSection } from './draft-sections.ts';

/**
 * How an element is there: as a section, named by part of a heading (工作目标和任务), or by clear cues within the text of
 * another section.
 */
export type Presence = 'section' | 'heading' | 'words';

/** A heading that names an element less surely than this says nothing. */
const LEAST_NAMED = 0.5;
/** A section without telling words, read by its place alone, is sure from here. */
const LEAST_PLACED = 0.5;
/** Cues of one sentence or paragraph that name an element clearly (成立…领导小组: 3.2; a stage with its dates: 3.3). */
const CLEAR_CUES = 2;

/** A section as read by its own words: at any depth, without what stands under other headings. */
function ownBody(part: DraftPart, { node, index }: DraftSection): string {
  const child = part.tree.nodes[index + 1];
  const end = child !== undefined && child.parent === index ? child.span.start : node.span.end;
  return part.document.analysis.slice(node.bodyStart, Math.max(node.bodyStart, end));
}

/** Elements that a line names as a label: 工作目标：…; 一是工作目标。 */
function labelled(line: string): readonly string[] {
  const label = /^[^\p{Script=Han}]{0,6}(\p{Script=Han}{3,10})[：:。]/u.exec(line)?.[1];
  if (label === undefined) return [];
  return taxonomy()
    .elements.filter(({ headings }) => headings.includes(label))
    .map(({ label: element }) => element);
}

function toldElements(part: DraftPart, sections: readonly DraftSection[]): Set<string> {
  const found = new Set(wordedElements(part.document.analysis.slice(...extentOf(sections))));
  for (const section of sections) {
    const body = ownBody(part, section);
    for (const paragraph of body.split('\n')) {
      for (const element of labelled(paragraph)) found.add(element);
      for (const [index, score] of scoreBodyCues(paragraph).entries())
        if (score >= CLEAR_CUES) found.add(taxonomy().elements[index]?.label ?? '');
    }
  }
  return found;
}

/** Not a section that was put in only because a number is missing, nor one read by its place alone without being sure. */
function isSure(section: DraftSection): boolean {
  const { node, source, confidence, named } = section;
  if (source !== 'position') return true;
  // a heading of its own making (一、实习方式) goes by where it stands
  const hasOwnHeading = isHeaded(section) && named.length === 0;
  return node.recovered === undefined && (confidence >= LEAST_PLACED || hasOwnHeading);
}

/** Where the sections start and end. */
function extentOf(sections: readonly DraftSection[]): [start: number, end: number] {
  const spans = sections.map(({ node }) => node.span);
  return [spans[0]?.start ?? 0, spans.reduce((end, span) => Math.max(end, span.end), 0)];
}

/** What a notice or a set of rules is about stands under headings of any name. */
const MATTER = '工作任务';
const FRAME_ELEMENTS: ReadonlySet<string> = new Set(['标题', '导语', '附则', '结语', '落款']);

function isMatter(section: DraftSection): boolean {
  return isHeaded(section) && !FRAME_ELEMENTS.has(section.element);
}

/** The elements a part has, and how. An element that is there as a section counts as that. O(characters). */
export function presentElements(
  part: DraftPart,
  sections: readonly DraftSection[] = draftSections(part),
): ReadonlyMap<string, Presence> {
  const present = new Map<string, Presence>();
  for (const element of toldElements(part, sections)) present.set(element, 'words');
  for (const { named, node } of sections)
    if (node.form !== 'title' && node.form !== 'closing')
      for (const { element, confidence } of named)
        if (confidence >= LEAST_NAMED) present.set(element, 'heading');
  for (const section of sections) if (isSure(section)) present.set(section.element, 'section');
  if (hasTrait(part.record.genre, 'matter') && sections.some(isMatter))
    present.set(MATTER, 'section');
  return present;
}
