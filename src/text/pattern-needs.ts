/**
 * Many patterns made ready for many texts: of each pattern it is known which pairs of characters a text must hold for
 * it to match, so that one scan of a text leaves few patterns to be tried. Results are those of trying them all.
 */
export type PatternIndex = {
  /** For each hash of a gram the index of its list in `lists`; 0, the empty list, for most. */
  readonly listOf: Uint16Array;
  /** Patterns, by their place in the list they came in. */
  readonly lists: readonly Uint16Array[];
  /** Patterns of which nothing is known: always to be tried. */
  readonly always: readonly number[];
  /** Scratch of `mayMatch`: the round in which each pattern was last found. */
  readonly foundIn: Uint32Array;
  round: number;
};

/** What is read off a pattern: one or two UTF-16 units that stand together. */
type Gram = string;
/** A match needs one of these at least. */
type Clause = readonly Gram[];

const HASHES = 1 << 15;
/** Lists longer than this say too little. */
const LONGEST_CLAUSE = 48;

/** A hash of two units, or of one after 0. Those that fall together only cost a trial. */
function hashOf(first: number, second: number): number {
  return (Math.imul(first, 61) + second) & (HASHES - 1);
}

function hashOfGram(gram: Gram): number {
  return gram.length === 1
    ? hashOf(0, gram.charCodeAt(0))
    : hashOf(gram.charCodeAt(0), gram.charCodeAt(1));
}

/** Makes patterns ready. Knows the syntax that the data files use; patterns with any other are always tried. */
export function indexPatterns(patterns: readonly RegExp[]): PatternIndex {
  const byHash = new Map<number, number[]>();
  const always: number[] = [];
  for (const [index, pattern] of patterns.entries()) {
    const needs = needsOf(pattern);
    if (needs.length === 0) always.push(index);
    for (const hash of new Set(needs.map(hashOfGram)))
      byHash.set(hash, [...(byHash.get(hash) ?? []), index]);
  }
  const listOf = new Uint16Array(HASHES);
  const lists = [new Uint16Array(0)];
  for (const [hash, list] of byHash) {
    listOf[hash] = lists.length;
    lists.push(Uint16Array.from(list));
  }
  const foundIn = new Uint32Array(patterns.length);
  return { listOf, lists, always, foundIn, round: 0 };
}

/** The patterns that may match in a text, each once; the others surely do not. O(length), about 2 ns a character. */
export function mayMatch(index: PatternIndex, text: string): readonly number[] {
  const { listOf, lists, always } = index;
  const found = always.slice();
  index.round++;
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const single = listOf[unit & (HASHES - 1)] ?? 0;
    const pair = listOf[hashOf(previous, unit)] ?? 0;
    if (single !== 0) noteAll(lists[single], index, found);
    if (pair !== 0) noteAll(lists[pair], index, found);
    previous = unit;
  }
  return found;
}

function noteAll(list: Uint16Array | undefined, index: PatternIndex, found: number[]): void {
  if (list === undefined) return;
  const { foundIn, round } = index;
  for (const pattern of list) {
    if (foundIn[pattern] !== round) found.push(pattern);
    foundIn[pattern] = round;
  }
}

/**
 * Characters or pairs of characters of which every match of a pattern holds one at least: of
 * `(?:追究|承担).{0,16}责任` they are 责任, of `[甲乙]$` 甲 and 乙. Empty if nothing is known.
 */
export function needsOf(pattern: RegExp): readonly string[] {
  if (pattern.ignoreCase || !pattern.unicode) return [];
  const clauses = readAll({ characters: Array.from(pattern.source), at: 0 });
  return clauses.toSorted((a, b) => vagueness(a) - vagueness(b))[0] ?? [];
}

/** Thrown within this file at syntax that is not known. */
class UnknownSyntax extends Error {}

/** A place in the source of a pattern, read from left to right. Each reader gives the lists that what it read needs. */
type Cursor = { readonly characters: readonly string[]; at: number };

/** What one atom needs; `literal` is its unit if it is a plain character. */
type Atom = { readonly clauses: readonly Clause[]; readonly literal?: string };

const NOTHING: Atom = { clauses: [] };

function readAll(cursor: Cursor): readonly Clause[] {
  try {
    const clauses = readAlternatives(cursor);
    return cursor.at < cursor.characters.length ? [] : clauses;
  } catch (error) {
    if (error instanceof UnknownSyntax) return [];
    throw error;
  }
}

function peek(cursor: Cursor): string {
  return cursor.characters[cursor.at] ?? '';
}

function take(cursor: Cursor, expected?: string): string {
  const character = peek(cursor);
  if (character === '' || (expected !== undefined && character !== expected))
    throw new UnknownSyntax();
  cursor.at++;
  return character;
}

function readAlternatives(cursor: Cursor): readonly Clause[] {
  const alternatives = [readSequence(cursor)];
  while (peek(cursor) === '|') {
    take(cursor);
    alternatives.push(readSequence(cursor));
  }
  return eitherOf(alternatives);
}

function readSequence(cursor: Cursor): readonly Clause[] {
  const clauses: Clause[] = [];
  let previous: string | undefined;
  while (peek(cursor) !== '' && peek(cursor) !== '|' && peek(cursor) !== ')') {
    const atom = readAtom(cursor);
    const needed = readLeast(cursor) > 0;
    if (needed) clauses.push(...atom.clauses);
    if (needed && atom.literal !== undefined && previous !== undefined)
      clauses.push([previous + atom.literal]);
    previous = needed ? atom.literal : undefined;
  }
  return clauses;
}

function literal(character: string): Atom {
  if (character.length > 1) return NOTHING;
  return { clauses: [[character]], literal: character };
}

function readAtom(cursor: Cursor): Atom {
  const character = take(cursor);
  switch (character) {
    case '(':
      return { clauses: readGroup(cursor) };
    case '[':
      return { clauses: readClass(cursor) };
    case '\\':
      return readEscape(cursor);
    case '.':
    case '^':
    case '$':
      return NOTHING;
    default:
      return literal(character);
  }
}

function readGroup(cursor: Cursor): readonly Clause[] {
  let kind = '';
  if (peek(cursor) === '?') {
    take(cursor);
    kind = take(cursor);
    if (kind === '<') kind = take(cursor);
    if (kind !== ':' && kind !== '=' && kind !== '!') throw new UnknownSyntax();
  }
  const clauses = readAlternatives(cursor);
  take(cursor, ')');
  return kind === '!' ? [] : clauses;
}

/** A class lists what it may be, unless it is negated or has ranges or escapes. */
function readClass(cursor: Cursor): readonly Clause[] {
  const characters: string[] = [];
  let plain = peek(cursor) !== '^';
  while (peek(cursor) !== ']') {
    const character = take(cursor);
    if (character === '\\') take(cursor);
    if (character === '\\' || character === '-' || character.length > 1) plain = false;
    characters.push(character);
  }
  take(cursor, ']');
  return plain && characters.length > 0 && characters.length <= LONGEST_CLAUSE ? [characters] : [];
}

function readEscape(cursor: Cursor): Atom {
  const character = take(cursor);
  if (/[\^$\\.*+?()[\]{}|/-]/u.test(character)) return literal(character);
  if (/[dDsSwW]/u.test(character)) return NOTHING;
  if (character === 'p' || character === 'P') {
    take(cursor, '{');
    while (take(cursor) !== '}');
    return NOTHING;
  }
  if (character !== 'u') throw new UnknownSyntax();
  const hex = [take(cursor), take(cursor), take(cursor), take(cursor)].join('');
  if (!/^[\da-f]{4}$/iu.test(hex)) throw new UnknownSyntax();
  return literal(String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Reads the quantifier of an atom: how often it must occur at least. */
function readLeast(cursor: Cursor): number {
  const character = peek(cursor);
  if (character === '' || !'?*+{'.includes(character)) return 1;
  take(cursor);
  let least = character === '+' ? 1 : 0;
  if (character === '{') {
    let words = '';
    while (peek(cursor) !== '}') words += take(cursor);
    take(cursor, '}');
    least = Number.parseInt(words, 10);
    if (Number.isNaN(least)) throw new UnknownSyntax();
  }
  if (peek(cursor) === '?') take(cursor);
  return least;
}

/** How little a list tells: pairs tell more than single characters, few more than many. */
function vagueness(clause: Clause): number {
  return clause.reduce((sum, gram) => sum + (gram.length === 1 ? 8 : 1), 0);
}

/** Of several alternatives one must match: one of the grams that each needs most distinctly. */
function eitherOf(alternatives: readonly (readonly Clause[])[]): readonly Clause[] {
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return only;
  const union = new Set<Gram>();
  for (const clauses of alternatives) {
    const best = clauses.toSorted((a, b) => vagueness(a) - vagueness(b))[0];
    if (best === undefined) return [];
    for (const gram of best) union.add(gram);
  }
  return union.size <= LONGEST_CLAUSE ? [[...union]] : [];
}
