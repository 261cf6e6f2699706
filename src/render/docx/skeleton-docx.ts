import type { GenreOutline } from '../../mining/outline/genre-outline.ts';
import type { Lang } from '../../model/lang.ts';
import { genreName, hasTrait } from '../../taxonomy/genre-table.ts';
import { formatChineseNumeral } from '../../text/numerals.ts';
import { writingLines } from '../outline/element-blocks.ts';
import type { OutlineLabels } from '../outline/labels.ts';
import { labelsOf } from '../outline/outline-markdown.ts';
import { skeletonItems, type SkeletonItem } from '../outline/skeleton.ts';
import { titleElement } from '../outline/standing.ts';
import { injectComments, type DocxComment } from './inject-comments.ts';
import type { ParagraphRole } from './official-layout.ts';
import { skeletonData } from './skeleton-data.ts';
import { writeDocx, type NewParagraph } from './write-docx.ts';

/** A line of a skeleton, with what its comment says. */
type SkeletonLine = NewParagraph & { readonly comment?: readonly string[] };

const closingElement = '落款';
const secondLevel = /^（[一二三四五六七八九十]+）/u;

const blankLine: SkeletonLine = { role: 'body', text: '' };

/** A paragraph in the place of an element that no text is ready for. */
function blankFor({ element, heading }: SkeletonItem): readonly string[] {
  return [`〔填写${heading?.wording ?? element.element}〕`];
}

/** Puts a comment on the first of some lines. */
function commented(
  lines: readonly SkeletonLine[],
  comment: readonly string[],
): readonly SkeletonLine[] {
  return lines.map((line, index) => (index === 0 ? { ...line, comment } : line));
}

/** Title and addressee. */
function openingLines(outline: GenreOutline, comment: readonly string[]): readonly SkeletonLine[] {
  const { openings, notes } = skeletonData();
  const opening = openings.get(outline.genre) ?? {
    title: `〔填写单位和事项〕${genreName(outline.genre)}`,
    addressee: undefined,
  };
  const title: SkeletonLine = { role: 'title', text: opening.title, comment };
  if (opening.addressee === undefined) return [title, blankLine];
  const addressee = { role: 'addressee' as const, text: opening.addressee };
  const note = notes.get('addressee');
  return [title, blankLine, note === undefined ? addressee : { ...addressee, comment: note }];
}

/** Signature and date, two lines below the text. */
function closingLines(
  lines: readonly string[],
  comment: readonly string[],
): readonly SkeletonLine[] {
  const date = skeletonData().notes.get('date');
  return [
    blankLine,
    blankLine,
    ...lines.map((text, index): SkeletonLine => {
      const own = index === 0 ? comment : index === lines.length - 1 ? date : undefined;
      return { role: 'closing', text, ...(own !== undefined && { comment: own }) };
    }),
  ];
}

/** The body of an element. In rules each paragraph is an article; `article` gives its number. */
function bodyLines(
  lines: readonly string[],
  article: (() => string) | undefined,
): readonly SkeletonLine[] {
  return lines.map((text) => {
    if (article !== undefined) return { role: 'body', text: article() + text };
    const role: ParagraphRole = secondLevel.test(text) ? 'heading2' : 'body';
    return { role, text };
  });
}

function skeletonDraft(outline: GenreOutline, labels: OutlineLabels): readonly SkeletonLine[] {
  const { genre } = outline;
  const items = skeletonItems(outline);
  const inArticles = hasTrait(genre, 'articles');
  let articles = 0;
  const article = inArticles
    ? (): string => `第${formatChineseNumeral(++articles)}条\u3000`
    : undefined;
  const tips = ({ element }: SkeletonItem): readonly string[] => [
    `【${element.element}】`,
    ...writingLines({ outline, element, labels }),
  ];
  const title = items.find(({ element }) => element.element === titleElement);
  const use = [labels.outline.skeletonUse, ...(title === undefined ? [] : tips(title))];
  return [
    ...openingLines(outline, use),
    ...items.flatMap((item) => {
      const name = item.element.element;
      if (item === title) return [];
      const lines = skeletonData().body(genre, name) ?? blankFor(item);
      if (name === closingElement) return closingLines(lines, tips(item));
      const body = bodyLines(lines, article);
      if (item.heading === undefined) return commented(body, tips(item));
      const text = item.heading.number + item.heading.wording;
      const heading: SkeletonLine = { role: inArticles ? 'chapter' : 'heading1', text };
      return commented([heading, ...body], tips(item));
    }),
  ];
}

/**
 * A skeleton to write in, as a Word document in the layout of GB/T 9704-2012: headings as the outline has them, blanks
 * that `check` finds (leftover/mark), and what helps to write as comments. The outline must be one of a model. Equal
 * outlines give equal bytes.
 */
export function skeletonDocx(outline: GenreOutline, lang: Lang): Uint8Array {
  const lines = skeletonDraft(outline, labelsOf(lang));
  const comments: DocxComment[] = [];
  let start = 0;
  for (const { text, comment } of lines) {
    // Behind a mark that hangs over the edge LibreOffice would put the end of the comment on a line of its own.
    const end = start + text.replace(/[。：]$/u, '').length;
    if (comment !== undefined) comments.push({ start, end, lines: comment });
    start += text.length + 1;
  }
  const written = injectComments(writeDocx(lines), comments);
  if (!written.ok) throw new Error(`a document of our own is not read: ${written.fault.message}`);
  return written.value;
}
