import type { HeadingReading } from './heading-form.ts';
import type { HeadingMark } from './heading-marks.ts';
import { structureCues } from './structure-cues.ts';
import type { DocumentText } from './text-line.ts';

const FAMILIES = new Set(['part', 'chapter', 'han', 'han-paren']);
/** Characters a glued heading may have. */
const SHORTEST = 4;
const LONGEST = 14;
/** A first sentence shorter than this is a heading as it stands. */
const SUSPECT = 16;
/** So much text must follow a glued heading. */
const BODY = 8;
/** The share of a series that must be glued for its doubtful members to count, and for those that open like a body. */
const MOST = 0.5;
const SOME = 0.3;
const GLUED = 3;
/** `活动时间6月1日至…`; other figures go with the words before them (不足48小时). */
const DATE = /^\d{1,4}[年月]/u;

/** Where a heading may end that its body follows without a sign; `sure`: the body opens like one. */
type GluedEnd = { readonly at: number; readonly sure: boolean };

/** The part of a content that may hold a glued heading and the beginning of its body; empty where a stop parts them. */
function suspect(
  { analysis }: DocumentText,
  { start, end }: HeadingReading,
  limit: number,
): string {
  const opening = analysis.slice(start, Math.min(limit, start + 2 * LONGEST + BODY));
  if (end - start <= SUSPECT && end < limit) return '';
  const hasStop = /[，。；：]/u.test(opening.replace(/（[^）]*）?/gu, ''));
  return hasStop && opening.length >= SHORTEST + BODY ? opening : '';
}

/** Whether a head reads as the name of a section: a noun at its end, no verb or pronoun that makes a sentence. */
function isName(head: string): boolean {
  const cues = structureCues();
  return (
    cues['glued-heading-ending'].test(head) &&
    !cues['glued-heading-not'].test(head) &&
    !cues['sentence-opening'].test(head)
  );
}

function gluedEndOf(opening: string): GluedEnd | undefined {
  const cues = structureCues();
  const words = /^[\p{Script=Han}“”]+/u.exec(opening)?.[0].length ?? 0;
  for (let at = SHORTEST; at <= Math.min(words, LONGEST); at++) {
    if (!isName(opening.slice(0, at))) continue;
    const body = opening.slice(at);
    if (/^\d/u.test(body) && !DATE.test(body)) continue;
    if (cues['glued-no-body'].test(body) || cues['glued-heading-ending'].test(body.slice(0, 2)))
      continue;
    return { at, sure: DATE.test(body) || cues['glued-body-opening'].test(body) };
  }
  return undefined;
}

function isGlued({ followed, end, bodyStart }: HeadingReading): boolean {
  return followed && end === bodyStart;
}

type Series = { count: number; glued: number };

/**
 * Reads the headings again that are glued to their bodies without any sign (`三、查阅和借阅本校教师凭…`): a noun that ends
 * names of sections (data/structure-cues.json), then words that open a sentence. Where most of a series is of this kind,
 * the noun is enough. Other readings stay as they are. O(marks).
 */
export function rereadGlued(
  document: DocumentText,
  marks: readonly HeadingMark[],
  readings: readonly HeadingReading[],
): readonly HeadingReading[] {
  const series = new Map<string, Series>();
  const ends = marks.map(({ style, contentEnd }, index) => {
    const reading = readings[index];
    if (reading === undefined || !FAMILIES.has(style.family)) return undefined;
    const found = isGlued(reading) ? undefined : gluedEndOf(suspect(document, reading, contentEnd));
    const row = series.get(style.family) ?? { count: 0, glued: 0 };
    row.count++;
    if (found !== undefined || isGlued(reading)) row.glued++;
    series.set(style.family, row);
    return found;
  });
  return readings.map((reading, index) => {
    const found = ends[index];
    const row = series.get(marks[index]?.style.family ?? '');
    if (found === undefined || row === undefined) return reading;
    const share = row.glued / row.count;
    if (found.sure ? share < SOME : row.glued < 2 || share < MOST) return reading;
    const end = reading.start + found.at;
    return { start: reading.start, end, bodyStart: end, leaning: GLUED, followed: true };
  });
}
