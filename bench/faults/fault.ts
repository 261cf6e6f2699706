import type { GenreOutline } from '../../src/mining/outline/genre-outline.ts';
import type { Genre } from '../../src/taxonomy/genre.ts';
import type { Random } from '../random.ts';

/** A clean text with what a fault may be made of. */
export type SeedText = {
  readonly lines: readonly string[];
  readonly genre: Genre;
  /** The outline of its genre, learned without it. */
  readonly outline: GenreOutline | undefined;
  /** Other texts, which the model was learned from. */
  readonly others: readonly SeedSource[];
  /** Names of real counties, cities and districts. */
  readonly realPlaces: readonly string[];
};

/** A text that passages and names are taken from. */
export type SeedSource = { readonly lines: readonly string[] };

/** A text with one fault in it. */
export type SeededText = {
  readonly lines: readonly string[];
  /** The rules that should speak: any of them. */
  readonly rules: readonly string[];
  /** Lines (1-based) at any of which they should; empty if the element's name tells. */
  readonly at: readonly number[];
  /** The element that is missing. */
  readonly element?: string;
};

/** Puts one fault into a text; undefined where the text offers no place for it. The same seed gives the same fault. */
export type Seeder = (text: SeedText, random: Random) => SeededText | undefined;

/** A fault by its name, in the order of the report. */
export type FaultKind = {
  readonly rule: string;
  /** What is done to the text, in Chinese. */
  readonly title: string;
  readonly seed: Seeder;
};

/** The lines with one of them (0-based) put in other words. */
export function withLine(lines: readonly string[], index: number, line: string): readonly string[] {
  return lines.map((old, at) => (at === index ? line : old));
}

/** One of the items, or undefined of none. */
export function pickOf<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : random.pick(items);
}
