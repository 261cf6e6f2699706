import type { AnomalyKind, SectionForm } from '../structure/tree/section-tree.ts';
import type { AnnouncedTitle } from '../description/announcement.ts';
import type { DocumentYear } from '../description/document-dates.ts';
import type { DocumentIssuer } from '../description/issuer.ts';
import type { Genre } from '../taxonomy/genre.ts';
import type { SourceTraces } from './source-hints.ts';
import type { PlaceRuns } from '../text/place-runs.ts';
import type { PlaceSpan } from '../text/span.ts';

/** A section as a row of sections.csv, without its element (that is decided over the whole corpus). */
export type SectionRecord = {
  /** `<document id>/s<nn>`, in document order. */
  readonly id: string;
  /** Id of the parent section, empty at depth 1. */
  readonly parentId: string;
  /** 1-based position among its siblings. */
  readonly position: number;
  readonly depth: number;
  readonly number: string;
  readonly heading: string;
  readonly form: SectionForm;
  readonly place: PlaceSpan;
  /** Letters, digits and Han characters, children included. */
  readonly characters: number;
  readonly tokens: number;
  readonly sentences: number;
  /** The first 60 characters of the body, names masked; empty below depth 1. */
  readonly opening: string;
  /** Sorted hashes of the character n-grams of the body, for the element classifier; empty below depth 1. */
  readonly features: Uint32Array;
  /** Scores of the taxonomy's cues in the body, one per element in the taxonomy's order; empty below depth 1. */
  readonly cues: Float32Array;
  /** Whether the section's heading was lost and the row is a recovered parent. */
  readonly recovered: boolean;
};

/** A row of anomalies.csv. */
export type AnomalyRecord = {
  readonly kind: AnomalyKind;
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly evidence: string;
  /** Id of the section that starts here, whose element is the likely one; empty if there is none. */
  readonly sectionId: string;
};

/** A document's text for the miners of phrases, frames and reuse; let go when they are done. */
export type DocumentWording = {
  /** As in texts/<id>.txt: names masked, each line ended by one `\n`. */
  readonly text: string;
  /** Sorted offsets in `text` at which the segmenter's tokens start, signs and line ends too. */
  readonly tokenStarts: Uint32Array;
  /** Offsets at which the depth-1 sections start, in their order. */
  readonly sectionStarts: Uint32Array;
  /** Where the text lies in the source. */
  readonly placeRuns: PlaceRuns;
};

/** One document with all per-source stages done. */
export type DocumentRecord = {
  /** Stable: from the source's path and the document's position in it, e.g. `plans_flood-plan` or `wild_page-03`. */
  readonly id: string;
  readonly source: string;
  /** 1-based position in its source. */
  readonly index: number;
  /** The marker that announced it, e.g. `篇三`; empty if there was none. */
  readonly marker: string;
  readonly silentSplit: boolean;
  readonly place: PlaceSpan;
  /** The title that stands in the text; empty if none does. */
  readonly title: string;
  /** What else names it, where the text has no title: marker, page or file. */
  readonly announced?: AnnouncedTitle;
  readonly issuer: string;
  readonly issuerSource: DocumentIssuer['source'];
  /** Four digits or empty. */
  readonly year: string;
  readonly yearSource: DocumentYear['source'];
  /** When it was issued, 2024-03-05 or 2024-03; empty where it does not say. */
  readonly date: string;
  readonly genre: Genre;
  readonly genreConfidence: number;
  /** The word its title or opening calls it by: 实施方案, 意见; empty if they do not. */
  readonly kind: string;
  readonly characters: number;
  readonly tokens: number;
  readonly sections: readonly SectionRecord[];
  readonly anomalies: readonly AnomalyRecord[];
  /** Sorted unique hashes of the character 5-grams of the whole document. */
  readonly shingles: Uint32Array;
  readonly wording: DocumentWording;
};

/** A stretch of a source that stands in no document's text; a row of removed.csv. */
export type RemovedRecord = {
  readonly place: PlaceSpan;
  /** What it was: a kind of furniture, `marker`, what a cleaner cuts out, or `outside` for text in no document. */
  readonly kind: string;
  /** Its first 60 characters, names masked. */
  readonly text: string;
  /** Characters of the whole stretch, blanks not counted. */
  readonly characters: number;
};

/** The record of one source: its documents and what reading it brought up. */
export type SourceRecord = {
  readonly source: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly documents: readonly DocumentRecord[];
  readonly warnings: readonly string[];
  /** What of the source stands in none of its documents, by place. */
  readonly removed: readonly RemovedRecord[];
  /** What the other sources may learn from this one. */
  readonly traces: SourceTraces;
};
