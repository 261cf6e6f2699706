import {
  DataFileError,
  isObject,
  listOf,
  numberOf,
  patternOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../text/data-file.ts';
import {
  numeralValue,
  parseNumeralWords,
  type NumeralKind,
  type NumeralWords,
} from './numeral-words.ts';

/** What a family usually heads: the sections of a whole document, those below them, or mere items as well. */
export type Heads = 'document' | 'section' | 'item';

/** Styles of one level: 1. and 1、 are `arabic`. */
export type NumberingFamily = {
  readonly id: string;
  /** Order of levels where the document gives no evidence of its own: the smaller, the higher. */
  readonly rank: number;
  readonly heads: Heads;
  /** How a number is written, with the place of its value: 第{一}条, （{1}）; empty where only its parts tell (2.1). */
  readonly label: string;
  readonly largest: number;
  /** Whether its count proves nothing: 一是 that is missing is no lost heading, nor is 专栏3. */
  readonly loose: boolean;
};

/** A way of numbering; see data/numbering-styles.json. */
export type NumberingStyle = {
  readonly id: string;
  readonly family: string;
  /** As the family has them. */
  readonly rank: number;
  readonly heads: Heads;
  readonly largest: number;
  /** Sticky pattern over the analysis view; its first group is the number. */
  readonly pattern: RegExp;
  /** Sticky pattern of what follows where the number is only mentioned: `一、二、三等奖`, `（一）、（二）项`. */
  readonly mention?: RegExp;
  /** Too weak within a line: 一是 is prose there, `3 人` a figure. */
  readonly lineStartOnly: boolean;
  /** Counts only where a line above it has the number before it, or one below the next. */
  readonly needsSibling: boolean;
  /** The style of which it is a mere variant, so that a mix of the two is no fault; else its own id. */
  readonly variantOf: string;
  /** Characters it may begin with; `a-b` stands for a range. */
  readonly openers: string;
  /** What reads otherwise than it is written: words of the kinds that the pattern names, else what scanners misread. */
  readonly values: ReadonlyMap<string, number>;
};

/** A number found at a place of the analysis view. */
export type NumberMark = {
  readonly style: NumberingStyle;
  /** Its value within its series; of `2.1.3` the last part, 3. */
  readonly value: number;
  /** All parts of a decimal number, else the value alone. */
  readonly parts: readonly number[];
  readonly start: number;
  /** End of the mark with its punctuation. */
  readonly end: number;
};

/** The content of data/numbering-styles.json. */
export type NumberingData = {
  readonly families: ReadonlyMap<string, NumberingFamily>;
  /** In the order they are tried. */
  readonly styles: readonly NumberingStyle[];
};

const WHERE = 'data/numbering-styles.json';
const LARGEST = 199;

function matchesAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The mark that a style reads at `at`, if any. */
export function readStyle(
  style: NumberingStyle,
  analysis: string,
  at: number,
): NumberMark | undefined {
  const match = matchesAt(style.pattern, analysis, at);
  const digits = match?.[1];
  if (match === null || digits === undefined) return undefined;
  const parts = digits.includes('.')
    ? digits.split('.').map((part) => numeralValue(part, style.values))
    : [numeralValue(digits, style.values)];
  const value = parts.at(-1) ?? 0;
  const end = at + match[0].length;
  if (value < 1 || value > style.largest) return undefined;
  if (style.mention !== undefined && matchesAt(style.mention, analysis, end) !== null)
    return undefined;
  return { style, value, parts, start: at, end };
}

function flagOf(entry: JsonObject, key: string, where: string): boolean {
  const value = entry[key] ?? false;
  if (typeof value !== 'boolean') throw new DataFileError(`${where}.${key} 应为 true 或 false`);
  return value;
}

function headsOf(entry: JsonObject, where: string): Heads {
  const heads = stringOf(entry, 'heads', where);
  if (heads === 'document' || heads === 'section' || heads === 'item') return heads;
  throw new DataFileError(`${where}.heads 应为 document、section 或 item`);
}

function parseFamily(entry: JsonObject, index: number): NumberingFamily {
  const where = `${WHERE} families[${index}]`;
  return {
    id: stringOf(entry, 'id', where),
    rank: numberOf(entry, 'rank', where),
    heads: headsOf(entry, where),
    label: entry['label'] === undefined ? '' : stringOf(entry, 'label', where),
    largest: entry['largest'] === undefined ? LARGEST : numberOf(entry, 'largest', where),
    loose: flagOf(entry, 'loose', where),
  };
}

const KIND = /<([a-z]+)>/gu;

function kindOf(name: string, { kinds }: NumeralWords, where: string): NumeralKind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new DataFileError(`${where}：numerals 里没有“${name}”`);
  return kind;
}

/** A text of the data with its `<han>`, `<stem>` … written out. */
function writtenOut(
  text: string,
  words: NumeralWords,
  side: 'source' | 'openers',
  where: string,
): string {
  return text.replace(KIND, (_, name: string) => kindOf(name, words, where)[side]);
}

function valuesOf(pattern: string, words: NumeralWords, where: string): NumberingStyle['values'] {
  const named = Array.from(pattern.matchAll(KIND), ([, name = '']) => kindOf(name, words, where));
  const values = new Map<string, number>();
  for (const kind of named) for (const [word, value] of kind.values) values.set(word, value);
  return named.length === 0 ? words.misread : values;
}

function checkExamples(style: NumberingStyle, entry: JsonObject, where: string): void {
  const opens = new RegExp(`^[${style.openers.replaceAll(/[\]\\^[]/gu, '\\$&')}]`, 'u');
  for (const example of stringsOf(entry, 'like', where)) {
    if (readStyle(style, example, 0) === undefined)
      throw new DataFileError(`${where}.like：“${example}”读不出序号`);
    if (!opens.test(example)) throw new DataFileError(`${where}.opens 里没有“${example}”的首字`);
  }
  for (const example of stringsOf(entry, 'unlike', where))
    if (readStyle(style, example, 0) !== undefined)
      throw new DataFileError(`${where}.unlike：“${example}”不应读作序号`);
}

function parseStyle(
  entry: JsonObject,
  index: number,
  families: NumberingData['families'],
  words: NumeralWords,
): NumberingStyle {
  const place = `${WHERE} styles[${index}]`;
  const id = stringOf(entry, 'id', place);
  const where = `${place}（${id}）`;
  if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  const family = families.get(stringOf(entry, 'family', where));
  if (family === undefined) throw new DataFileError(`${where}.family 不在 families 中`);
  const pattern = stringOf(entry, 'pattern', where);
  const mention = entry['mention'] === undefined ? '' : stringOf(entry, 'mention', where);
  const style: NumberingStyle = {
    id,
    family: family.id,
    rank: family.rank,
    heads: family.heads,
    largest: family.largest,
    pattern: patternOf(writtenOut(pattern, words, 'source', where), 'uy', `${where}.pattern`),
    lineStartOnly: flagOf(entry, 'lineStartOnly', where),
    needsSibling: flagOf(entry, 'needsSibling', where),
    variantOf: entry['variantOf'] === undefined ? id : stringOf(entry, 'variantOf', where),
    openers: writtenOut(stringOf(entry, 'opens', where), words, 'openers', where),
    values: valuesOf(pattern, words, where),
    ...(mention !== '' && { mention: patternOf(mention, 'uy', `${where}.mention`) }),
  };
  checkExamples(style, entry, where);
  return style;
}

/** Rejects a list in which an id comes twice. */
function checkIds(list: readonly { readonly id: string }[]): void {
  const ids = new Set<string>();
  for (const { id } of list) {
    if (ids.has(id)) throw new DataFileError(`${WHERE} 有重复的 id“${id}”`);
    ids.add(id);
  }
}

/** Validates the content of data/numbering-styles.json. Throws DataFileError naming the entry. */
export function parseNumberingStyles(content: unknown): NumberingData {
  if (!isObject(content)) throw new DataFileError(`${WHERE} 应为一个 JSON 对象`);
  const words = parseNumeralWords(content['numerals'], content['misreadings']);
  const list = listOf(content, 'families', WHERE).map(parseFamily);
  const families = new Map(list.map((family) => [family.id, family]));
  const styles = listOf(content, 'styles', WHERE).map((entry, index) =>
    parseStyle(entry, index, families, words),
  );
  checkIds(list);
  checkIds(styles);
  return { families, styles };
}

let loaded: NumberingData | undefined;

/** The numbering styles that ship with fanben. */
export function numberingStyles(): NumberingData {
  loaded ??= parseNumberingStyles(readDataFile('numbering-styles'));
  return loaded;
}

/** A family of the data; undefined for those that no number has (`unnumbered`, `below-han`). */
export function numberingFamily(id: string): NumberingFamily | undefined {
  return numberingStyles().families.get(id);
}

/** Whether the count of a family proves nothing. */
export function isLoose(family: string): boolean {
  return numberingFamily(family)?.loose === true;
}

/** A style by its id. Throws DataFileError if the data has none such. */
export function numberingStyle(id: string): NumberingStyle {
  const style = numberingStyles().styles.find((one) => one.id === id);
  if (style === undefined) throw new DataFileError(`${WHERE} 里没有样式“${id}”`);
  return style;
}
