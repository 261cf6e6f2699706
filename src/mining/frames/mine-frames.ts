import type { MinedDocument } from '../../corpus/mined-document.ts';
import { countFrames } from './count-frames.ts';
import { frameData } from './frame-data.ts';
import { rowsOfFrame } from './frame-rows.ts';
import type { Frame, FrameSlotFiller } from './frame.ts';
import { selectFrames } from './select-frames.ts';
import { suggestCandidates } from './suggest-candidates.ts';
import { workshopOf } from './workshop.ts';

/** What counts as a frame. */
export type FrameOptions = {
  /** Least independent documents (near-duplicate clusters) it must stand in; 3. */
  readonly minDocuments?: number;
};

/** The tables frames.csv and frame_slots.csv. */
export type FrameTables = {
  readonly frames: readonly Frame[];
  readonly fillers: readonly FrameSlotFiller[];
};

const MIN_DOCUMENTS = 3;

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Finds phrase frames with typed slots. Sentences and clauses that share rare anchors are aligned; the
 * words most of them share are fixed, what lies between is a slot; what shortens the description is kept (MDL), counted
 * over all texts by its pattern, and dropped where a better frame stands. The order of the documents does not matter.
 * Near-linear in the text. Throws DataFileError when the word lists are broken.
 */
export function mineFrames(
  given: readonly MinedDocument[],
  { minDocuments = MIN_DOCUMENTS }: FrameOptions = {},
): FrameTables {
  const data = frameData();
  const documents = given.toSorted((a, b) => compare(a.cluster, b.cluster) || compare(a.id, b.id));
  const candidates = suggestCandidates(workshopOf(data, documents, minDocuments));
  const counted = countFrames(documents, candidates);
  const rows = selectFrames(data, counted, documents, minDocuments).map((frame) =>
    rowsOfFrame(data, frame, documents),
  );
  return {
    frames: rows.map(({ frame }) => frame),
    fillers: rows.flatMap(({ fillers }) => fillers),
  };
}
