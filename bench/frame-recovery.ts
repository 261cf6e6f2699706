import { mineFrames } from '../src/mining/frames/mine-frames.ts';
import { openSegmenter } from '../src/segment/segmenter.ts';
import { frameTexts, knownFrames } from './frame-sentences.ts';
import { minedText } from './mined-text.ts';
import { seededRandom } from './random.ts';

/** How many of the known frames were found again. */
export type FrameRecovery = {
  readonly seed: number;
  readonly known: number;
  /** Found with exactly their fixed text and slot types. */
  readonly recovered: number;
  readonly share: number;
  /** The patterns that were not. */
  readonly missed: readonly string[];
  /** All frames found, those of the ordinary sentences too. */
  readonly frames: number;
};

/** Sentences of each known frame that are put among the ordinary ones, and texts they are spread over. */
const made = { texts: 60, least: 6, most: 16 };

/** Sentences of texts that frame sentences may stand among. */
export function ordinarySentences(texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => text.split(/[。\r\n]/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 6);
}

/** Mines texts made of the sentences of all known frames and ordinary ones, and looks for the known patterns. */
export function recoverFrames(ordinary: readonly string[], seed: number): FrameRecovery {
  const known = knownFrames();
  const segmenter = openSegmenter();
  const documents = frameTexts(known, ordinary, made, seededRandom(seed)).map((text, i) =>
    minedText(segmenter, `d${i}`, text),
  );
  const { frames } = mineFrames(documents);
  const found = new Set(frames.map(({ pattern }) => pattern));
  const missed = known.map(({ pattern }) => pattern).filter((pattern) => !found.has(pattern));
  const recovered = known.length - missed.length;
  return {
    seed,
    known: known.length,
    recovered,
    share: recovered / known.length,
    missed,
    frames: frames.length,
  };
}
