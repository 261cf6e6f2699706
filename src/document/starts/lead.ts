import { isAddressee } from '../../line/addressee-line.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';
import { boundaryCues } from './boundary-cues.ts';

/**
 * How a paragraph reads as the first of a document: `news` (本报讯), `formula` where it says what the document is
 * (现将…报告如下, 制定本方案), `clear` (根据…要求, 为…决定开展…), `weak`, `time` (今年以来 alone), `none`.
 */
export type Lead = 'none' | 'time' | 'weak' | 'clear' | 'formula' | 'news';

/** Shorter paragraphs are no leads. */
const LEAST_LEAD = 12;
/** A lead glued to the text it opens: no more of the line than this is read, to the end of a sentence. */
const LONGEST_LEAD = 300;
/** Where the first words of a lead stand. */
const START = 90;
/** Characters over which the cues of a paragraph are not yet thinned out. */
const USUAL_LENGTH = 200;
const CLEAR = 3;
const WEAK = 1.5;

/** The first sentences of a line, as many as a lead may have. */
function head(content: string): string {
  if (content.length <= LONGEST_LEAD) return content;
  const end = content.slice(0, LONGEST_LEAD).search(/[。：:！？][^。：:！？]*$/u);
  return content.slice(0, end < 0 ? LONGEST_LEAD : end + 1);
}

/**
 * How strongly a paragraph reads like the opening of a document, in the points of the cues of 导语 in data/elements.json.
 * In long paragraphs cues count less, by length^-0.75. O(length).
 */
function leadScore(text: string): number {
  const lead = taxonomy().elements[elementIndex('导语')];
  if (lead === undefined) return 0;
  const start = text.slice(0, START);
  let score = 0;
  for (const { pattern, weight } of lead.startCues) if (pattern.test(start)) score += weight;
  const share = Math.max(1, text.length / USUAL_LENGTH) ** -0.75;
  for (const { pattern, weight } of lead.bodyCues) if (pattern.test(text)) score += share * weight;
  return score;
}

/** 各镇人民政府，县直各单位： 交通运输部： with a lead right behind */
const ADDRESSEE =
  /^(?:各[^。；！？：:]{1,180}|[^，。；！？：:]{2,40})(?<=政府|机构|部门|单位|委员会|[委局厅部办院校处室]|公司|企业|学校|学院|中心|街道|[乡镇区])[：:](?=\S)/u;

/** The length of the addressees that stand glued before a lead; 0 if there are none. */
function gluedAddressee(content: string): number {
  const addressee = ADDRESSEE.exec(content)?.[0] ?? '';
  return addressee !== '' && isAddressee(addressee) ? addressee.length : 0;
}

/** Reads a paragraph as a lead. O(length of the lead). */
export function leadOf(content: string): Lead {
  if (content.length < LEAST_LEAD) return 'none';
  const cues = boundaryCues();
  const addressee = gluedAddressee(content);
  const words = head(content.slice(addressee));
  if (cues['news-lead'].test(words)) return 'news';
  if (cues['opening-formula'].test(words)) return 'formula';
  const score = leadScore(words);
  const opens = cues.occasion.test(words);
  if (addressee > 0 || (opens && (score >= CLEAR || cues.decision.test(words)))) return 'clear';
  // 今年，重点抓好三件事： opens a list
  if (/[：:]$/u.test(words)) return 'none';
  const isTimed = cues['time-opening'].test(words);
  if (score >= WEAK && (opens || isTimed)) return isTimed ? 'clear' : 'weak';
  return isTimed ? 'time' : 'none';
}

/** Whether a lead is one that suffices to tell the beginning of a document. */
export function isClear(lead: Lead): boolean {
  return lead === 'clear' || lead === 'formula' || lead === 'news';
}
