import type {
  ElementOrder,
  ExamplePlace,
  GenreOutline,
  HeadingWording,
  NormativeStatus,
  OutlineElement,
  OutlineFrame,
  OutlinePhrase,
} from '../mining/outline/genre-outline.ts';
import { GENRES } from '../taxonomy/genre.ts';
import { isObject, type JsonObject } from '../text/data-file.ts';
import {
  fault,
  readBoolean,
  readList,
  readNumber,
  readObject,
  readString,
  readStrings,
  readWord,
  type JsonReader,
} from './json-reader.ts';
import type { ModelError } from './model-error.ts';
import { parseLearned } from './parse-learned.ts';
import {
  modelSchema,
  SEGMENTERS,
  type CorpusCounts,
  type GenreCount,
  type Model,
  type ModelOptions,
} from './model.ts';
import { modelVersion } from './version.ts';

export type ParsedModel =
  { readonly ok: true; readonly value: Model } | { readonly ok: false; readonly error: ModelError };

const TIERS = ['required', 'recommended', 'optional'] as const;
const STATUSES = [...TIERS, 'discouraged'] as const;

function parseNorm(reader: JsonReader, norm: JsonObject, at: string): NormativeStatus {
  return {
    status: readWord(reader, norm['status'], { path: `${at}.status`, expected: 'tier' }, STATUSES),
    source: readString(reader, norm, 'source', at),
  };
}

function parseWording(reader: JsonReader, wording: JsonObject, at: string): HeadingWording {
  return {
    wording: readString(reader, wording, 'wording', at),
    documents: readNumber(reader, wording, 'documents', at, 'count'),
    independentDocuments: readNumber(reader, wording, 'independentDocuments', at, 'amount'),
  };
}

function parseExample(reader: JsonReader, example: JsonObject, at: string): ExamplePlace {
  const place = readObject(reader, example['place'], `${at}.place`);
  return {
    documentId: readString(reader, example, 'documentId', at),
    source: readString(reader, example, 'source', at),
    title: readString(reader, example, 'title', at),
    place: {
      line: readNumber(reader, place, 'line', `${at}.place`, 'count'),
      column: readNumber(reader, place, 'column', `${at}.place`, 'count'),
    },
    heading: readString(reader, example, 'heading', at),
    opening: readString(reader, example, 'opening', at),
  };
}

function parsePhrase(reader: JsonReader, phrase: JsonObject, at: string): OutlinePhrase {
  return {
    phrase: readString(reader, phrase, 'phrase', at),
    independentDocuments: readNumber(reader, phrase, 'independentDocuments', at, 'amount'),
    occurrences: readNumber(reader, phrase, 'occurrences', at, 'count'),
  };
}

function parseFrame(reader: JsonReader, frame: JsonObject, at: string): OutlineFrame {
  return {
    pattern: readString(reader, frame, 'pattern', at),
    independentDocuments: readNumber(reader, frame, 'independentDocuments', at, 'amount'),
    slots: readList(reader, frame, 'slots', at, (slot, path) => ({
      type: readString(reader, slot, 'type', path),
      fillers: readStrings(reader, slot, 'fillers', path),
    })),
  };
}

function parseElement(reader: JsonReader, element: JsonObject, at: string): OutlineElement {
  const characters = readObject(reader, element['characters'], `${at}.characters`);
  const length = (key: string): number =>
    readNumber(reader, characters, key, `${at}.characters`, 'amount');
  const share = (key: string): number => readNumber(reader, element, key, at, 'share');
  const wordings = (key: string): readonly HeadingWording[] =>
    readList(reader, element, key, at, (entry, path) => parseWording(reader, entry, path));
  return {
    element: readString(reader, element, 'element', at),
    listed: readBoolean(reader, element, 'listed', at),
    documents: readNumber(reader, element, 'documents', at, 'count'),
    independentDocuments: readNumber(reader, element, 'independentDocuments', at, 'amount'),
    support: share('support'),
    supportLow: share('supportLow'),
    supportHigh: share('supportHigh'),
    tier: readWord(reader, element['tier'], { path: `${at}.tier`, expected: 'tier' }, TIERS),
    normative: readList(reader, element, 'normative', at, (entry, path) =>
      parseNorm(reader, entry, path),
    ),
    meanPosition: share('meanPosition'),
    characters: { low: length('low'), median: length('median'), high: length('high') },
    shareOfText: share('shareOfText'),
    headings: wordings('headings'),
    subheadings: wordings('subheadings'),
    examples: readList(reader, element, 'examples', at, (entry, path) =>
      parseExample(reader, entry, path),
    ),
    phrases: readList(reader, element, 'phrases', at, (entry, path) =>
      parsePhrase(reader, entry, path),
    ),
    frames: readList(reader, element, 'frames', at, (entry, path) =>
      parseFrame(reader, entry, path),
    ),
    guidance: readString(reader, element, 'guidance', at),
  };
}

function parseOrder(reader: JsonReader, order: JsonObject, at: string): ElementOrder {
  return {
    before: readString(reader, order, 'before', at),
    after: readString(reader, order, 'after', at),
    independentDocuments: readNumber(reader, order, 'independentDocuments', at, 'amount'),
    share: readNumber(reader, order, 'share', at, 'share'),
  };
}

function parseCount(reader: JsonReader, count: JsonObject, at: string): GenreCount {
  return {
    genre: readWord(reader, count['genre'], { path: `${at}.genre`, expected: 'genre' }, GENRES),
    documents: readNumber(reader, count, 'documents', at, 'count'),
    independentDocuments: readNumber(reader, count, 'independentDocuments', at, 'amount'),
  };
}

function parseOutline(reader: JsonReader, outline: JsonObject, at: string): GenreOutline {
  return {
    ...parseCount(reader, outline, at),
    elements: readList(reader, outline, 'elements', at, (entry, path) =>
      parseElement(reader, entry, path),
    ),
    order: readList(reader, outline, 'order', at, (entry, path) => parseOrder(reader, entry, path)),
    agreement: readNumber(reader, outline, 'agreement', at, 'tau'),
  };
}

function parseOptions(reader: JsonReader, options: JsonObject): ModelOptions {
  const optional = (key: 'genre' | 'encoding'): { readonly [K in typeof key]?: string } =>
    options[key] === undefined ? {} : { [key]: readString(reader, options, key, 'options') };
  return {
    ...optional('genre'),
    minDocuments: readNumber(reader, options, 'minDocuments', 'options', 'count'),
    ...optional('encoding'),
    showNames: readBoolean(reader, options, 'showNames', 'options'),
  };
}

function parseCorpus(reader: JsonReader, corpus: JsonObject): CorpusCounts {
  const count = (key: string): number => readNumber(reader, corpus, key, 'corpus', 'count');
  return {
    sources: count('sources'),
    documents: count('documents'),
    independentDocuments: readNumber(reader, corpus, 'independentDocuments', 'corpus', 'amount'),
    characters: count('characters'),
    genres: readList(reader, corpus, 'genres', 'corpus', (entry, path) =>
      parseCount(reader, entry, path),
    ),
  };
}

/** The wording, if the model has learned any. */
function learnedOf(reader: JsonReader, value: unknown): Pick<Model, 'wording'> {
  if (value === undefined) return {};
  const wording = readObject(reader, value, 'wording');
  const fingerprints = readObject(reader, wording['fingerprints'], 'wording.fingerprints');
  return { wording: parseLearned(reader, wording, fingerprints) };
}

/**
 * Reads model.json. Every value is checked; keys that this version does not know are left out. The error names each
 * faulty place of the JSON; `modelErrorText` words it.
 */
export function parseModel(text: string): ParsedModel {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, error: { code: 'not-json', detail } };
  }
  if (!isObject(content) || content['schema'] !== modelSchema)
    return { ok: false, error: { code: 'not-a-model' } };
  const found = content['version'];
  if (found !== modelVersion)
    return { ok: false, error: { code: 'newer', found: JSON.stringify(found) ?? 'undefined' } };
  const reader: JsonReader = { faults: [] };
  if (typeof content['fanben'] !== 'string') fault(reader, 'fanben', 'string', content['fanben']);
  const segmenterPlace = { path: 'segmenter', expected: 'segmenter' } as const;
  const value: Model = {
    schema: modelSchema,
    version: modelVersion,
    fanben: String(content['fanben']),
    segmenter: readWord(reader, content['segmenter'], segmenterPlace, SEGMENTERS),
    options: parseOptions(reader, readObject(reader, content['options'], 'options')),
    corpus: parseCorpus(reader, readObject(reader, content['corpus'], 'corpus')),
    outlines: readList(reader, content, 'outlines', '', (entry, path) =>
      parseOutline(reader, entry, path),
    ),
    ...learnedOf(reader, content['wording']),
  };
  if (reader.faults.length > 0)
    return { ok: false, error: { code: 'invalid', faults: reader.faults } };
  return { ok: true, value };
}
