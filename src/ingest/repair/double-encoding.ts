import type { Edit } from '../../text/mapped-text.ts';
import { encodeGbk } from './gbk.ts';

/** Bytes of UTF-8 read as windows-1252 begin with the first byte of a character of two to four. */
const westernRun =
  /[\u00c2-\u00f4][\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+/g;
/** What a text may come to: CJK, its punctuation, full-width forms, quotation marks, dashes. */
const chinese =
  /^[\u00a0\u00b7\u2010-\u2026\u2160-\u2189\u2460-\u24ff\u3000-\u9fff\uff00-\uffef\ue000-\uf8ff]+$/;
/** `锛` `銆` `鈥`: the first two bytes of ，。“ in UTF-8, read as GBK. */
const gbkSign = /[锛銆鈥]/;
const wideRun = /[^\0-\x7f\ufffd]{3,}/g;
const LEAST_SIGNS = 3;

/**
 * Texts whose UTF-8 was read in another encoding and saved so: `æ¶ˆé˜²` (once or twice), `娑堥槻`. Runs that are sound
 * UTF-8 of Chinese characters when their bytes are taken back become these. O(n).
 */
export function doubleEncodings(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: run } of text.matchAll(westernRun)) {
    const insert = fromWestern(run) ?? fromWestern(fromWesternOnce(run) ?? '');
    if (insert !== undefined) edits.push({ start: index, end: index + run.length, insert });
  }
  if (text.split(gbkSign, LEAST_SIGNS + 1).length > LEAST_SIGNS) {
    const read = Array.from(text.matchAll(wideRun), (match) =>
      fromGbk(text, match.index, match[0]),
    );
    const sound = read.filter((edit) => edit !== undefined);
    // a text is so as a whole, or these are its own rare characters
    if (sound.length * 2 > read.length) edits.push(...sound);
  }
  return edits.toSorted((a, b) => a.start - b.start);
}

function fromWestern(run: string): string | undefined {
  const text = fromWesternOnce(run);
  return text !== undefined && chinese.test(text) ? text : undefined;
}

/** Characters of the bytes 80–9F. Source: WHATWG Encoding, index windows-1252. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWesternOnce(run: string): string | undefined {
  const bytes: number[] = [];
  for (const character of run) {
    const at = WESTERN.indexOf(character);
    const byte = at < 0 ? character.charCodeAt(0) : at + 0x80;
    if (byte > 0xff) return undefined;
    bytes.push(byte);
  }
  return utf8(Uint8Array.from(bytes));
}

/**
 * A run read as the UTF-8 it was. An odd number of bytes lost the last of them: that character stands as U+FFFD, in
 * place of the `?` or U+FFFD that stands there.
 */
function fromGbk(text: string, start: number, run: string): Edit | undefined {
  const bytes = encodeGbk(run);
  if (bytes === undefined) return undefined;
  const from = bytes.findIndex((byte) => byte < 0x80 || byte >= 0xc0);
  const last = bytes.findLastIndex((byte) => byte >= 0xc0);
  if (from < 0 || from > 2) return undefined;
  const lead = bytes[last] ?? 0;
  const cut = bytes.length - last < (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
  const words = utf8(bytes.subarray(from, cut ? last : bytes.length));
  if (words === undefined || !chinese.test(words)) return undefined;
  const end = start + run.length;
  if (!cut) return { start, end, insert: words };
  const sign = /[?\ufffd]/.test(text.charAt(end)) ? 1 : 0;
  return { start, end: end + sign, insert: `${words}\ufffd` };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
