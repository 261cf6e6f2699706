import {
  numberingStyles,
  readStyle,
  type NumberingStyle,
  type NumberMark,
} from './numbering-styles.ts';

/** Styles by the UTF-16 unit a number may begin with, in the order they are tried; most units begin none. */
type Openers = {
  /** For each unit the place of its list in `lists`; 0, the empty list, for most. */
  readonly listOf: Uint8Array;
  readonly lists: readonly (readonly NumberingStyle[])[];
  /** For each list whether one of its styles may stand within a line. */
  readonly inline: readonly boolean[];
};

let openers: Openers | undefined;

/** The units that `0-9丨` stands for. */
function unitsOf(characters: string): readonly number[] {
  const units: number[] = [];
  for (let at = 0; at < characters.length; at++) {
    const first = characters.charCodeAt(at);
    const isRange = characters.charAt(at + 1) === '-' && at + 2 < characters.length;
    const last = isRange ? characters.charCodeAt(at + 2) : first;
    for (let unit = first; unit <= last; unit++) units.push(unit);
    if (isRange) at += 2;
  }
  return units;
}

function buildOpeners(): Openers {
  const byUnit = new Map<number, NumberingStyle[]>();
  for (const style of numberingStyles().styles)
    for (const unit of new Set(unitsOf(style.openers)))
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), style]);
  const listOf = new Uint8Array(0x1_0000);
  const lists: (readonly NumberingStyle[])[] = [[]];
  const known = new Map<string, number>();
  for (const [unit, styles] of byUnit) {
    const key = styles.map(({ id }) => id).join(' ');
    const place = known.get(key) ?? lists.push(styles) - 1;
    known.set(key, place);
    listOf[unit] = place;
  }
  const inline = lists.map((styles) => styles.some(({ lineStartOnly }) => !lineStartOnly));
  return { listOf, lists, inline };
}

/** Whether a number may start at `at` within a line: a cheap test before the patterns are tried. */
export function mayOpenNumber(analysis: string, at: number): boolean {
  openers ??= buildOpeners();
  const list = openers.listOf[analysis.charCodeAt(at)] ?? 0;
  return list !== 0 && openers.inline[list] === true;
}

/**
 * What may stand at `at`, the likeliest first: `I、` is a Roman one, or a 1 as scanners read it. Behind a reading that
 * needs no sibling to prove it there are no others. Empty for most places.
 */
export function numberReadings(analysis: string, at: number): readonly NumberMark[] {
  openers ??= buildOpeners();
  const found: NumberMark[] = [];
  for (const style of openers.lists[openers.listOf[analysis.charCodeAt(at)] ?? 0] ?? []) {
    const mark = readStyle(style, analysis, at);
    if (mark === undefined) continue;
    found.push(mark);
    if (!style.needsSibling) break;
  }
  return found;
}

/**
 * The number that stands at `at` in the analysis view, if any: `一、`, `（一）`, `1.`, `第三条`, `2.1` …, from 1 to the largest of its
 * family (199, articles 1,999).
 * `一、二、三等奖`, `（一）、（二）项` and `第三条规定` are no numbers of sections. At a text's end too; never throws.
 */
export function numberMarkAt(analysis: string, at: number): NumberMark | undefined {
  openers ??= buildOpeners();
  for (const style of openers.lists[openers.listOf[analysis.charCodeAt(at)] ?? 0] ?? []) {
    const mark = readStyle(style, analysis, at);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** Words without the number at their front. */
export function withoutNumber(words: string): string {
  return words.slice(numberMarkAt(words, 0)?.end ?? 0).trimStart();
}
