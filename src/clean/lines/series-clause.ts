import { endsSentence } from '../../line/line-shape.ts';

const LONG_PARAGRAPH = 80;
/** 在……方面， 对……的， : a clause of a series. */
const CLAUSE = /(?:^|[。；，：])(在|对|从|就|由|以)[^，。；]{2,14}(方面|上|中|时|后|的)，/gu;

/**
 * Whether a line continues the series of clauses that the line before broke off at its semicolon:
 * `…在户外宣传方面，…；` / `在宣传媒体方面，…。`. A list whose entries end in ； is no such series. O(length).
 */
export function continuesSeries(left: string, right: string): boolean {
  if (left.length < LONG_PARAGRAPH || !endsSentence(right)) return false;
  const lastSentence = left.slice(left.lastIndexOf('。', left.length - 2) + 1);
  if (lastSentence.length === left.length) return false; // a list entry of one sentence
  const [opening] = openings(right);
  if (opening === undefined || !right.startsWith(opening.slice(0, 1))) return false;
  return openings(lastSentence).includes(opening);
}

function openings(words: string): readonly string[] {
  return Array.from(words.matchAll(CLAUSE), (match) => `${match[1] ?? ''}…${match[2] ?? ''}`);
}
