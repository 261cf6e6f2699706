import { plausibilityOf } from '../encoding-evidence.ts';
import type { Edit } from '../../text/mapped-text.ts';
import { decodeGbk, encodeGbk } from './gbk.ts';

/**
 * Text that lost one of two equal bytes in GBK, as some old programs drop them: in `。（一）` the sign 。 ends and （
 * begins with A3, and without it `A3A8 D2BB A3A9` is read as `A8D2 BBA3`, `ㄒ唬`, and so on to the next ASCII character.
 * Candidates are the characters whose first byte is that of （: letters with tones, bopomofo, private use; such numbers follow a mark or begin a line.
 */
const candidate =
  /(?<=^|[\s\p{P}])(?<![(（])[à-üāēěīńňōūǎǐǒǔǖǘǚǜ\u3105-\u3129\ue7c7-\ue7fe](?=[^\0-\x7f])/gmu;
const numbered = /^（[一二三四五六七八九十]/u;
/** `，現` is A3AC AC46: without one AC it is `，F`. Only before words that 现 begins a sentence with. */
const lostPresent =
  /(?<=[\p{Script=Han}”》）][，,])F(?=制定|印发|提出|予以|(?:将|就|对)[^。\n]{2,60}?(?:如下|印发|通知|公布|通报))/gu;

const LONGEST_RUN = 4000;
const FULL_CLOSE_LEAD = 0xa3;
/** Mean score of a character from which a text is Chinese; see encoding-evidence.ts. */
const LEAST_PLAUSIBLE = 0.6;

/** What lost bytes made of a text, put right where numbers or set phrases prove it. O(n). */
export function lostBytes(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(lostPresent))
    edits.push({ start: index, end: index + 1, insert: '现' });
  let reached = 0;
  for (const { index } of text.matchAll(candidate)) {
    if (index < reached) continue;
    const edit = shifted(text, index);
    if (edit === undefined) continue;
    edits.push(edit);
    reached = edit.end;
  }
  return edits.toSorted((a, b) => a.start - b.start);
}

/** The run from a candidate read with the byte before it that was lost, as far as that reads better. */
function shifted(text: string, start: number): Edit | undefined {
  const run = /^[^\0-\x7f\ufffd€]*/.exec(text.slice(start, start + LONGEST_RUN))?.[0] ?? '';
  const bytes = encodeGbk(run);
  if (bytes === undefined) return undefined;
  const read = decodeGbk(Uint8Array.from([FULL_CLOSE_LEAD, ...bytes.subarray(0, -1)]));
  if (!numbered.test(read) || read.length !== run.length) return undefined;
  const length = bestLength(run, read);
  const words = read.slice(0, length);
  if (plausibilityOf(words).score < LEAST_PLAUSIBLE) return undefined;
  const end = start + length;
  if (words.includes('）')) {
    // a character cut in two at the end stands as U+FFFD already, or not at all
    const whole = length < run.length || text.charAt(end) === '\ufffd';
    return { start, end, insert: words + (whole ? '' : '\ufffd') };
  }
  // the half of a character that is left behind （一 is that of ）
  const closes = length < run.length && bytes[2 * length - 1] === FULL_CLOSE_LEAD;
  return closes ? { start, end, insert: `${words}）` } : undefined;
}

/** How many characters of the run are better read shifted, the rest as they stand. O(n). */
function bestLength(run: string, read: string): number {
  let gain = 0;
  let best = 0;
  let length = 0;
  for (let i = 0; i < run.length; i++) {
    gain += plausibilityOf(read.charAt(i)).score - plausibilityOf(run.charAt(i)).score;
    if (gain <= best) continue;
    best = gain;
    length = i + 1;
  }
  return length;
}
