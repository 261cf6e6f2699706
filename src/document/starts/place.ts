import { boundaryCues } from './boundary-cues.ts';
import { attachmentMarkAbove, isAttachmentMark } from './attachment.ts';
import { belowFrontMatter } from './document-head.ts';
import { isClear, leadOf, type Lead } from './lead.ts';
import type { PageLine } from './page-line.ts';
import type { StartPage } from './start-page.ts';

/** What stands under a title, below number, date, signature and revisions. */
export type Under = {
  /** The lead, under the addressees if there are any. */
  readonly lead: Lead;
  readonly isAddressed: boolean;
  /** The first number or the first heading. */
  readonly isFirst: boolean;
};

/** A line of a page of which it is asked whether a document begins there. */
export type Place = {
  readonly page: StartPage;
  readonly at: number;
  readonly line: PageLine;
  /** The line before; for the title of an attachment that above its mark (附件1), for it tells how the text there ends. */
  readonly previous: PageLine;
  /** Whether the line is the title, or the first line of it, under 附件1. */
  readonly isAttached: boolean;
  readonly under: Under;
};

const NOTHING: Under = { lead: 'none', isAddressed: false, isFirst: false };

/** Whether a line is the first heading of a text or its first column: 一、活动背景, 活动主题：…, 指导思想 */
export function isOpeningHeading({ content, mark, start }: PageLine): boolean {
  if (mark !== undefined && mark.value !== 1) return false;
  const words = mark === undefined ? content : content.slice(Math.max(0, mark.end - start));
  const name = /^[^：:。\s]{2,16}/u.exec(words.trim().replace(/^[【［]|[】］]$/gu, ''))?.[0];
  return name !== undefined && boundaryCues()['opening-heading'].test(name);
}

/** 第一条 为规范图书管理，制定本办法: rules begin here, or with the head of the chapter above. */
export function isFirstArticle(line: PageLine | undefined): boolean {
  if (line?.mark?.value !== 1 || line.mark.style.family !== 'article') return false;
  return isClear(leadOf(line.content.slice(line.mark.end - line.start).trim()));
}

/** Reads what stands under a title or addressee in line `at`. O(lines of its head). */
function readUnder(lines: readonly PageLine[], at: number): Under {
  const next = belowFrontMatter(lines, at + 1);
  const first = lines[next];
  if (first === undefined) return NOTHING;
  const second = lines[next + 1];
  const isRules = isFirstArticle(first) || isFirstArticle(second);
  const lead = first.isAddressee ? (second?.lead ?? 'none') : first.lead;
  return {
    lead: isRules ? 'clear' : lead,
    isAddressed: first.isAddressee,
    isFirst: first.mark?.value === 1 || isOpeningHeading(first),
  };
}

/** Prepares the question whether a document begins with line `at`; undefined for the first line and beyond the last. */
export function placeAt(page: StartPage, at: number): Place | undefined {
  const { lines } = page;
  const line = lines[at];
  const mayBeAttached = line?.shape === 'title' || isAttachmentMark(lines[at - 1]);
  const mark = mayBeAttached ? attachmentMarkAbove(lines, at) : -1;
  const previous = lines[mark > 0 ? mark - 1 : at - 1];
  if (line === undefined || previous === undefined) return undefined;
  const isHead = line.shape !== '' || line.isAddressee;
  const under = isHead ? readUnder(lines, at) : NOTHING;
  return { page, at, line, previous, isAttached: mark > 0, under };
}
