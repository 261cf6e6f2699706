import { isSignatureLine } from '../../line/signature-line.ts';
import { boundaryCues } from './boundary-cues.ts';
import { closes } from './closing.ts';
import type { Place } from './place.ts';

/** A line that goes on after an ending is the start of something else when it is this long. */
const LONG = 25;

/** Whether a closing formula, a date, thanks or a signature with its date stands above. */
export function isEndedAbove({ previous: { closing } }: Place): boolean {
  return closes(closing) && closing !== 'final-clause' && closing !== 'note';
}

/** Whether the last clause of rules or a note stands above. */
export function isLastClauseAbove({ previous: { closing } }: Place): boolean {
  return closing === 'final-clause' || closing === 'note';
}

/** Whether the page goes on after an ending with a whole paragraph or a title, and no note that belongs below a text. */
export function goesOnAfterEnd({ line, previous }: Place): boolean {
  const { content, shape, mark } = line;
  return (
    closes(previous.closing) &&
    (content.length >= LONG || shape === 'essay-title' || shape === 'headline') &&
    (mark === undefined || mark.value === 1) &&
    !boundaryCues()['after-ending'].test(content)
  );
}

/** Whether the line before bears a name as under a text without date, and a paragraph or title comes next. */
export function isNameAbove({ line, previous }: Place): boolean {
  if (previous.mark !== undefined || previous.isTitle || line.mark !== undefined) return false;
  if (closes(previous.closing)) return false;
  return (line.content.length >= LONG || line.isTitle) && isSignatureLine(previous.content);
}
