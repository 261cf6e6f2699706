import type { RecoveredSection, RecoveryContext } from './recovery-context.ts';
import { numberMarkAt } from '../../line/numbering.ts';
import { startOfLine } from '../../line/text-line.ts';
import type { HeadingMark } from '../marks/heading-marks.ts';

/** A heading of the twin longer than this is a sentence that numbers an item. */
const LONGEST = 30;
/** Stands for the words behind a number, so that it can be read. */
const WORDS = '标题';

/**
 * Whether the number that a twin gives a heading fits the numbers that stand here around line `line`: after the one
 * before it, before the next one. A paragraph may be borrowed without its heading, into another place.
 */
function fitsCount(marks: readonly HeadingMark[], line: number, number: string): boolean {
  const mark = numberMarkAt(`${number}${WORDS}`, 0);
  if (mark === undefined) return number === '';
  const series = marks.filter(({ style }) => style.family === mark.style.family);
  const before = series.findLast((other) => other.line < line)?.value ?? 0;
  const after = series.find((other) => other.line > line)?.value ?? mark.value + 1;
  const follows =
    before === mark.value - 1 || (mark.value === 1 && mark.style.heads !== 'document');
  return follows && (after === mark.value + 1 || after === 1);
}

/**
 * Paragraphs whose heading a near-duplicate kept and which stand here without one, where its number fits the count;
 * `found`: sections recovered already. O(lines + marks × recovered).
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
    if (heading.length > LONGEST || !fitsCount(context.marks, line, expected)) continue;
    result.push({ at, depth, recovery: { evidence: 'twin', expected, heading } });
  }
  return result;
}
