import { formatChineseNumeral, parseNumeral } from '../../src/text/numerals.ts';

/** How a line is numbered: 一、 （一） 1. （1） 第一条. */
export type NumberFamily = 'han' | 'bracketed' | 'arabic' | 'bracketed-arabic' | 'article';

/** A line that begins with a number. */
export type NumberedLine = {
  /** Its index, 0-based. */
  readonly index: number;
  readonly family: NumberFamily;
  readonly value: number;
  /** Blanks before the number. */
  readonly indent: string;
  /** The number with its punctuation. */
  readonly label: string;
  readonly rest: string;
};

/** Siblings: 1, 2, 3 … of one family under one number. */
export type NumberedSeries = {
  readonly items: readonly NumberedLine[];
  /** How many families stand above it. */
  readonly depth: number;
  readonly parent: NumberedLine | undefined;
};

const HAN = '[一二三四五六七八九十]{1,3}';

const FORMS: readonly (readonly [NumberFamily, RegExp])[] = [
  ['han', new RegExp(`^([ \\t\\u3000]*)((${HAN})、)(.*)$`, 'u')],
  ['bracketed', new RegExp(`^([ \\t\\u3000]*)([（(](${HAN})[）)])(.*)$`, 'u')],
  ['bracketed-arabic', /^([ \t\u3000]*)([（(](\d{1,2})[）)])(.*)$/u],
  ['arabic', /^([ \t\u3000]*)((\d{1,2})[.．、])(?!\d)(.*)$/u],
  ['article', new RegExp(`^([ \\t\\u3000]*)(第(${HAN})条)(.*)$`, 'u')],
];

function numberedLine(line: string, index: number): NumberedLine | undefined {
  for (const [family, pattern] of FORMS) {
    const [, indent = '', label = '', numeral = '', rest = ''] = pattern.exec(line) ?? [];
    const value = parseNumeral(numeral);
    if (value !== undefined) return { index, family, value, indent, label, rest };
  }
  return undefined;
}

/**
 * The series of a clean text: by the numbers that lines begin with, a family that is new within a series standing below
 * it. Knows nothing of the checker, so that it cannot share its mistakes. O(lines).
 */
export function numberedSeries(lines: readonly string[]): readonly NumberedSeries[] {
  const all: { items: NumberedLine[]; depth: number; parent: NumberedLine | undefined }[] = [];
  let open: typeof all = [];
  for (const [index, line] of lines.entries()) {
    const mark = numberedLine(line, index);
    if (mark === undefined) continue;
    const known = open.findIndex(({ items }) => items[0]?.family === mark.family);
    const own = open[known];
    if (own?.items.at(-1)?.value === mark.value - 1) {
      own.items.push(mark);
      open = open.slice(0, known + 1);
      continue;
    }
    if (known >= 0) open = open.slice(0, known);
    const series = { items: [mark], depth: open.length, parent: open.at(-1)?.items.at(-1) };
    all.push(series);
    open.push(series);
  }
  return all.filter(({ items }) => items[0]?.value === 1);
}

/** A numbered line with another number. */
export function renumbered({ indent, label, rest, family }: NumberedLine, value: number): string {
  const isArabic = family === 'arabic' || family === 'bracketed-arabic';
  const numeral = isArabic ? String(value) : formatChineseNumeral(value);
  return indent + label.replace(/\d+|[一二三四五六七八九十]+/u, numeral) + rest;
}

/** The lines with some numbered ones given other numbers. */
export function withNumbers(
  lines: readonly string[],
  changes: readonly (readonly [item: NumberedLine, value: number])[],
): readonly string[] {
  const changed = new Map(changes.map(([item, value]) => [item.index, renumbered(item, value)]));
  return lines.map((line, index) => changed.get(index) ?? line);
}
