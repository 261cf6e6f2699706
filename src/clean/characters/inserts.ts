import type { Edit } from '../../text/mapped-text.ts';
import type { Cleaner } from '../draft.ts';
import { isHan } from '../../text/han.ts';

const APOSTROPHE = 0x27;
const LINE_FEED = 0x0a;
const DE = '的';
/** One question mark or ASCII quotation mark at the front of a line, with Han, a number or a bracket behind it. */
const LINE_FRONT = /^[ \t\u3000]*([?？"])(?=[\p{Script=Han}（(\d“《])/gmu;
/** How far off the other one of a pair of quotation marks may stand. */
const PAIR_DISTANCE = 40;

/**
 * `inserts`: what sites and their converters put into the running text. A stray apostrophe after 的 against copying
 * (`的'工作` = `的工作`) goes when Han follows and no other one stands near it to pair with; a question mark in front
 * of a line (`?（一）加强`), the remains of a character that was lost, goes; so does an opening `"` in front of a line
 * in which it is never closed. O(n).
 */
export const inserts: Cleaner = {
  name: 'insert',
  edits: (draft) => {
    const { text } = draft.mapped;
    return [...apostropheEdits(text), ...lineFrontEdits(text)].toSorted(
      (a, b) => a.start - b.start,
    );
  },
};

function apostropheEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(`${DE}'`); at >= 0; at = text.indexOf(`${DE}'`, at + 1)) {
    if (!isHan(text.charCodeAt(at + 2))) continue;
    if (isPaired(text, at + 1)) continue;
    edits.push({ start: at + 1, end: at + 2, insert: '' });
  }
  return edits;
}

/** Signs at the front of lines that no line can begin with. */
function lineFrontEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(LINE_FRONT)) {
    const sign = match[1] ?? '';
    const start = match.index + match[0].length - sign.length;
    if (sign.startsWith('"') && isClosed(text, start + 1)) continue;
    edits.push({ start, end: start + sign.length, insert: '' });
  }
  return edits;
}

/** Whether another quotation mark follows on the line. */
function isClosed(text: string, from: number): boolean {
  const found = text.indexOf('"', from);
  if (found < 0) return false;
  const lineEnd = text.indexOf('\n', from);
  return lineEnd < 0 || found < lineEnd;
}

/** 他说的'好'字: another apostrophe that is not of this kind stands near it on the same line. */
function isPaired(text: string, at: number): boolean {
  for (const step of [-1, 1]) {
    for (let i = at + step; Math.abs(i - at) <= PAIR_DISTANCE; i += step) {
      const code = text.charCodeAt(i);
      if (code === LINE_FEED || Number.isNaN(code)) break;
      if (code === APOSTROPHE && text.charAt(i - 1) !== DE) return true;
    }
  }
  return false;
}
