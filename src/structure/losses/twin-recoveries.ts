import type { RecoveredSection, RecoveryContext } from './recovery-context.ts';
import { startOfLine } from '../../line/text-line.ts';

/**
 * Paragraphs whose heading a near-duplicate kept and which stand here without one; `found`: sections recovered
 * already. O(lines + marks).
 */
export function twinRecoveries(
  context: RecoveryContext,
  found: readonly RecoveredSection[],
): readonly RecoveredSection[] {
  const { document, edges, forms } = context;
  const taken = new Set(found.map(({ at }) => at));
  const firstOn = new Map<number, number>();
  context.marks.forEach(({ line }, index) => {
    if (!firstOn.has(line)) firstOn.set(line, index);
  });
  const result: RecoveredSection[] = [];
  for (let line = edges.addresseeEnd; line < edges.closingStart; line++) {
    if (firstOn.has(line)) continue;
    const above = firstOn.get(line - 1);
    if (above !== undefined && forms[above] === 'line') continue;
    const known = context.known(line);
    const at = startOfLine(document, line);
    if (known === undefined || taken.has(at)) continue;
    const { number: expected, heading, depth } = known;
    result.push({ at, depth, recovery: { evidence: 'twin', expected, heading } });
  }
  return result;
}
