import { scoreBodyCues } from '../taxonomy/body-cues.ts';
import { elementIndex } from '../taxonomy/taxonomy.ts';
import { isDateLine, isEndingLine, isTitleLine } from '../structure/document-edges.ts';
import { numberMarkAt, type NumberMark } from '../structure/numbering.ts';

/** One body line of a page with what it says about where documents begin and end. */
export type PageLine = {
  readonly start: number;
  readonly end: number;
  readonly content: string;
  readonly mark: NumberMark | undefined;
  readonly isTitle: boolean;
  readonly isAddressee: boolean;
  /** How much the line reads like the opening of a document (data/elements.json, 导语). */
  readonly opener: number;
  /** How surely a document ends with this line. */
  readonly closer: number;
  /** 局, 镇, 校 … in 我局, 我镇, 我校; empty if the line does not speak of its writer. */
  readonly self: string;
  /** Whether site furniture stood between this line and the one before. */
  readonly furnitureBefore: boolean;
  /** Whether a document elsewhere begins with this very paragraph. */
  readonly known: boolean;
};

const ADDRESSEE = /^(?:各|.{2,20}(?:局|委|办|政府|中心|公司|学校|单位|部门|街道|乡镇|同志|领导))[^。；]{0,90}[：:]$/u;
const TIME_OPENING = /^(?:今年(?:以来|上半年)?|一年来|上半年|年初以来|近年来|\d{4}年(?:以来|上半年|度?[，,])|20[_xX×*]{1,2}年(?:度|以来|上半年|下半年)?|自.{2,20}以来|党的.{2,8}以来|当前|随着)/u;
const SELF = /(?:我|本)(局|镇|乡|校|院|县|区|市|单位|办|公司|社区|村|中心|街道|馆|站|所|处|厂|园|科|部|支部)/gu;
const FINAL_CLAUSE = /(?:由.{2,30}负责解释|自.{0,20}(?:起|之日)(?:施行|实施|执行)[^。]{0,20})[。；]?$/u;
/** What may follow the ending of a document and still belong to it. */
const AFTER_ENDING = /^(?:附|抄送|抄报|联系|主题词|印发|注[:：])|^[（(][^）)]{4,}[）)]$/u;
const LONG = 25;
const CATCH_ALL = /^(?:其他|其它)/u;
const CLOSED = /(?:此件公开发布|此页无正文|（全文完）|附件[:：].{0,40})$/u;

/** Reads one line; `known` and `furnitureBefore` come from the page. */
export function readPageLine(analysis: string, start: number, end: number, flags: { known: boolean; furnitureBefore: boolean }): PageLine {
  const content = analysis.slice(start, end).trim();
  const mark = numberMarkAt(analysis, start);
  const long = content.length >= 12 && mark === undefined;
  const lead = long ? (scoreBodyCues(content)[elementIndex('导语')] ?? 0) : 0;
  return {
    start,
    end,
    content,
    mark,
    isTitle: mark === undefined && isTitleLine(content),
    isAddressee: mark === undefined && content.length <= 120 && ADDRESSEE.test(content) && !/(?:如下|以下|组长|成员|措施|时限|单位|包括)[：:]$/u.test(content),
    opener: (lead >= 3 ? 3 : lead >= 1.5 ? 1 : 0) + (long && TIME_OPENING.test(content) ? 1 : 0),
    closer: closerOf(content, mark),
    self: selfOf(content),
    ...flags,
  };
}

/** The first kind of body the line speaks as; 单位 fits them all and counts last. */
function selfOf(content: string): string {
  const found = Array.from(content.matchAll(SELF), (match) => match[1] ?? '');
  return found.find((kind) => kind !== '单位') ?? found[0] ?? '';
}

function closerOf(content: string, mark: NumberMark | undefined): number {
  if (isEndingLine(content) || isDateLine(content)) return 2.5;
  if (FINAL_CLAUSE.test(content) || CLOSED.test(content)) return 2;
  const item = mark === undefined ? '' : content.replace(/^[^\p{Script=Han}]*\p{Script=Han}{0,3}[）)、.．\s]+/u, '');
  return mark !== undefined && CATCH_ALL.test(item) ? 1.2 : 0;
}

/** How many lines (addressee, lead) may stand between the start of a document and its first number. */
const NEAR = 3;
const TOP_FAMILIES = ['part', 'chapter', 'han'];

/** The nearest top-level numbers around a line: the last one before it and the first one from it on. */
function topsAround(lines: readonly PageLine[], at: number): { before: NumberMark | undefined; after: NumberMark | undefined; distance: number } {
  const isTop = (line: PageLine): boolean => line.mark !== undefined && TOP_FAMILIES.includes(line.mark.style.family);
  const after = lines.findIndex((line, index) => index >= at && isTop(line));
  return {
    before: lines.findLast((line, index) => index < at && isTop(line))?.mark,
    after: lines[after]?.mark,
    distance: after < 0 ? Infinity : after - at,
  };
}

/** What the numbering says of a boundary before line `at`: going on speaks against it, falling back for it. */
function numberingEvidence(lines: readonly PageLine[], at: number): number {
  const { before, after, distance } = topsAround(lines, at);
  const own = lines[at]?.mark;
  if (own !== undefined && own.value > 1) return -4;
  if (before !== undefined && after !== undefined && before.style.family === after.style.family) {
    if (after.value > before.value) return -5;
    return distance === 0 ? (before.value >= 3 ? 3.6 : 3) : distance <= NEAR && unnumbered(lines, at, at + distance) ? 2.5 : 0;
  }
  const earlier = lines.slice(Math.max(0, at - 6), at);
  const prose = earlier.length >= 3 && earlier.every((line) => line.mark === undefined && line.content.length > 60);
  return own !== undefined && own.value === 1 && prose ? 1.5 : 0;
}

function unnumbered(lines: readonly PageLine[], from: number, to: number): boolean {
  return lines.slice(from, to).every((line) => line.mark === undefined);
}

function selfChanges(lines: readonly PageLine[], at: number): boolean {
  const before = lines.slice(Math.max(0, at - 12), at).findLast((line) => line.self !== '' && line.self !== '单位')?.self;
  const after = lines.slice(at, at + 8).find((line) => line.self !== '' && line.self !== '单位')?.self;
  return before !== undefined && after !== undefined && before !== after;
}

/**
 * Evidence, in points, that a document begins with line `at` of a page: its own opening (title, addressee, lead), the
 * ending before it, numbering that falls back, a change of the writer, furniture between, a beginning known elsewhere.
 */
export function boundaryEvidence(lines: readonly PageLine[], at: number): number {
  const line = lines[at];
  const previous = lines[at - 1];
  if (line === undefined || previous === undefined) return 0;
  const next = lines[at + 1];
  const third = lines[at + 2];
  let score = numberingEvidence(lines, at);
  const follow = Math.max(next?.opener ?? 0, next?.isAddressee === true ? (third?.opener ?? 0) : 0);
  if (line.isTitle) score += 3.5 + Math.min(2, follow) + (next?.isAddressee === true ? 1 : 0);
  else if (line.isAddressee) score += 2 + (next?.opener ?? 0);
  else score += line.opener;
  score += previous.closer;
  const goesOn = line.content.length >= LONG && !AFTER_ENDING.test(line.content) && (line.mark === undefined || line.mark.value === 1);
  if (previous.closer >= 2 && goesOn) score += 2;
  if (selfChanges(lines, at)) score += 1.5;
  if (line.furnitureBefore) score += 1;
  if (line.known && previous.mark === undefined) score += 4;
  if (previous.isTitle || previous.isAddressee) score -= 6;
  if (/[：:]$/u.test(previous.content)) score -= 3;
  if (/^附(?:件|录|表)/u.test(previous.content)) score -= 1.5;
  const justBegun = lines.slice(Math.max(0, at - NEAR), at).some((before) => before.opener >= 3 || before.isTitle);
  if (justBegun && !line.isTitle && line.opener < 3) score -= 3;
  if (line.content.length < 8 && !line.isTitle) score -= 2;
  return score;
}
