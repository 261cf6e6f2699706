import type { MinedDocument } from '../../corpus/mined-document.ts';
import { countFrames } from './count-frames.ts';
import { frameData } from './frame-data.ts';
import { rowsOfFrame } from './frame-rows.ts';
import type { Frame, FrameSlotFiller } from './frame.ts';
import { inFrameOrder, type FrameText } from './frame-text.ts';
import { selectFrames, type WeighedFrame } from './select-frames.ts';
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

/**
 * Finds the phrase frames of a corpus, the best first. Sentences and clauses that share rare anchors are aligned; the
 * words most of them share are fixed, what lies between is a slot; what shortens the description is kept (MDL), counted
 * over all texts by its pattern, and dropped where a better frame stands. The order of the documents does not matter.
 * Near-linear in the text. Throws DataFileError when the word lists are broken.
 */
export function chooseFrames(
  given: readonly FrameText[],
  { minDocuments = MIN_DOCUMENTS }: FrameOptions = {},
): readonly WeighedFrame[] {
  const data = frameData();
  const documents = inFrameOrder(given);
  const candidates = suggestCandidates(workshopOf(data, documents, minDocuments));
  return selectFrames(data, countFrames(documents, candidates), documents, minDocuments);
}

/** The rows of frames chosen among the same documents: slots typed, fillers and uses counted. O(places log places). */
export function frameTables(
  given: readonly MinedDocument[],
  chosen: readonly WeighedFrame[],
): FrameTables {
  const documents = inFrameOrder(given);
  const rows = chosen.map((frame) => rowsOfFrame(frameData(), frame, documents));
  return {
    frames: rows.map(({ frame }) => frame),
    fillers: rows.flatMap(({ fillers }) => fillers),
  };
}

/** Frames with typed slots as tables: see `chooseFrames`. */
export function mineFrames(
  documents: readonly MinedDocument[],
  options: FrameOptions = {},
): FrameTables {
  return frameTables(documents, chooseFrames(documents, options));
}
