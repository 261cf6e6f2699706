import { proseShare } from '../../taxonomy/prose-share.ts';
import { boundaryCues } from './boundary-cues.ts';
import type { PageLine } from './page-line.ts';
import type { Place } from './place.ts';

/** How far the writer's name for itself is sought before and after a place. */
const SELF_BEFORE = 12;
const SELF_AFTER = 8;
const VOICE_LINES = 5;
const PERSONAL = 2;
/** Difference of the share of prose on both sides that shows a turn. */
const LEAST_TURN = 0.3;
/** Lines and characters on either side that are looked at. */
const TURN_LINES = 7;
const TURN_CHARACTERS = 1600;

function namesItself({ self }: PageLine): boolean {
  return self !== '' && !boundaryCues()['self-general'].test(self);
}

/** Whether the writer calls itself otherwise before the place (我镇) than after it (我校). */
export function writerChanges({ page: { lines }, at }: Place): boolean {
  const before = lines.slice(Math.max(0, at - SELF_BEFORE), at).findLast(namesItself)?.self;
  const after = lines.slice(at, at + SELF_AFTER).find(namesItself)?.self;
  return before !== undefined && after !== undefined && before !== after;
}

/** How often a person speaks as such (我, 奶奶) in some lines. */
function personalIn(lines: readonly PageLine[]): number {
  const { personal } = boundaryCues();
  return lines.reduce((sum, { content }) => sum + [...content.matchAll(personal)].length, 0);
}

/** Whether an office speaks on one side of the place and a person on the other. */
export function voiceTurns({ page: { lines }, at }: Place): boolean {
  const after = personalIn(lines.slice(at, at + VOICE_LINES));
  const before = personalIn(lines.slice(Math.max(0, at - VOICE_LINES), at));
  return Math.min(before, after) === 0 && Math.max(before, after) > PERSONAL;
}

function proseShareOf(lines: readonly PageLine[]): number {
  const text = lines.map((line) => line.content).join('\n');
  return proseShare(text.slice(0, TURN_CHARACTERS));
}

/** Whether theory, news and official prose meet: the share of prose before and after differs. */
export function proseTurns({ page: { lines }, at }: Place): boolean {
  const before = proseShareOf(lines.slice(Math.max(0, at - TURN_LINES), at));
  const after = proseShareOf(lines.slice(at, at + TURN_LINES));
  return Math.abs(before - after) >= LEAST_TURN;
}
