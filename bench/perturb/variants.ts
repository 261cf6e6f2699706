import { isObject } from '../../src/text/data-file.ts';

/** Where a number stands in a data file: keys and indices from its root. */
export type NumberPath = readonly (string | number)[];

/** One number of a data file set to another value. */
export type Variant = {
  /** Without `data/` and `.json`. */
  readonly file: string;
  readonly path: NumberPath;
  /** What the number belongs to: the id of its ground, its pattern, or its path. */
  readonly name: string;
  readonly change: string;
  readonly value: number;
};

/** How each number is changed. */
const CHANGES: readonly (readonly [string, (value: number) => number])[] = [
  ['off', () => 0],
  ['×0.5', (value) => value / 2],
  ['×2', (value) => value * 2],
];
const NAMES = ['id', 'word', 'pattern', 'words', 'heading', 'genre'];
const LONGEST_NAME = 40;
/** Probabilities stay below 1, and `no` below `yes`. */
const PROBABILITIES: ReadonlySet<string> = new Set(['no', 'yes']);

function nameOf(owner: unknown, path: NumberPath): string {
  const key = NAMES.find((one) => isObject(owner) && wordsOf(owner[one]) !== undefined);
  const words = isObject(owner) && key !== undefined ? wordsOf(owner[key]) : undefined;
  if (words === undefined) return path.join('.');
  const last = String(path.at(-1));
  return last === 'points' || last === 'weight' ? words : `${words} ${last}`;
}

function wordsOf(value: unknown): string | undefined {
  const words: readonly unknown[] = Array.isArray(value) ? value : [value];
  const strings = words.filter((word) => typeof word === 'string');
  return strings.length === 0 ? undefined : strings.join('、').slice(0, LONGEST_NAME);
}

/** The numbers of a data file, in its order, each in every change that makes it another number. */
export function variantsOf(file: string, content: unknown): readonly Variant[] {
  const variants: Variant[] = [];
  const visit = (value: unknown, path: NumberPath, owner: unknown): void => {
    if (typeof value === 'number') {
      for (const [change, changed] of changesFor(value, path))
        variants.push({ file, path, name: nameOf(owner, path), change, value: changed });
    } else if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) visit(one, [...path, index], owner);
    } else if (isObject(value)) {
      for (const [key, one] of Object.entries(value)) visit(one, [...path, key], value);
    }
  };
  visit(content, [], undefined);
  return variants;
}

function changesFor(value: number, path: NumberPath): readonly (readonly [string, number])[] {
  const isProbability = PROBABILITIES.has(String(path.at(-1)));
  if (isProbability)
    return [
      ['−0.15', Math.max(0, value - 0.15)],
      ['+0.15', Math.min(1, value + 0.15)],
    ];
  return CHANGES.map(([change, changed]) => [change, changed(value)] as const).filter(
    ([, changed]) => changed !== value,
  );
}

/** The content of a data file with one number changed; everything else is the same. */
export function withNumber(content: unknown, [first, ...rest]: NumberPath, value: number): unknown {
  if (first === undefined) return value;
  if (Array.isArray(content))
    return content.map((one: unknown, index) =>
      index === first ? withNumber(one, rest, value) : one,
    );
  if (!isObject(content)) return content;
  return { ...content, [first]: withNumber(content[first], rest, value) };
}
