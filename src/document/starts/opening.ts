import { boundaryCues } from './boundary-cues.ts';
import { leadScore } from './lead-score.ts';

/** Paragraphs shorter than this are no openings. */
const LEAST_OPENING = 12;
/** A lead glued to the text it opens: no more of the line than this is read, to the end of a sentence. */
const LONGEST_LEAD = 300;
const CLEAR_LEAD = 3;
const SOME_LEAD = 1.5;
const FORMULA = 4;

/** The first sentences of a line, as many as a lead may have. */
function head(content: string): string {
  if (content.length <= LONGEST_LEAD) return content;
  const end = content.slice(0, LONGEST_LEAD).search(/[。：:！？][^。：:！？]*$/u);
  return content.slice(0, end < 0 ? LONGEST_LEAD : end + 1);
}

/**
 * How much a paragraph reads like the opening of a document: 0 not at all, 1 somewhat, 3 clearly (根据…要求,
 * 为…决定开展…), 4 where it says what the document is (现将…报告如下, 制定本方案) or is the lead of a news item (本报讯); 1
 * more below 4 for 今年以来 and the like. O(length of the lead).
 */
export function openerOf(content: string): number {
  if (content.length < LEAST_OPENING) return 0;
  const cues = boundaryCues();
  const words = head(content);
  if (cues['news-lead'].test(words) || cues['opening-formula'].test(words)) return FORMULA;
  const lead = leadScore(words);
  const decides = cues.occasion.test(words) && cues.decision.test(words);
  const strength = lead >= CLEAR_LEAD || decides ? 3 : lead >= SOME_LEAD ? 1 : 0;
  return strength + (cues['time-opening'].test(words) ? 1 : 0);
}
