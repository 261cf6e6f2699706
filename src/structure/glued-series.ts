import { gluedNameEnd, looseNameEnd, type GluedEnd } from './glued-name.ts';
import type { HeadingReading } from './heading-form.ts';
import type { HeadingMark } from './heading-marks.ts';
import type { DocumentText } from './text-line.ts';

const FAMILIES = new Set(['part', 'chapter', 'han', 'han-paren', 'decimal-2', 'decimal-3']);
const TOP_FAMILIES = new Set(['part', 'chapter', 'han', 'han-paren']);
/** So much of a content is read to find a glued heading. */
const REACH = 36;
/** A first sentence shorter than this is a heading as it stands. */
const SUSPECT = 16;
/** The share of a series that must be glued for its doubtful members to count, and for those that open like a body. */
const MOST = 0.5;
const SOME = 0.3;
const GLUED = 3;

/**
 * The part of a content that may hold a glued heading and the beginning of its body; empty where a stop parts them, or
 * where it is a heading on a line of its own.
 */
function suspect(
  { analysis, lines }: DocumentText,
  { start, end }: HeadingReading,
  { line, contentEnd }: HeadingMark,
): string {
  const opening = analysis.slice(start, Math.min(contentEnd, start + REACH));
  if (end - start <= SUSPECT && end < contentEnd) return '';
  if (contentEnd < (lines[line]?.end ?? 0)) return opening;
  return /[，。；：]/u.test(opening.replace(/（[^）]*）?/gu, '')) ? opening : '';
}

function isGlued({ followed, end, bodyStart }: HeadingReading): boolean {
  return followed && end === bodyStart;
}

type Series = { glued: number; others: number };

/** Families whose members are names of sections; Arabic numbers only where nothing stands above them. */
function familiesOf(marks: readonly HeadingMark[]): ReadonlySet<string> {
  const hasTop = marks.some(({ style }) => TOP_FAMILIES.has(style.family));
  return hasTop ? FAMILIES : new Set([...FAMILIES, 'arabic']);
}

/**
 * Reads the headings again that are glued to their bodies without any sign (`三、查阅和借阅本校教师凭…`). Siblings are heard:
 * where most members with a body on their line are of this kind a name is enough; where most have a sign or are mere
 * sentences, even one whose body opens clearly stays as it is. Other readings stay as they are. O(marks).
 */
export function rereadGlued(
  document: DocumentText,
  marks: readonly HeadingMark[],
  readings: readonly HeadingReading[],
): readonly HeadingReading[] {
  const families = familiesOf(marks);
  const series = new Map<string, Series>();
  const openings = new Map<number, string>();
  const ends = marks.map((mark, index): GluedEnd | undefined => {
    const { style, value } = mark;
    const reading = readings[index];
    if (reading === undefined || value === 0 || !families.has(style.family)) return undefined;
    const opening = suspect(document, reading, mark);
    const found = isGlued(reading) ? undefined : gluedNameEnd(opening);
    openings.set(index, opening);
    const row = series.get(style.family) ?? { glued: 0, others: 0 };
    if (found !== undefined || isGlued(reading)) row.glued++;
    else if (opening !== '' || reading.followed) row.others++;
    series.set(style.family, row);
    return found;
  });
  return readings.map((reading, index) => {
    const row = series.get(marks[index]?.style.family ?? '');
    if (row === undefined || isGlued(reading)) return reading;
    const share = row.glued / (row.glued + row.others);
    const usual = row.glued >= 2 && share >= MOST;
    const found = ends[index] ?? (usual ? looseNameEnd(openings.get(index) ?? '') : undefined);
    if (found === undefined || !(found.sure ? share >= SOME : usual)) return reading;
    const end = reading.start + found.at;
    return { start: reading.start, end, bodyStart: end, leaning: GLUED, followed: true };
  });
}
