import { matchHeading } from '../../src/taxonomy/heading-match.ts';
import type { Genre } from '../../src/taxonomy/genre.ts';
import { numberedSeries, type NumberedLine } from './numbered-lines.ts';

/** A section at the top level of a clean text. */
export type TopSection = {
  readonly item: NumberedLine;
  /** Its lines, 0-based, the end exclusive; blank lines at the end are not its own. */
  readonly start: number;
  readonly end: number;
  readonly heading: string;
  /** Whether the heading has the line to itself. */
  readonly isLine: boolean;
  /** The one element the heading surely names; empty if there is none. */
  readonly element: string;
  /** All elements the heading may name; none if its words tell nothing. */
  readonly named: readonly string[];
};

const SURE = 0.85;
const SECOND = 0.5;

function elementOf(heading: string, genre: Genre): string {
  const [first, second] = matchHeading(heading, genre);
  if (first === undefined || first.confidence < SURE) return '';
  return (second?.confidence ?? 0) < SECOND ? first.element : '';
}

/** Signature, date, a list of attachments: what stands below the last section. */
const BELOW =
  /^[\s\u3000]*(?:附件|附：|特此|以上|妥否|[（(]?(?:联系|此件)|\S{4,30}[^。；：，]$|(?:20\d\d|二〇)\S*年\S*月\S*日)/u;

/** Levels above 一、. */
const PARTS = /^[\s\u3000]*第[一二三四五六七八九十]+(?:部分|章|编)/u;

function endOf(lines: readonly string[], start: number, next: number | undefined): number {
  let end = next ?? lines.length;
  if (next === undefined) {
    const below = lines.findIndex(
      (line, index) => index > start + 1 && lines[index - 1]?.trim() === '' && BELOW.test(line),
    );
    if (below >= 0) end = below;
  }
  while (end > start + 1 && lines[end - 1]?.trim() === '') end--;
  return end;
}

/** The sections of the first series at the top level; empty if the text is not numbered in that way. */
export function topSections(lines: readonly string[], genre: Genre): readonly TopSection[] {
  const series = numberedSeries(lines).find(({ depth }) => depth === 0);
  const items = lines.some((line) => PARTS.test(line)) ? [] : (series?.items ?? []);
  return items.map((item, at) => {
    const sentence = /^[^。：；]*/u.exec(item.rest)?.[0].trim() ?? '';
    const start = item.index;
    return {
      item,
      start,
      end: endOf(lines, start, items[at + 1]?.index),
      heading: sentence,
      isLine: item.rest.trim() === sentence,
      element: elementOf(sentence, genre),
      named: matchHeading(sentence, genre).map(({ element }) => element),
    };
  });
}
