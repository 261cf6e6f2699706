import { titleWords } from '../../line/title-words.ts';
import { around, type MarkerToken, NUMERAL } from './marker-token.ts';
import { markerWords } from './marker-words.ts';

/** Markers that only count at the front of a line with nothing more on it: 方案一：, 第二则, No.3, （二）. O(n). */
export function lineMarkerTokens(analysis: string): readonly MarkerToken[] {
  return Array.from(analysis.matchAll(lineMarkers()), (match) => tokenOf(analysis, match)).filter(
    (token) => token !== undefined,
  );
}

/** 方案一：, 第二则, No.3, （二） at the front of a line. */
function tokenOf(analysis: string, match: RegExpExecArray): MarkerToken | undefined {
  const { indent = '', word, numeral, counted, counter, plain, alone } = match.groups ?? {};
  const from = match.index + indent.length;
  const to = match.index + match[0].length;
  if (alone !== undefined) return around(analysis, 'bare', '', alone, from + 1, to - 1);
  const style = word !== undefined && markerWords().numbered.includes(word) ? 'genre' : 'counted';
  return around(
    analysis,
    style,
    word ?? counter ?? 'no',
    numeral ?? counted ?? plain ?? '',
    from,
    to,
  );
}

let lineMarkerPattern: RegExp | undefined;

/** A genre, 第一则, No.1 or (…) with a number and nothing more, a colon or a title after it, at the front of a line. */
function lineMarkers(): RegExp {
  if (lineMarkerPattern !== undefined) return lineMarkerPattern;
  const { numbered, counted, counters } = markerWords();
  const words = [...numbered, ...titleWords().all, ...counted]
    .toSorted((a, b) => b.length - a.length)
    .join('|');
  lineMarkerPattern = new RegExp(
    `^(?<indent>[ \\t]*[【〔#]?)(?:(?<word>${words})(?:之)?[（(]?(?<numeral>${NUMERAL})[）)]?(?=[：:】〕#]| *$)` +
      `|第(?<counted>${NUMERAL})(?<counter>${counters.join('|')})(?=[：:】〕#]| *$| +\\p{Script=Han})` +
      `|[Nn][Oo]\\.? ?(?<plain>\\d{1,2})(?=[：:】〕#]| *$| +\\p{Script=Han})` +
      `|[（(【](?<alone>${NUMERAL})[）)】](?= *$))`,
    'gmu',
  );
  return lineMarkerPattern;
}
