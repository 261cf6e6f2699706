import { applyEdits, identityText, type Edit, type MappedText } from '../text/mapped-text.ts';
import type { LayoutCue } from './source-text.ts';

/** `# 标题`, `## 一、总体要求 ##` (ATX headings). Source: CommonMark 0.31, 4.2. */
const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const fence = /^ {0,3}(?:```|~~~)/;

type Mark = {
  readonly edits: readonly Edit[];
  readonly level: number;
  readonly start: number;
  readonly end: number;
};

/**
 * A Markdown text as a person reads it: the `#` of headings gone, the headings as cues; all else stays as typed.
 * O(n).
 */
export function readMarkdown(text: string): {
  readonly view: MappedText;
  readonly cues: readonly LayoutCue[];
} {
  const edits: Edit[] = [];
  const cues: LayoutCue[] = [];
  let removed = 0;
  for (const mark of headingsOf(text)) {
    const before = mark.edits[0];
    if (before !== undefined) removed += before.end - before.start;
    cues.push({
      kind: 'heading',
      level: mark.level,
      start: mark.start - removed,
      end: mark.end - removed,
    });
    for (const edit of mark.edits.slice(1)) removed += edit.end - edit.start;
    edits.push(...mark.edits);
  }
  return { view: applyEdits(identityText(text), edits), cues };
}

/** Headings outside code blocks: what is cut away on either side, and the heading's own stretch. */
function headingsOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let fenced = false;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const line = text.slice(start, next).replace(/\r?\n$/, '');
    if (fence.test(line)) fenced = !fenced;
    const match = fenced || !line.includes('#') ? null : heading.exec(line);
    const title = match?.[2] ?? '';
    if (match !== null && title !== '') {
      const from = start + line.indexOf(title, (match[1] ?? '').length + 1);
      const to = from + title.length;
      const edits: Edit[] = [{ start, end: from, insert: '' }];
      if (start + line.length > to) edits.push({ start: to, end: start + line.length, insert: '' });
      marks.push({ edits, level: (match[1] ?? '').length, start: from, end: to });
    }
    start = next;
  }
  return marks;
}
