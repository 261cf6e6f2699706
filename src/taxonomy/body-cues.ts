import { indexPatterns, mayMatch, type PatternIndex } from '../text/pattern-needs.ts';
import { taxonomy } from './taxonomy.ts';

const START_LENGTH = 90;
const BODY_LENGTH = 1200;
const PIECE_LENGTH = 180;
/** A number that opens a piece: `第一条 `, `（一）`, `1.`, `一是`. */
const OWN_NUMBER =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[条章节]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)[\s\u3000]*/u;

/** Cues of all elements side by side, made ready to be tried all at once. */
type CueSet = {
  readonly cues: readonly {
    readonly element: number;
    readonly pattern: RegExp;
    readonly weight: number;
  }[];
  readonly index: PatternIndex;
};

/** Cues of openings, of any paragraph, and of the paragraphs of a whole section (those of any with the weaker ones). */
type CueSets = Readonly<Record<'start' | 'body' | 'section', CueSet>>;

let loaded: CueSets | undefined;

function cueSets(): CueSets {
  loaded ??= {
    start: cueSet(['startCues']),
    body: cueSet(['bodyCues']),
    section: cueSet(['bodyCues', 'sectionCues']),
  };
  return loaded;
}

function cueSet(kinds: readonly ('startCues' | 'bodyCues' | 'sectionCues')[]): CueSet {
  const cues = taxonomy().elements.flatMap((element, at) =>
    kinds.flatMap((kind) =>
      element[kind].map(({ pattern, weight }) => ({ element: at, pattern, weight })),
    ),
  );
  return { cues, index: indexPatterns(cues.map(({ pattern }) => pattern)) };
}

function addCues(
  scores: Float64Array,
  { cues, index }: CueSet,
  text: string,
  factor: number,
): void {
  for (const at of mayMatch(index, text)) {
    const cue = cues[at];
    if (cue !== undefined && cue.pattern.test(text))
      scores[cue.element] = (scores[cue.element] ?? 0) + factor * cue.weight;
  }
}

/** A body in pieces of a paragraph or some sentences, at most the first 1,200 characters of it. */
function piecesOf(body: string): string[] {
  const pieces: string[] = [];
  for (const line of body.slice(0, BODY_LENGTH).split('\n')) {
    let from = 0;
    for (let stop = line.indexOf('。'); stop >= 0; stop = line.indexOf('。', stop + 1)) {
      if (stop + 1 - from < PIECE_LENGTH) continue;
      pieces.push(line.slice(from, stop + 1));
      from = stop + 1;
    }
    const rest = line.slice(from);
    if (rest.trim() !== '') pieces.push(rest);
  }
  return pieces;
}

function scoreCues(body: string, anywhere: CueSet): Float32Array {
  const text = body
    .slice(0, BODY_LENGTH + 40)
    .replace(/^[\s\u3000]+/u, '')
    .replace(OWN_NUMBER, '');
  const pieces = piecesOf(text);
  const share = pieces.length ** -0.75;
  const scores = new Float64Array(taxonomy().elements.length);
  addCues(scores, cueSets().start, text.slice(0, START_LENGTH), 1);
  for (const piece of pieces) addCues(scores, anywhere, piece, share);
  return Float32Array.from(scores);
}

/**
 * How strongly the words of a body speak for each element, in the taxonomy's order. Openings are sought in
 * the first 90 characters, other cues in each paragraph; a cue counts by the share of paragraphs that bear it (over
 * n paragraphs with weight n^-0.75), so that one item of a long list does not name the list. O(body).
 */
export function scoreBodyCues(body: string): Float32Array {
  return scoreCues(body, cueSets().body);
}

/** The same for the body of a whole section, with the weaker cues that only count there. O(body). */
export function scoreSectionCues(body: string): Float32Array {
  return scoreCues(body, cueSets().section);
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
