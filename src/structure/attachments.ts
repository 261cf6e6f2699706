import { isDateLine } from './document-edges.ts';
import { structureCues } from './structure-cues.ts';
import { contentAt, type DocumentText } from './text-line.ts';

/** The head of an attachment is no longer than this, blanks counted. */
const LONGEST = 12;
/** A list of attachments is followed by signature and date within so many lines. */
const LIST_REACH = 8;

/** `附件` above a list of attachments and the date of the text itself, not above an attachment. */
function headsList(document: DocumentText, line: number): boolean {
  const below = contentAt(document, line + 1);
  if (!/^(?:\d|[（(])/u.test(below)) return false;
  for (let at = line + 1; at <= line + LIST_REACH; at++)
    if (isDateLine(contentAt(document, at))) return true;
  return false;
}

/**
 * Lines on which attachments begin: `附件1` alone on a line, behind the first two. What follows is another text,
 * numbered by itself. O(lines).
 */
export function attachmentLines(document: DocumentText): readonly number[] {
  const head = structureCues()['attachment-head'];
  const lines: number[] = [];
  document.lines.forEach(({ start, end }, line) => {
    if (line < 2 || end - start > LONGEST || line + 1 >= document.lines.length) return;
    const content = contentAt(document, line).replace(/\s+/gu, '');
    if (head.test(content) && !headsList(document, line)) lines.push(line);
  });
  return lines;
}
