import { parseWordCues } from '../taxonomy/word-cues.ts';
import { readDataFile } from '../text/data-file.ts';

const CUES = [
  'issuer-ending',
  'ending-formula',
  'tail-line',
  'addressee',
  'addressee-not',
  'roster-label',
] as const;

/** The word cues by which a line is known, one pattern each; what they mean stands in data/line-cues.json. */
export type LineCues = Readonly<Record<(typeof CUES)[number], RegExp>>;

/** Validates the content of data/line-cues.json. Throws DataFileError naming the entry. */
export function parseLineCues(content: unknown): LineCues {
  return parseWordCues(content, 'data/line-cues.json', CUES);
}

let loaded: LineCues | undefined;

/** The cues that ship with fanben, read once a thread. */
export function lineCues(): LineCues {
  loaded ??= parseLineCues(readDataFile('line-cues'));
  return loaded;
}
