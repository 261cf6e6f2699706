import { alignGroup } from './aligned-group.ts';
import { anchorIndexOf } from './anchors.ts';
import type { Candidate } from './candidate-parts.ts';
import { candidatesOf } from './consensus.ts';
import { groupFinder } from './neighbours.ts';
import { formatPattern } from './pattern.ts';
import { isSetPhrase } from './set-phrase.ts';
import { alignerOf } from './star-alignment.ts';
import { variantsOf } from './variants.ts';
import type { Workshop } from './workshop.ts';

/** Groups whose most special candidate holds a sentence, after which it is no seed any more. */
const ENOUGH = 2;

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Most groups that are aligned. Seeds come in an order that is a fair sample of all sentences, so that in a text of
 * which not all can be seeds it is the rarer frames that may be missed, not those of one part of it.
 */
const MOST_GROUPS = 50_000;

/** Nearest neighbours that must all be explained for a seed to be taken as one more of the same. */
const NEAREST = 6;

/**
 * Whether a seed's nearest neighbours are explained, so that its group would say again what theirs said. It keeps the
 * work of a frame bounded however many sentences it has.
 */
function isKnown(explained: Uint8Array, group: readonly number[]): boolean {
  const nearest = group.slice(1, 1 + NEAREST);
  return nearest.length === NEAREST && nearest.every((type) => (explained[type] ?? 0) >= ENOUGH);
}

/** A clause explains no sentence around it, so units much longer than the seed stay seeds. */
const NOT_LONGER = 1.25;
/** Least share of a sentence's words that are fixed in a frame that explains it. */
const EXPLAINED = 0.35;

function note(
  { units, types }: Workshop,
  explained: Uint8Array,
  group: readonly number[],
  { members, fixedTokens }: Candidate,
): void {
  const lengthOf = (type = 0): number => {
    const unit = types.units[type] ?? 0;
    return (units.to[unit] ?? 0) - (units.from[unit] ?? 0);
  };
  const most = Math.min(NOT_LONGER * lengthOf(group[0]), fixedTokens / EXPLAINED);
  for (const [m, type] of group.entries()) {
    if ((members & (1 << m)) === 0 || lengthOf(type) > most) continue;
    explained[type] = Math.min(255, (explained[type] ?? 0) + 1);
  }
}

/** Keeps the variants of a candidate that are set phrases; tells whether any is. */
function keep(
  { data, barred }: Workshop,
  found: Map<string, Candidate>,
  candidate: Candidate,
): boolean {
  let any = false;
  for (const variant of variantsOf(candidate)) {
    if (!isSetPhrase(data, variant, barred)) continue;
    any = true;
    const key = formatPattern(variant.parts);
    // the segmenter may hide a part of the fixed text from one group and not from another
    if ((found.get(key)?.fixedBits ?? 0) < variant.fixedBits) found.set(key, variant);
  }
  return any;
}

/** Candidates of all groups, each pattern once. A sentence that many candidates hold already seeds none. */
export function suggestCandidates(shop: Workshop): readonly Candidate[] {
  const index = anchorIndexOf(shop.units, shop.types);
  const groupsOf = groupFinder(shop.units, shop.types, index);
  const align = alignerOf(shop.bits);
  const explained = new Uint8Array(shop.types.units.length);
  const found = new Map<string, Candidate>();
  let groups = 0;
  for (let seed = 0; seed < shop.types.units.length && groups < MOST_GROUPS; seed++) {
    if ((explained[seed] ?? 0) >= ENOUGH) continue;
    for (const group of groupsOf(seed)) {
      if (isKnown(explained, group)) continue;
      groups++;
      const aligned = alignGroup(shop.units, shop.types, align, group);
      let special: Candidate | undefined;
      for (const candidate of candidatesOf(shop, aligned)) {
        if (keep(shop, found, candidate)) special = candidate;
      }
      if (special !== undefined) note(shop, explained, group, special);
    }
  }
  return [...found].toSorted(([a], [b]) => compare(a, b)).map(([, candidate]) => candidate);
}
