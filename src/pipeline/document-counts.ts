import type { Segmenter } from '../segment/segmenter.ts';
import type { Span } from '../text/span.ts';

/** Counts of characters, tokens and sentences in any stretch of a document, after one pass over it; each O(1). */
export type DocumentCounts = {
  readonly charactersIn: (span: Span) => number;
  readonly tokensIn: (span: Span) => number;
  readonly sentencesIn: (span: Span) => number;
  /**
   * Offsets at which the segmenter's tokens start, signs too, in the text that the lines make with one `\n` after each;
   * a line end counts as a token.
   */
  readonly tokenStarts: Uint32Array;
};

/**
 * A character counts when it is a letter of any script, a decimal digit or a Han character (〇 and the extensions
 * among them), one for a surrogate pair: what makes a token a word. Redaction marks count as far as they are letters
 * (某, xx, but not ×); punctuation, symbols, ①, Ⅳ and blanks do not. In R: `str_count(x, "[\\p{L}\\p{Nd}\\p{Han}]")`.
 */
const COUNTED = /[\p{L}\p{Nd}\p{Script=Han}]/u;

/** What ends a sentence that has characters in it: 。！？；!?; */
const SENTENCE_ENDS: ReadonlySet<number> = new Set(
  Array.from('。！？；!?;', (mark) => mark.charCodeAt(0)),
);

const UNITS = 0x10000;
let countedUnits: Uint8Array | undefined;

function countedTable(): Uint8Array {
  countedUnits ??= Uint8Array.from({ length: UNITS }, (_, unit) =>
    COUNTED.test(String.fromCharCode(unit)) ? 1 : 0,
  );
  return countedUnits;
}

function isLeadSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Running sums over the offsets of a document, so that a count is one subtraction. */
type Tally = { readonly add: (offset: number) => void; readonly countIn: (span: Span) => number };

function openTally(origin: number, length: number): Tally {
  const sums = new Int32Array(length + 1);
  let summed = false;
  const at = (offset: number): number => sums[Math.min(length, Math.max(0, offset - origin))] ?? 0;
  return {
    add: (offset) => {
      const place = offset - origin + 1;
      sums[place] = (sums[place] ?? 0) + 1;
    },
    countIn: ({ start, end }) => {
      if (!summed)
        for (let place = 1; place <= length; place++)
          sums[place] = (sums[place] ?? 0) + (sums[place - 1] ?? 0);
      summed = true;
      return Math.max(0, at(end) - at(start));
    },
  };
}

/** Whether the character at an offset counts; a surrogate pair counts at its first half. */
function isCounted(counted: Uint8Array, text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    counted[unit] === 1 ||
    (isLeadSurrogate(unit) && COUNTED.test(String.fromCodePoint(text.codePointAt(at) ?? 0)))
  );
}

/** Notes the characters and the ends of the sentences of a line; what follows the last end is a sentence too. */
function countLine(text: string, { start, end }: Span, characters: Tally, sentences: Tally): void {
  const counted = countedTable();
  let open = false;
  for (let at = start; at < end; at++) {
    if (isCounted(counted, text, at)) {
      characters.add(at);
      open = true;
    } else if (open && SENTENCE_ENDS.has(text.charCodeAt(at))) {
      sentences.add(at);
      open = false;
    }
  }
  if (open) sentences.add(end - 1);
}

/** Whether a stretch is a word (`isWord`): it has a character that counts. */
function hasCounted(text: string, start: number, end: number): boolean {
  const counted = countedTable();
  for (let at = start; at < end; at++) if (isCounted(counted, text, at)) return true;
  return false;
}

/**
 * Counts a document line by line. Characters: see above; tokens: the segmenter's words (`isWord`), each at its start;
 * sentences: stretches with a character in them that end in 。！？； or with their line, each at its end. O(n).
 */
export function countDocument(
  text: string,
  lines: readonly Span[],
  segmenter: Pick<Segmenter, 'wordEnds'>,
): DocumentCounts {
  const origin = lines[0]?.start ?? 0;
  const length = Math.max(0, (lines.at(-1)?.end ?? 0) - origin);
  const characters = openTally(origin, length);
  const tokens = openTally(origin, length);
  const sentences = openTally(origin, length);
  const tokenStarts = new Uint32Array(length + lines.length);
  let count = 0;
  let lineOffset = 0;
  for (const line of lines) {
    countLine(text, line, characters, sentences);
    let at = line.start;
    for (const wordEnd of segmenter.wordEnds(text.slice(line.start, line.end))) {
      const end = line.start + wordEnd;
      if (hasCounted(text, at, end)) tokens.add(at);
      tokenStarts[count++] = lineOffset + at - line.start;
      at = end;
    }
    tokenStarts[count++] = lineOffset + line.end - line.start;
    lineOffset += line.end - line.start + 1;
  }
  return {
    charactersIn: characters.countIn,
    tokensIn: tokens.countIn,
    sentencesIn: sentences.countIn,
    tokenStarts: tokenStarts.slice(0, count),
  };
}
