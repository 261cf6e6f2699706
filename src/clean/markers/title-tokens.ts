import { titleWordAtEnd } from '../../line/title-words.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import type { MarkerToken } from './marker-token.ts';

const NUMERAL = '[一二三四五六七八九十]{1,3}|\\d{1,3}';
const NUMBERED_TITLE = new RegExp(`^(.{5,40}?) {0,2}(?:之)?([（(【]?)(${NUMERAL})[）)】]?$`, 'u');
const NUMBER_AFTER = new RegExp(
  `^ {0,2}(?:之)?([（(【]?)(${NUMERAL})[）)】]?(?! ?[\\d.、年月日个项条章级届篇])`,
  'u',
);

/**
 * Tokens of the style `title`: a page's title with a number announces each text, `某某工作方案1`, `某某工作方案(二)`.
 * With the title known (`stems`) they are found anywhere; else as lines of their own that end in the name of a genre
 * and a number and share their words. O(n) per stem.
 */
export function titleTokens(
  analysis: string,
  lines: readonly Span[],
  stems: readonly string[],
): readonly MarkerToken[] {
  const tokens: MarkerToken[] = [];
  for (const stem of stems) {
    for (let at = analysis.indexOf(stem); at >= 0; at = analysis.indexOf(stem, at + 1)) {
      const from = at + stem.length;
      const match = NUMBER_AFTER.exec(analysis.slice(from, from + 10));
      if (match === null) continue;
      tokens.push(...tokenOf(stem, match[2] ?? '', from, from + match[0].length));
    }
  }
  if (tokens.length > 0) return tokens;
  return lines.flatMap((line) => {
    if (line.end - line.start > 45) return [];
    const match = NUMBERED_TITLE.exec(analysis.slice(line.start, line.end));
    const title = match?.[1];
    if (match === null || title === undefined || /[，。；：、]/u.test(title)) return [];
    if (genreOf(title) === undefined) return [];
    return tokenOf(title, match[3] ?? '', line.start + title.length, line.end);
  });
}

function tokenOf(
  title: string,
  numeral: string,
  start: number,
  end: number,
): readonly MarkerToken[] {
  const ordinal = parseNumeral(numeral);
  if (ordinal === undefined || ordinal < 1 || ordinal > 99) return [];
  return [
    {
      style: 'title',
      family: `title ${title}`,
      ordinal,
      start,
      end,
      label: `${genreOf(title) ?? ''}${numeral}`,
      bracketed: false,
      colon: false,
    },
  ];
}

function genreOf(title: string): string | undefined {
  return titleWordAtEnd(title);
}
