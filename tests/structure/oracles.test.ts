import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupLosses } from '../../src/structure/losses/loss-groups.ts';
import { nextOfFamily, startWalk } from '../../src/structure/hierarchy/level-walk.ts';
import { findHeadingMarks } from '../../src/structure/marks/heading-marks.ts';
import { familyOrder } from '../../src/structure/hierarchy/family-order.ts';
import type { Loss, Placement } from '../../src/structure/hierarchy/placement.ts';
import { lineAt } from '../../src/line/text-line.ts';
import { documentOf } from './read-document.ts';

const placements = fc.array(
  fc.integer({ min: 1, max: 4 }).map((depth): Placement => ({ depth, series: 0, previous: -1 })),
  { minLength: 1, maxLength: 30 },
);

/** The groups as their definition says: walk outwards from each loss. */
function naiveGroups(all: readonly Placement[], losses: readonly Loss[]): readonly string[] {
  const depthOf = (index: number): number => all[index]?.depth ?? 0;
  const keys: string[] = [];
  for (const { before, depth } of losses) {
    let to = before;
    while (to < all.length && depthOf(to) > depth) to++;
    let from = before - 1;
    while (from >= 0 && depthOf(from) > depth) from--;
    keys.push(`${depth} ${from} ${to}`);
  }
  return [...new Set(keys)];
}

describe('groupLosses', () => {
  it('groups as a walk outwards from each loss does', () => {
    fc.assert(
      fc.property(
        placements,
        fc.array(fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 4 })), { maxLength: 20 }),
        (all, pairs) => {
          const losses = pairs.map(([before, depth]): Loss => ({
            before: before % all.length,
            depth,
            family: 'han',
            value: 1,
            evidence: 'gap',
          }));
          const groups = groupLosses(all, losses);
          expect(groups.map(({ depth, from, to }) => `${depth} ${from} ${to}`)).toEqual(
            naiveGroups(all, losses),
          );
          expect(groups.reduce((sum, group) => sum + group.losses.length, 0)).toBe(losses.length);
        },
      ),
    );
  });
});

describe('lineAt', () => {
  it('finds what a search from the first line finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('一', '二二', '三三三', ''), { maxLength: 20 }),
        fc.nat(60),
        (rows, offset) => {
          const document = documentOf(...rows);
          const naive = document.lines.findIndex(({ end }) => end > offset);
          expect(lineAt(document, offset)).toBe(naive < 0 ? document.lines.length : naive);
        },
      ),
    );
  });
});

describe('nextOfFamily', () => {
  it('finds what a search through all marks finds, asked in rising order', () => {
    const row = fc.constantFrom('一、甲', '（一）乙', '1.丙', '（1）丁', '正文');
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        fc.array(fc.nat(30), { maxLength: 10 }),
        (rows, froms) => {
          const marks = findHeadingMarks(documentOf(...rows));
          const order = familyOrder(marks);
          const walk = startWalk(marks, order, 'unknown');
          for (const from of froms.toSorted((a, b) => a - b))
            for (const family of order) {
              const naive = marks.find(
                (mark, index) => index >= from && mark.style.family === family,
              );
              expect(nextOfFamily(walk, family, from)).toBe(naive);
            }
        },
      ),
    );
  });
});
