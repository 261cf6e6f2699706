import { isDateLine } from '../../line/date-line.ts';
import { isEndingLine } from '../../line/ending-line.ts';
import { isHeadMatter, withoutDocumentNumber } from '../../line/document-number.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { isTitleLine } from '../../line/title-line.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import { boundaryCues } from './boundary-cues.ts';

/**
 * What an unnumbered short line may be: the title of a document by its last word (…工作方案), that of an essay, a speech, a
 * news item (…有感), a line without stops that may be the headline of one, or a heading that only ends like a title
 * (活动安排); '' if nothing of these.
 */
export type TitleShape = 'title' | 'essay-title' | 'headline' | 'section-name' | '';

const LETTER_SPACED = /^\S(?:\s+\S){3,}$/u;
const LONGEST_SECTION_NAME = 12;
const SHORT_SECTION_NAME = 6;
const SHORTEST_HEADLINE = 5;
const LONGEST_HEADLINE = 40;
/** A title with those who sign it is no longer. */
const LONGEST_SIGNED = 160;
/** What gives a title a subject of its own: a cited text, 关于. */
const OWN_SUBJECT = /《|关于/u;
/** 2024年, 20××年上半年, 明年: alone it makes no subject. */
const YEAR = /^(?:[\dxX×*_〇○零一二三四五六七八九]{4}|[明今]|下一?)年(?:度|上半年|下半年)?/u;

/** A letter-spaced line (工 作 规 则) without its spaces. */
function unspaced(content: string): string {
  return LETTER_SPACED.test(content) ? content.replace(/\s+/gu, '') : content;
}

/** 关于…的意见 教育局 财政局: an official title with who signs it, or its document number, glued behind. */
const ABOUT_RUN =
  /^[^。；：，]{0,30}关于[^。；：]{4,60}?的(?:通知|意见|报告|请示|决定|函|批复|方案|办法|规定)/u;

/** The title alone of a line that is a title with its document number or the names of its signers behind it. */
function bareTitle(content: string): string {
  const title = withoutDocumentNumber(content, isTitleLine);
  if (title !== content || content.length > LONGEST_SIGNED) return title;
  const run = ABOUT_RUN.exec(content)?.[0] ?? '';
  const signers = content
    .slice(run.length)
    .trim()
    .split(/[\s、]+/u);
  return run !== '' && run !== content && signers.every(isSignatureLine) && isTitleLine(run)
    ? run
    : content;
}

/** 活动安排, 下一步工作计划: ends like a title, but heads a section. */
function isSectionName(title: string): boolean {
  const words = title.replace(YEAR, '');
  if (words.length > LONGEST_SECTION_NAME || OWN_SUBJECT.test(words)) return false;
  if (!boundaryCues()['section-name'].test(words)) return false;
  return words.length <= SHORT_SECTION_NAME
    ? !/^(?:工作|活动|年终|年度|学期|个人)?(?:计划|总结|汇报)$/u.test(words)
    : matchHeading(words).length > 0;
}

function isHeadline(content: string): boolean {
  if (content.length < SHORTEST_HEADLINE || content.length > LONGEST_HEADLINE) return false;
  if (
    /[。；：:|>[\]]|[，、,]$|^[（(【<—-]|^第[一二三四五六七八九十百零〇\d]+[编章节条]|\s\S*\s\S*\s/u.test(
      content,
    ) ||
    !/\p{Script=Han}{3}/u.test(content)
  )
    return false;
  if (isDateLine(content) || isEndingLine(content) || isSignatureLine(content)) return false;
  return !isHeadMatter(content) && matchHeading(content).length === 0;
}

/** Reads the shape of an unnumbered line. O(1): longer lines have none. */
export function titleShape(content: string): TitleShape {
  const words = bareTitle(unspaced(content).replace(/\s+(?=[（〔])/u, ''));
  if (isTitleLine(words)) return isSectionName(words) ? 'section-name' : 'title';
  if (words.length > 2 * LONGEST_HEADLINE) return '';
  if (boundaryCues()['law-title'].test(words)) return 'title';
  const stopped = /[。；：:，,]|^[（(—]/u.test(words.replace(/[，,！!]/u, ''));
  if (!stopped && words.length >= SHORTEST_HEADLINE && boundaryCues()['essay-title'].test(words))
    return 'essay-title';
  return isHeadline(words) ? 'headline' : '';
}
