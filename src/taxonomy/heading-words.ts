import { readDataFile } from '../text/data-file.ts';
import { parseWordCues } from './word-cues.ts';

const CUES = ['own-prefix', 'general-word'] as const;

/** The words that headings are reduced by; see data/heading-words.json. */
export type HeadingWords = Readonly<Record<(typeof CUES)[number], RegExp>>;

/** Validates the content of data/heading-words.json. Throws DataFileError naming the entry. */
export function parseHeadingWords(content: unknown): HeadingWords {
  return parseWordCues(content, 'data/heading-words.json', CUES);
}

let loaded: HeadingWords | undefined;

/** The heading words that ship with fanben, read once a thread. */
export function headingWords(): HeadingWords {
  loaded ??= parseHeadingWords(readDataFile('heading-words'));
  return loaded;
}
