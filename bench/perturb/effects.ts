import { FAULTS, FIGURES, figuresOf, sumCounts, type FigureName } from '../annotated/figures.ts';
import { changesOf, floorOf, type TextFloor } from '../floors/floors.ts';
import type { SetCounts } from './page-sets.ts';
import type { Variant } from './variants.ts';

/** What a change does to a figure of a set, and to how many of its texts. */
export type Effect = {
  readonly set: string;
  readonly figure: FigureName;
  readonly before: number;
  readonly after: number;
  /** Texts that lose by the change, and that gain. */
  readonly losers: readonly string[];
  readonly gainers: readonly string[];
};

/** A change with all its effects; none if it moves nothing. */
export type VariantEffects = { readonly variant: Variant; readonly effects: readonly Effect[] };

/** What reading with a change gives against reading without. O(texts). */
export function effectsOf(before: SetCounts, after: SetCounts): readonly Effect[] {
  return [...before].flatMap(([set, texts]) => {
    const own = after.get(set) ?? new Map();
    const floors: Record<string, TextFloor> = {};
    for (const [text, counts] of texts) floors[text] = floorOf(counts);
    const { losses, gains } = changesOf(floors, own);
    const [was, is] = [texts, own].map((one) => figuresOf(sumCounts(one.values())));
    return FIGURES.flatMap((figure): readonly Effect[] => {
      const losers = losses.filter((one) => one.figure === figure).map(({ text }) => text);
      const gainers = gains.filter((one) => one.figure === figure).map(({ text }) => text);
      if (losers.length + gainers.length === 0) return [];
      return [
        { set, figure, before: was?.[figure] ?? 0, after: is?.[figure] ?? 0, losers, gainers },
      ];
    });
  });
}

/** By how much a change makes a figure worse; negative if it makes it better. */
export function harm({ figure, before, after }: Effect): number {
  return FAULTS.has(figure) ? after - before : before - after;
}
