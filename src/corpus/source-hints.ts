import type { KnownHeading } from '../structure/losses/lost-headings.ts';
import { hash53 } from '../text/hash.ts';

/** A heading on a line of its own with the key of the paragraph under it. */
export type HeadedParagraph = KnownHeading & { readonly key: number };

/** What a source leaves for the others to know: keys of paragraphs, by what they are in it. Dropped after the merge. */
export type SourceTraces = {
  /** First paragraphs of its documents. */
  readonly openings: Float64Array;
  /** All other paragraphs long enough to be told apart. */
  readonly paragraphs: Float64Array;
  readonly headed: readonly HeadedParagraph[];
};

/** What the corpus knows that helps to read one source again; survives structuredClone. */
export type CorpusHints = {
  /** Keys of paragraphs with which documents begin elsewhere. */
  readonly openings: ReadonlySet<number>;
  /** Headings that stand elsewhere before a paragraph of this source. */
  readonly headings: ReadonlyMap<number, KnownHeading>;
};

const LEAST_PARAGRAPH = 30;
const KEY_CHARACTERS = 22;

/** Key of a paragraph: a hash of its first 22 Han characters; undefined for paragraphs too short to be told apart. */
export function paragraphKey(analysis: string): number | undefined {
  if (analysis.length < LEAST_PARAGRAPH) return undefined;
  let reduced = '';
  for (let at = 0; at < analysis.length && reduced.length < KEY_CHARACTERS; at++) {
    const unit = analysis.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) reduced += analysis.charAt(at);
  }
  return reduced.length < KEY_CHARACTERS ? undefined : hash53(reduced, 0, reduced.length, 0);
}

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

/** Headings by the key of the paragraph under them, with their votes. */
function countHeadings(traces: readonly SourceTraces[]): ReadonlyMap<number, ReadonlyMap<string, Vote>> {
  const headings = new Map<number, Map<string, Vote>>();
  for (const { headed } of traces)
    for (const { key, ...heading } of headed) {
      const votes = headings.get(key) ?? new Map<string, Vote>();
      const vote = votes.get(nameOf(heading)) ?? { heading, votes: 0 };
      vote.votes++;
      votes.set(nameOf(heading), vote);
      headings.set(key, votes);
    }
  return headings;
}

/**
 * The sources that the corpus can help, by their index: one has a paragraph within it with which a document begins
 * elsewhere, or one that elsewhere stands under a heading of its own and here does not.
 * Independent of the order of the sources. O(paragraphs).
 */
export function hintsOf(traces: readonly SourceTraces[]): ReadonlyMap<number, CorpusHints> {
  const openings = new Set(traces.flatMap((trace) => [...trace.openings]));
  const headings = countHeadings(traces);
  const hints = new Map<number, CorpusHints>();
  for (const [index, trace] of traces.entries()) {
    const own = new Set(trace.headed.map(({ key }) => key));
    const known = new Map<number, KnownHeading>();
    for (const key of [...trace.paragraphs, ...trace.openings]) {
      const heading = own.has(key) ? undefined : commonest(headings.get(key)?.values() ?? []);
      if (heading !== undefined) known.set(key, heading);
    }
    const begun = new Set([...trace.paragraphs].filter((key) => openings.has(key)));
    if (begun.size > 0 || known.size > 0) hints.set(index, { openings: begun, headings: known });
  }
  return hints;
}
