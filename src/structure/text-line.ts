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
};

const STOPS = new Set('。；;！？!?：:');

/** Whether a character ends a clause strongly enough for a number to follow it. */
export function isStop(character: string): boolean {
  return STOPS.has(character);
}

/** The offset just after the first of the given characters in [start, end), or -1. */
export function afterFirst(text: string, characters: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (characters.includes(text.charAt(at))) return at + 1;
  return -1;
}

/** The offset of the first character of [start, end) that is no blank; `end` if all are. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[\s\u3000]/u.test(text.charAt(at))) at++;
  return at;
}
