import type { Genre } from '../../taxonomy/genre.ts';
import { matchHeading, type HeadingMatch } from '../../taxonomy/heading-match.ts';

/** Reads headings like `matchHeading`. */
export type HeadingReader = (heading: string, genre?: Genre) => readonly HeadingMatch[];

/** A reader that remembers what it read: most headings of a corpus come again and again. */
export function headingReader(): HeadingReader {
  const known = new Map<string, readonly HeadingMatch[]>();
  return (heading, genre) => {
    const key = `${genre ?? ''}\n${heading}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const matches = matchHeading(heading, genre);
    known.set(key, matches);
    return matches;
  };
}
