/**
 * Texts reduced to what makes a passage the same passage: letters of any script, digits and Han characters, Latin ones
 * in lower case and half width. Punctuation, blanks, symbols and the marks of masked names (×) fall away.
 */

/** Many texts, reduced and laid end to end. A position is an index into `units`. */
export type ReducedTexts = {
  readonly units: Uint16Array;
  /** Where each text starts in `units`; one entry more than there are texts. */
  readonly starts: Uint32Array;
  /** The offset in the text of every 64th unit of each text. */
  readonly anchors: Uint32Array;
  /** Where the anchors of each text start. */
  readonly anchorStarts: Uint32Array;
};

const anchorStep = 64;

/** What becomes of a UTF-16 unit: 0 is dropped, anything else is the unit to keep. Built on first use. */
let foldTable: Uint16Array | undefined;

/** Reduces texts. O(total); two bytes for each unit kept. */
export function reduceTexts(texts: readonly string[]): ReducedTexts {
  const fold = foldingTable();
  let room = 0;
  for (const text of texts) room += text.length;
  const units = new Uint16Array(room);
  const starts = new Uint32Array(texts.length + 1);
  const anchors: number[] = [];
  const anchorStarts = new Uint32Array(texts.length + 1);
  let kept = 0;
  for (const [t, text] of texts.entries()) {
    const start = kept;
    for (let i = 0; i < text.length; i++) {
      const unit = unitAt(fold, text, i);
      if (unit === 0) continue;
      if ((kept - start) % anchorStep === 0) anchors.push(i);
      units[kept++] = unit;
    }
    starts[t + 1] = kept;
    anchorStarts[t + 1] = anchors.length;
  }
  return { units: units.slice(0, kept), starts, anchors: Uint32Array.from(anchors), anchorStarts };
}

/** One text reduced: its kept characters as a string. For tests and small texts; O(n). */
export function reduceText(text: string): string {
  const fold = foldingTable();
  let reduced = '';
  for (let i = 0; i < text.length; i++) {
    const unit = unitAt(fold, text, i);
    if (unit !== 0) reduced += String.fromCharCode(unit);
  }
  return reduced;
}

/** The offset in `text`, the text with this index, at which the unit at `position` starts. O(1): 64 kept units at most. */
export function offsetOf(
  reduced: ReducedTexts,
  index: number,
  text: string,
  position: number,
): number {
  const fold = foldingTable();
  const local = position - (reduced.starts[index] ?? 0);
  const anchor = (reduced.anchorStarts[index] ?? 0) + Math.floor(local / anchorStep);
  let left = local % anchorStep;
  let at = reduced.anchors[anchor] ?? 0;
  for (; at < text.length; at++) {
    if (unitAt(fold, text, at) === 0) continue;
    if (left === 0) return at;
    left--;
  }
  return at;
}

/** The offset just after the character whose unit stands at `position`. */
export function endOffsetOf(
  reduced: ReducedTexts,
  index: number,
  text: string,
  position: number,
): number {
  const at = offsetOf(reduced, index, text, position);
  return at + (isRareHan(text.charCodeAt(at)) ? 2 : 1);
}

/** For each offset of a text whether a kept character starts there: sums of it count characters. */
export function keptOffsets(text: string): Uint8Array {
  const fold = foldingTable();
  const kept = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) if (unitAt(fold, text, i) !== 0) kept[i] = 1;
  return kept;
}

/** The kept unit of the character that starts at an offset; 0 if there is none. */
function unitAt(fold: Uint16Array, text: string, at: number): number {
  const code = text.charCodeAt(at);
  const unit = fold[code] ?? 0;
  if (unit !== 0 || !isRareHan(code)) return unit;
  const trail = text.charCodeAt(at + 1);
  // both halves as one unit from the range that stands for no character of its own
  return (trail & 0xfc00) === 0xdc00 ? 0xd800 | (((code << 10) | (trail & 0x3ff)) & 0x7ff) : 0;
}

/** Whether a unit is the first half of a character of planes 2 and 3: rare Han characters, in names above all. */
function isRareHan(code: number): boolean {
  return code >= 0xd840 && code <= 0xd8bf;
}

function foldingTable(): Uint16Array {
  return (foldTable ??= buildFoldTable());
}

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const kept = /[\p{L}\p{N}]/u;
  for (let code = 0; code < 0x10000; code++) {
    if (kept.test(String.fromCharCode(code))) table[code] = foldUnit(code);
  }
  return table;
}

/** Full-width digits and letters as half-width ones, upper case as lower; others unchanged. */
function foldUnit(code: number): number {
  const narrow = code >= 0xff10 && code <= 0xff5a ? code - 0xfee0 : code;
  return narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
}
