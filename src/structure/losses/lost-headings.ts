import { introducedLists, isItemGap } from './introduced-lists.ts';
import { leadTurns } from './lead-turns.ts';
import { groupLosses } from './loss-groups.ts';
import { numberLabel } from '../../line/number-label.ts';
import { isLead } from './open-lines.ts';
import { placeGroup } from './place-losses.ts';
import { recoveryContext, type RecoveredSection, type RecoveryInput } from './recovery-context.ts';
import { twinRecoveries } from './twin-recoveries.ts';
import { unledSeries } from './unled-series.ts';

export type { KnownHeading } from './recovery-context.ts';

/** One section a place and depth; of several losses at one place the last stands for what follows. */
function dedupe(sections: readonly RecoveredSection[]): readonly RecoveredSection[] {
  const result: RecoveredSection[] = [];
  for (const section of sections.toSorted((a, b) => a.at - b.at || a.depth - b.depth)) {
    const before = result.at(-1);
    if (before === undefined || before.at !== section.at || before.depth !== section.depth) {
      result.push(section);
      continue;
    }
    const number = before.recovery.expected;
    if (number === section.recovery.expected) continue;
    const also = [...(before.also ?? []), ...(number === undefined ? [] : [number])];
    result[result.length - 1] = { ...section, also };
  }
  return result;
}

/**
 * Numbers of top sections that were found by their content, not by a count: where the beginning of the document is
 * there (`complete`) the first recovered one was 一、; else they are not known.
 */
function numberTops(
  sections: readonly RecoveredSection[],
  complete: boolean,
): readonly RecoveredSection[] {
  let count = 0;
  return sections.map((section) => {
    if (section.depth !== 1) return section;
    count++;
    const { expected: _, ...rest } = section.recovery;
    const recovery = complete ? { ...rest, expected: numberLabel('han', count) } : rest;
    return { at: section.at, depth: 1, recovery, ...(section.also && { also: section.also }) };
  });
}

/**
 * The sections whose headings were lost, in document order, each with its place, its number where it can be known,
 * and what proves it. Lost list items are left to the anomalies. O(lines + marks × depths).
 */
export function recoverSections(input: RecoveryInput): readonly RecoveredSection[] {
  const context = recoveryContext(input);
  const proven = context.hierarchy.losses.filter((loss) => !isItemGap(context, loss));
  const virtualTop = proven.some((loss) => loss.family === '');
  const losses = [...proven, ...introducedLists(context), ...unledSeries(context, proven)];
  const placed = groupLosses(context.hierarchy.placements, losses).flatMap((group) =>
    placeGroup(context, group),
  );
  const led = virtualTop && losses.some((loss) => loss.before === 0) ? leadTurns(context) : [];
  const found = [...led, ...placed];
  const sections = dedupe([...found, ...twinRecoveries(context, found)]);
  if (!virtualTop) return sections;
  const first = context.edges.addresseeEnd;
  return numberTops(sections, isLead(context, first, context.marks[0]?.line ?? first));
}
