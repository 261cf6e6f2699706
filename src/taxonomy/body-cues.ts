import { taxonomy, type TaxonomyElement, type WeightedPattern } from './taxonomy.ts';

const START_LENGTH = 90;
const BODY_LENGTH = 1200;
const PIECE_LENGTH = 180;
/** A number that opens a piece: `第一条 `, `（一）`, `1.`, `一是`. */
const OWN_NUMBER =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[条章节]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)[\s\u3000]*/u;

function sum(patterns: readonly WeightedPattern[], text: string): number {
  let score = 0;
  for (const { pattern, weight } of patterns) if (pattern.test(text)) score += weight;
  return score;
}

/** A body in pieces of a paragraph or some sentences, at most the first 1,200 characters of it. */
function piecesOf(body: string): string[] {
  const pieces: string[] = [];
  for (const line of body.slice(0, BODY_LENGTH).split('\n')) {
    let piece = '';
    for (const sentence of line.split(/(?<=。)/u)) {
      piece += sentence;
      if (piece.length >= PIECE_LENGTH) {
        pieces.push(piece);
        piece = '';
      }
    }
    if (piece.trim() !== '') pieces.push(piece);
  }
  return pieces;
}

/**
 * How strongly the words of a section's body speak for each element, in the taxonomy's order. Openings are sought in
 * the first 90 characters, other cues in each paragraph; a cue counts by the share of paragraphs that bear it (over
 * n paragraphs with weight n^-0.75), so that one item of a long list does not name the list.
 */
export function scoreBodyCues(body: string): Float32Array {
  const elements = taxonomy().elements;
  const text = body
    .slice(0, BODY_LENGTH + 40)
    .replace(/^[\s\u3000]+/u, '')
    .replace(OWN_NUMBER, '');
  const pieces = piecesOf(text);
  const share = pieces.length ** -0.75;
  const start = text.slice(0, START_LENGTH);
  const scores = new Float32Array(elements.length);
  elements.forEach((element: TaxonomyElement, index) => {
    let score = sum(element.startCues, start);
    for (const piece of pieces) score += share * sum(element.bodyCues, piece);
    scores[index] = score;
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
