import type { FrameText } from './frame-text.ts';
import { findEntities, sentencesOf, type Entity } from './entities.ts';
import type { FrameData } from './frame-data.ts';

/** Ids below this stand for the start, the end and entities; words come after. */
export const FIRST_WORD = 16;
/** The id that opens each sequence, and the one that closes it. */
export const OPEN = 1;
export const CLOSE = 2;
/** Id of the first kind of entity; the last kind is the redaction mark. */
export const FIRST_ENTITY = 3;

/** All documents as one row of tokens, entities masked, with the stretches that are compared. */
export type Units = {
  readonly documents: readonly FrameText[];
  /** Id of each token, and its place in the document's text. */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Words by id (from FIRST_WORD on) and the number of their occurrences. */
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** Tokens from … to, and document, of each unit: sentences and clauses of one. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly documentOf: Uint32Array;
};

/** Least and most tokens of a unit. */
const LEAST = 3;
const MOST = 48;

type Growing = { values: Uint32Array; length: number };

function push(list: Growing, value: number): void {
  if (list.length === list.values.length) {
    const wider = new Uint32Array(list.values.length * 2);
    wider.set(list.values);
    list.values = wider;
  }
  list.values[list.length++] = value;
}

function growing(): Growing {
  return { values: new Uint32Array(1024), length: 0 };
}

function done({ values, length }: Growing): Uint32Array {
  return values.slice(0, length);
}

type Builder = {
  readonly data: FrameData;
  readonly vocabulary: Map<string, number>;
  readonly ids: Growing;
  readonly starts: Growing;
  readonly ends: Growing;
  readonly from: Growing;
  readonly to: Growing;
  readonly documentOf: Growing;
};

function wordId(vocabulary: Map<string, number>, word: string): number {
  const known = vocabulary.get(word);
  if (known !== undefined) return known;
  const id = vocabulary.size + FIRST_WORD;
  vocabulary.set(word, id);
  return id;
}

function addToken(builder: Builder, id: number, start: number, end: number): void {
  push(builder.ids, id);
  push(builder.starts, start);
  push(builder.ends, end);
}

function addUnit(builder: Builder, from: number, to: number, document: number): void {
  if (to - from < LEAST || to - from > MOST) return;
  push(builder.from, from);
  push(builder.to, to);
  push(builder.documentOf, document);
}

/** A cursor over the token starts and entities of one document. */
type Cursor = { token: number; entity: number };

function skipTokens(cursor: Cursor, tokenStarts: Uint32Array, at: number): void {
  while (cursor.token < tokenStarts.length && (tokenStarts[cursor.token] ?? 0) <= at) {
    cursor.token++;
  }
}

function skipEntities(cursor: Cursor, entities: readonly Entity[], start: number): void {
  while (cursor.entity < entities.length && (entities[cursor.entity]?.start ?? 0) < start) {
    cursor.entity++;
  }
}

/** Adds a word; 向市, 由区, which the segmenter glues where 市水务局 follows, are two. */
function addWord(builder: Builder, word: string, at: number): void {
  if (word.length === 2 && isGlued(builder.data, word)) {
    addToken(builder, wordId(builder.vocabulary, word.charAt(0)), at, at + 1);
    addToken(builder, wordId(builder.vocabulary, word.charAt(1)), at + 1, at + 2);
  } else if (word.trim() !== '') {
    addToken(builder, wordId(builder.vocabulary, word), at, at + word.length);
  }
}

function isGlued({ edges, typeByEnd, nameTypes }: FrameData, word: string): boolean {
  if (!edges.prepositions.has(word.charAt(0))) return false;
  return nameTypes.has(typeByEnd.get(word.charAt(1)) ?? '');
}

function addSentence(
  builder: Builder,
  document: FrameText,
  entities: readonly Entity[],
  [cursor, start, end]: readonly [Cursor, number, number],
): void {
  const { text, tokenStarts } = document;
  skipEntities(cursor, entities, start);
  for (let at = start; at < end;) {
    skipTokens(cursor, tokenStarts, at);
    const entity = entities[cursor.entity];
    if (entity !== undefined && entity.start === at) {
      addToken(builder, FIRST_ENTITY + entity.kind, at, entity.end);
      at = entity.end;
      cursor.entity++;
      continue;
    }
    const next = Math.min(tokenStarts[cursor.token] ?? end, end, entity?.start ?? end);
    const stop = next > at ? next : at + 1;
    const word = text.slice(at, stop);
    addWord(builder, word, at);
    at = stop;
  }
}

const commas: ReadonlySet<string> = new Set(['，', ',', '：', ':']);

function addDocument(builder: Builder, document: FrameText, index: number): void {
  const { text } = document;
  const entities = findEntities(builder.data, text);
  const cursor: Cursor = { token: 0, entity: 0 };
  for (const { start, end } of sentencesOf(builder.data, text)) {
    const from = builder.ids.length;
    addSentence(builder, document, entities, [cursor, start, end]);
    const to = builder.ids.length;
    let clause = from;
    for (let at = from; at < to; at++) {
      const token = builder.starts.values[at] ?? 0;
      if (!commas.has(text.charAt(token))) continue;
      addUnit(builder, clause, at, index);
      clause = at + 1;
    }
    if (clause > from) addUnit(builder, clause, to, index);
    addUnit(builder, from, to, index);
  }
}

/**
 * Masks the sure entities, numbers the words and cuts the sentences and their clauses. O(characters); 12 bytes a token.
 */
export function unitsOf(data: FrameData, documents: readonly FrameText[]): Units {
  const builder: Builder = {
    data,
    vocabulary: new Map(),
    ids: growing(),
    starts: growing(),
    ends: growing(),
    from: growing(),
    to: growing(),
    documentOf: growing(),
  };
  for (const [index, document] of documents.entries()) addDocument(builder, document, index);
  const ids = done(builder.ids);
  const counts = new Uint32Array(builder.vocabulary.size + FIRST_WORD);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const blank = Array.from({ length: FIRST_WORD }, () => '');
  return {
    documents,
    ids,
    starts: done(builder.starts),
    ends: done(builder.ends),
    words: [...blank, ...builder.vocabulary.keys()],
    counts,
    from: done(builder.from),
    to: done(builder.to),
    documentOf: done(builder.documentOf),
  };
}

/** Words are taken to come from at least so much text, so that a handful of documents yields frames too. */
const LEAST_TOTAL = 65_536;

/** Bits it takes to write each token by its frequency; entities are cheap, as their content is free. */
export function tokenBits({ counts, ids }: Units): Float32Array {
  const total = Math.max(LEAST_TOTAL, ids.length);
  return Float32Array.from(counts, (count, id) => {
    if (id < FIRST_WORD) return 1;
    return Math.min(18, Math.log2(total / Math.max(1, count)));
  });
}
