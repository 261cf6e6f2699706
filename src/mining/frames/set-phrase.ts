import type { Candidate } from './candidate-parts.ts';
import { isBalanced } from './filler.ts';
import type { FrameData } from './frame-data.ts';
import { typeOf } from './slot-types.ts';
import { fixedCharacters, formatPattern, isSlot, type FramePart } from './pattern.ts';

/** Least letters and Han characters of the fixed part. */
const LEAST_FIXED = 4;
/** Least fixed characters a slot. */
const LEAST_PER_SLOT = 1.5;
function isFree(part: FramePart | undefined): boolean {
  return part !== undefined && isSlot(part) && part.sure < 0;
}

/**
 * Whether a fixed part has half a word beside a free slot: a single character that is no function word (副〔院长〕,
 * 〔任副组〕长，). Measure words beside a number (〔数量〕天) may stand so.
 */
function hasStub({ edges }: FrameData, parts: readonly FramePart[]): boolean {
  return parts.some((part, index) => {
    if (isSlot(part)) return false;
    const after = isFree(parts[index - 1]) ? /^\p{Script=Han}+/u.exec(part.text)?.[0] : undefined;
    const before = isFree(parts[index + 1]) ? /\p{Script=Han}+$/u.exec(part.text)?.[0] : undefined;
    return [after, before].some((run) => run?.length === 1 && !edges.singles.has(run));
  });
}

/** Whether a slot at an end is joined to the fixed text as one of several (〔…〕和改善民生). */
function isJoined({ edges }: FrameData, parts: readonly FramePart[]): boolean {
  const [first, second] = parts;
  const last = parts.at(-1);
  const beforeLast = parts.at(-2);
  for (const joint of edges.joints) {
    if (isFree(first) && second !== undefined && !isSlot(second) && second.text.startsWith(joint))
      return true;
    if (
      isFree(last) &&
      beforeLast !== undefined &&
      !isSlot(beforeLast) &&
      beforeLast.text.endsWith(joint)
    )
      return true;
  }
  return false;
}

/** Whether a verb is missing: 坚决〔反对〕形式主义, whose slot it is; 向〔…〕各界人士, where it comes after. */
function lacksVerb(data: FrameData, { parts, firstWord }: Candidate): boolean {
  const [first, second] = parts;
  const last = parts.at(-1);
  if (first === undefined || isSlot(first)) return false;
  if (isFree(second) && data.edges.adverbs.has(first.text)) return true;
  if (last === undefined || isSlot(last) || !data.edges.leading.has(firstWord)) return false;
  return data.nameTypes.has(typeOf(data, last.text));
}

/** Whether fixed text holds none of the signs slots are written with, no masked name and no name of a person. */
function isWritable(part: FramePart, names: ReadonlySet<string>): boolean {
  if (isSlot(part)) return true;
  const { text } = part;
  if (/[〔〕×]/u.test(text)) return false;
  for (let at = 0; at + 3 <= text.length; at++) {
    if (names.has(text.slice(at, at + 3)) || names.has(text.slice(at, at + 4))) return false;
  }
  return true;
}

function opensLoosely({ edges }: FrameData, part: FramePart, word: string): boolean {
  if (isSlot(part)) return false;
  if (/^[^\p{L}\p{N}“《（]/u.test(part.text)) return true;
  return edges.start.has(word) || edges.start.has(part.text);
}

function closesLoosely(data: FrameData, part: FramePart, word: string): boolean {
  return !isSlot(part) && (/[^\p{L}\p{N}”》）]$/u.test(part.text) || data.edges.end.has(word));
}

/**
 * Whether a candidate reads as something a drafter would write: enough fixed words, no loose ends, no half words or
 * brackets, none of the `names`.
 */
export function isSetPhrase(
  data: FrameData,
  candidate: Candidate,
  names: ReadonlySet<string>,
): boolean {
  const { parts, firstWord, lastWord } = candidate;
  const fixed = fixedCharacters(parts);
  const slots = parts.filter(isSlot).length;
  if (slots === 0 || fixed < Math.max(LEAST_FIXED, slots * LEAST_PER_SLOT)) return false;
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return false;
  if (opensLoosely(data, first, firstWord) || closesLoosely(data, last, lastWord)) return false;
  if (hasStub(data, parts) || isJoined(data, parts) || lacksVerb(data, candidate)) return false;
  const hasRun = parts.some((part) => !isSlot(part) && /\p{Script=Han}{2}/u.test(part.text));
  return (
    hasRun && parts.every((part) => isWritable(part, names)) && isBalanced(formatPattern(parts))
  );
}
