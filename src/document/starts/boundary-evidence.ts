import { isSignatureLine } from '../../line/signature-line.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import { boundaryCues } from './boundary-cues.ts';
import { NEAR, numberingEvidence, type BoundaryPage } from './numbering-evidence.ts';
import { followEvidence, openingEvidence } from './opening-evidence.ts';
import { charactersOf, type PageLine } from './page-line.ts';

/** A line that goes on after an ending is the start of something else when it is this long. */
const LONG = 25;
const SHORT = 8;
/** A line with so many points for closing a text closes one. */
const CLOSES = 2;
/** How far the writer's name for itself is sought before and after a place. */
const SELF_BEFORE = 12;
const SELF_AFTER = 8;
/** How far the voice of the writer (我, 奶奶) is sought. */
const SIGNED = 1.2;
const SURE_FOLLOW = 2;
const GOES_ON = -1.5;
const VOICE_LINES = 5;
const VOICE_TURN = 2;
const PERSONAL = 2;
/** Headings without stops are no longer. */
const LONGEST_HEADING = 20;
const CLEAR_OPENER = 3;
/** What stands before a lead's last paragraph is no longer. */
const LONGEST_LEAD = 500;

/** Whether the line before bears a name as under a text without date, and a paragraph or title comes next. */
function isSigned(line: PageLine, previous: PageLine): boolean {
  if (previous.mark !== undefined || previous.isTitle || line.mark !== undefined) return false;
  return (line.content.length >= LONG || line.isTitle) && isSignatureLine(previous.content);
}

/** The ending that stands before the line, and more if the text goes on with a whole paragraph or a title. */
function endingEvidence(line: PageLine, previous: PageLine): number {
  if (previous.closer < CLOSES) return previous.closer + (isSigned(line, previous) ? SIGNED : 0);
  const goesOn =
    (line.content.length >= LONG || line.shape === 'essay-title' || line.shape === 'headline') &&
    (line.mark === undefined || line.mark.value === 1) &&
    !boundaryCues()['after-ending'].test(line.content);
  return previous.closer + (goesOn ? 2 : 0);
}

function namesItself({ self }: PageLine): boolean {
  return self !== '' && !boundaryCues()['self-general'].test(self);
}

/** Whether the writer calls itself otherwise before the place (我镇) than after it (我校). */
function selfChanges(lines: readonly PageLine[], at: number): boolean {
  const before = lines.slice(Math.max(0, at - SELF_BEFORE), at).findLast(namesItself)?.self;
  const after = lines.slice(at, at + SELF_AFTER).find(namesItself)?.self;
  return before !== undefined && after !== undefined && before !== after;
}

/** How often a person speaks as such (我, 奶奶) in some lines. */
function personalIn(lines: readonly PageLine[]): number {
  const { personal } = boundaryCues();
  return lines.reduce((sum, { content }) => sum + [...content.matchAll(personal)].length, 0);
}

/** Whether an office speaks on one side of the place and a person on the other. */
function voiceTurns(lines: readonly PageLine[], at: number): boolean {
  const after = personalIn(lines.slice(at, at + VOICE_LINES));
  const before = personalIn(lines.slice(Math.max(0, at - VOICE_LINES), at));
  return Math.min(before, after) === 0 && Math.max(before, after) > PERSONAL;
}

/** A heading without a text of its own: what follows it is its section, however it reads. */
function isHeading({ content, mark, isTitle, closer }: PageLine): boolean {
  if (content.length > LONGEST_HEADING + (mark === undefined ? 0 : 10)) return false;
  if (/[。；！？]$/u.test(content) || isTitle || closer > 0) return false;
  return mark !== undefined || (matchHeading(content).length > 0 && !isSignatureLine(content));
}

/** Whether a document began just before and its lead is not over yet: leads may have several paragraphs. */
function isJustBegun(lines: readonly PageLine[], at: number, line: PageLine): boolean {
  if (boundaryCues()['news-lead'].test(line.content)) return false;
  const before = lines.slice(Math.max(0, at - NEAR), at);
  const begun = before.findLastIndex(({ opener, isTitle }) => opener >= CLEAR_OPENER || isTitle);
  const ended = before.findLastIndex(({ closer, mark }) => closer >= CLOSES || mark !== undefined);
  if (begun > ended || (begun >= 0 && line.opener < CLEAR_OPENER))
    return charactersOf(before.slice(begun)) < LONGEST_LEAD;
  const opensPage = line.opener >= CLEAR_OPENER && at <= NEAR && ended < 0;
  return opensPage && charactersOf(before) < LONGEST_LEAD;
}

/** What speaks against a boundary: a title or an addressee just before, a colon, an attachment, a document just begun. */
function counterEvidence(
  lines: readonly PageLine[],
  at: number,
  line: PageLine,
  previous: PageLine,
): number {
  let points = 0;
  if (previous.isTitle || previous.isAddressee) points += 6;
  else if (isHeading(previous)) points += 3;
  if (/[：:]$/u.test(previous.content)) points += 3;
  if (isJustBegun(lines, at, line) && !line.isTitle) points += 3;
  const standsAlone = line.mark !== undefined || line.shape !== '' || line.isAddressee;
  if (line.content.length < SHORT && !standsAlone) points += 2;
  // ——在现场会上的发言: the subtitle of what stands above
  if (/^[—–-]{2}/u.test(line.content)) points += 6;
  // 附件：推广清单 looks like a title and closes the text before it
  if (line.isTitle && line.closer >= CLOSES) points += 2;
  return points + attachmentEvidence(lines, at, line);
}

/** How many lines the title of an attachment may have. */
const TITLE_LINES = 3;

/** Whether 附件1 stands alone above line `at`, with nothing between but the first lines of its title. */
function isAnnounced(lines: readonly PageLine[], at: number): boolean {
  const mark = boundaryCues()['attachment-mark'];
  const above = lines.slice(Math.max(0, at - TITLE_LINES), at);
  const last = above.findLastIndex(({ content }) => mark.test(content));
  return (
    last >= 0 &&
    above.slice(last + 1).every(({ shape, closer }) => shape !== 'title' && closer === 0) &&
    above.slice(last + 1).every(({ content }) => !/[。；：:，]/u.test(content))
  );
}

/** An attachment stays with its text, above all a form or a list; but one with title and lead is a document. */
function attachmentEvidence(lines: readonly PageLine[], at: number, line: PageLine): number {
  if (line.shape === 'title' && isAnnounced(lines, at)) {
    if (boundaryCues()['form-title'].test(line.content)) return 4;
    return followEvidence(lines, at) >= 1 ? -1.5 : 0;
  }
  return boundaryCues()['attachment-head'].test(lines[at - 1]?.content ?? '') ? 1.5 : 0;
}

/**
 * Evidence, in points, that a document begins with line `at` of a page: its own opening (title, addressee, lead), the
 * ending before it, numbering that falls back, a change of the writer, furniture between, a beginning known elsewhere.
 * 0 for the first line, which begins a document anyway.
 */
export function boundaryEvidence(page: BoundaryPage, at: number): number {
  const { lines } = page;
  const line = lines[at];
  const previous = lines[at - 1];
  if (line === undefined || previous === undefined) return 0;
  const opening = openingEvidence(lines, at);
  // a title with its lead begins a text even if numbers seem to go on: the text may have lost its own first ones
  const isSure = line.shape === 'title' && followEvidence(lines, at) >= SURE_FOLLOW;
  const numbering = Math.max(numberingEvidence(page, at), isSure ? GOES_ON : -Infinity);
  let score = numbering + opening + endingEvidence(line, previous);
  if (selfChanges(lines, at)) score += 1.5;
  if (opening > 0 && voiceTurns(lines, at)) score += VOICE_TURN;
  if (line.furnitureBefore) score += 1;
  if (line.known && previous.mark === undefined) score += 4;
  return score - counterEvidence(lines, at, line, previous);
}
