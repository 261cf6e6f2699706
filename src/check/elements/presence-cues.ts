import { taxonomy } from '../../taxonomy/taxonomy.ts';
import { parseWordCues } from '../../taxonomy/word-cues.ts';
import { readDataFile } from '../../text/data-file.ts';

const CUES = ['problems', 'goal', 'next', 'steps', 'support', 'leadership'] as const;

type PresenceCues = Readonly<Record<(typeof CUES)[number], RegExp>>;

/** Validates the content of data/presence-cues.json. Throws DataFileError naming the entry. */
export function parsePresenceCues(content: unknown): PresenceCues {
  return parseWordCues(content, 'data/presence-cues.json', CUES);
}

let loaded: readonly { readonly element: string; readonly pattern: RegExp }[] | undefined;

/** The elements that the words of a text show to be covered, though they may have no section of their own. O(text). */
export function wordedElements(text: string): readonly string[] {
  loaded ??= Object.entries(parsePresenceCues(readDataFile('presence-cues'))).flatMap(
    ([id, pattern]) =>
      taxonomy()
        .elements.filter((element) => element.id === id)
        .map(({ label }) => ({ element: label, pattern })),
  );
  return loaded.filter(({ pattern }) => pattern.test(text)).map(({ element }) => element);
}
