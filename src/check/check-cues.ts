import { parseWordCues } from '../taxonomy/word-cues.ts';
import { readDataFile } from '../text/data-file.ts';

const CUES = [
  'deng-word',
  'addressee-name',
  'approval-request',
  'aid-request',
  'deadline-action',
  'done-already',
  'background-heading',
] as const;

/** The word cues the rules work with, one pattern each; what they mean stands in data/check-cues.json. */
export type CheckCues = Readonly<Record<(typeof CUES)[number], RegExp>>;

/** Validates the content of data/check-cues.json. Throws DataFileError naming the entry. */
export function parseCheckCues(content: unknown): CheckCues {
  return parseWordCues(content, 'data/check-cues.json', CUES);
}

let loaded: CheckCues | undefined;

/** The cues that ship with fanben, read once a thread. */
export function checkCues(): CheckCues {
  loaded ??= parseCheckCues(readDataFile('check-cues'));
  return loaded;
}
