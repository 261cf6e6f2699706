import type { Candidate } from './candidate-parts.ts';
import { isBalanced } from './filler.ts';
import type { FrameData } from './frame-data.ts';
import { fixedCharacters, formatPattern, isSlot, type FramePart } from './pattern.ts';

/** Least letters and Han characters of the fixed part. */
const LEAST_FIXED = 4;
/** Least fixed characters a slot. */
const LEAST_PER_SLOT = 1.5;
/**
 * Whether an outer fixed part is a single character that belongs to a word of the slot (新|建). Function words (由, 在)
 * may stand so, and measure words beside a number (〔数量〕天).
 */
function isStub(data: FrameData, part: FramePart, neighbour: FramePart | undefined): boolean {
  if (isSlot(part) || part.text.length > 1 || data.edges.glued.has(part.text)) return false;
  return neighbour !== undefined && isSlot(neighbour) && neighbour.sure < 0;
}

/** Whether a part holds none of the signs slots are written with, and no masked name. */
function isWritable(part: FramePart): boolean {
  return isSlot(part) || !/[〔〕×]/u.test(part.text);
}

function opensLoosely(data: FrameData, part: FramePart, word: string): boolean {
  return !isSlot(part) && (/^[^\p{L}\p{N}“《（]/u.test(part.text) || data.edges.start.has(word));
}

function closesLoosely(data: FrameData, part: FramePart, word: string): boolean {
  return !isSlot(part) && (/[^\p{L}\p{N}”》）]$/u.test(part.text) || data.edges.end.has(word));
}

/** Whether a candidate reads as something a drafter would write: enough fixed words, no loose ends, no half brackets. */
export function isSetPhrase(data: FrameData, candidate: Candidate): boolean {
  const { parts, firstWord, lastWord } = candidate;
  const fixed = fixedCharacters(parts);
  const slots = parts.filter(isSlot).length;
  if (slots === 0 || fixed < Math.max(LEAST_FIXED, slots * LEAST_PER_SLOT)) return false;
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return false;
  if (opensLoosely(data, first, firstWord) || closesLoosely(data, last, lastWord)) return false;
  if (isStub(data, first, parts[1]) || isStub(data, last, parts.at(-2))) return false;
  const hasRun = parts.some((part) => !isSlot(part) && /\p{Script=Han}{2}/u.test(part.text));
  return hasRun && parts.every(isWritable) && isBalanced(formatPattern(parts));
}
