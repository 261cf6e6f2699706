import { LONGEST_TITLE } from '../../line/line-length.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import { hasProse } from './attachment.ts';
import { boundaryCues } from './boundary-cues.ts';
import { closes } from './closing.ts';
import { isClear } from './lead.ts';
import { NEAR } from './numbering-grounds.ts';
import { charactersOf } from './page-line.ts';
import type { Place } from './place.ts';

const SHORT = 8;
/** Headings without stops are no longer. */
const LONGEST_HEADING = 20;
const LONGEST_NUMBERED = 30;
/** What stands before a lead's last paragraph is no longer. */
const LONGEST_LEAD = 500;
/** So many lines, so short, may a title block have. */
const BLOCK_LINES = 10;
const LONGEST_IN_BLOCK = 48;

/** Whether the title or the addressees stand right above: the line is their text. */
export function isTitleAbove({ previous }: Place): boolean {
  return previous.isTitle || previous.isAddressee;
}

/** Whether a heading without a text of its own stands above: what follows it is its section, however it reads. */
export function isHeadingAbove({ previous }: Place): boolean {
  const { content, mark, isTitle, isAddressee, closing } = previous;
  if (content.length > (mark === undefined ? LONGEST_HEADING : LONGEST_NUMBERED)) return false;
  if (/[。；！？]$/u.test(content) || isTitle || isAddressee || closing !== '') return false;
  return mark !== undefined || (matchHeading(content).length > 0 && !isSignatureLine(content));
}

/** Whether nothing but short lines (speaker, source, date, caption) stands between a title and the line. */
function isInTitleBlock({ page: { lines }, at }: Place): boolean {
  for (let above = at - 1; above >= Math.max(0, at - BLOCK_LINES); above--) {
    const line = lines[above];
    if (line === undefined || line.content.length > LONGEST_IN_BLOCK || line.mark !== undefined)
      break;
    if (line.shape === 'title') return true;
    if (closes(line.closing) && line.closing !== 'date') break;
  }
  return false;
}

/** Whether a document began just before and its lead is not over yet: leads may have several paragraphs. */
export function isJustBegun(place: Place): boolean {
  const { page, at, line } = place;
  if (line.lead === 'news' || line.isTitle) return false;
  const before = page.lines.slice(Math.max(0, at - NEAR), at);
  if (charactersOf(before) >= LONGEST_LEAD) return false;
  if (isInTitleBlock(place)) return true;
  const begun = before.findLastIndex(({ lead, isTitle }) => isClear(lead) || isTitle);
  const ended = before.findLastIndex(({ closing }) => closes(closing));
  if (ended >= 0 && ended >= begun) return false;
  if (!isClear(line.lead)) return begun >= 0;
  const numbered = before.findLastIndex(({ mark }) => mark !== undefined);
  return begun > numbered || (numbered < 0 && at <= NEAR);
}

/** Whether the line is too short to begin anything. */
export function isShort({ line }: Place): boolean {
  const standsAlone = line.mark !== undefined || line.shape !== '' || line.isAddressee;
  return line.content.length < SHORT && !standsAlone;
}

/** ——在现场会上的发言: the subtitle of what stands above. */
export function isSubtitle({ line }: Place): boolean {
  return /^[—–-]{2}/u.test(line.content);
}

/** 附件：推广清单 looks like a title and closes the text before it. */
export function isAttachmentNote({ line }: Place): boolean {
  return line.isTitle && closes(line.closing);
}

/** 物资登记表: a form or list belongs to the text that sends it. */
export function isForm({ line }: Place): boolean {
  return line.shape !== '' && boundaryCues()['form-title'].test(line.content);
}

/** Whether a short line under 附件1 heads running text: an attachment is a document if it is no form or list. */
export function isAttachedText(place: Place): boolean {
  const { page, at, line, under, isAttached } = place;
  if (!isAttached || line.content.length > LONGEST_TITLE || isForm(place)) return false;
  const isTitled = under.lead !== 'none' || under.isAddressed || under.isFirst;
  return hasProse(page.lines, at) || (line.shape === 'title' && isTitled);
}

/** Whether 附件 stands above what is no text of its own. */
export function isAttachmentAbove(place: Place): boolean {
  const above = place.page.lines[place.at - 1]?.content ?? '';
  return boundaryCues()['attachment-head'].test(above) && !isAttachedText(place);
}
