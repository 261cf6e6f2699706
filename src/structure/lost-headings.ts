import { bestCue, scoreBodyCues } from '../taxonomy/body-cues.ts';
import { elementIndex } from '../taxonomy/taxonomy.ts';
import type { HeadingMark } from './heading-marks.ts';
import type { Hierarchy, Loss } from './hierarchy.ts';
import { numberLabel } from './number-label.ts';
import type { MarkForm } from './section-forms.ts';
import type { Recovery } from './section-tree.ts';
import type { DocumentEdges } from './document-edges.ts';
import type { DocumentText } from './text-line.ts';

/** A heading that a near-duplicate kept before a paragraph which lost it here. */
export type KnownHeading = { readonly number: string; readonly heading: string; readonly depth: number };

/** A recovered section: where it starts, how deep it lies, what is known of its heading. */
export type RecoveredSection = {
  readonly at: number;
  readonly depth: number;
  readonly recovery: Recovery;
  /** Numbers of further headings lost at the same place, with everything under them. */
  readonly also?: readonly string[];
};

/** What the recovery works on. */
export type RecoveryContext = {
  readonly document: DocumentText;
  readonly marks: readonly HeadingMark[];
  readonly forms: readonly MarkForm[];
  readonly hierarchy: Hierarchy;
  readonly edges: DocumentEdges;
  /** Heading known for the paragraph on a line, from near-duplicates. */
  readonly known: (line: number) => KnownHeading | undefined;
};

const LABEL_LINE = /^(?:副?组\s*长|成\s*员|主要成员|整改|责任|牵头|完成|附件)[^，。]{0,6}[：:]/u;
/** A paragraph that leads over to the list below it. */
const INTRODUCES = /(?:[：:]|如下。?|以下.{0,12}。?|之一的?。?)$/u;
const STRONG_CUE = 1.5;
const SELF_CONTAINED = 3.2;
const SUBSTANTIAL = 14;
/** More paragraphs than this before the first number are prose with turns, not one section each. */
const CROWD = 4;

function contentOf(context: RecoveryContext, line: number): string {
  const at = context.document.lines[line];
  return at === undefined ? '' : context.document.analysis.slice(at.start, at.end).trim();
}

function isSubstantial(context: RecoveryContext, line: number): boolean {
  const content = contentOf(context, line);
  return content.length >= SUBSTANTIAL && !LABEL_LINE.test(content.slice(0, 16));
}

/** Unnumbered lines strictly between two marks that could open a section of their own. */
function openLines(context: RecoveryContext, before: number): number[] {
  const previous = context.marks[before - 1];
  const next = context.marks[before];
  const end = next?.line ?? context.edges.closingStart;
  const lines: number[] = [];
  let from = previous === undefined ? context.edges.addresseeEnd : previous.line + 1;
  if (previous === undefined && isLead(context, from, end)) from++;
  else if (previous !== undefined && context.forms[before - 1] === 'line') from++;
  for (let line = from; line < end; line++) if (isSubstantial(context, line)) lines.push(line);
  return lines;
}

/** The first paragraph of a document is its lead, unless it is the only one and speaks of something else. */
function isLead(context: RecoveryContext, line: number, end: number): boolean {
  if (end <= line) return false;
  const scores = scoreBodyCues(contentOf(context, line));
  const lead = scores[1] ?? 0;
  return lead >= STRONG_CUE || end - line > 1;
}

/** How clearly the content turns at a line: its own cue against the line before. */
function turnAt(context: RecoveryContext, line: number): number {
  const here = bestCue(scoreBodyCues(contentOf(context, line)));
  const before = bestCue(scoreBodyCues(contentOf(context, line - 1)));
  return here.index >= 0 && here.index !== before.index ? Math.min(4, here.score) : 0;
}

function chooseTurns(context: RecoveryContext, lines: readonly number[], count: number): number[] {
  if (lines.length <= count) return [...lines];
  return lines
    .map((line, index) => ({ line, gain: turnAt(context, line) + (context.known(line) === undefined ? 0 : 9) + (lines.length - index) * 0.01 }))
    .toSorted((a, b) => b.gain - a.gain || a.line - b.line)
    .slice(0, count)
    .map(({ line }) => line)
    .toSorted((a, b) => a - b);
}

function recovered(at: number, loss: Loss, heading?: KnownHeading): RecoveredSection {
  const expected = numberLabel(loss.family, loss.value);
  const recovery: Recovery = {
    evidence: heading === undefined ? loss.evidence : 'twin',
    ...(expected !== '' && { expected }),
    ...(heading !== undefined && { heading: heading.heading }),
  };
  return { at, depth: loss.depth, recovery };
}

/**
 * A list that goes on at a wrong number after a paragraph of its own belongs to a new section whose heading and first
 * items were lost: （五）…。／有下列情形之一的，…。／（九）…
 */
function introducedLists(context: RecoveryContext): Loss[] {
  return context.hierarchy.losses.flatMap((loss): Loss[] => {
    const previous = context.hierarchy.placements[loss.before]?.previous ?? -1;
    const firstGap = loss.value === (context.marks[previous]?.value ?? -1) + 1;
    if (!isItemGap(context, loss) || !firstGap || loss.depth < 2 || previous !== loss.before - 1) return [];
    const lines = openLines(context, loss.before);
    const { family, value } = parentOf(context, loss);
    return lines.length === 0 ? [] : [{ before: loss.before, depth: loss.depth - 1, family, value, evidence: 'restart' }];
  });
}

function parentOf(context: RecoveryContext, loss: Loss): { family: string; value: number } {
  const parent = context.hierarchy.losses.findLast((other) => other.before < loss.before && other.depth === loss.depth - 1 && other.evidence !== 'gap');
  const mark = context.marks.findLastIndex((_, index) => index < loss.before && context.hierarchy.placements[index]?.depth === loss.depth - 1);
  const visible = context.marks[mark];
  if (visible !== undefined && (parent === undefined || parent.before <= mark)) return { family: visible.style.family, value: visible.value + 1 };
  return { family: parent?.family ?? '', value: parent === undefined || parent.value === 0 ? 0 : parent.value + 1 };
}

/** Lost list items are gaps in a list, not lost headings. */
function isItemGap(context: RecoveryContext, loss: Loss): boolean {
  if (loss.family === 'enumerator') return true;
  if (loss.evidence !== 'gap') return false;
  const own = context.forms[loss.before];
  return own === 'list-item' && !['han', 'chapter', 'part', 'article'].includes(loss.family);
}

function startOf(context: RecoveryContext, line: number): number {
  return context.document.lines[line]?.start ?? 0;
}

/** Losses of one level between two visible headings of it: as many new sections begin between the two. */
type LossGroup = { readonly depth: number; readonly from: number; readonly to: number; readonly losses: Loss[] };

/** Groups losses by the visible marks of their level or above around them. */
function groupLosses(context: RecoveryContext, losses: readonly Loss[]): LossGroup[] {
  const depthOf = (index: number): number => context.hierarchy.placements[index]?.depth ?? 0;
  const groups: LossGroup[] = [];
  for (const loss of losses) {
    let to = loss.before;
    while (to < context.marks.length && depthOf(to) > loss.depth) to++;
    let from = loss.before - 1;
    while (from >= 0 && depthOf(from) > loss.depth) from--;
    const group = groups.find((other) => other.to === to && other.from === from && other.depth === loss.depth);
    if (group === undefined) groups.push({ depth: loss.depth, from, to, losses: [loss] });
    else group.losses.push(loss);
  }
  return groups;
}

/** Lines between two marks at which a section of the group's level could begin: no number, not within a series that goes on. */
function turnLines(context: RecoveryContext, { from, to }: LossGroup): number[] {
  const lines: number[] = [];
  const seriesOf = (index: number): number => context.hierarchy.placements[index]?.series ?? -1 - index;
  for (let before = from + 1; before <= to; before++) {
    const inside = before < to && before - 1 > from && seriesOf(before - 1) === seriesOf(before);
    if (!inside) lines.push(...openLines(context, before));
  }
  return lines;
}

/** A paragraph that sets up the leading group is a section of its own, not the introduction of the list below it. */
function isSelfContained(content: string): boolean {
  const best = bestCue(scoreBodyCues(content));
  return best.index === elementIndex('组织领导') && best.score >= SELF_CONTAINED;
}

/** Where the children of a lost parent begin: at the paragraph that leads over to them, or at their first number. */
function parentStart(context: RecoveryContext, before: number): { at: number; line?: number } {
  const mark = context.marks[before];
  const last = openLines(context, before).at(-1);
  const ownBody = before > 0 && context.forms[before - 1] === 'line';
  const leads = last !== undefined && before > 0 && !ownBody && !isSelfContained(contentOf(context, last));
  const intro = last !== undefined && (leads || INTRODUCES.test(contentOf(context, last)));
  return intro && last !== undefined ? { at: startOf(context, last), line: last } : { at: mark?.start ?? 0 };
}

/** Places a group: sections that the numbering forces, then the clearest turns, numbered in the order they stand. */
function placeGroup(context: RecoveryContext, group: LossGroup): RecoveredSection[] {
  const forced = group.losses.filter((loss) => loss.evidence !== 'gap').map((loss) => parentStart(context, loss.before));
  const taken = new Set(forced.map(({ line }) => line));
  const wanted = group.losses.length - forced.length;
  const turns = chooseTurns(context, turnLines(context, group).filter((line) => !taken.has(line)), wanted);
  const places = [...forced, ...turns.map((line) => ({ at: startOf(context, line), line }))].toSorted((a, b) => a.at - b.at);
  const last = context.marks[group.to];
  if (places.length === 0 && last !== undefined) places.push({ at: last.start });
  const missing = group.losses.length - places.length;
  const ordered = group.losses.toSorted((a, b) => a.value - b.value);
  // fewer places than losses: what is left belongs to the last ones, the others went with their bodies
  return ordered.flatMap((loss, index) => {
    const place = places[Math.max(0, index - missing)];
    return place === undefined ? [] : [recovered(place.at, loss, place.line === undefined ? undefined : context.known(place.line))];
  });
}

/** In a document that lost top headings, each substantial paragraph between lead and first number had its own. */
function leadTurns(context: RecoveryContext, losses: readonly Loss[], virtualTop: boolean): RecoveredSection[] {
  if (!virtualTop || losses.every((loss) => loss.before !== 0)) return [];
  const lines = openLines(context, 0);
  const last = lines.at(-1);
  if (last !== undefined && /[：:]$/u.test(contentOf(context, last))) lines.pop();
  const crowded = lines.length > CROWD;
  return lines.filter((line) => !crowded || turnAt(context, line) >= STRONG_CUE).map((line) => {
    const known = context.known(line);
    return { at: startOf(context, line), depth: 1, recovery: { evidence: known === undefined ? 'turn' : 'twin', ...(known !== undefined && { heading: known.heading }) } };
  });
}

/** Paragraphs whose heading a near-duplicate kept and which stand here without one. */
function twinRecoveries(context: RecoveryContext, found: readonly RecoveredSection[]): RecoveredSection[] {
  const taken = new Set(found.map((section) => section.at));
  const marked = new Set(context.marks.map((mark) => mark.line));
  const result: RecoveredSection[] = [];
  for (let line = context.edges.addresseeEnd; line < context.edges.closingStart; line++) {
    const known = context.known(line);
    if (known === undefined || taken.has(startOf(context, line)) || (marked.has(line) && !known.number.startsWith('#'))) continue;
    if (marked.has(line - 1) && context.forms[context.marks.findIndex((mark) => mark.line === line - 1)] === 'line') continue;
    if (marked.has(line)) continue;
    result.push({ at: startOf(context, line), depth: known.depth, recovery: { evidence: 'twin', expected: known.number, heading: known.heading } });
  }
  return result;
}

/** Top sections found by count when the document's beginning is there: the first recovered one was 一、. */
function numberTops(sections: readonly RecoveredSection[], complete: boolean): RecoveredSection[] {
  let count = 0;
  return sections.map((section) => {
    if (section.depth !== 1) return section;
    count++;
    const { expected: _, ...rest } = section.recovery;
    return complete ? { ...section, recovery: { ...rest, expected: numberLabel('han', count) } } : { ...section, recovery: rest };
  });
}

/**
 * Whether the paragraphs between the lead and the first mark speak of elements of their own, so that their headings
 * must have been lost: two at least, one of them clearly.
 */
export function hasTurnsBefore(document: DocumentText, edges: DocumentEdges, firstMarkLine: number): boolean {
  const lead = elementIndex('导语');
  let substantial = 0;
  let strong = 0;
  for (let line = edges.addresseeEnd + 1; line < firstMarkLine; line++) {
    const at = document.lines[line];
    const content = at === undefined ? '' : document.analysis.slice(at.start, at.end).trim();
    if (content.length < SUBSTANTIAL * 2) continue;
    substantial++;
    const best = bestCue(scoreBodyCues(content));
    if (best.index >= 0 && best.index !== lead && best.score >= 2.2) strong++;
  }
  return substantial >= 2 && substantial <= CROWD && strong >= 1;
}

/**
 * The sections whose headings were lost, each with its place, its number where it can be known, and what proves it.
 * Lost list items are left to the anomalies.
 */
export function recoverSections(context: RecoveryContext): readonly RecoveredSection[] {
  const losses = context.hierarchy.losses.filter((loss) => !isItemGap(context, loss));
  const virtualTop = losses.some((loss) => loss.family === '');
  losses.push(...introducedLists(context));
  const placed: RecoveredSection[] = leadTurns(context, losses, virtualTop);
  for (const group of groupLosses(context, losses)) placed.push(...placeGroup(context, group));
  const unique = dedupe([...placed, ...twinRecoveries(context, placed)]);
  if (!virtualTop) return unique;
  const first = context.edges.addresseeEnd;
  return numberTops(unique, isLead(context, first, context.marks[0]?.line ?? first));
}

/** One section a place and depth; of several losses at one place the last stands for what follows. */
function dedupe(sections: readonly RecoveredSection[]): RecoveredSection[] {
  const result: RecoveredSection[] = [];
  for (const section of sections.toSorted((a, b) => a.at - b.at || a.depth - b.depth)) {
    const before = result.at(-1);
    if (before === undefined || before.at !== section.at || before.depth !== section.depth) {
      result.push(section);
      continue;
    }
    const number = before.recovery.expected;
    if (number === section.recovery.expected) continue;
    result[result.length - 1] = { ...section, also: [...(before.also ?? []), ...(number === undefined ? [] : [number])] };
  }
  return result;
}
