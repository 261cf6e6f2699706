import { isDateLine } from '../../line/date-line.ts';
import { structureCues } from '../structure-cues.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** The head of an attachment is no longer than this, blanks counted. */
const LONGEST = 12;
/** … with its title on the same line. */
const LONGEST_TITLED = 48;
/** A list of attachments is followed by signature and date within so many lines. */
const LIST_REACH = 8;

function dateFollows(document: DocumentText, line: number): boolean {
  for (let at = line + 1; at <= line + LIST_REACH; at++)
    if (isDateLine(contentAt(document, at))) return true;
  return false;
}

/** `附件` above a list of attachments and the date of the text itself, not above an attachment. */
function headsList(document: DocumentText, line: number): boolean {
  const below = contentAt(document, line + 1);
  return /^(?:\d|[（(])/u.test(below) && dateFollows(document, line);
}

/** `附件2住户调查问卷`: number and title of an attachment on one line, which belongs to no list of attachments. */
function isTitledHead(document: DocumentText, line: number): boolean {
  const isHead = (at: number): boolean =>
    structureCues()['attachment-titled'].test(contentAt(document, at));
  return (
    isHead(line) &&
    !isHead(line + 1) &&
    line + 2 < document.lines.length &&
    !dateFollows(document, line)
  );
}

/**
 * Lines on which attachments begin, behind the first two: `附件1` alone on a line, or with its title where the text
 * itself is over (its date stands above). What follows is another text, numbered by itself. O(lines).
 */
export function attachmentLines(document: DocumentText): readonly number[] {
  const head = structureCues()['attachment-head'];
  const lines: number[] = [];
  let dated = false;
  document.lines.forEach(({ start, end }, line) => {
    if (line < 2 || end - start > LONGEST_TITLED || line + 1 >= document.lines.length) return;
    const content = contentAt(document, line);
    if (!content.startsWith('附')) dated ||= isDateLine(content);
    else if (end - start <= LONGEST && head.test(content.replace(/\s+/gu, ''))) {
      if (!headsList(document, line)) lines.push(line);
    } else if ((dated || lines.length > 0) && isTitledHead(document, line)) lines.push(line);
  });
  return lines;
}
