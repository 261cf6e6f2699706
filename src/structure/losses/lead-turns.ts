import { bestCue, scoreBodyCues } from '../../taxonomy/body-cues.ts';
import { elementIndex } from '../../taxonomy/taxonomy.ts';
import type { DocumentEdges } from '../edges/document-edges.ts';
import { openLines, STRONG_CUE, SUBSTANTIAL, turnAt } from './open-lines.ts';
import type { RecoveredSection, RecoveryContext } from './recovery-context.ts';
import { contentAt, startOfLine, type DocumentText } from '../../line/text-line.ts';

/** More paragraphs than this before the first number are prose with turns, not one section each. */
export const CROWD = 4;
/** Points from which a paragraph before the first number proves a section of its own. */
const PROOF = 2.2;

/**
 * Whether the paragraphs between the lead and the first mark speak of elements of their own, so that their headings
 * must have been lost: two to four, one of them clearly.
 */
export function hasTurnsBefore(
  document: DocumentText,
  edges: DocumentEdges,
  firstMarkLine: number,
): boolean {
  const lead = elementIndex('导语');
  let substantial = 0;
  let strong = 0;
  for (let line = edges.addresseeEnd + 1; line < firstMarkLine; line++) {
    const content = contentAt(document, line);
    if (content.length < SUBSTANTIAL * 2) continue;
    substantial++;
    if (substantial > CROWD) return false;
    const best = bestCue(scoreBodyCues(content));
    if (best.index >= 0 && best.index !== lead && best.score >= PROOF) strong++;
  }
  return substantial >= 2 && strong >= 1;
}

/** In a document that lost top headings, each substantial paragraph between lead and first number had its own. */
export function leadTurns(context: RecoveryContext): readonly RecoveredSection[] {
  const { document, known } = context;
  let lines = openLines(context, 0);
  const last = lines.at(-1);
  if (last !== undefined && /[：:]$/u.test(contentAt(document, last))) lines = lines.slice(0, -1);
  const crowded = lines.length > CROWD;
  return lines
    .filter((line) => !crowded || turnAt(context, line) >= STRONG_CUE)
    .map((line): RecoveredSection => {
      const heading = known(line)?.heading;
      const recovery =
        heading === undefined
          ? ({ evidence: 'turn' } as const)
          : ({ evidence: 'twin', heading } as const);
      return { at: startOfLine(document, line), depth: 1, recovery };
    });
}
