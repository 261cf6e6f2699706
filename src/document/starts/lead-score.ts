import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';

/** Where the first words of a lead stand. */
const START = 90;
/** How much of a paragraph is read; leads are shorter. */
const READ = 1200;
/** Characters over which the cues of a paragraph are not yet thinned out. */
const USUAL_LENGTH = 200;

/**
 * How strongly a paragraph reads like the opening of a document (为进一步…制定本方案; 现将…报告如下), in the points of the
 * cues of 导语 in data/elements.json. In long paragraphs cues count less, by length^-0.75. O(length).
 */
export function leadScore(paragraph: string): number {
  const lead = taxonomy().elements[elementIndex('导语')];
  if (lead === undefined) return 0;
  const text = paragraph.slice(0, READ);
  const start = text.slice(0, START);
  let score = 0;
  for (const { pattern, weight } of lead.startCues) if (pattern.test(start)) score += weight;
  const share = Math.max(1, text.length / USUAL_LENGTH) ** -0.75;
  for (const { pattern, weight } of lead.bodyCues) if (pattern.test(text)) score += share * weight;
  return score;
}
