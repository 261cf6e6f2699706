import type { HeadingMark } from '../marks/heading-marks.ts';
import type { Loss, Placement } from './placement.ts';
import { runningFamilies, usualParents } from './usual-parents.ts';

/** An open level of the hierarchy while the marks are walked through. */
export type Level = {
  /** Empty for a lost top level of unknown family. */
  readonly family: string;
  /** Its place in the order of families, -1 for an unknown family. */
  readonly position: number;
  readonly value: number;
  /** -1 for a recovered level. */
  readonly series: number;
  /** Index of the mark, -1 for a recovered level. */
  readonly index: number;
};

/** The state of the walk through a document's marks: the open levels, and what has been found so far. */
export type LevelWalk = {
  readonly marks: readonly HeadingMark[];
  readonly order: readonly string[];
  /** The family that usually stands directly above a family. */
  readonly parentOf: ReadonlyMap<string, string>;
  readonly stack: Level[];
  readonly placements: Placement[];
  readonly losses: Loss[];
  /** The last value of each family, over all its series. */
  readonly lastValue: Map<string, number>;
  /** Marks still to come of each family, the next one last. */
  readonly ahead: ReadonlyMap<string, number[]>;
  /** Families whose numbers run on through their parents: articles, and what this document counts so. */
  readonly running: ReadonlySet<string>;
  /** A top level above all marks: lost for sure, lost if a count proves it, or none (attachments). */
  readonly topLevel: 'lost' | 'unknown' | 'none';
  series: number;
  /** Value of the lost top heading last recovered. */
  virtualValue: number;
};

function indexByFamily(marks: readonly HeadingMark[]): ReadonlyMap<string, number[]> {
  const ahead = new Map<string, number[]>();
  marks.toReversed().forEach(({ style }, index) => {
    const row = ahead.get(style.family) ?? [];
    row.push(marks.length - 1 - index);
    ahead.set(style.family, row);
  });
  return ahead;
}

/** A walk that has not yet begun. */
export function startWalk(
  marks: readonly HeadingMark[],
  order: readonly string[],
  topLevel: LevelWalk['topLevel'],
): LevelWalk {
  return {
    marks,
    order,
    parentOf: usualParents(marks, order),
    stack: [],
    placements: [],
    losses: [],
    lastValue: new Map(),
    ahead: indexByFamily(marks),
    running: runningFamilies(marks, order),
    topLevel,
    series: 0,
    virtualValue: 0,
  };
}

/** The first mark of a family from an index on; the indices asked for must not fall. */
export function nextOfFamily(
  walk: LevelWalk,
  family: string,
  from: number,
): HeadingMark | undefined {
  const row = walk.ahead.get(family);
  if (row === undefined) return undefined;
  while ((row.at(-1) ?? from) < from) row.pop();
  const next = row.at(-1);
  return next === undefined ? undefined : walk.marks[next];
}

/** Opens a level. */
export function pushLevel(walk: LevelWalk, level: Omit<Level, 'position'>): void {
  const { family, value, series, index } = level;
  walk.stack.push({ family, position: walk.order.indexOf(family), value, series, index });
  if (family !== '') walk.lastValue.set(family, value);
}

/** Opens the level of a lost heading and notes the loss before the mark at `index`. */
export function recoverLevel(
  walk: LevelWalk,
  index: number,
  lost: Pick<Loss, 'family' | 'value' | 'prefix' | 'evidence'>,
): void {
  walk.losses.push({ before: index, depth: walk.stack.length + 1, ...lost });
  pushLevel(walk, { family: lost.family, value: lost.value, series: -1, index: -1 });
}
