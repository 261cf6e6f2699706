import { readFileSync } from 'node:fs';
import { FAULTS, FIGURES, figuresOf, type Counts, type FigureName } from '../annotated/figures.ts';
import { isObject } from '../../src/text/data-file.ts';

/** Figures of one text that are not perfect, to three places; what is not named is perfect. */
export type TextFloor = Readonly<Partial<Record<FigureName, number>>>;

/** Figures by set and text. */
export type Floors = Readonly<Record<string, Readonly<Record<string, TextFloor>>>>;

/** A figure of a text that differs from its floor. */
export type Change = {
  readonly text: string;
  readonly figure: FigureName;
  readonly floor: number;
  readonly now: number;
};

const PLACES = 1000;
/** Macro averages over the few elements of one text say nothing that `elements` does not. */
const OF_A_TEXT = FIGURES.filter((figure) => figure !== 'elementMacro');

function perfect(figure: FigureName): number {
  return FAULTS.has(figure) ? 0 : 1;
}

/** The figures of a text; those it has nothing for are perfect. */
export function floorOf(counts: Counts): TextFloor {
  const figures = figuresOf(counts);
  const floor: Partial<Record<FigureName, number>> = {};
  for (const figure of OF_A_TEXT) {
    const value = Math.round(figures[figure] * PLACES) / PLACES;
    if (!Number.isNaN(value) && value !== perfect(figure)) floor[figure] = value;
  }
  return floor;
}

/** What fell below its floor and what rose above it, in the order of the texts. */
export function changesOf(
  floors: Readonly<Record<string, TextFloor>>,
  counts: ReadonlyMap<string, Counts>,
): { readonly losses: readonly Change[]; readonly gains: readonly Change[] } {
  const [losses, gains]: [Change[], Change[]] = [[], []];
  for (const [text, own] of counts) {
    const now = floorOf(own);
    for (const figure of OF_A_TEXT) {
      const change = {
        text,
        figure,
        floor: floors[text]?.[figure] ?? perfect(figure),
        now: now[figure] ?? perfect(figure),
      };
      const rise = FAULTS.has(figure) ? change.floor - change.now : change.now - change.floor;
      if (rise < 0) losses.push(change);
      if (rise > 0) gains.push(change);
    }
  }
  return { losses, gains };
}

/** Which misses lower a figure. */
const CAUSES: Readonly<Partial<Record<FigureName, readonly FigureName[]>>> = {
  documents: ['documents', 'silentSplits'],
  silentSplits: ['silentSplits'],
  headingForm: ['headings'],
};

/** A loss for people: text, figure, and every miss that lowers it. */
export function describeLoss(
  { text, figure, floor, now }: Change,
  counts: Counts | undefined,
): string {
  const causes = CAUSES[figure] ?? [figure];
  const misses = (counts?.misses ?? []).filter((miss) => causes.includes(miss.figure));
  return [`${text} ${figure} ${floor} → ${now}`, ...misses.map(({ what }) => `  ${what}`)].join(
    '\n',
  );
}

function textFloor(value: unknown): TextFloor {
  if (!isObject(value)) return {};
  const floor: Partial<Record<FigureName, number>> = {};
  for (const figure of FIGURES) {
    const own = value[figure];
    if (typeof own === 'number') floor[figure] = own;
  }
  return floor;
}

/** Reads a file of floors. Throws an Error that names it if it is none. */
export function readFloors(path: string): Floors {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isObject(content)) throw new Error(`${path}: no floors`);
  return Object.fromEntries(
    Object.entries(content).map(([set, texts]) => [
      set,
      Object.fromEntries(
        Object.entries(isObject(texts) ? texts : {}).map(([text, own]) => [text, textFloor(own)]),
      ),
    ]),
  );
}

/** Floors as they are kept: a line for each text. */
export function floorsFile(floors: Floors): string {
  const sets = Object.entries(floors).map(([set, texts]) => {
    const lines = Object.entries(texts).map(
      ([text, floor]) => `    ${JSON.stringify(text)}: ${JSON.stringify(floor)}`,
    );
    return `  ${JSON.stringify(set)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${sets.join(',\n')}\n}\n`;
}
