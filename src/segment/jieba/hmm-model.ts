/**
 * The hidden Markov model with which jieba puts unknown words together from single characters. States in this order:
 * 0 begins a word, 1 ends one, 2 stands within one, 3 is one alone.
 */
export type HmmModel = {
  readonly start: Float64Array;
  /** `[from × 4 + to]` */
  readonly steps: Float64Array;
  /** `[unit × 4 + state]` */
  readonly emissions: Float64Array;
};

/** Stands for the logarithm of 0. */
export const IMPOSSIBLE = -3.14e100;
export const STATES = 4;
const UNITS = 0x10000;

/** Reads the model file of cppjieba (HMMModel.hpp): nine lines but for comments. Throws if it is not of this form. */
export function readHmmModel(text: string): HmmModel {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const rows = lines.slice(0, 1 + STATES).map((line) => line.split(' ').map(Number));
  const figures = Float64Array.from(rows.flat());
  if (lines.length !== 1 + STATES + STATES || figures.length !== STATES + STATES * STATES)
    throw new Error('hmm_model.utf8 格式不对');
  const emissions = new Float64Array(UNITS * STATES).fill(IMPOSSIBLE);
  for (const [state, line] of lines.slice(1 + STATES).entries())
    for (const entry of line.split(',')) {
      const [character = '', probability] = entry.split(':');
      if (character.length === 1)
        emissions[character.charCodeAt(0) * STATES + state] = Number(probability);
    }
  return { start: figures.slice(0, STATES), steps: figures.slice(STATES), emissions };
}
