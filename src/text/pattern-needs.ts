/**
 * What a text must hold for a pattern to match in it: of each list at least one gram (a character or two characters
 * that stand together, hashed). For `(?:追究|承担).{0,16}责任` these are {追究, 承担} and {责任}. No lists: nothing is
 * known, the pattern must be tried.
 */
export type PatternNeeds = readonly Uint16Array[];

/** The characters and pairs of characters of a text as a bit set of their hashes. */
export type TextGrams = Uint32Array;

/** Grams as they are read off a pattern: one or two UTF-16 units. */
type Gram = string;
type Clause = readonly Gram[];

const BITS = 15;
/** Lists longer than this say too little. */
const LONGEST_CLAUSE = 48;

function hashOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - BITS);
}

/** The grams of a text. O(length), 2–3 ns a character. */
export function gramsOf(text: string): TextGrams {
  const set = new Uint32Array(1 << (BITS - 5));
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const single = hashOf(unit, 0);
    set[single >> 5] = (set[single >> 5] ?? 0) | (1 << (single & 31));
    const pair = hashOf(previous, unit);
    set[pair >> 5] = (set[pair >> 5] ?? 0) | (1 << (pair & 31));
    previous = unit;
  }
  return set;
}

/** Whether a text with these grams may hold a match of a pattern with these needs; no is certain, yes is not. */
export function mayMatch(needs: PatternNeeds, grams: TextGrams): boolean {
  for (const clause of needs) {
    let found = false;
    for (const gram of clause) {
      if (((grams[gram >> 5] ?? 0) & (1 << (gram & 31))) !== 0) {
        found = true;
        break;
      }
    }
    if (!found) return false;
  }
  return true;
}

/**
 * The needs of a pattern, read off its source: with `gramsOf` a cheap test before the pattern is tried. Knows the
 * syntax that the data files use; of anything else it concludes nothing.
 */
export function needsOf(pattern: RegExp): PatternNeeds {
  if (pattern.ignoreCase || !pattern.unicode) return [];
  const clauses = readAll({ characters: Array.from(pattern.source), at: 0 });
  const sure = new Set(
    clauses.flatMap((clause) =>
      clause.length === 1 && clause[0]?.length === 2 ? Array.from(clause[0]) : [],
    ),
  );
  const unique = new Map<string, Clause>();
  for (const clause of clauses) {
    // 责 goes without saying where 责任 is needed
    const implied = clause.length === 1 && sure.has(clause[0] ?? '');
    if (!implied) unique.set(clause.toSorted().join('|'), clause);
  }
  return [...unique.values()]
    .toSorted((a, b) => a.length - b.length)
    .map((clause) =>
      Uint16Array.from(clause, (gram) =>
        gram.length === 1
          ? hashOf(gram.charCodeAt(0), 0)
          : hashOf(gram.charCodeAt(0), gram.charCodeAt(1)),
      ),
    );
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
