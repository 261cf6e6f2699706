import type { DraftPart } from '../../corpus/draft-part.ts';
import { checkCues } from '../check-cues.ts';
import { partText } from '../part-text.ts';

/** How far into a text it says what it is, in characters. */
const LEAD = 600;

/**
 * Whether a text calls itself something that goes with plans but is bound to no set of elements: 意见, 若干措施, 规划,
 * 行动计划. Its title says so; a text without a title, its lead (特制定本行动计划).
 */
export function isLooserKind(part: DraftPart): boolean {
  const cues = checkCues();
  const title = part.record.title.replace(/[（(][^（）()]*[）)]$/u, '').trim();
  return title === ''
    ? cues['looser-naming'].test(partText(part).text.slice(0, LEAD))
    : cues['looser-title'].test(title);
}
