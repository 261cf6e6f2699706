import { isHeadMatter } from '../../line/document-number.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { boundaryCues } from './boundary-cues.ts';
import { openerOf } from './opening.ts';
import type { PageLine } from './page-line.ts';

/** Lines of a document's head that may stand between title and text: issuer, date, number. */
const HEAD_LINES = 2;
const LONGEST_HEAD = 40;
const CLEAR_OPENER = 3;
const LEAST_PARAGRAPH = 40;
/** Points of a line by its shape. */
const SHAPE_POINTS = { title: 3.5, 'essay-title': 3, headline: 1.5, 'section-name': 1, '': 0 };
const NEWS_LEAD = 3;
const NEWS_TIME = 1.5;
/** 关于…的通知: the full form of an official title. */
const ABOUT = /^关于.{4,}的.{2,4}$/u;
const ABOUT_POINTS = 0.6;
/** 第一条 为规范…，制定本办法 */
const FIRST_ARTICLE = 4;
const MOST_FOLLOW = 2;
const FIRST_LINE = 1;
const OPENING_HEADING = 1.5;

/** What stands under a title: the first line that is not issuer, date or number. */
function below(lines: readonly PageLine[], at: number): number {
  let next = at + 1;
  while (
    next <= at + HEAD_LINES &&
    (lines[next]?.content.length ?? LONGEST_HEAD) < LONGEST_HEAD &&
    (isHeadMatter(lines[next]?.content ?? '') || isSignatureLine(lines[next]?.content ?? ''))
  )
    next++;
  return next;
}

/** Whether a line is the first heading of a text or its first column: 一、活动背景, 活动主题：…, 指导思想 */
export function isOpeningHeading({ content, mark, start }: PageLine): boolean {
  if (mark !== undefined && mark.value !== 1) return false;
  const words = mark === undefined ? content : content.slice(Math.max(0, mark.end - start));
  const name = /^[^：:。\s]{2,16}/u.exec(words.trim().replace(/^[【［]|[】］]$/gu, ''))?.[0];
  return name !== undefined && boundaryCues()['opening-heading'].test(name);
}

/** Whether a line begins the text under a title: its first number, its first heading. */
function beginsText(line: PageLine | undefined): boolean {
  return line !== undefined && (line.mark?.value === 1 || isOpeningHeading(line));
}

/** 第一条 为规范图书管理，制定本办法: rules begin here, or with the head of the chapter above. */
function isFirstArticle(line: PageLine | undefined): boolean {
  if (line?.mark?.value !== 1 || line.mark.style.family !== 'article') return false;
  return openerOf(line.content.slice(line.mark.end - line.start).trim()) >= CLEAR_OPENER;
}

function isParagraph(line: PageLine | undefined): boolean {
  return (
    line !== undefined && line.content.length >= LEAST_PARAGRAPH && /[，。！？]/u.test(line.content)
  );
}

/** How what stands under a title speaks for it: an addressee, a lead, the first number or heading. */
export function followEvidence(lines: readonly PageLine[], at: number): number {
  const next = below(lines, at);
  const first = lines[next];
  if (first === undefined) return 0;
  if (boundaryCues()['news-lead'].test(first.content)) return NEWS_LEAD;
  const addressed = first.isAddressee ? 1 : 0;
  const opener = Math.max(first.opener, first.isAddressee ? (lines[next + 1]?.opener ?? 0) : 0);
  return Math.min(MOST_FOLLOW, opener) + addressed + (beginsText(first) ? FIRST_LINE : 0);
}

/** A line without stops counts with the paragraph under it only; a first item under it shows a section rather. */
function headlineEvidence(lines: readonly PageLine[], at: number, line: PageLine): number {
  const next = lines[at + 1];
  if (next === undefined || !isParagraph(next)) return line.opener;
  const time = boundaryCues()['news-time'].test(next.content) ? NEWS_TIME : 0;
  return Math.max(
    line.opener,
    SHAPE_POINTS.headline +
      Math.max(time, followEvidence(lines, at) - (beginsText(next) ? FIRST_LINE : 0)),
  );
}

/** How the line itself speaks for being the first of a document: as its title, its addressee, its lead, its first heading. */
export function openingEvidence(lines: readonly PageLine[], at: number): number {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined) return 0;
  if (line.shape === 'headline') return headlineEvidence(lines, at, line);
  if (line.shape !== '') {
    const about = line.shape === 'title' && ABOUT.test(line.content) ? ABOUT_POINTS : 0;
    return SHAPE_POINTS[line.shape] + about + followEvidence(lines, at);
  }
  if (line.isAddressee) return 2 + (next?.opener ?? 0);
  const isHead = line.mark?.style.family === 'chapter' && isFirstArticle(next);
  if (isHead || isFirstArticle(line)) return FIRST_ARTICLE;
  return line.opener + (isOpeningHeading(line) ? OPENING_HEADING : 0);
}
