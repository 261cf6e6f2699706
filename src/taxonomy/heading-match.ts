import { indexPatterns, mayMatch, type PatternIndex } from '../text/pattern-needs.ts';
import type { Genre } from './genre.ts';
import { elementsNamed, ownerOf } from './heading-names.ts';
import { headingWords } from './heading-words.ts';
import { taxonomy } from './taxonomy.ts';

/** An element a heading names, with how surely (0–1). */
export type HeadingMatch = {
  readonly element: string;
  readonly confidence: number;
};

const OPENING_MARKS = '“"《（(【';
const CLOSING_MARKS = '。；;：:，,、！!？?.）)】”"';
/** 2024年, 2024年度, 20××年上半年 */
const YEAR = /^(?:20\d\d|[xX×_*]{2,4}|20[_xX×*]{1,2})年(?:度|上半年|下半年)?/u;
/** 准备阶段（1月6日至1月17日）, also when its closing bracket was cut off */
const REMARK = /[（(][^（）()]*[）)]?[。：:]?$/u;
const LONGEST = 40;
const KNOWN = 0.97;

type Keyword = { readonly label: string; readonly pattern: RegExp; readonly weight: number };

let keywords: { readonly all: readonly Keyword[]; readonly index: PatternIndex } | undefined;

function withoutMarks(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && OPENING_MARKS.includes(words.charAt(start))) start++;
  while (end > start && CLOSING_MARKS.includes(words.charAt(end - 1))) end--;
  return words.slice(start, end);
}

/** A heading reduced for comparison: no spaces, no punctuation at the ends, no year, no 我镇/全县/关于 before it. */
export function normaliseHeading(heading: string): string {
  const packed = heading.replace(/[\s\u3000]+/gu, '');
  const bare = packed.replace(REMARK, '');
  const plain = withoutMarks(bare.length >= 2 ? bare : packed).replace(YEAR, '');
  const prefix = headingWords()['own-prefix'].exec(plain)?.[0] ?? '';
  return plain.length >= prefix.length + 2 ? plain.slice(prefix.length) : plain;
}

/** The elements that the parts of a heading name: 存在的问题及下一步打算 names two. */
function noteParts(plain: string, genre: Genre | undefined, note: Note): void {
  const parts = plain.split(/[及和与暨、，]|以及/u).filter((part) => part.length >= 2);
  if (plain.length > 24 || parts.length > 3) return;
  for (const part of parts) {
    const name = ownerOf(part, genre);
    if (name !== undefined) note(name, parts.length === 1 ? KNOWN : 0.8);
  }
}

/** The keywords of all elements side by side, made ready to be tried all at once. */
function keywordSet(): NonNullable<typeof keywords> {
  if (keywords === undefined) {
    const all = taxonomy().elements.flatMap(({ label, keywords: own }) =>
      own.map(({ pattern, weight }) => ({ label, pattern, weight })),
    );
    keywords = { all, index: indexPatterns(all.map(({ pattern }) => pattern)) };
  }
  return keywords;
}

function noteKeywords(plain: string, note: Note): void {
  const { all, index } = keywordSet();
  for (const at of mayMatch(index, plain)) {
    const keyword = all[at];
    if (keyword !== undefined && keyword.pattern.test(plain))
      note(
        keyword.label,
        Math.min(0.86, 0.3 + keyword.weight * 0.09) - (plain.length > 16 ? 0.15 : 0),
      );
  }
}

type Note = (element: string, confidence: number) => void;

/**
 * The elements a heading names, the surest first. A heading that is a known name (工作目标) matches with 0.97, one
 * that ends in a known name after its topic (消防安全工作目标) with 0.88, one with a telling keyword with 0.3–0.86 by
 * its weight; names that two elements share go by the genre; a heading of two names (存在的问题及下一步打算) gives
 * both with 0.8. Headings of one character or more than 40 give none.
 */
export function matchHeading(heading: string, genre?: Genre): readonly HeadingMatch[] {
  // a key of its own, not the heading, which as a part of its text would keep the whole text in memory
  const key = `${genre ?? ''} ${heading}`;
  const before = remembered.get(key);
  if (before !== undefined) return before;
  const matches = readHeadingNames(heading, genre);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, matches);
  return matches;
}

/** The same headings are asked for again and again, by form, hierarchy, elements and outline. */
const remembered = new Map<string, readonly HeadingMatch[]>();
const MOST_REMEMBERED = 8192;

function readHeadingNames(heading: string, genre: Genre | undefined): readonly HeadingMatch[] {
  const plain = normaliseHeading(heading);
  if (plain.length < 2 || plain.length > LONGEST) return [];
  const known = ownerOf(plain, genre);
  if (known !== undefined) return [{ element: known, confidence: KNOWN }];
  const scores = new Map<string, number>();
  const note: Note = (element, confidence) => {
    if (confidence > (scores.get(element) ?? 0)) scores.set(element, confidence);
  };
  noteParts(plain, genre, note);
  if (plain.length <= 18) for (const element of elementsNamed(plain, genre)) note(element, 0.88);
  noteKeywords(plain, note);
  return [...scores]
    .map(([element, confidence]) => ({ element, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence || (a.element < b.element ? -1 : 1));
}
