import { titleWordAtEnd } from '../../line/title-words.ts';
import { chromeWords } from '../furniture/chrome-words.ts';
import { isTitle } from './marker-candidates.ts';
import { markerWords } from './marker-words.ts';

const PARENTHESIS = /[（(〔【[][^（）()]{1,16}[）)〕】\]]$/u;
/** 2024年, 20××年度, 一季度, ×× */
const NUMBERS = /[\d一二三四五六七八九十〇○×xX*_—-]+/gu;
/** So much of a title must be about something. */
const SHORTEST_SUBJECT = 2;
const SHORTEST_TITLE = 6;

/** A title that ends in the name of a genre: `某某工作方案`. */
export function namesText(words: string): boolean {
  return isTitle(words) && genreAtEnd(words) !== undefined;
}

/**
 * A title that can be a text's own: it names a genre at its end (`（试行）` and 范文 behind it do not count) and a subject
 * before it. `2024年工作计划` heads a section, and so does what begins with a verb: `制定工作方案`.
 */
export function titlesText(words: string): boolean {
  if (!isTitle(words) || words.length < SHORTEST_TITLE) return false;
  const bare = withoutCollection(words.replace(PARENTHESIS, ''));
  const genre = genreAtEnd(bare);
  if (genre === undefined) return false;
  const { verbs, general } = markerWords();
  if (verbs.some((verb) => bare.startsWith(verb))) return false;
  let subject = bare.slice(0, -genre.length).replaceAll(NUMBERS, '');
  for (const word of general) subject = subject.replaceAll(word, '');
  return subject.length >= SHORTEST_SUBJECT;
}

/** The genre a title ends in. */
export function genreAtEnd(words: string): string | undefined {
  return titleWordAtEnd(words);
}

function withoutCollection(words: string): string {
  const word = chromeWords().collection.find((name) => words.endsWith(name));
  return word === undefined ? words : words.slice(0, -word.length);
}
