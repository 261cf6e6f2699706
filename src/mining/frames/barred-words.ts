import { isName } from '../../text/person-names.ts';
import { nameData } from '../../text/name-data.ts';
import type { FrameData } from './frame-data.ts';
import { FIRST_WORD, type Units } from './units.ts';

/** Share of a word's places in which a title follows, from which on it is a name. */
const NAME_SHARE = 0.05;
/** The same for a word of three characters that begins with no known surname. */
const CERTAIN_SHARE = 0.2;
const LEAST_PLACES = 2;
const slotSigns = /[〔〕\n\r\t]/u;

/**
 * Whether a word has the shape of a whole name: surname and two characters, or a compound surname and one or two.
 * A word of three characters that a title often follows is a name with any surname. `share`: places with a title.
 */
function looksLikeName(data: FrameData, word: string, share: number): boolean {
  if (share < NAME_SHARE || !/^\p{Script=Han}{3,4}$/u.test(word)) return false;
  if (data.slotTypes.some(({ ends }) => ends.some((end) => word.endsWith(end)))) return false;
  if (share >= CERTAIN_SHARE && word.length === 3) return true;
  return isName(nameData(), word, 0, word.length, 'sure');
}

/** How often a title follows each word. */
function titledCounts(data: FrameData, units: Units): Uint32Array {
  const counts = new Uint32Array(units.words.length);
  const followers = new Set<number>();
  for (const [id, word] of units.words.entries()) {
    if (data.edges.nameFollowers.has(word)) followers.add(id);
  }
  for (let at = 1; at < units.ids.length; at++) {
    const before = units.ids[at - 1] ?? 0;
    if (followers.has(units.ids[at] ?? 0)) counts[before] = (counts[before] ?? 0) + 1;
  }
  return counts;
}

/**
 * Words that may not be part of a frame's fixed text: the signs slots are written with, and names of persons, known by
 * their shape and by the titles that follow them somewhere in the corpus (…同志, …副总理). O(tokens).
 */
export function barredWords(data: FrameData, units: Units): ReadonlySet<number> {
  const titled = titledCounts(data, units);
  const barred = new Set<number>();
  for (const [id, word] of units.words.entries()) {
    if (id < FIRST_WORD) continue;
    const count = titled[id] ?? 0;
    const share = count < LEAST_PLACES ? 0 : count / Math.max(1, units.counts[id] ?? 0);
    if (slotSigns.test(word) || looksLikeName(data, word, share)) barred.add(id);
  }
  return barred;
}
