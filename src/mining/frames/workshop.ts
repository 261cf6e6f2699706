import type { FrameText } from './frame-text.ts';
import { barredWords } from './barred-words.ts';
import type { FrameData } from './frame-data.ts';
import { unitTypesOf, type UnitTypes } from './unit-types.ts';
import { tokenBits, unitsOf, type Units } from './units.ts';
import { TRAIT, wordTraits } from './word-traits.ts';

/** What the groups are made from. */
export type Workshop = {
  readonly data: FrameData;
  readonly units: Units;
  readonly types: UnitTypes;
  readonly bits: Float32Array;
  /** `TRAIT`s of each word. */
  readonly traits: Uint8Array;
  /** Words that may not be fixed: names, the signs of a slot. */
  readonly barred: ReadonlySet<string>;
  /** Least independent sentences. */
  readonly least: number;
};

/** Whether a word has a trait. */
export function hasTrait({ traits }: Workshop, word: number, trait: keyof typeof TRAIT): boolean {
  return ((traits[word] ?? 0) & TRAIT[trait]) !== 0;
}

/** Cuts the documents into units and prepares what is looked up for them. O(characters). */
export function workshopOf(
  data: FrameData,
  documents: readonly FrameText[],
  least: number,
): Workshop {
  const units = unitsOf(data, documents);
  const barred = barredWords(data, units);
  return {
    data,
    units,
    types: unitTypesOf(units),
    bits: tokenBits(units),
    traits: wordTraits(data, units, barred),
    barred: new Set(Array.from(barred, (id) => units.words[id] ?? '')),
    least,
  };
}
