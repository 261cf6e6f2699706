import { mayAddress } from '../../line/addressee-line.ts';
import { LONGEST_TITLE, packed } from '../../line/line-length.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { skipBlanks, trimEnd, type DocumentText, type TextLine } from '../../line/text-line.ts';
import { isTitleLine } from '../../line/title-line.ts';

/** A title may have so many lines above it. */
const FIRST_LINES = 3;
/** Titles, numbers and addressees are looked for in so many characters. */
const REACH = 220;
/** What follows the letters of a document number: 〔2024〕12号 of 云政发〔2024〕12号. */
const NUMBER_END =
  /^[^。；！？：]{2,100}?([〔（([]\s*(?:19|20)\d\d\s*[〕）)\]]\s*第?\s*\d{1,5}\s*号)/u;
/** 云政办发, 国函: the letters of a document number. */
const MOST_LETTERS = 12;
/** 云政发〔2024〕12号 before a title. */
const NUMBER_FIRST =
  /^\p{Script=Han}{2,12}[〔（([]\s*(?:19|20)\d\d\s*[〕）)\]]\s*第?\s*\d{1,5}\s*号(?=\s)/u;
/** 各镇人民政府： directly behind a title. */
const ADDRESSEE = /(?:\s+|(?<=通知|意见|函|通报|决定))(?=各[^。；]{1,80}：)/u;

/** Where the title ends and where its number ends, if the words begin with both: …的通知国办发〔2024〕5号; else undefined. */
function numberAfterTitle(words: string): readonly number[] | undefined {
  const [all = '', tail = ''] = NUMBER_END.exec(words) ?? [];
  const before = all.length - tail.length;
  for (let letters = 2; letters <= MOST_LETTERS && letters < before; letters++) {
    const title = words.slice(0, before - letters).trimEnd();
    if (isTitleLine(packed(title))) return [title.length, all.length];
  }
  return undefined;
}

/** Where the title ends before addressees, or before the issuers to the end of the line; undefined if there is none. */
function titleAlone(words: string): number | undefined {
  const addressee = ADDRESSEE.exec(words)?.index ?? 0;
  if (addressee > 0 && isTitleLine(packed(words.slice(0, addressee)))) return addressee;
  if (!words.startsWith('关于') || /[。；：，]/u.test(words)) return undefined;
  const names = words.split(/\s+/u);
  const [first = '', ...others] = names;
  if (others.length === 0 || !others.every(isSignatureLine)) return undefined;
  for (let at = first.length - 1; at > 0; at--)
    if (isTitleLine(first.slice(0, at)) && isSignatureLine(first.slice(at))) return at;
  return undefined;
}

/** Ends of title, number and addressee within the first words of a line, ascending; none if nothing is glued. */
function cutsOf(words: string): readonly number[] {
  const number = NUMBER_FIRST.exec(words)?.[0].length ?? 0;
  if (number > 0 && isTitleLine(packed(words.slice(number)))) return [number];
  const cuts = numberAfterTitle(words) ?? [titleAlone(words) ?? 0];
  const last = cuts.at(-1) ?? 0;
  if (last === 0) return [];
  const colon = words.indexOf('：', last);
  const isAddressee = colon > 0 && mayAddress(words.slice(last, colon + 1).trim());
  return isAddressee ? [...cuts, colon + 1] : cuts;
}

/**
 * The lines of a text, of which one of the first holds title, document number, addressee and the beginning of the body
 * glued together (…的通知国办发〔2024〕5号各镇人民政府：近年来…): each becomes a line of its own. O(1).
 */
export function partOpening(document: DocumentText): readonly TextLine[] {
  const { analysis, lines } = document;
  for (const [index, line] of lines.slice(0, FIRST_LINES).entries()) {
    const words = analysis.slice(line.start, Math.min(line.end, line.start + REACH));
    const isWhole =
      line.end - line.start <= LONGEST_TITLE &&
      isTitleLine(words.trim()) &&
      !NUMBER_FIRST.test(words);
    const cuts = isWhole ? [] : cutsOf(words).map((at) => line.start + at);
    const parts = [line.start, ...cuts].flatMap((from, at) => {
      const to = cuts[at] ?? line.end;
      const start = skipBlanks(analysis, from, to);
      const end = trimEnd(analysis, start, to);
      return start < end ? [Object.assign({}, line, { start, end })] : [];
    });
    if (parts.length > 1) return [...lines.slice(0, index), ...parts, ...lines.slice(index + 1)];
  }
  return lines;
}
