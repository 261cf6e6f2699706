/** A text's letters, digits and Han characters, and where they stand. */
export type Reduced = {
  /** One unit each; Latin letters and digits half-width, in lower case. */
  readonly kept: string;
  /** The offset in the text of each unit. */
  readonly offsets: Uint32Array;
};

/** Reduces a text, character by character. O(n). */
export function reduced(text: string): Reduced {
  const kept: string[] = [];
  const offsets = new Uint32Array(text.length);
  let at = 0;
  for (const character of text) {
    const unit = /[\p{L}\p{N}]/u.test(character) ? unitOf(character.codePointAt(0) ?? 0) : '';
    if (unit !== '') {
      offsets[kept.length] = at;
      kept.push(unit);
    }
    at += character.length;
  }
  return { kept: kept.join(''), offsets: offsets.subarray(0, kept.length) };
}

function unitOf(code: number): string {
  // planes 2 and 3 are Han; other characters beyond the basic plane (mathematical letters …) do not count
  if (code >= 0x20000 && code < 0x40000) return String.fromCharCode(0xd800 | (code & 0x7ff));
  if (code >= 0xff10 && code <= 0xff5a) return asciiLower(code - 0xfee0);
  return code < 0x10000 ? asciiLower(code) : '';
}

function asciiLower(code: number): string {
  return String.fromCharCode(code >= 0x41 && code <= 0x5a ? code + 0x20 : code);
}
