import { headingNameAt } from '../../taxonomy/heading-names.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import {
  numberingStyle,
  type NumberingStyle,
  type NumberMark,
} from '../../line/numbering-styles.ts';
import { structureCues } from '../structure-cues.ts';
import { skipBlanks, type DocumentText } from '../../line/text-line.ts';

/** `五经费与安全。…`, `1药品库双人双锁执行不严`: a number right before words. */
const NUMBER = /(?:([一二三四五六七八九]|十[一二三四五]?)|(\d{1,2}))(?=[\p{Script=Han}“《])/uy;
/** A heading on a line of its own, and one before its body, have no more characters. */
const LONGEST = { line: 24, runIn: 14 } as const;
const BODY = 12;
/** So many numbers one after another make a series; fewer where all are known names. */
const SERIES = 3;
const NAMED = 2;

type Family = 'han' | 'arabic';
type Shape = 'line' | 'run-in' | 'named';

/** A line that opens with a number, with its sign or without. */
type Entry = {
  readonly line: number;
  readonly family: Family;
  readonly value: number;
  /** What a number without its sign stands before; undefined where it has one. */
  readonly shape?: Shape;
  readonly start: number;
  readonly end: number;
};

function shapeOf(analysis: string, start: number, end: number): Shape | undefined {
  if (headingNameAt(analysis, start, end) !== '') return 'named';
  const opening = analysis.slice(start, Math.min(end, start + LONGEST.line + 1));
  const stop = opening.search(/[。；：！？，]/u);
  if (stop === -1)
    return end - start <= LONGEST.line && !/[\d\t]/u.test(opening) && !isSignatureLine(opening)
      ? 'line'
      : undefined;
  const runIn = opening.charAt(stop) === '。' && stop <= LONGEST.runIn && end - start - stop > BODY;
  return runIn ? 'run-in' : undefined;
}

function bareAt({ analysis, lines }: DocumentText, line: number): Entry | undefined {
  const { start, end } = lines[line] ?? { start: 0, end: 0 };
  const from = skipBlanks(analysis, start, end);
  NUMBER.lastIndex = from;
  const match = NUMBER.exec(analysis);
  if (match === null) return undefined;
  const at = from + match[0].length;
  if (structureCues()['bare-number-not'].test(analysis.slice(at, at + 4))) return undefined;
  const shape = shapeOf(analysis, at, end);
  const value = parseNumeral(match[0]) ?? 0;
  if (shape === undefined || value === 0) return undefined;
  return {
    line,
    family: match[1] === undefined ? 'arabic' : 'han',
    value,
    shape,
    start: from,
    end: at,
  };
}

function entryOf(
  document: DocumentText,
  mark: NumberMark | undefined,
  line: number,
): Entry | undefined {
  if (mark === undefined || mark.style.id === 'arabic-glued') return bareAt(document, line);
  const { style, value, start, end } = mark;
  if (style.family !== 'han' && style.family !== 'arabic') return undefined;
  return { line, family: style.family, value, start, end };
}

/** The members of the series an entry belongs to: the nearest lower numbers above it, the nearest higher ones below. */
function seriesOf(entries: readonly Entry[], index: number): readonly Entry[] {
  const own = entries[index];
  if (own === undefined) return [];
  const found = [own];
  let value = own.value;
  for (let at = index - 1; at >= 0 && value > 1; at--) {
    const entry = entries[at];
    if (entry?.value === value - 1) found.unshift(entry);
    if (entry?.value === value - 1) value--;
  }
  value = own.value;
  for (const entry of entries.slice(index + 1)) {
    if (entry.value === 1 && own.value >= 1) break;
    if (entry.value !== value + 1) continue;
    found.push(entry);
    value++;
  }
  return found;
}

/** Rows of a table follow each other directly: `1张三` ／ `2李四`. */
function isRow(series: readonly Entry[], own: Entry): boolean {
  return series.some(
    (entry) =>
      entry.shape === 'line' && own.shape === 'line' && Math.abs(entry.line - own.line) === 1,
  );
}

function isNumber(entries: readonly Entry[], index: number): boolean {
  const own = entries[index];
  if (own?.shape === undefined) return false;
  const signed = entries.filter(({ shape }) => shape === undefined);
  const series = seriesOf(entries, index);
  if (isRow(series, own)) return false;
  if (series.length < NAMED) return false;
  // where others have their signs the series goes on from them; an Arabic one stands for itself
  if (own.family === 'han' && signed.some(({ value }) => value === own.value)) return false;
  const begins = series[0]?.value === 1;
  const goesOn =
    own.family === 'han' && signed.some(({ line, value }) => line < own.line && value < own.value);
  if (!begins && !goesOn) return false;
  const named = series.every(({ shape }) => shape === undefined || shape === 'named');
  return series.length >= SERIES || named || (goesOn && series.length >= NAMED);
}

function bareStyle(family: Family): NumberingStyle {
  return { ...numberingStyle(family), id: `${family}-bare`, lineStartOnly: true };
}

/**
 * Numbers that lost their sign (`五经费与安全。普查员报酬…`, `一整改目标` ／ `二问题和改法`): at a line start, before a short
 * line, a short first sentence or a known name, and in a series that counts up from 1 or goes on from signed ones.
 * `marks`: what was read at each line start. O(lines × entries).
 */
export function readBareNumbers(
  document: DocumentText,
  marks: readonly (NumberMark | undefined)[],
): readonly (NumberMark | undefined)[] {
  const all = marks.flatMap((mark, line) => entryOf(document, mark, line) ?? []);
  if (all.every(({ shape }) => shape === undefined)) return marks;
  const read = new Map<number, NumberMark>();
  for (const family of ['han', 'arabic'] as const) {
    const style = bareStyle(family);
    const entries = all.filter((entry) => entry.family === family);
    entries.forEach(({ line, value, start, end }, index) => {
      if (isNumber(entries, index)) read.set(line, { style, value, parts: [value], start, end });
    });
  }
  return read.size === 0 ? marks : marks.map((mark, line) => read.get(line) ?? mark);
}
