import type { PageLine } from './page-line.ts';

const LONGEST_ENTRY = 60;
/** An entry with its leader is no longer. */
const LONGEST_LINE = 200;
/** So many entries in a row are a list of contents. */
const LEAST_ENTRIES = 3;
/** 一、总则……1, 总则 .... 3, 1.1 目的	2 */
const LEADER = /(?:[.…·．‥_—-]{4,}\s*|\S\s{2,}|\t)\d{0,3}(?:\s+\d{1,3})?$/u;
const HEAD = /^(?:目\s*[录次]|contents)\s*[：:]?$/iu;

/** An entry's words without its leader and page number, so that it can be found again as a heading. */
function entryWords(content: string): string {
  return content.replace(/[\s.…·．‥_—-]*\d{0,3}(?:\s+\d{1,3})?$/u, '').replace(/\s+/gu, '');
}

/**
 * For each line whether it belongs to a list of contents: the line 目录, and entries in a row that have leaders or stand
 * again further down as headings. Their numbers are no numbers of the text. O(lines).
 */
export function contentsLines(lines: readonly PageLine[]): readonly boolean[] {
  const keys = lines.map(({ content }) => {
    if (content.length > LONGEST_LINE || /[。；！？：:]/u.test(content)) return '';
    const key = entryWords(content);
    return key.length > LONGEST_ENTRY ? '' : key;
  });
  const last = new Map(keys.map((key, at) => [key, at]));
  const isHead = lines.map(({ content }) => HEAD.test(content));
  const isEntry = keys.map(
    (key, at) =>
      key !== '' && (LEADER.test(lines[at]?.content ?? '') || (last.get(key) ?? at) > at),
  );
  const found = [...isHead];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (isEntry[at] === true) continue;
    const isRun = at - from >= LEAST_ENTRIES && hasNumbers(lines, from, at);
    if (isRun || isHead[from - 1] === true) found.fill(true, from, at);
    from = at + 1;
  }
  return found;
}

/** Whether most lines of a run have numbers: a list that repeats itself is none of contents. */
function hasNumbers(lines: readonly PageLine[], from: number, to: number): boolean {
  const numbered = lines.slice(from, to).filter(({ mark }) => mark !== undefined);
  return numbered.length * 2 >= to - from;
}
