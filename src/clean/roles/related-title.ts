import { titleWordAtEnd } from '../../line/title-words.ts';
import type { LineFacts } from './line-facts.ts';

/** 1.某某总结, ·某某方案, 某某计划03-25: an entry and no title of a text. */
const ENTRY_SIGN = /^(?:\d{1,2}[.、．]|[·•●▪◆>-])|\d{1,2}[-/.月]\d{1,2}日?[\])）]?$/u;
/** A title's words stand in the first lines below it, so many of its pairs of characters at least. */
const TELLING_LINES = 2;
const TOLD = 0.35;
const SHORTEST_TITLE = 6;

/**
 * Whether the last entry before a document is that document's title: it ends in a genre and is no link, and either
 * the page has had no text yet or the other entries have numbers or dates and this one has not.
 */
export function isOwnTitle(
  facts: readonly LineFacts[],
  first: number,
  last: number,
  above: boolean,
): boolean {
  const fact = facts[last];
  if (fact === undefined || last < first || fact.layout.linkShare > 0.5) return false;
  if (fact.pageTitle || ENTRY_SIGN.test(fact.words)) return false;
  if (above && isTold(fact, facts.slice(last + 1, last + 1 + TELLING_LINES))) return true;
  if (titleWordAtEnd(fact.words) === undefined) return false;
  const others = facts.slice(first, last);
  return above || (others.length > 0 && others.every((other) => ENTRY_SIGN.test(other.words)));
}

/** Whether the lines below have the words of a title: 某县开展植树活动 over a report of it. */
function isTold({ words }: LineFacts, below: readonly LineFacts[]): boolean {
  if (words.length < SHORTEST_TITLE) return false;
  const text = below.map((fact) => fact.words).join('');
  let told = 0;
  for (let i = 0; i + 1 < words.length; i++) if (text.includes(words.slice(i, i + 2))) told++;
  return told >= (words.length - 1) * TOLD;
}
