import { taxonomy, type TaxonomyElement, type WeightedPattern } from './taxonomy.ts';

const START_LENGTH = 90;
const BODY_LENGTH = 700;

function sum(patterns: readonly WeightedPattern[], text: string): number {
  let score = 0;
  for (const { pattern, weight } of patterns) if (pattern.test(text)) score += weight;
  return score;
}

/**
 * How strongly the words of a section's body speak for each element, in the taxonomy's order.
 * Looks at the first 90 characters for openings and at the first 700 for the rest; each pattern counts once.
 */
export function scoreBodyCues(body: string): Float32Array {
  const elements = taxonomy().elements;
  const text = body.replace(/^[\s\u3000]+/u, '');
  const start = text.slice(0, START_LENGTH);
  const head = text.length > BODY_LENGTH ? text.slice(0, BODY_LENGTH) : text;
  const scores = new Float32Array(elements.length);
  elements.forEach((element: TaxonomyElement, index) => {
    scores[index] = sum(element.startCues, start) + sum(element.bodyCues, head);
  });
  return scores;
}

/** The element with the highest score, its score, and the distance to the second. */
export function bestCue(scores: Float32Array): { index: number; score: number; margin: number } {
  let index = -1;
  let score = 0;
  let second = 0;
  scores.forEach((value, at) => {
    if (value > score) {
      second = score;
      score = value;
      index = at;
    } else if (value > second) second = value;
  });
  return { index, score, margin: score - second };
}
