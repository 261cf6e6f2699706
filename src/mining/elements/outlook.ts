import { hasTrait } from '../../taxonomy/genre-table.ts';
import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';

/** Where a report looks ahead. */
export const OUTLOOK = '下一步打算';
const SURE_NAME = 0.9;
/** 今后工作措施, 下一步整改举措: whatever is named, it is still to come. */
const AHEAD_OPENING = /^(?:今后|往后|下一?步|下一?阶段|明年|来年|新的一年)/u;
const HEADING_YEAR = /20\d\d(?=年)/u;

/** What the headings of a document say of what is still to come; read once a document. */
export type Outlook = {
  /** The earliest year that the document or a heading of it names; Infinity if none does. */
  readonly earliestYear: number;
  /** Place among the depth-1 sections of the first one that looks ahead; Infinity if none does. */
  readonly first: number;
};

function yearIn(heading: string): number {
  return Number(HEADING_YEAR.exec(heading)?.[0] ?? Infinity);
}

/**
 * Whether a report's heading speaks of a later year than the document or another of its headings (2024年重点工作 after
 * 2023年工作回顾): then it looks ahead, whatever its name.
 */
export function looksAhead(
  { genre }: DocumentRecord,
  heading: string,
  earliestYear: number,
): boolean {
  if (!hasTrait(genre, 'reviews')) return false;
  if (AHEAD_OPENING.test(heading)) return true;
  const year = yearIn(heading);
  return Number.isFinite(year) && earliestYear < year;
}

/** Reads the depth-1 sections of a report; other texts have no outlook. O(sections), read once for all of them. */
export function outlookOf(document: DocumentRecord, tops: readonly SectionRecord[]): Outlook {
  if (!hasTrait(document.genre, 'reviews')) return { earliestYear: Infinity, first: Infinity };
  const earliestYear = tops.reduce(
    (least, { heading }) => Math.min(least, yearIn(heading)),
    Number(document.year || Infinity),
  );
  const first = tops.findIndex(({ heading }) => {
    if (looksAhead(document, heading, earliestYear)) return true;
    const [match] = matchHeading(heading, document.genre);
    return match !== undefined && match.element === OUTLOOK && match.confidence >= SURE_NAME;
  });
  return { earliestYear, first: first < 0 ? Infinity : first };
}
