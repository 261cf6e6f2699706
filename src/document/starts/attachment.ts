import { boundaryCues } from './boundary-cues.ts';
import { isClear } from './lead.ts';
import type { PageLine } from './page-line.ts';

/** How many lines the title of an attachment may have. */
const TITLE_LINES = 3;
const LEAST_PROSE = 120;
const TEXT_LINES = 3;

/** Whether a line may be one of the first lines of an attachment's title. */
function isTitlePart({ shape, closing, content }: PageLine): boolean {
  return shape !== 'title' && closing === '' && !/[。；：:，]/u.test(content);
}

/** Whether a line is 附件1 and nothing more. */
export function isAttachmentMark(line: PageLine | undefined): boolean {
  return line !== undefined && boundaryCues()['attachment-mark'].test(line.content);
}

/** The line 附件1 that stands alone above line `at`, with nothing between but the first lines of a title; -1 if none. */
export function attachmentMarkAbove(lines: readonly PageLine[], at: number): number {
  for (let above = at - 1; above >= Math.max(0, at - TITLE_LINES); above--) {
    const line = lines[above];
    if (line === undefined) break;
    if (isAttachmentMark(line)) return above;
    if (!isTitlePart(line)) break;
  }
  return -1;
}

/** Whether running text of several sentences follows the title of an attachment in line `at`, and no form or list. */
export function hasProse(lines: readonly PageLine[], at: number): boolean {
  return lines
    .slice(at + 1, at + 1 + TEXT_LINES)
    .some(
      ({ content, lead }) =>
        isClear(lead) || (content.length >= LEAST_PROSE && /。.{10,}。/u.test(content)),
    );
}
