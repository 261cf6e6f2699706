import type { Edit } from '../../text/mapped-text.ts';
import type { Cleaner } from '../draft.ts';
import { isReading } from './pinyin-table.ts';

/** A bracket that holds nothing but one syllable that fits the character before it. */
type Annotation = Edit & { readonly toned: boolean };

const HALF_OPEN = 0x28;
const FULL_OPEN = 0xff08;
const LONGEST = 10;
const TONES = /[\u0300\u0301\u0304\u030c]/gu;
const SYLLABLE = /^[a-z]{1,6}$/u;

/** Bare syllables go only where at least this many toned ones show that a page was annotated … */
const ENOUGH_TONED = 8;
/** … and the toned ones are in the majority. */
const BARE_SHARE = 0.5;

/**
 * `annotations`: pinyin that scrapers and reading aids put after characters, `網(wǎng)絡(luò)` = `網絡`.
 * Removed only when the syllable is a reading of the character before it; it may carry a tone mark or a tone
 * number. Without either (`的(de)`) it goes only where toned ones are frequent and prevail, so that `（一）`,
 * `(wifi)`, `(an)` survive. O(n); the table of readings is read when the first candidate turns up.
 */
export const annotations: Cleaner = {
  name: 'annotation',
  edits: (draft) => annotationEdits(draft.mapped.text),
};

function annotationEdits(text: string): readonly Edit[] {
  const found: Annotation[] = [];
  let toned = 0;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== HALF_OPEN && code !== FULL_OPEN) continue;
    const annotation = annotationAt(text, i);
    if (annotation === undefined) continue;
    found.push(annotation);
    if (annotation.toned) toned++;
    i = annotation.end - 1;
  }
  const bare = found.length - toned;
  if (toned >= ENOUGH_TONED && bare <= toned * BARE_SHARE) return found;
  return found.filter((annotation) => annotation.toned);
}

function annotationAt(text: string, open: number): Annotation | undefined {
  let close = open + 1;
  const limit = Math.min(text.length, open + 2 + LONGEST);
  while (close < limit && !isClose(text.charCodeAt(close))) {
    if (!mayBelong(text.charCodeAt(close))) return undefined;
    close++;
  }
  if (close >= limit || close === open + 1) return undefined;
  const { syllable, toned } = plainSyllable(text.slice(open + 1, close));
  if (!SYLLABLE.test(syllable)) return undefined;
  if (!isReading(characterBefore(text, open), syllable)) return undefined;
  return { start: open, end: close + 1, insert: '', toned };
}

function isClose(code: number): boolean {
  return code === 0x29 || code === 0xff09;
}

/** Latin letters with or without marks, tone numbers, spaces: no Han, no punctuation. */
function mayBelong(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x31 && code <= 0x35) ||
    code === 0x20 ||
    code === 0x3a ||
    (code >= 0xe0 && code <= 0x261) ||
    (code >= 0x300 && code <= 0x30c) ||
    (code >= 0x1e00 && code <= 0x1eff)
  );
}

/** `wǎng` → wang, toned; `lǜ`, `lu:4` → lv, toned; `ɡuɑn` (phonetic letters) → guan. */
function plainSyllable(raw: string): { readonly syllable: string; readonly toned: boolean } {
  const apart = raw.trim().normalize('NFD');
  const bare = apart.replaceAll(TONES, '');
  const numbered = /[1-5]$/u.test(bare);
  const syllable = bare
    .replace(/[1-5]$/u, '')
    .replaceAll(/u(?:\u0308|:)/gu, 'v')
    .replaceAll('ɑ', 'a')
    .replaceAll('ɡ', 'g');
  return { syllable, toned: numbered || bare.length < apart.length };
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}
