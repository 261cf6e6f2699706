/** What a UTF-16 unit may do in a phrase. It depends on the unit alone, so that counts of phrases are exact. */
export const SYMBOL = {
  /** Never part of a phrase: ends of sentences (。！？；：…), line ends, blanks, digits, signs. */
  barrier: 0,
  /** Letters of any script, Han characters. */
  word: 1,
  /** Inside a phrase only: ，、（）《》“”‘’·- and the like. */
  inner: 2,
  /** Inside a phrase only: signs that stand for something masked, × ○ □ * _. */
  mark: 3,
} as const;

/** What stands beside an occurrence of a phrase. */
export const NEIGHBOUR = {
  /** A word goes on, or something masked. */
  word: 0,
  /** A clause starts or ends here: a barrier, a comma, a parenthesis. */
  clause: 1,
  /** Another item of a list (、). */
  list: 2,
  /** Something quoted or titled: 做到|“…”, 《…》|精神. */
  quote: 3,
} as const;

const INNER = '，,、（）()《》〈〉“”‘’「」『』"\'·•-－/／&＆';
const MARKS = '×○□*＊_＿';
const OPENING = '（(《〈“‘「『';
const CLOSING = '）)》〉”’」』';
const PARENTHESES = '（(）)';
const COMMAS = '，,';
const LETTER = /[\p{L}\p{M}]/u;
const NUMBER_SIGN = /[\p{Nd}\p{No}\p{Nl}%％‰℃]/u;
const SURROGATES = { first: 0xd800, last: 0xdfff };
const UNITS = 0x10000;

/** Tables over all UTF-16 units. */
export type SymbolTables = {
  /** `SYMBOL` of each unit. */
  readonly classes: Uint8Array;
  /** 1 where a barrier belongs to a number: 3 ３ ① 〇 % ℃. */
  readonly numberSigns: Uint8Array;
  /** `NEIGHBOUR` when the unit stands before or after a phrase; barriers are stored as unit 0. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
};

let tables: SymbolTables | undefined;

function mark(table: Uint8Array, signs: string, value: number): void {
  for (const sign of signs) table[sign.charCodeAt(0)] = value;
}

/** Brackets that quote or name something; parentheses stand beside the sentence. */
function quoting(signs: string): string {
  return Array.from(signs)
    .filter((sign) => !PARENTHESES.includes(sign))
    .join('');
}

function buildTables(): SymbolTables {
  const classes = new Uint8Array(UNITS);
  const numberSigns = new Uint8Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    const sign = String.fromCharCode(unit);
    const surrogate = unit >= SURROGATES.first && unit <= SURROGATES.last;
    if (NUMBER_SIGN.test(sign)) numberSigns[unit] = 1;
    else if (surrogate || LETTER.test(sign)) classes[unit] = SYMBOL.word;
  }
  mark(classes, INNER, SYMBOL.inner);
  mark(classes, MARKS, SYMBOL.mark);
  const before = new Uint8Array(UNITS);
  const after = new Uint8Array(UNITS);
  for (const table of [before, after]) {
    table[0] = NEIGHBOUR.clause;
    mark(table, INNER, NEIGHBOUR.list);
    mark(table, COMMAS + PARENTHESES, NEIGHBOUR.clause);
    mark(table, `"'`, NEIGHBOUR.quote);
  }
  mark(before, quoting(OPENING), NEIGHBOUR.clause);
  mark(before, quoting(CLOSING), NEIGHBOUR.quote);
  mark(after, quoting(OPENING), NEIGHBOUR.quote);
  mark(after, quoting(CLOSING), NEIGHBOUR.clause);
  return { classes, numberSigns, before, after };
}

/** The tables. Built on first use, about 20 ms. */
export function symbolTables(): SymbolTables {
  return (tables ??= buildTables());
}

const brackets: ReadonlyMap<number, number> = new Map([
  ...Array.from(OPENING, (sign, kind): [number, number] => [sign.charCodeAt(0), kind + 1]),
  ...Array.from(CLOSING, (sign, kind): [number, number] => [sign.charCodeAt(0), -kind - 1]),
]);

/** The kind of bracket or quotation mark a unit is: positive opens, its negative closes, 0 is none. */
export function bracketKind(unit: number): number {
  return brackets.get(unit) ?? 0;
}

const commas: ReadonlySet<number> = new Set(Array.from(COMMAS, (sign) => sign.charCodeAt(0)));

/** Whether a unit parts two clauses of one sentence. */
export function isComma(unit: number): boolean {
  return commas.has(unit);
}

const listMark = '、'.charCodeAt(0);

/** Whether a unit parts the items of a list. */
export function isListMark(unit: number): boolean {
  return unit === listMark;
}
