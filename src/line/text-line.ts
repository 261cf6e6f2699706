/**
 * The text of one document as the structure stages see it: the cleaned text, its analysis view (same length), and
 * its body lines. Offsets everywhere are offsets into these strings.
 */
export type DocumentText = {
  readonly text: string;
  readonly analysis: string;
  readonly lines: readonly TextLine[];
};

/** A body line without leading and trailing blanks. */
export type TextLine = {
  readonly start: number;
  readonly end: number;
  /** Heading level the layout gives it (docx style, h1–h6); undefined if none. */
  readonly layoutLevel?: number;
  /** Whether the layout makes it a row of a table or an item of a list without numbers. */
  readonly listed?: true;
};

const STOPS = new Set('。；;！？!?：:');

/** Whether a character ends a clause strongly enough for a number to follow it. */
export function isStop(character: string): boolean {
  return STOPS.has(character);
}

/** The offset of the first character of [start, end) that is no blank; `end` if all are. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[\s\u3000]/u.test(text.charAt(at))) at++;
  return at;
}

/** The offset after the last character of [start, end) that is no blank; `start` if all are. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s\u3000]/u.test(text.charAt(at - 1))) at--;
  return at;
}

/** A line as the analysis view has it, without blanks at its ends; empty if there is no such line. */
export function contentAt(document: DocumentText, line: number): string {
  const at = document.lines[line];
  return at === undefined ? '' : document.analysis.slice(at.start, at.end).trim();
}

/** Where a line starts; the end of the text if there is no such line. */
export function startOfLine(document: DocumentText, line: number): number {
  return document.lines[line]?.start ?? document.text.length;
}

/** Index of the first line that ends after an offset; the number of lines if there is none. O(log lines). */
export function lineAt({ lines }: DocumentText, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
