import type { Loss, Placement } from '../hierarchy/placement.ts';

/** Losses of one level between two visible headings of it: as many new sections begin between the two. */
export type LossGroup = {
  readonly depth: number;
  /** Index of the last mark of this level or above before the losses, -1 if none. */
  readonly from: number;
  /** Index of the first mark of this level or above after them; the number of marks if there is none. */
  readonly to: number;
  readonly losses: readonly Loss[];
};

/** For each mark the nearest one at most `depth` deep: before it (-1 if none), and from it on. */
type Bounds = { readonly before: Int32Array; readonly from: Int32Array };

function boundsAt(placements: readonly Placement[], depth: number): Bounds {
  const count = placements.length;
  const before = new Int32Array(count + 1).fill(-1);
  const from = new Int32Array(count + 1).fill(count);
  for (let at = 0; at < count; at++)
    before[at + 1] = (placements[at]?.depth ?? 0) <= depth ? at : (before[at] ?? -1);
  for (let at = count - 1; at >= 0; at--)
    from[at] = (placements[at]?.depth ?? 0) <= depth ? at : (from[at + 1] ?? count);
  return { before, from };
}

/** Groups losses by the visible marks of their level or above around them. O(marks × depths + losses). */
export function groupLosses(
  placements: readonly Placement[],
  losses: readonly Loss[],
): readonly LossGroup[] {
  const bounds = new Map<number, Bounds>();
  const groups = new Map<string, { depth: number; from: number; to: number; losses: Loss[] }>();
  for (const loss of losses) {
    const { depth } = loss;
    const own = bounds.get(depth) ?? boundsAt(placements, depth);
    bounds.set(depth, own);
    const from = own.before[loss.before] ?? -1;
    const to = own.from[loss.before] ?? placements.length;
    const key = `${depth}:${from}:${to}`;
    const group = groups.get(key) ?? { depth, from, to, losses: [] };
    group.losses.push(loss);
    groups.set(key, group);
  }
  return [...groups.values()];
}
