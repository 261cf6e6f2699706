import type { Random } from '../random.ts';
import { pickOf, withLine, type FaultKind, type SeededText, type SeedText } from './fault.ts';
import {
  numberedSeries,
  withNumbers,
  type NumberedLine,
  type NumberedSeries,
} from './numbered-lines.ts';

/** A series with the position of one of its items that has neighbours on both sides. */
function innerItem(
  lines: readonly string[],
  random: Random,
  isFit: (series: NumberedSeries) => boolean = () => true,
): { readonly items: readonly NumberedLine[]; readonly at: number } | undefined {
  const series = numberedSeries(lines).filter((one) => one.items.length >= 3 && isFit(one));
  const chosen = pickOf(random, series);
  return chosen && { items: chosen.items, at: random.whole(1, chosen.items.length - 2) };
}

/** 一、二、四、五： from one item on all numbers are one too high. */
export function skipNumber({ lines }: SeedText, random: Random): SeededText | undefined {
  const found = innerItem(lines, random);
  if (found === undefined) return undefined;
  const late = found.items.slice(found.at);
  return {
    lines: withNumbers(
      lines,
      late.map((item) => [item, item.value + 1]),
    ),
    rules: ['number/gap'],
    at: late.slice(0, 1).map(({ index }) => index + 1),
  };
}

/** 一、二、二、三： from one item on all numbers are one too low. */
export function repeatNumber({ lines }: SeedText, random: Random): SeededText | undefined {
  const found = innerItem(lines, random);
  if (found === undefined) return undefined;
  const late = found.items.slice(found.at);
  return {
    lines: withNumbers(
      lines,
      late.map((item) => [item, item.value - 1]),
    ),
    rules: ['number/repeat'],
    at: late.slice(0, 1).map(({ index }) => index + 1),
  };
}

/** 一、三、二、四： two neighbours have each other's number. */
export function reverseNumbers({ lines }: SeedText, random: Random): SeededText | undefined {
  const found = innerItem(lines, random);
  const [first, second] = found?.items.slice(found.at, found.at + 2) ?? [];
  if (first === undefined || second === undefined) return undefined;
  return {
    lines: withNumbers(lines, [
      [first, second.value],
      [second, first.value],
    ]),
    rules: ['number/reversal'],
    at: [first.index + 1, second.index + 1],
  };
}

/** Below 一、 the numbers （一） become （1）: two levels are left out. */
export function skipLevel({ lines }: SeedText, random: Random): SeededText | undefined {
  const series = numberedSeries(lines);
  const isParent = new Set(series.map(({ parent }) => parent?.index));
  const chosen = pickOf(
    random,
    series.filter(
      ({ items, parent }) =>
        parent?.family === 'han' &&
        items.length >= 2 &&
        items[0]?.family === 'bracketed' &&
        items.every(({ index }) => !isParent.has(index)),
    ),
  );
  if (chosen === undefined) return undefined;
  const changed = new Map(
    chosen.items.map(({ index, indent, value, rest }) => [index, `${indent}（${value}）${rest}`]),
  );
  return {
    lines: lines.map((line, index) => changed.get(index) ?? line),
    rules: ['number/skip-level'],
    at: chosen.items.slice(0, 1).map(({ index }) => index + 1),
  };
}

/** The same number in the other usual writing: 1. as 1、, （一） as (一), 一、 as 一. */
function otherStyle({ label, family }: NumberedLine): string {
  if (family === 'han') return label.replace('、', '．');
  if (family === 'arabic') return label.replace(/[.．、]/u, (sign) => (sign === '、' ? '.' : '、'));
  return /（/u.test(label)
    ? label.replace('（', '(').replace('）', ')')
    : label.replace('(', '（').replace(')', '）');
}

/** One item is numbered in another style than its siblings. */
export function mixStyles({ lines }: SeedText, random: Random): SeededText | undefined {
  const found = innerItem(lines, random, ({ items }) => items[0]?.family !== 'article');
  const item = found?.items[found.at];
  if (item === undefined) return undefined;
  return {
    lines: withLine(lines, item.index, item.indent + otherStyle(item) + item.rest),
    rules: ['number/mixed-style'],
    at: [item.index + 1],
  };
}

/** Wrong punctuation throughout a series: 一， for 一、; 1， for 1.; （一）、 for （一）. */
export function breakPunctuation({ lines }: SeedText, random: Random): SeededText | undefined {
  const chosen = pickOf(
    random,
    numberedSeries(lines).filter(
      ({ items }) => items.length >= 2 && items[0]?.family !== 'article',
    ),
  );
  if (chosen === undefined) return undefined;
  const changed = new Map(
    chosen.items.map(({ index, indent, label, family, rest }) => [
      index,
      indent +
        (family === 'han' || family === 'arabic' ? `${label.slice(0, -1)}，` : `${label}、`) +
        rest,
    ]),
  );
  return {
    lines: lines.map((line, index) => changed.get(index) ?? line),
    rules: ['number/punctuation'],
    at: chosen.items.slice(0, 1).map(({ index }) => index + 1),
  };
}

/** Faults of numbers. */
export const numberFaults: readonly FaultKind[] = [
  { rule: 'number/gap', title: '跳过一个序号', seed: skipNumber },
  { rule: 'number/repeat', title: '重复一个序号', seed: repeatNumber },
  { rule: 'number/reversal', title: '两个序号颠倒', seed: reverseNumbers },
  { rule: 'number/skip-level', title: '一、之下直接用（1）', seed: skipLevel },
  { rule: 'number/mixed-style', title: '一个序号换了写法', seed: mixStyles },
  { rule: 'number/punctuation', title: '序号的标点不对', seed: breakPunctuation },
];
