import { isDocumentNumber } from '../../line/document-number.ts';
import { boundaryCues } from './boundary-cues.ts';
import { isRecordLine } from './document-head.ts';
import { isClear } from './lead.ts';
import type { PageLine } from './page-line.ts';
import { isFirstArticle, isOpeningHeading, type Place } from './place.ts';

const LEAST_PARAGRAPH = 40;
/** A document number stands so near to its title. */
const NUMBER_LINES = 2;
/** 关于…的通知: the full form of an official title; with its document number. */
const ABOUT = /关于.{4,}的.{1,6}(?:[〔（([].*号)?$/u;

function isParagraph(line: PageLine | undefined): boolean {
  return (
    line !== undefined && line.content.length >= LEAST_PARAGRAPH && /[，。！？]/u.test(line.content)
  );
}

/** Whether the line may be the headline of the paragraph right under it. */
export function isHeadline({ page, at, line }: Place): boolean {
  return line.shape === 'headline' && isParagraph(page.lines[at + 1]);
}

/** Whether the line heads what stands under it: a title, a headline, an addressee. */
function isHead(place: Place): boolean {
  const { shape, isAddressee } = place.line;
  return shape === 'headline' ? isHeadline(place) : shape !== '' || isAddressee;
}

/** 关于…的通知, with or without its document number. */
export function isFullTitle({ line }: Place): boolean {
  return line.shape === 'title' && ABOUT.test(line.content);
}

/** Whether a title carries its document number, or has it on one of the next lines. */
export function isNumbered({ page, at, line }: Place): boolean {
  if (!line.isTitle) return false;
  return (
    /[〕）)\]]\s*第?\d{1,5}\s*号$/u.test(line.content) ||
    page.lines.slice(at + 1, at + 1 + NUMBER_LINES).some(({ content }) => isDocumentNumber(content))
  );
}

/** Whether rules begin with the line: 第一条 with their purpose, or the chapter right above it. */
export function beginsRules({ page, at, line }: Place): boolean {
  const isChapter = line.mark?.style.family === 'chapter';
  return isFirstArticle(line) || (isChapter && isFirstArticle(page.lines[at + 1]));
}

/** Whether the line is the first heading of a text and no title or rules begin with it. */
export function isFirstHeading(place: Place): boolean {
  const { line } = place;
  return line.shape === '' && !line.isAddressee && !beginsRules(place) && isOpeningHeading(line);
}

/** Whether a clear lead stands under the head that the line is. */
export function hasLead(place: Place): boolean {
  return isHead(place) && place.under.lead !== 'news' && isClear(place.under.lead);
}

/** Whether the lead of a news item stands under it. */
export function hasNewsLead(place: Place): boolean {
  return isHead(place) && place.under.lead === 'news';
}

/** Whether what stands under it is a little like a lead. */
export function hasWeakLead(place: Place): boolean {
  const { lead } = place.under;
  return isHead(place) && (lead === 'weak' || lead === 'time');
}

/** Whether a headline's paragraph begins like news: 近日，… */
export function hasNewsTime(place: Place): boolean {
  const below = place.page.lines[place.at + 1]?.content ?? '';
  return isHeadline(place) && !isClear(place.under.lead) && boundaryCues()['news-time'].test(below);
}

/** Whether addressees stand under a title. */
export function hasAddressee(place: Place): boolean {
  return isHead(place) && !place.line.isAddressee && place.under.isAddressed;
}

/** Whether a list of contents stands right under a title. */
export function hasContents({ page, at, line }: Place): boolean {
  return line.isTitle && page.lines[at + 1]?.isContents === true;
}

/** Whether revisions or the fields of a record stand right under a title. */
export function hasRecord({ page, at, line }: Place): boolean {
  const below = page.lines[at + 1];
  return line.isTitle && below !== undefined && isRecordLine(below);
}

/** Whether a list of contents begins that has no title. */
export function beginsContents({ line, previous }: Place): boolean {
  return line.isContents && !previous.isContents && !previous.isTitle;
}

/** Whether the first number or heading stands right under a title; under a headline it shows a section rather. */
export function hasFirstNumber({ line, under }: Place): boolean {
  return line.isTitle && under.isFirst;
}

/** Whether anything in the line speaks for it as the first of a document. */
export function opens(place: Place): boolean {
  const { line } = place;
  return isHead(place) || line.lead !== 'none' || beginsRules(place) || isFirstHeading(place);
}
