import { titleWordAtEnd } from '../../line/title-words.ts';
import type { Span } from '../../text/span.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { isDateLine } from '../../line/date-line.ts';
import { endsSentence, hasSentencePunctuation, lineText } from '../../line/line-shape.ts';
import type { Marker } from './marker.ts';

/** 附件1, 【附件二】, 附件：, also with a title behind it. */
const HEAD =
  /^[【（([]?(附件 ?([一二三四五六七八九十]{1,2}|\d{1,2})?)[】）)\]]? ?[：:]? ?([^，。；：]*)$/u;
const LONGEST_HEAD = 60;
const LONGEST_TITLE = 60;
const SHORTEST_TITLE = 6;
/** Numbers with which a text begins: 一、 （一） 第一章 第一条 1. 1 总则 1.1 */
const FIRST =
  /^(?:一 ?[、.．]|（一）|第[一1] ?[章条部]|1 ?[、.．](?!\d)|1(?:\.1)? +\p{Script=Han}|（1）)/u;
/** How many lines (title, date in brackets, addressee, lead) may stand before the first number or paragraph. */
const OPENING = 6;
const PARAGRAPH = 40;
/** How far above the attachment the text that sends it is closed by its date. */
const CLOSING = 8;
/** Kinds that are filled in or signed and no texts of their own. */
const FORMS =
  /(?:表|清单|名单|要求|说明|标准|情况|合同|协议|协议书|责任书|承诺书|申请书|简历|口号|标语|公约|职责)$/u;
const PARENTHESIS = /[（(〔【[][^（）()]{1,16}[）)〕】\]]$/u;

/**
 * Attachments that are texts of their own: `附件1` / `某某管理办法（试行）` / `第一章 …` below a notice that was closed with
 * its date or names the text in 《》. Tables, forms and lists of attachments are none. In order of place; O(lines).
 */
export function attachmentMarkers(analysis: string, lines: readonly Span[]): readonly Marker[] {
  if (!analysis.includes('附件')) return [];
  const markers: Marker[] = [];
  lines.forEach((line, index) => {
    const head = index > 0 ? headOf(analysis, line) : undefined;
    if (head === undefined) return;
    const title =
      head.title === ''
        ? titleBelow(analysis, lines, index + 1)
        : { words: head.title, line: index };
    if (title === undefined || !isOwnTitle(title.words)) return;
    if (!opensText(analysis, lines, title.line + 1)) return;
    const sent = markers.length > 0 || isClosed(analysis, lines, index);
    if (!sent && !isNamed(analysis, line, title.words)) return;
    markers.push({
      start: line.start,
      end: line.end - head.title.length,
      label: head.label,
      ordinal: parseNumeral(head.numeral) ?? markers.length + 1,
    });
  });
  return markers;
}

type Head = { readonly label: string; readonly numeral: string; readonly title: string };

/** 附件1, with the title behind it if there is one. */
function headOf(analysis: string, line: Span): Head | undefined {
  if (line.end - line.start > LONGEST_HEAD) return undefined;
  const at = analysis.indexOf('附', line.start);
  if (at < line.start || at > line.start + 1) return undefined;
  const match = HEAD.exec(lineText(analysis, line));
  if (match === null) return undefined;
  const [, label = '', numeral = '', title = ''] = match;
  return { label: label.replaceAll(' ', ''), numeral, title };
}

/** The title on the next line, or on the two next ones. */
function titleBelow(
  analysis: string,
  lines: readonly Span[],
  from: number,
): { readonly words: string; readonly line: number } | undefined {
  let words = '';
  for (let i = from; i < Math.min(lines.length, from + 2); i++) {
    const line = lines[i];
    if (line === undefined || line.end - line.start > LONGEST_TITLE) return undefined;
    words += lineText(analysis, line);
    if (isOwnTitle(words)) return { words, line: i };
  }
  return undefined;
}

function isOwnTitle(words: string): boolean {
  const bare = words.replace(PARENTHESIS, '');
  if (bare.length < SHORTEST_TITLE || hasSentencePunctuation(bare) || FORMS.test(bare))
    return false;
  return titleWordAtEnd(bare) !== undefined;
}

/** Whether a first number or a paragraph follows before the next attachment. */
function opensText(analysis: string, lines: readonly Span[], from: number): boolean {
  for (const line of lines.slice(from, from + OPENING)) {
    const words = lineText(analysis, line);
    if (words.startsWith('附件')) return false;
    if (FIRST.test(words)) return true;
    if (words.length >= PARAGRAPH && (endsSentence(words) || hasSentencePunctuation(words)))
      return true;
  }
  return false;
}

function isClosed(analysis: string, lines: readonly Span[], index: number): boolean {
  return lines.slice(Math.max(0, index - CLOSING), index).some((line) => {
    const words = lineText(analysis, line).replaceAll(' ', '');
    return isDateLine(words) || words.endsWith('印发');
  });
}

/** Whether the text above names the title: 现将《…》印发给你们. */
function isNamed(analysis: string, line: Span, title: string): boolean {
  const name = title.replace(PARENTHESIS, '').slice(-SHORTEST_TITLE * 2);
  const at = analysis.lastIndexOf(name, line.start - 1);
  return (
    at >= 0 &&
    /^(?:[（(][^（）()]{1,16}[）)])?》/u.test(
      analysis.slice(at + name.length, at + name.length + 20),
    )
  );
}
