import { matchHeading } from '../../taxonomy/heading-match.ts';
import { structureCues } from '../structure-cues.ts';

/** A heading phrase may be this long before its length speaks against it. */
const USUAL_LENGTH = 25;
/** Nothing of this length is a phrase, whatever it quotes. */
const PARAGRAPH = 400;
/** Longer phrases are not looked up in the taxonomy. */
const LONGEST_NAME = 16;

/** 10月3日下午…, 3:30…, 上午…: what happens when is told, not headed. */
const TIME_OPENING = /^(?:\d{1,2}(?:月|[：:]\d{2})|上午|下午)/u;

/** Length of a heading phrase as a reader feels it: quotations count as one word, quotation marks and blanks not at all. */
export function phraseLength(words: string): number {
  if (words.length > PARAGRAPH) return words.length;
  return words.replace(/[“《][^”》]{5,}[”》]/gu, '引用语').replace(/[“”"'《》（）()\s\u3000]/gu, '')
    .length;
}

function commaLeaning(words: string): number {
  const commas = words.split(/[，,]/u).length - 1;
  return commas === 1 ? 0.4 : commas > 1 ? -1.1 * (commas - 1) : 0;
}

/**
 * How strongly a phrase reads as a heading (> 0) rather than as a sentence that is itself the body (< 0): its length,
 * its commas, its first word (data/structure-cues.json) and whether the taxonomy knows it. Weights set by hand on the
 * bundled corpus.
 */
export function headingLeaning(words: string, bodyLength: number): number {
  const cues = structureCues();
  const length = phraseLength(words);
  let leaning = (USUAL_LENGTH - length) / 6 + commaLeaning(words);
  if (cues['verb-opening'].test(words)) leaning += 0.8;
  if (cues['sentence-opening'].test(words)) leaning -= 1.6;
  if (length <= LONGEST_NAME && matchHeading(words).length > 0) leaning += 2;
  if (cues['unfinished-ending'].test(words)) leaning -= 1.5;
  if (cues['topic-ending'].test(words)) leaning += 1;
  if (bodyLength < 12) leaning -= 1;
  if (TIME_OPENING.test(words)) leaning -= 1.6;
  if (/\d{4,}|\d+(?:元|人|次|个|日)/u.test(words)) leaning -= 0.6;
  return leaning;
}
