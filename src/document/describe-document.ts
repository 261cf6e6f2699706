import type { DocumentText } from '../structure/text-line.ts';
import type { SectionNode } from '../structure/section-tree.ts';
import { isDateLine, isSignatureLine } from '../structure/document-edges.ts';
import { parseNumeral } from '../text/numerals.ts';
import { detectGenre, type GenreGuess } from './detect-genre.ts';

/** What a document says of itself. Empty strings where it says nothing. */
export type DocumentDescription = {
  readonly title: string;
  readonly issuer: string;
  /** Four digits. */
  readonly year: string;
  readonly genre: GenreGuess;
};

const ISSUER_END = '(?:人民政府(?:办公室|办公厅)?|委员会(?:办公室)?|办公室|办公厅|街道办事处|办事处|管理局|局|委|厅|中心|学校|中学|小学|幼儿园|学院|大学|医院|公司|集团|社区|村委会|居委会|馆|站|所|商场|支队|大队|协会|镇|乡|街道)';
const TITLE_ISSUER = new RegExp(`^(.{2,24}?${ISSUER_END})(?=关于|20\\d\\d|印发|二〇|[“《]|.{4,})`, 'u');
const YEAR = /(20\d\d)\s*(?:年|—|-|～|[–]|学年)/u;
const HAN_YEAR = /二[〇○零O0]([〇○零一二三四五六七八九O0])([〇○零一二三四五六七八九O0])年/u;

function contentOf(document: DocumentText, index: number): string {
  const line = document.lines[index];
  return line === undefined ? '' : document.text.slice(line.start, line.end).trim();
}

function yearIn(text: string): string {
  const arabic = YEAR.exec(text)?.[1];
  if (arabic !== undefined) return arabic;
  const han = HAN_YEAR.exec(text);
  if (han === null) return '';
  const digits = [han[1] ?? '', han[2] ?? ''].map((digit) => parseNumeral(digit.replace(/[○零O0]/u, '〇')) ?? 0);
  return `20${digits.join('')}`;
}

/** Signature above or below the date at the end: the issuer as it signs. */
function signature(document: DocumentText): { issuer: string; date: string } {
  const count = document.lines.length;
  for (let at = count - 1; at >= Math.max(0, count - 8); at--) {
    if (!isDateLine(contentOf(document, at).replace(/[（）()]/gu, ''))) continue;
    const around = [contentOf(document, at - 1), contentOf(document, at + 1)].map((line) => line.replace(/[\s\u3000]+/gu, ''));
    return { issuer: around.find((line) => isSignatureLine(line)) ?? '', date: contentOf(document, at) };
  }
  return { issuer: '', date: '' };
}

/**
 * Title, issuer, year and genre of a document. The issuer is who signs, else whom the title names; the year is the
 * title's, else that of the date, else the first one in the lead.
 */
export function describeDocument(document: DocumentText, nodes: readonly SectionNode[], announced: string): DocumentDescription {
  const titleNode = nodes.find((node) => node.form === 'title');
  const title = titleNode?.heading ?? '';
  const start = titleNode?.span.end ?? document.lines[0]?.start ?? 0;
  const end = document.lines.at(-1)?.end ?? start;
  const { analysis } = document;
  const signed = signature(document);
  const headings = nodes.filter((node) => node.form === 'line' || node.form === 'run-in').map((node) => node.heading);
  const genre = detectGenre({
    title: title.replace(/\s/gu, ''),
    announced: announced.replace(/[\s\u3000]|[【\[（(第]?\s*[一二三四五六七八九十\d]+\s*[】\])）]?\s*篇.*$|篇[一二三四五六七八九十\d]+.*$/gu, ''),
    opening: analysis.slice(start, Math.min(end, start + 420)).trim(),
    headings: headings.join('\n'),
    body: analysis.slice(start, Math.min(end, start + 3000)),
    closing: analysis.slice(Math.max(start, end - 160), end),
  });
  const opening = analysis.slice(start, Math.min(end, start + 300));
  return {
    title,
    issuer: signed.issuer || (TITLE_ISSUER.exec(title.replace(/\s/gu, ''))?.[1] ?? ''),
    year: yearIn(title) || yearIn(signed.date) || yearIn(opening),
    genre,
  };
}
