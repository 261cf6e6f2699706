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

const INNER = '，,、（）()《》〈〉“”‘’「」『』"\'·•-－/／&＆';
const MARKS = '×○□*＊_＿';
const LETTER = /[\p{L}\p{M}]/u;
const OPENING = '（(《〈“‘「『';
const CLOSING = '）)》〉”’」』';
const UNITS = 0x10000;
const SURROGATES = { first: 0xd800, last: 0xdfff };

let classes: Uint8Array | undefined;

function buildClasses(): Uint8Array {
  const table = new Uint8Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    const surrogate = unit >= SURROGATES.first && unit <= SURROGATES.last;
    if (surrogate || LETTER.test(String.fromCharCode(unit))) table[unit] = SYMBOL.word;
  }
  for (const sign of INNER) table[sign.charCodeAt(0)] = SYMBOL.inner;
  for (const sign of MARKS) table[sign.charCodeAt(0)] = SYMBOL.mark;
  return table;
}

/** The class of each UTF-16 unit (`SYMBOL`). Built on first use. */
export function symbolClasses(): Uint8Array {
  return (classes ??= buildClasses());
}

const brackets: ReadonlyMap<number, number> = new Map([
  ...Array.from(OPENING, (sign, kind): [number, number] => [sign.charCodeAt(0), kind + 1]),
  ...Array.from(CLOSING, (sign, kind): [number, number] => [sign.charCodeAt(0), -kind - 1]),
]);

/** The kind of bracket or quotation mark a unit is: positive opens, its negative closes, 0 is none. */
export function bracketKind(unit: number): number {
  return brackets.get(unit) ?? 0;
}

const commas: ReadonlySet<number> = new Set(Array.from('，,', (sign) => sign.charCodeAt(0)));

/** Whether a unit parts two clauses of one sentence. */
export function isComma(unit: number): boolean {
  return commas.has(unit);
}

const NUMBER_SIGN = /[\p{Nd}\p{No}\p{Nl}%％‰℃]/u;
const numberSigns = new Set<number>();

/** Whether a barrier unit belongs to a number: 3 ３ ① 〇 % ℃. */
export function isNumberSign(unit: number): boolean {
  if (numberSigns.size === 0) {
    for (let code = 0; code < UNITS; code++) {
      if (NUMBER_SIGN.test(String.fromCharCode(code))) numberSigns.add(code);
    }
  }
  return numberSigns.has(unit);
}
