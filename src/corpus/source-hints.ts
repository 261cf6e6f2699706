import type { KnownHeading } from '../structure/lost-headings.ts';
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

type Known = { readonly heading: KnownHeading; votes: number };

function better(a: Known, b: Known): boolean {
  return a.votes > b.votes || (a.votes === b.votes && `${a.heading.number}${a.heading.heading}` < `${b.heading.number}${b.heading.heading}`);
}

/**
 * The sources that the corpus can help: one has a paragraph within it with which a document begins elsewhere, or one
 * that elsewhere stands under a heading of its own. Independent of the order of the sources. O(paragraphs).
 */
export function hintsOf(traces: readonly SourceTraces[]): ReadonlyMap<number, CorpusHints> {
  const openings = new Set<number>();
  const headings = new Map<number, Map<string, Known>>();
  for (const trace of traces) {
    for (const key of trace.openings) openings.add(key);
    for (const { key, ...heading } of trace.headed) {
      const row = headings.get(key) ?? new Map<string, Known>();
      const name = `${heading.number}${heading.heading}${heading.depth}`;
      row.set(name, { heading, votes: (row.get(name)?.votes ?? 0) + 1 });
      headings.set(key, row);
    }
  }
  const hints = new Map<number, CorpusHints>();
  traces.forEach((trace, index) => {
    const own = new Set(trace.headed.map((heading) => heading.key));
    const known = new Map<number, KnownHeading>();
    for (const key of [...trace.paragraphs, ...trace.openings]) {
      const row = headings.get(key);
      if (row === undefined || own.has(key)) continue;
      const best = [...row.values()].reduce((a, b) => (better(a, b) ? a : b));
      known.set(key, best.heading);
    }
    const begun = new Set([...trace.paragraphs].filter((key) => openings.has(key)));
    if (begun.size > 0 || known.size > 0) hints.set(index, { openings: begun, headings: known });
  });
  return hints;
}
