import { parseWordCues } from '../../taxonomy/word-cues.ts';
import { readDataFile } from '../../text/data-file.ts';

const CUES = [
  'attachment',
  'introduction',
  'ending-formula',
  'statement-verb',
  'statement-noun',
  'topic-opening',
] as const;

/** Words that tell what a section is or is not, one pattern each; what they mean stands in data/section-cues.json. */
export type SectionCues = Readonly<Record<(typeof CUES)[number], RegExp>>;

/** Validates the content of data/section-cues.json. Throws DataFileError naming the entry. */
export function parseSectionCues(content: unknown): SectionCues {
  return parseWordCues(content, 'data/section-cues.json', CUES);
}

let loaded: SectionCues | undefined;

/** The cues that ship with fanben, read once a thread. */
export function sectionCues(): SectionCues {
  loaded ??= parseSectionCues(readDataFile('section-cues'));
  return loaded;
}
