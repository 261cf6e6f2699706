import type { DraftPart } from '../../corpus/draft-part.ts';
import { formatChineseNumeral, parseNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { lineMatches, type LineMatch } from '../wording/line-matches.ts';
import { sequenceFaults, type SequenceFault } from './sequence-faults.ts';

/** A number of an enumeration within a paragraph that breaks its count. */
export type FaultyOrdinal = Span & {
  readonly kind: SequenceFault['kind'];
  /** As it stands in the text, e.g. `三是`. */
  readonly label: string;
  readonly expected: string;
  /** The first number left out; empty but for a gap. */
  readonly missing: string;
};

/** 一是…二是…, 一要…, 第一，…, 其一，… after a stop; the first group is what stands before the number, the last what follows. */
const ENUMERATIONS: readonly RegExp[] = [
  /(?<=^|[。；：，、\s\u3000])()([一二三四五六七八九十]|十[一二三])(是|要)(?!否|么|求|领|点|素)/gu,
  /(?<=^|[。；：\s\u3000])(第)([一二三四五六七八九十])([，,])/gu,
  /(?<=^|[。；：\s\u3000])(其)([一二三四五六七八九十])([，,])/gu,
  /()([①-⑳])()(?![、，和至及—-]?[①-⑳])(?<![①-⑳][、，和至及—-]?[①-⑳])/gu,
];

function valueOf({ groups }: LineMatch): number {
  return parseNumeral(groups[2] ?? '') ?? 0;
}

/** The enumerations of a part: the numbers of a line from each 一 to the next. */
function seriesOf(matches: readonly LineMatch[]): readonly (readonly LineMatch[])[] {
  const all: LineMatch[][] = [];
  let last: LineMatch | undefined;
  for (const match of matches) {
    const sameLine = last !== undefined && match.start - match.offset === last.start - last.offset;
    if (!sameLine || valueOf(match) === 1) all.push([match]);
    else all.at(-1)?.push(match);
    last = match;
  }
  return all;
}

function labelFor(
  { groups: [, before = '', numeral = '', after = ''] }: LineMatch,
  value: number,
): string {
  if (/[①-⑳]/u.test(numeral)) return String.fromCodePoint('①'.charCodeAt(0) + value - 1);
  return `${before}${formatChineseNumeral(value)}${after}`;
}

/**
 * The numbers that break the count in enumerations within a paragraph which begin with 一 (or ①) and have two members or
 * more; those whose items stand on lines of their own are read as marks. O(characters).
 */
export function faultyOrdinals(part: DraftPart): readonly FaultyOrdinal[] {
  return ENUMERATIONS.flatMap((pattern) =>
    seriesOf(lineMatches(part, pattern)).flatMap((series) => {
      const [first] = series;
      if (first === undefined || series.length < 2 || valueOf(first) !== 1) return [];
      return sequenceFaults(series.map(valueOf)).flatMap(({ index, kind, expected, missing }) => {
        const match = series[index];
        if (match === undefined || missing.length > 2) return [];
        const { start, end, groups } = match;
        return [
          {
            start,
            end,
            kind,
            label: groups[0] ?? '',
            expected: labelFor(match, expected),
            missing: kind === 'gap' ? labelFor(match, missing[0] ?? expected) : '',
          },
        ];
      });
    }),
  );
}
