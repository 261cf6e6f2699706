import { formatNumber } from '../number-format.ts';
import { childOf, childrenOf, integerOf, switchOf, valueOf, type XmlElement } from './parse-xml.ts';
import type { NumberingReference, Style, Styles } from './styles.ts';

/** One level of a list. Source: ECMA-376 Part 1, 17.9.6 (w:lvl). */
type Level = {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`, `%1.%2` … */
  readonly text: string;
  readonly suffix: string;
  /** All numbers of the label in Arabic digits (w:isLgl). */
  readonly legal: boolean;
  /** w:lvlRestart: undefined restarts after any higher level, 0 never, k only after level k or above. */
  readonly restart: number | undefined;
  readonly paragraphStyle: string | undefined;
  readonly hidden: boolean;
};

/** A list as paragraphs refer to it (w:num): levels of its abstract list with what it overrides. */
type List = {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** w:startOverride by level. */
  readonly starts: ReadonlyMap<number, number>;
};

/** The lists of a document by `w:numId`. */
export type Lists = ReadonlyMap<string, List>;

/** Running numbers of one story (the body, or the text boxes), kept by abstract list. */
export type Counters = {
  readonly values: Map<string, (number | undefined)[]>;
  /** `numId:level` whose start override has been used: it counts once. */
  readonly overridden: Set<string>;
};

const LEVELS = 9;

/** Running numbers before the first paragraph. */
export function newCounters(): Counters {
  return { values: new Map(), overridden: new Set() };
}

/** The lists of numbering.xml; lists that stand for a numbering style take its levels. */
export function listsOf(part: XmlElement | undefined, styles: Styles): Lists {
  const abstracts = new Map<string, XmlElement>();
  for (const element of childrenOf(part, 'w:abstractNum')) {
    abstracts.set(element.attributes.get('w:abstractNumId') ?? '', element);
  }
  const numbers = new Map<string, XmlElement>();
  for (const element of childrenOf(part, 'w:num')) {
    numbers.set(element.attributes.get('w:numId') ?? '', element);
  }
  const lists = new Map<string, List>();
  for (const [id, element] of numbers) {
    const abstractId = abstractOf(element, numbers, abstracts, styles);
    if (abstractId === undefined) continue;
    const levels = new Map<number, Level>();
    for (const level of childrenOf(abstracts.get(abstractId), 'w:lvl')) addLevel(levels, level);
    const starts = new Map<number, number>();
    for (const override of childrenOf(element, 'w:lvlOverride')) {
      const level = childOf(override, 'w:lvl');
      if (level !== undefined) addLevel(levels, level);
      const start = integerOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(levelNumber(override), start);
    }
    lists.set(id, { abstractId, levels, starts });
  }
  return lists;
}

/** The abstract list of a w:num, through w:numStyleLink where it stands for a numbering style. */
function abstractOf(
  number: XmlElement,
  numbers: ReadonlyMap<string, XmlElement>,
  abstracts: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string | undefined {
  let id = valueOf(number, 'w:abstractNumId');
  for (let steps = 0; id !== undefined && steps < LEVELS; steps++) {
    const link = valueOf(abstracts.get(id), 'w:numStyleLink');
    if (link === undefined) break;
    const target: string | undefined = styles.listStyle(link);
    const next: string | undefined = valueOf(numbers.get(target ?? ''), 'w:abstractNumId');
    if (next === undefined || next === id) break;
    id = next;
  }
  return id !== undefined && abstracts.has(id) ? id : undefined;
}

function levelNumber(element: XmlElement): number {
  const level = Number(element.attributes.get('w:ilvl'));
  return Number.isInteger(level) && level >= 0 && level < LEVELS ? level : 0;
}

function addLevel(levels: Map<number, Level>, element: XmlElement): void {
  levels.set(levelNumber(element), {
    start: integerOf(element, 'w:start') ?? 0,
    format: formatOf(element),
    text: valueOf(element, 'w:lvlText') ?? '',
    suffix: valueOf(element, 'w:suff') ?? 'tab',
    legal: switchOf(element, 'w:isLgl') ?? false,
    restart: integerOf(element, 'w:lvlRestart'),
    paragraphStyle: valueOf(element, 'w:pStyle'),
    hidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish') ?? false,
  });
}

/** Formats of later Word versions stand in an alternative with a fallback that every version knows. */
function formatOf(level: XmlElement): string {
  const fallback = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback');
  return valueOf(level, 'w:numFmt') ?? valueOf(fallback, 'w:numFmt') ?? 'decimal';
}

/**
 * The label of a paragraph, with the gap after it, and its running number moved on: `一、`, `（二）`, `1. `.
 * '' for a paragraph that is not numbered or whose label is a bullet or hidden. `direct` is the paragraph's own
 * w:numPr, which goes before that of its style.
 *
 * Word keeps the running numbers by *abstract* list, so lists with different w:numId may continue one another; a
 * start override counts at the first paragraph of its list; a level never used before has its start number and
 * counts as used. Source: ECMA-376 Part 1, 17.9; Microsoft KB Q110380; Open XML PowerTools, ListItemRetriever.
 */
export function labelOf(
  lists: Lists,
  counters: Counters,
  direct: NumberingReference | undefined,
  style: Style,
): string {
  const numId = direct?.numId ?? style.numbering.numId;
  const list = numId === undefined ? undefined : lists.get(numId);
  if (numId === undefined || list === undefined) return '';
  const at = direct?.level ?? levelOfStyle(list, style) ?? style.numbering.level ?? 0;
  const level = list.levels.get(at);
  if (level === undefined) return '';
  const values = count(list, numId, at, counters);
  if (level.format === 'bullet' || level.hidden) return '';
  const label = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const value = values[index] ?? startOf(list, index);
    const format = list.levels.get(index)?.format ?? 'decimal';
    return formatNumber(value, level.legal && format !== 'none' ? 'decimal' : format);
  });
  return label.trim() === '' ? '' : label + gapAfter(label, level.suffix);
}

/** The level that is linked to the paragraph's style or to one it is based on. */
function levelOfStyle(list: List, style: Style): number | undefined {
  for (const id of style.chain) {
    for (const [at, level] of list.levels) if (level.paragraphStyle === id) return at;
  }
  return undefined;
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

/** Moves the number of a level on and gives the numbers of all levels. */
function count(
  list: List,
  numId: string,
  at: number,
  counters: Counters,
): readonly (number | undefined)[] {
  const values = counters.values.get(list.abstractId) ?? [];
  counters.values.set(list.abstractId, values);
  for (let above = 0; above < at; above++) values[above] ??= startOf(list, above);
  const key = `${numId}:${at}`;
  const override = counters.overridden.has(key) ? undefined : list.starts.get(at);
  counters.overridden.add(key);
  const value = values[at];
  values[at] = override ?? (value === undefined ? startOf(list, at) : value + 1);
  for (let below = at + 1; below < LEVELS; below++) {
    const restart = list.levels.get(below)?.restart;
    const restarts = restart === undefined || restart > below || (restart > 0 && at < restart);
    if (restarts) values[below] = undefined;
  }
  return values;
}

/** Labels that carry their own gap: full-width punctuation and brackets, enclosed numbers. */
const closed = /[\u3000-\u303f\uff00-\uff65\u2460-\u24ff\u3200-\u32ff]$/u;

/**
 * What stands between label and text. The usual tab becomes one space, and nothing after `、` or `）`, where no
 * writer would type any: `一、总体要求`, `（二）明确分工`, `1. 摸清底数`.
 */
function gapAfter(label: string, suffix: string): string {
  if (suffix === 'nothing') return '';
  if (suffix === 'tab' && closed.test(label)) return '';
  return label.endsWith(' ') ? '' : ' ';
}
