import { parseWordCues } from '../../taxonomy/word-cues.ts';
import { readDataFile } from '../../text/data-file.ts';

const CUES = [
  'generic-stem',
  'generic-name',
  'place-ending',
  'boundary',
  'organisation-ending',
  'generic-organisation',
  'own-role',
  'partner',
  'treaty',
  'addressee',
  'self',
  'organ',
  'not-place-after',
] as const;

/** Words that tell names of places from other words, and other places from misplaced ones; see data/name-cues.json. */
export type NameCues = Readonly<Record<(typeof CUES)[number], RegExp>>;

/** Validates the content of data/name-cues.json. Throws DataFileError naming the entry. */
export function parseNameCues(content: unknown): NameCues {
  return parseWordCues(content, 'data/name-cues.json', CUES);
}

let loaded: NameCues | undefined;

/** The cues that ship with fanben, read once a thread. */
export function nameCues(): NameCues {
  loaded ??= parseNameCues(readDataFile('name-cues'));
  return loaded;
}
