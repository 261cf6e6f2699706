import { matchHeading, normaliseHeading } from './heading-match.ts';
import { headingWords } from './heading-words.ts';

const LONGEST_TOPIC = 12;
const SHORTEST = 2;
/** A rest that is no known name must be long enough to mean something by itself. */
const LEAST_UNKNOWN = 4;
const SURE_NAME = 0.97;

function isKnownName(words: string): boolean {
  return (matchHeading(words)[0]?.confidence ?? 0) >= SURE_NAME;
}

/**
 * A heading without the topic it opens with: 防汛工作目标 under 某镇防汛方案 gives 工作目标. The topic (2–12
 * characters that the document's title has too) is a slot, not part of the element; words that belong to elements
 * themselves (工作, 措施 …; data/heading-words.json) are no topic. O(heading × title).
 */
export function withoutTopic(heading: string, title: string): string {
  const plain = normaliseHeading(heading);
  if (isKnownName(plain)) return plain;
  const general = headingWords()['general-word'];
  for (
    let length = Math.min(plain.length - SHORTEST, LONGEST_TOPIC);
    length >= SHORTEST;
    length--
  ) {
    const topic = plain.slice(0, length);
    const rest = plain.slice(length);
    if (!title.includes(topic) || general.test(topic) || /^[的和与及、以]/u.test(rest)) continue;
    if (isKnownName(rest) || rest.length >= LEAST_UNKNOWN) return rest;
  }
  return plain;
}
