import { isEndingLine, isTailLine } from '../../line/ending-line.ts';
import { isSignedLine } from '../../line/signature-line.ts';
import { skipBlanks, trimEnd, type DocumentText, type TextLine } from '../../line/text-line.ts';

/** A sentence ends here; what signs a text follows. */
const SENTENCE_END = /[。！？][”’）)]*(?=[^。！？]*$)/u;

/** `…报名。某某县教育局 2024年3月5日`: how many characters of the words sign, by a name and its date; 0 if none do. */
function signatureLength(words: string): number {
  const end = SENTENCE_END.exec(words);
  if (end === null) return 0;
  const rest = words.slice(end.index + end[0].length);
  return isSignedLine(rest.trim()) ? rest.length : 0;
}

/** A closing formula, contacts or a note of attachments that end the words: …报名。特此通知。 Their length; 0 if there are none. */
function formulaLength(words: string): number {
  const end = SENTENCE_END.exec(words.replace(/[。！]$/u, ' '));
  if (end === null) return 0;
  const rest = words.slice(end.index + end[0].length);
  return isTailLine(rest.trim()) || isEndingLine(rest.trim()) ? rest.length : 0;
}

function linesOf({ analysis }: DocumentText, line: TextLine): readonly TextLine[] {
  const words = analysis.slice(line.start, line.end);
  const signature = signatureLength(words);
  const formula = formulaLength(words.slice(0, words.length - signature));
  if (signature + formula === 0) return [line];
  const cuts = [line.end - signature - formula, line.end - signature].filter((at) => at < line.end);
  const starts = [line.start, ...cuts];
  return starts
    .map((from, index) => {
      const to = starts[index + 1] ?? line.end;
      const start = skipBlanks(analysis, from, to);
      return Object.assign({}, line, { start, end: trimEnd(analysis, start, to) });
    })
    .filter(({ start, end }) => start < end);
}

/**
 * The lines of a text whose last line holds the closing glued to the body (…及时上报。特此通知。某某局 2024年3月5日): formula
 * and signature become lines of their own. The lines themselves where nothing is glued. O(last line).
 */
export function partClosing(document: DocumentText): readonly TextLine[] {
  const last = document.lines.at(-1);
  if (last === undefined) return document.lines;
  const lines = linesOf(document, last);
  return lines.length <= 1 ? document.lines : [...document.lines.slice(0, -1), ...lines];
}
