import type { SourceRecord } from '../corpus/document-record.ts';
import type { CorpusHints } from '../corpus/source-hints.ts';
import type { IngestError } from '../ingest/source-text.ts';
import type { SegmenterName } from '../segment/segmenter.ts';
import type { Uncounted } from './count-record.ts';

/** One input: the name it is reported under and the file it is read from. */
export type ProcessInput = {
  /** Path as reported, `/` separated; `-` for standard input. */
  readonly source: string;
  readonly path: string;
};

/** Options that per-source work depends on (and nothing else but the bytes and the hints). */
export type ProcessOptions = {
  readonly encoding?: string;
  readonly showNames: boolean;
  readonly segmenter: SegmenterName;
  /** Whether words are cut and all counts left to whoever receives the outcome (`countOutcome`). */
  readonly leaveCounts?: boolean;
};

/** What a first pass over the whole corpus learned that helps to read one source. Must survive structuredClone. */
export type SourceHints = CorpusHints;

/** What per-source work gives. */
export type SourceOutcome =
  | {
      readonly ok: true;
      readonly record: SourceRecord;
      /** What the counts of each document are still to be made from; not there if they have been counted. */
      readonly uncounted?: readonly Uncounted[];
    }
  | { readonly ok: false; readonly error: IngestError };

/** The per-source work: pure, so that it may run on any thread, in any order, and again. */
export type ProcessSource = (
  input: ProcessInput,
  options: ProcessOptions,
  hints: SourceHints | undefined,
) => Promise<SourceOutcome>;
