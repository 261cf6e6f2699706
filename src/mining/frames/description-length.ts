/**
 * Bits saved by writing sentences with a frame instead of word by word, as InfoShield (Lee et al. 2021, ICDE) does:
 * the frame is written once, and in each sentence its number and where each slot ends. Fillers cost the same both ways.
 */
const FRAME_NUMBER = 10;
const SLOT_IN_SENTENCE = 3;
const SLOT_IN_FRAME = 8;

/** Least bits of a run of fixed words between two slots: below, one slot in place of two is shorter. */
export const LEAST_RUN = 7.5;

/** Bits saved; negative if the frame does not pay. `fixed`: bits of the fixed words; `sentences`: that it describes. */
export function bitsSaved(fixed: number, slots: number, sentences: number): number {
  const each = fixed - FRAME_NUMBER - slots * SLOT_IN_SENTENCE;
  return sentences * each - fixed - slots * SLOT_IN_FRAME;
}
