import type { DraftPart } from '../../corpus/draft-part.ts';
import { titleWords } from '../../line/title-words.ts';

/**
 * Whether a text calls itself something that goes with a genre but is bound to no set of elements: 意见, 若干措施, 规划,
 * 行动计划, marked `loose` in data/title-words.json. Its title says so; of a text without a title, its lead (特制定本行动计划).
 */
export function isLooserKind({ record }: DraftPart): boolean {
  return titleWords().kindOf.get(record.kind)?.marks.has('loose') === true;
}
