import type { MinedDocument } from '../../corpus/mined-document.ts';
import { barredWords } from './barred-words.ts';
import { clauseEnds } from './entities.ts';
import type { FrameData } from './frame-data.ts';
import { unitTypesOf, type UnitTypes } from './unit-types.ts';
import { tokenBits, unitsOf, type Units } from './units.ts';

/** What the groups are made from. */
export type Workshop = {
  readonly data: FrameData;
  readonly units: Units;
  readonly types: UnitTypes;
  readonly bits: Float32Array;
  /** Words that may not be fixed: names, the signs of a slot. */
  readonly barred: ReadonlySet<number>;
  /** The names among them. */
  readonly names: ReadonlySet<string>;
  /** Ids of the signs a filler does not go across. */
  readonly clauseEnds: ReadonlySet<number>;
  /** Least independent sentences. */
  readonly least: number;
};

/** Cuts the documents into units and prepares what is looked up for them. O(characters). */
export function workshopOf(
  data: FrameData,
  documents: readonly MinedDocument[],
  least: number,
): Workshop {
  const units = unitsOf(data, documents);
  const signs = units.words.flatMap((word, id) =>
    Array.from(word).some((sign) => clauseEnds.has(sign)) ? [id] : [],
  );
  const barred = barredWords(data, units);
  return {
    data,
    units,
    types: unitTypesOf(units),
    bits: tokenBits(units),
    barred,
    names: new Set(Array.from(barred, (id) => units.words[id] ?? '')),
    clauseEnds: new Set(signs),
    least,
  };
}
