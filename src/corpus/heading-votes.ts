import type { KnownHeading } from '../structure/losses/lost-headings.ts';

/** A heading on a line of its own with the key of the paragraph under it. */
export type HeadedParagraph = KnownHeading & { readonly key: number };

/** A heading that stands before a paragraph somewhere, with how many sources have it so. */
type Vote = { readonly heading: KnownHeading; votes: number };

function nameOf({ number, heading, depth }: KnownHeading): string {
  return `${number}\n${heading}\n${depth}`;
}

/** The heading most sources have; of equally common ones the first by its words, so that no order of sources matters. */
function commonest(votes: Iterable<Vote>): KnownHeading | undefined {
  const [best] = [...votes].toSorted((a, b) => b.votes - a.votes || (nameOf(a.heading) < nameOf(b.heading) ? -1 : 1));
  return best?.heading;
}

/** What stands most often before a paragraph, by its key, over the headings of all sources. O(headings). */
export function headingVotes(
  sources: readonly (readonly HeadedParagraph[])[],
): (key: number) => KnownHeading | undefined {
  const headings = new Map<number, Map<string, Vote>>();
  for (const headed of sources)
    for (const { key, ...heading } of headed) {
      const votes = headings.get(key) ?? new Map<string, Vote>();
      const vote = votes.get(nameOf(heading)) ?? { heading, votes: 0 };
      vote.votes++;
      votes.set(nameOf(heading), vote);
      headings.set(key, votes);
    }
  return (key) => commonest(headings.get(key)?.values() ?? []);
}
