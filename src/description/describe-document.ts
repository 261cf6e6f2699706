import type { SectionNode } from '../structure/tree/section-tree.ts';
import type { DocumentText } from '../line/text-line.ts';
import { boundaryCues } from '../document/starts/boundary-cues.ts';
import { detectGenre, type GenreGuess } from '../taxonomy/detect-genre.ts';
import { effectiveYearIn, yearIn } from './document-year.ts';
import { issuerOf, signatureOf } from './issuer.ts';

/** What a document says of itself. Empty strings where it says nothing. */
export type DocumentDescription = {
  readonly title: string;
  readonly issuer: string;
  /** Four digits. */
  readonly year: string;
  readonly genre: GenreGuess;
};

/** How much of a document is read for its genre and year, in characters. */
const OPENING = 420;
const BODY = 3000;
const CLOSING = 160;
const LEAD = 300;

/** The lines of a title without their blanks: `关 于 …\n某某局` keeps its two lines, so that each may end in its 文种. */
function titleLines(document: DocumentText, node: SectionNode | undefined): readonly string[] {
  if (node === undefined) return [];
  const words = document.analysis.slice(node.span.start, node.bodyStart);
  return words
    .split('\n')
    .map((line) => line.replace(/\s/gu, ''))
    .filter((line) => line !== '');
}

let announcementNumber: RegExp | undefined;

/** An announcement without numbers and blanks, so that it ends in its genre: `防汛工作总结篇 三` is a 总结. */
function withoutNumber(announced: string): string {
  announcementNumber ??= new RegExp(boundaryCues()['announcement-number'], 'gu');
  return announced.replace(announcementNumber, '');
}

/**
 * Title, issuer, year and genre of a document. The issuer is who signs, else whom the title or the text names; the year
 * is the title's, else that of the date, of the entry into force, else the first one in the lead.
 * O(sections) and a bounded number of characters.
 */
export function describeDocument(
  document: DocumentText,
  nodes: readonly SectionNode[],
  announced: string,
): DocumentDescription {
  const titleNode = nodes.find((node) => node.form === 'title');
  const title = titleNode?.heading ?? '';
  const lines = titleLines(document, titleNode);
  const start = titleNode?.span.end ?? document.lines[0]?.start ?? 0;
  const end = document.lines.at(-1)?.end ?? start;
  const read = (length: number): string =>
    document.analysis.slice(start, Math.min(end, start + length));
  const signed = signatureOf(document);
  const headings = nodes
    .filter((node) => node.form === 'line' || node.form === 'run-in')
    .map((node) => node.heading);
  const closing = document.analysis.slice(Math.max(start, end - CLOSING), end);
  const genre = detectGenre({
    title: lines.join('\n'),
    announced: withoutNumber(announced),
    opening: read(OPENING).trim(),
    headings: headings.join('\n'),
    body: read(BODY),
    closing,
  });
  return {
    title,
    issuer: issuerOf(signed.issuer, lines.join(''), document.analysis.slice(start, end).trim()),
    year:
      yearIn(lines.join(' ')) ||
      yearIn(signed.date) ||
      effectiveYearIn(closing) ||
      yearIn(read(LEAD)),
    genre,
  };
}
