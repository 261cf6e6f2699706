import { GENRES } from '../taxonomy/genre.ts';
import type { JsonObject } from '../text/data-file.ts';
import type { FingerprintIndex } from './fingerprint-index.ts';
import {
  fault,
  readList,
  readNumber,
  readString,
  readWord,
  type JsonReader,
} from './json-reader.ts';
import type { LearnedWording } from './learned-wording.ts';
import { decodeUint32, decodeUint8, encodeUint32, encodeUint8 } from './typed-base64.ts';

/** Learned wording as it stands in model.json: typed arrays as base64 of their little-endian bytes. */
export function learnedToJson(learned: LearnedWording): object {
  const { hashes, steps, lineRuns, lines, ...rest } = learned.fingerprints;
  return {
    ...learned,
    fingerprints: {
      ...rest,
      hashes: encodeUint32(hashes),
      steps: encodeUint8(steps),
      lineRuns: encodeUint32(lineRuns),
      lines: encodeUint32(lines),
    },
  };
}

function readArray<T>(
  reader: JsonReader,
  from: JsonObject,
  key: string,
  decode: (text: string) => T | undefined,
): T | undefined {
  const at = 'wording.fingerprints';
  const text = readString(reader, from, key, at);
  const values = decode(text);
  if (values === undefined) fault(reader, `${at}.${key}`, 'base64', text);
  return values;
}

const none = new Uint32Array();

/** The arrays must fit one another, else a place in them would be nowhere. */
function checkLengths(reader: JsonReader, index: FingerprintIndex): void {
  const { documents, hashes, steps, lineRuns, lines } = index;
  const at = 'wording.fingerprints';
  const total = documents.reduce((sum, { fingerprints }) => sum + fingerprints, 0);
  if (total !== hashes.length) fault(reader, `${at}.hashes`, 'length', hashes.length);
  if (steps.length !== hashes.length) fault(reader, `${at}.steps`, 'length', steps.length);
  if (lines.length !== lineRuns.length) fault(reader, `${at}.lines`, 'length', lines.length);
  const isAscending = lineRuns.every((run, i) => i === 0 || run > (lineRuns[i - 1] ?? 0));
  if (!isAscending) fault(reader, `${at}.lineRuns`, 'ascending', 'lineRuns');
}

function parseFingerprints(reader: JsonReader, from: JsonObject): FingerprintIndex {
  const at = 'wording.fingerprints';
  const index = {
    gram: readNumber(reader, from, 'gram', at, 'count'),
    window: readNumber(reader, from, 'window', at, 'count'),
    documents: readList(reader, from, 'documents', at, (entry, path) => ({
      id: readString(reader, entry, 'id', path),
      source: readString(reader, entry, 'source', path),
      title: readString(reader, entry, 'title', path),
      year: readString(reader, entry, 'year', path),
      cluster: readNumber(reader, entry, 'cluster', path, 'count'),
      fingerprints: readNumber(reader, entry, 'fingerprints', path, 'count'),
      characters: readNumber(reader, entry, 'characters', path, 'count'),
    })),
    hashes: readArray(reader, from, 'hashes', decodeUint32) ?? none,
    steps: readArray(reader, from, 'steps', decodeUint8) ?? new Uint8Array(),
    lineRuns: readArray(reader, from, 'lineRuns', decodeUint32) ?? none,
    lines: readArray(reader, from, 'lines', decodeUint32) ?? none,
  };
  checkLengths(reader, index);
  return index;
}

/** Reads what `learnedToJson` gave; notes each faulty place. */
export function parseLearned(
  reader: JsonReader,
  from: JsonObject,
  fingerprints: JsonObject,
): LearnedWording {
  const at = 'wording';
  return {
    fingerprints: parseFingerprints(reader, fingerprints),
    stockPhrases: readList(reader, from, 'stockPhrases', at, (entry, path) => ({
      phrase: readString(reader, entry, 'phrase', path),
      independentDocuments: readNumber(reader, entry, 'independentDocuments', path, 'amount'),
    })),
    stockDensity: readList(reader, from, 'stockDensity', at, (entry, path) => {
      const share = (key: string): number => readNumber(reader, entry, key, path, 'share');
      const genrePlace = { path: `${path}.genre`, expected: 'genre' } as const;
      return {
        genre: readWord(reader, entry['genre'], genrePlace, GENRES),
        independentDocuments: readNumber(reader, entry, 'independentDocuments', path, 'amount'),
        lowQuartile: share('lowQuartile'),
        median: share('median'),
        highQuartile: share('highQuartile'),
        ninth: share('ninth'),
      };
    }),
    frames: readList(reader, from, 'frames', at, (entry, path) => ({
      pattern: readString(reader, entry, 'pattern', path),
      independentDocuments: readNumber(reader, entry, 'independentDocuments', path, 'amount'),
    })),
  };
}
