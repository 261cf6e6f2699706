import { endsClause, findEntities, sentencesOf, type Entity, type Sentence } from './entities.ts';
import { isFiller } from './filler.ts';
import { frameData, type FrameData } from './frame-data.ts';
import { isSlot, parsePattern, type FramePart } from './pattern.ts';

/** A place where a frame stands: offsets of the text; `slots` holds start and end of each slot in turn. */
export type FrameMatch = {
  readonly start: number;
  readonly end: number;
  readonly slots: readonly number[];
};

/** Longest filler of a slot, in UTF-16 units. */
export const WIDEST_FILLER = 32;

/** A text made ready for matching. */
export type MatchText = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Entity that starts at an offset. */
  readonly entityAt: ReadonlyMap<number, Entity>;
};

/** Finds sentences and entities. O(characters). */
export function matchTextOf(text: string): MatchText {
  const data = frameData();
  const entityAt = new Map(findEntities(data, text).map((entity) => [entity.start, entity]));
  return { text, sentences: sentencesOf(data, text), entityAt };
}

type Search = {
  readonly data: FrameData;
  readonly source: MatchText;
  readonly parts: readonly FramePart[];
  readonly sentence: Sentence;
  /** Free slots known to fail where they stand: part × width + place. */
  failed?: Set<number>;
  /** End and start of each slot of the match, the last slot first. */
  readonly bounds: number[];
};

/** What a search gives for parts that do not fit. */
const NONE = -1;

/** The last end a filler that starts at `from` may have. */
function fillerLimit({ source, sentence }: Search, from: number): number {
  const most = Math.min(sentence.end, from + WIDEST_FILLER);
  let end = from;
  while (end < most && !endsClause(source.text, end)) end++;
  return end;
}

/** End of the parts from `index` on, their slots noted; `NONE` if they do not fit at `at`. */
function matchRest(search: Search, index: number, at: number): number {
  const part = search.parts[index];
  if (part === undefined) return at;
  if (isSlot(part)) {
    return part.sure < 0 ? matchOnce(search, index, at) : matchSure(search, index, at, part.sure);
  }
  const end = at + part.text.length;
  const stands = end <= search.sentence.end && search.source.text.startsWith(part.text, at);
  return stands ? matchRest(search, index + 1, end) : NONE;
}

function matchSure(search: Search, index: number, at: number, sure: number): number {
  const entity = search.source.entityAt.get(at);
  if (entity?.kind !== sure) return NONE;
  const end = matchRest(search, index + 1, entity.end);
  if (end !== NONE) search.bounds.push(entity.end, at);
  return end;
}

/** A free slot, looked for once in each place, so that several of them do not multiply the work. */
function matchOnce(search: Search, index: number, at: number): number {
  const key = index * 0x1_0000_0000 + at;
  if (search.failed?.has(key)) return NONE;
  const end = matchFree(search, index, at);
  if (end === NONE) (search.failed ??= new Set()).add(key);
  return end;
}

function fits({ data, source }: Search, from: number, to: number): boolean {
  return isFiller(data, source.text.slice(from, to));
}

/** First offset from … limit at which a part stands; −1 if there is none. Does not search the rest of the text. */
function indexWithin(text: string, part: string, from: number, limit: number): number {
  const first = part.charCodeAt(0);
  for (let at = from; at <= limit; at++) {
    if (text.charCodeAt(at) === first && text.startsWith(part, at)) return at;
  }
  return -1;
}

/** A slot of any text: to the edge of the clause if it is the last part, else as short as the rest allows. */
function matchFree(search: Search, index: number, at: number): number {
  const { text } = search.source;
  const limit = fillerLimit(search, at);
  const next = search.parts[index + 1];
  if (next === undefined) {
    const whole = limit === search.sentence.end || endsClause(text, limit);
    if (!whole || limit <= at || !fits(search, at, limit)) return NONE;
    search.bounds.push(limit, at);
    return limit;
  }
  const known = search.bounds.length;
  for (let end = at + 1; end <= limit; end++) {
    if (!isSlot(next)) {
      end = indexWithin(text, next.text, end, limit);
      if (end < 0) return NONE;
    }
    const last = matchRest(search, index + 1, end);
    if (last === NONE) continue;
    if (fits(search, at, end)) {
      search.bounds.push(end, at);
      return last;
    }
    search.bounds.length = known;
  }
  return NONE;
}

/** Start of the clause that ends at `at`; −1 if it is wider than a filler or empty. */
function clauseStart({ source, sentence }: Search, at: number): number {
  let start = at;
  while (start > sentence.start && !endsClause(source.text, start - 1)) {
    start--;
    if (at - start > WIDEST_FILLER) return -1;
  }
  return start < at ? start : -1;
}

function matchAt(search: Search, at: number, opens: boolean): FrameMatch | undefined {
  const start = opens ? clauseStart(search, at) : at;
  if (start < 0 || (opens && !fits(search, start, at))) return undefined;
  search.bounds.length = 0;
  const end = matchRest(search, opens ? 1 : 0, at);
  if (end === NONE) return undefined;
  if (opens) search.bounds.push(at, start);
  return { start, end, slots: search.bounds.toReversed() };
}

/** Matches of the parts in one sentence, from left to right, none overlapping. */
export function matchesInSentence(
  source: MatchText,
  parts: readonly FramePart[],
  sentence: Sentence,
): readonly FrameMatch[] {
  const [first, second] = parts;
  if (first === undefined) return [];
  const opens = isSlot(first) && first.sure < 0;
  const leading = opens ? second : first;
  if (leading === undefined) return [];
  const search: Search = { data: frameData(), source, parts, sentence, bounds: [] };
  const found: FrameMatch[] = [];
  for (let at = sentence.start + (opens ? 1 : 0); at < sentence.end; at++) {
    if (!isSlot(leading)) {
      at = indexWithin(source.text, leading.text, at, sentence.end - leading.text.length);
      if (at < 0) break;
    }
    const match = matchAt(search, at, opens);
    if (match === undefined || match.start < (found.at(-1)?.end ?? 0)) continue;
    found.push(match);
    at = Math.max(at, match.end - 1);
  }
  return found;
}

/**
 * All places of a text where a frame's pattern stands: the fixed parts in order within one sentence, each slot filled
 * with 1–32 units that hold no ，：, pair their brackets and begin or end with no particle or sign (了重要); a slot of a sure type (时间 金额 数量 …) holds just one such entity; a slot at an
 * end reaches to the edge of its clause. Other names of slots, … too, stand for any text. The counts of frames.csv are those of this function. O(characters) for
 * patterns with some rare fixed part.
 */
export function matchFrame(pattern: string, text: string): readonly FrameMatch[] {
  const parts = parsePattern(frameData(), pattern);
  const source = matchTextOf(text);
  return source.sentences.flatMap((sentence) => matchesInSentence(source, parts, sentence));
}
