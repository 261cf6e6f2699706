import { mayAddress } from '../line/addressee-line.ts';
import { isDateLine } from '../line/date-line.ts';
import { isDocumentNumber } from '../line/document-number.ts';
import type { DocumentText } from '../line/text-line.ts';
import type { SectionTree } from '../structure/tree/section-tree.ts';
import {
  announcedTitle,
  fileWords,
  type AnnouncedTitle,
  type Announcement,
} from './announcement.ts';
import { detectGenre, type GenreEvidence, type GenreGuess } from './detect-genre.ts';
import { documentYear, isoDate, type DocumentYear } from './document-dates.ts';
import { titleKind } from './title-kind.ts';
import { issuerOf, signatureOf, type DocumentIssuer, type Signature } from './issuer.ts';

/** What a document says of itself. Empty strings where it says nothing. */
export type DocumentDescription = {
  /** The title that stands in the text. */
  readonly title: string;
  /** What else names a document without a title of its own. */
  readonly announced: AnnouncedTitle | undefined;
  readonly issuer: DocumentIssuer;
  readonly year: DocumentYear;
  /** When it was issued, 2024-03-05 or 2024-03. */
  readonly date: string;
  readonly genre: GenreGuess;
};

/** A document with its sections, and what announces it. */
export type DescribedDocument = {
  readonly document: DocumentText;
  readonly tree: Pick<SectionTree, 'nodes'>;
  readonly announcement: Announcement;
  /** Path of its source. */
  readonly source: string;
};

/** How much of a document is read for its genre and year, in characters. */
const OPENING = 420;
const BODY = 3000;
const CLOSING = 160;
/** In so many lines at the top a document number is its own. */
const HEAD_LINES = 4;

/** The head and the rest of a document. */
type Parts = {
  readonly name: string;
  /** The lines of the title, number and date without their blanks: `关 于 …\n某某局` keeps its two lines. */
  readonly head: readonly string[];
  /** The text after the title. */
  readonly rest: string;
  readonly closing: string;
  readonly signed: Signature;
};

function partsOf({ document, tree }: DescribedDocument): Parts {
  const { analysis, lines } = document;
  const titleNode = tree.nodes.find((node) => node.form === 'title');
  const start = titleNode?.span.end ?? lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const head =
    titleNode === undefined
      ? lines
          .slice(0, HEAD_LINES)
          .map((line) => analysis.slice(line.start, line.end).trim())
          .filter(isDocumentNumber)
      : analysis.slice(titleNode.span.start, titleNode.bodyStart).split('\n');
  return {
    name: titleNode?.heading ?? '',
    head: head.map((line) => line.replace(/\s/gu, '')).filter((line) => line !== ''),
    rest: analysis.slice(start, end),
    closing: analysis.slice(Math.max(start, end - CLOSING), end),
    signed: signatureOf(document),
  };
}

/** What of a document speaks for its genre. */
export function genreEvidence(
  described: DescribedDocument,
  parts: Parts = partsOf(described),
): GenreEvidence {
  const { tree, announcement, source } = described;
  const headings = tree.nodes
    .filter((node) => node.form === 'line' || node.form === 'run-in')
    .map((node) => node.heading);
  const title = parts.name === '' ? [] : [...parts.head, parts.name];
  return {
    title,
    headline: titleKind(title) === undefined ? parts.name : '',
    marker: announcement.marker,
    series: announcement.series,
    page: announcement.page,
    file: announcement.alone ? fileWords(source) : '',
    opening: parts.rest.slice(0, OPENING).trim(),
    headings: headings.join('\n'),
    body: parts.rest.slice(0, BODY),
    closing: parts.closing,
  };
}

/** The opening without the line of the addressee. */
function withoutAddressee(opening: string): string {
  const [first = '', ...lines] = opening.split('\n');
  return mayAddress(first.trim()) ? lines.join('\n').trim() : opening;
}

/** Title, issuer, year, date and genre of a document, each with what says so. O(sections) and a bounded number of characters. */
export function describeDocument(described: DescribedDocument): DocumentDescription {
  const parts = partsOf(described);
  const { name, head, rest, closing, signed } = parts;
  const evidence = genreEvidence(described, parts);
  return {
    title: name,
    announced: name === '' ? announcedTitle(described.announcement, evidence.file) : undefined,
    issuer: issuerOf(signed.issuer, name.replace(/\s/gu, ''), rest.trim()),
    year: documentYear({
      title: name,
      head,
      signed: signed.date,
      opening: withoutAddressee(evidence.opening),
      closing,
    }),
    date: isoDate(signed.date) || isoDate(head.find(isDateLine) ?? ''),
    genre: detectGenre(evidence),
  };
}
