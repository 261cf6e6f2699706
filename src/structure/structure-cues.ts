import { parseWordCues } from '../taxonomy/word-cues.ts';
import { readDataFile } from '../text/data-file.ts';

const CUES = [
  'title-continuation',
  'verb-opening',
  'sentence-opening',
  'unfinished-ending',
  'topic-ending',
  'glued-no-body',
  'glued-body-opening',
  'glued-heading-ending',
  'glued-heading-not',
  'glued-heading-of',
  'glued-strong-opening',
  'glued-clear-opening',
  'glued-loose-ending',
  'glued-short-name',
  'glued-tail',
  'glued-question',
  'glued-complement',
  'glued-function-ending',
  'glued-opener',
  'glued-label',
  'glued-noun',
  'glued-pronoun',
  'glued-agent',
  'bare-number-not',
  'label-line',
  'list-introduction',
  'next-step',
  'closing-turn',
  'resolve',
  'problem-turn',
  'outlook-turn',
  'result-turn',
  'request-turn',
  'duty-turn',
  'money-turn',
  'not-heading-opening',
  'not-heading-part',
  'remedy-label',
  'problem-statement',
  'general-provision',
  'contents-head',
  'attachment-titled',
  'attachment-head',
] as const;

/** The word cues the structure stage works with, one pattern each; what they mean stands in data/structure-cues.json. */
export type StructureCues = Readonly<Record<(typeof CUES)[number], RegExp>>;

/** Validates the content of data/structure-cues.json. Throws DataFileError naming the entry. */
export function parseStructureCues(content: unknown): StructureCues {
  return parseWordCues(content, 'data/structure-cues.json', CUES);
}

let loaded: StructureCues | undefined;

/** The cues that ship with fanben, read once a thread. */
export function structureCues(): StructureCues {
  loaded ??= parseStructureCues(readDataFile('structure-cues'));
  return loaded;
}
