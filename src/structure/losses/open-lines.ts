import { scoreBodyCues } from '../../taxonomy/body-cues.ts';
import { elementIndex } from '../../taxonomy/taxonomy.ts';
import type { RecoveryContext } from './recovery-context.ts';
import { structureCues } from '../structure-cues.ts';
import { contentAt } from '../../line/text-line.ts';

/** A paragraph shorter than this is no section of its own. */
export const SUBSTANTIAL = 14;
/** Points of the body cues (data/elements.json) from which a paragraph clearly speaks for an element. */
export const STRONG_CUE = 1.5;

function isSubstantial({ document }: RecoveryContext, line: number): boolean {
  const content = contentAt(document, line);
  return content.length >= SUBSTANTIAL && !structureCues()['label-line'].test(content.slice(0, 16));
}

/** Whether a paragraph leads over to the list below it: …如下： …做好以下几方面工作。 */
export function isIntroduction(content: string): boolean {
  return structureCues()['list-introduction'].test(content.slice(-40));
}

/**
 * Whether the first paragraph of a document is its lead: it reads like one, or others follow it before `end`
 * (the line of the first mark).
 */
export function isLead({ document }: RecoveryContext, line: number, end: number): boolean {
  if (end <= line) return false;
  const lead = scoreBodyCues(contentAt(document, line))[elementIndex('导语')] ?? 0;
  return lead >= STRONG_CUE || end - line > 1;
}

/** Unnumbered lines strictly between the mark before `before` and the mark `before` that could open a section of their own. */
export function openLines(context: RecoveryContext, before: number): readonly number[] {
  const { marks, edges, forms } = context;
  const previous = marks[before - 1];
  const end = marks[before]?.line ?? edges.closingStart;
  let from = previous === undefined ? edges.addresseeEnd : previous.line + 1;
  const taken = previous === undefined ? isLead(context, from, end) : forms[before - 1] === 'line';
  if (taken) from++;
  const lines: number[] = [];
  for (let line = from; line < end; line++) if (isSubstantial(context, line)) lines.push(line);
  return lines;
}

/** How clearly the content turns at a line: its own cue (0–4 points) where the line before speaks for something else. */
export function turnAt({ cueOf }: RecoveryContext, line: number): number {
  const here = cueOf(line);
  const before = cueOf(line - 1);
  return here.index >= 0 && here.index !== before.index ? Math.min(4, here.score) : 0;
}
