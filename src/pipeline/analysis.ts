import type { DocumentRecord, RemovedRecord } from '../corpus/document-record.ts';
import type { IngestError } from '../ingest/source-text.ts';
import type { ElementAssignment } from '../corpus/element-assignment.ts';
import type { GenreOutline } from '../mining/outline/genre-outline.ts';
import type { NearDuplicateCluster } from '../mining/reuse/near-duplicates.ts';
import type { LearnedWording } from '../model/learned-wording.ts';
import type { Wording } from './mine-wording.ts';

/** One input as it is listed in run.json. */
export type InputRecord = {
  readonly source: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly documents: number;
};

/** A row of removed.csv. */
export type RemovedRow = RemovedRecord & { readonly source: string };

/** Options that shape the result (and so stand in run.json). */
export type AnalyseOptions = {
  /** Only this genre gets outline and checklist; all genres if absent. */
  readonly genre?: string;
  /** Least number of documents for a genre to get an outline and for a wording to count as recurring. */
  readonly minDocuments: number;
  readonly encoding?: string;
  readonly showNames: boolean;
  readonly segmenter: 'nodejieba' | 'node-rs';
  /** Documents, sections, elements and outlines only: no phrases, frames or passages. */
  readonly structureOnly: boolean;
  /** Least and greatest length of a stock phrase. */
  readonly phraseCharacters: { readonly least: number; readonly most: number };
};

/** Everything `analyse` found; all lists sorted, so that equal inputs give equal files. */
export type Analysis = {
  readonly options: AnalyseOptions;
  readonly inputs: readonly InputRecord[];
  readonly documents: readonly DocumentRecord[];
  /** Element of each section, by section id. */
  readonly elements: ReadonlyMap<string, ElementAssignment>;
  readonly clusters: readonly NearDuplicateCluster[];
  /** Weight of each document (1 / size of its cluster), by document id. */
  readonly weights: ReadonlyMap<string, number>;
  readonly outlines: readonly GenreOutline[];
  /** Absent if only the structure was asked for. */
  readonly wording?: Wording;
  /** What the model keeps of it. */
  readonly learned?: LearnedWording;
  readonly unreadable: readonly IngestError[];
  /** What of the sources stands in no text, by source and place. */
  readonly removed: readonly RemovedRow[];
  readonly warnings: readonly string[];
};
