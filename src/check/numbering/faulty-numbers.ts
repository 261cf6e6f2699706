import type { DraftPart } from '../../corpus/draft-part.ts';
import type { HeadingMark } from '../../structure/marks/heading-marks.ts';
import { numberLabel } from '../../line/number-label.ts';
import { formatChineseNumeral } from '../../text/numerals.ts';
import { numberSeries, type NumberSeries } from './number-series.ts';
import { relabel } from './relabel.ts';
import { sequenceFaults, type SequenceFault } from './sequence-faults.ts';
import { textPieces, type TextPiece } from './text-pieces.ts';

/** A number of a draft that breaks the count of its series. */
export type FaultyNumber = {
  readonly kind: SequenceFault['kind'];
  readonly mark: HeadingMark;
  /** The sibling before it, if there is one. */
  readonly previous: HeadingMark | undefined;
  /** The sibling with the same number, for a repeat. */
  readonly twin: HeadingMark | undefined;
  /** The number that was due, as the author would write it. */
  readonly expected: string;
  /** The numbers left out, likewise. */
  readonly missing: readonly string[];
  readonly series: NumberSeries;
};

/** More missing numbers than this are another way of counting (clauses of a longer text, years), no slip. */
const LARGEST_GAP = 5;

/** How a number of a family may be written, `#` for its value: also in ways that are not read as a mark within a line. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['han', '#[、.．：:]'],
  ['han-paren', '[（(]?#[）)]'],
  ['arabic', '#[、.．](?!\\d{1,3}(?!\\d))'],
  ['arabic-paren', '[（(]#[）)]'],
  ['arabic-half', '#[）)]'],
  ['enumerator', '#[是要]'],
]);
const HAN_FAMILIES = new Set(['han', 'han-paren', 'enumerator']);

/** Whether a number of a family stands in a stretch of text behind a stop or a blank: then it is there, but was not read as one. */
function isMentioned(text: string, family: string, value: number): boolean {
  const numeral = HAN_FAMILIES.has(family) ? formatChineseNumeral(value) : String(value);
  const form = FORMS.get(family) ?? numberLabel(family, value);
  if (form === '' || value < 1) return false;
  // 一、加强领导1.明确责任: a heading may have run into its first item
  const before = value === 1 ? '(?<![\\d.十])' : '(?:^|[。；：！？”）\\s\u3000])';
  return new RegExp(`${before}${form.replace('#', numeral)}`, 'u').test(text);
}

function faultsOf(piece: TextPiece, series: NumberSeries): readonly FaultyNumber[] {
  const { text, analysis } = piece.document;
  const { marks } = series;
  const values = marks.map(({ value }) => value);
  return sequenceFaults(values, series.first).flatMap(({ index, kind, expected, missing }) => {
    const mark = marks[index];
    if (mark === undefined || missing.length > LARGEST_GAP) return [];
    const previous = marks[index - 1];
    const from = previous?.end ?? series.parent?.end ?? 0;
    const between = analysis.slice(from, mark.start);
    const { family } = mark.style;
    const isThere = [expected, mark.value - 1].some((value) => isMentioned(between, family, value));
    if (kind === 'gap' && isThere) return [];
    // a single number with nothing before it proves no series
    if (previous === undefined && marks.length < 2) return [];
    return [
      {
        kind,
        mark,
        previous,
        twin: marks.slice(0, index).findLast(({ value }) => value === mark.value),
        expected: relabel(text, mark, expected),
        missing: missing.map((value) => relabel(text, mark, value)),
        series,
      },
    ];
  });
}

/** The numbers of a part that break the count, of one kind, in document order. */
export function faultyNumbers(
  part: DraftPart,
  kind: SequenceFault['kind'],
): readonly FaultyNumber[] {
  return textPieces(part).flatMap((piece) =>
    numberSeries(piece)
      .flatMap((series) => faultsOf(piece, series))
      .filter((fault) => fault.kind === kind)
      .toSorted((a, b) => a.mark.start - b.mark.start),
  );
}
