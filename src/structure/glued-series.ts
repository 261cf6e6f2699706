import { bestEdges, gluedEdges, type GluedEdge } from './glued-edge.ts';
import { gluedNameEnd } from './glued-name.ts';
import type { HeadingReading } from './heading-form.ts';
import type { HeadingMark } from './heading-marks.ts';
import { structureCues } from './structure-cues.ts';
import type { DocumentText } from './text-line.ts';

const TOP_FAMILIES = new Set(['part', 'chapter', 'han', 'han-paren']);
const FAMILIES = new Set([...TOP_FAMILIES, 'decimal-2', 'decimal-3']);
/** So much of a content is read to find a glued heading. */
const REACH = 48;
/** A first sentence shorter than this is a heading as it stands. */
const SUSPECT = 16;
/** The share of a series that must be glued for its doubtful members to count, and for those that open like a body. */
const MOST = 0.5;
const SOME = 0.3;
const GLUED = 3;
/** Mean points from which a series is one of glued headings: names are usual at the top, sentences below. */
const SERIES = { top: 2.2, inner: 2.36, below: 3.9 } as const;
/** Two members agree by chance more easily. */
const PAIR = 1;
/** A single member of it needs these. */
const MEMBER = 0.5;
/** Points of one that lost its line break among so many headings on lines of their own. */
const LONE = 3.5;
const LINES = 2;
/** Points of a member known to be glued; no member counts more or much less. */
const SURE = 4;
const [FLOOR, CEILING] = [-1, 5];
/** A content of one sentence, and one that ends in ；, are rather items. */
const ONE_SENTENCE = -1.2;
const ENUMERATED = -3;
/** 对…, 在…, 各…: a sentence from its first word on. */
const SENTENCE = -2;

/** A member of a series that may be glued to its body. */
type Member = {
  readonly index: number;
  readonly opening: string;
  /** Found by its name alone. */
  readonly named: ReturnType<typeof gluedNameEnd>;
  readonly edges: readonly GluedEdge[];
  /** What the form of its content says for or against a glued heading. */
  readonly form: number;
};

type Series = {
  readonly members: Member[];
  readonly family: string;
  glued: number;
  others: number;
  /** Members that are headings on lines of their own. */
  lines: number;
};

/** `三、组织单位主办单位：…`: the label that opens a body was taken for the end of the heading. */
function hidesLabel(words: string): boolean {
  const label = structureCues()['glued-label'];
  for (let at = 3; at <= words.length - 2; at++)
    if (label.test(`${words.slice(at)}：`)) return true;
  return false;
}

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
  if (end - start <= SUSPECT && end < contentEnd) {
    if (analysis.charAt(end) === '；') return opening;
    const labelled = analysis.charAt(end) === '：' && hidesLabel(analysis.slice(start, end));
    return labelled ? opening : '';
  }
  if (contentEnd < (lines[line]?.end ?? 0)) return opening;
  return /[，。；：]/u.test(opening.replace(/（[^）]*）?/gu, '')) ? opening : '';
}

function isGlued({ followed, end, bodyStart }: HeadingReading): boolean {
  return followed && end === bodyStart;
}

/** A content without any stop is a line, not a heading with its body. */
const UNSTOPPED = -3;
/** The first sentence as a whole reads like a heading. */
const WHOLE = -2.5;

/** 把…管起来 names a task as often as it opens a sentence. */
function isSentence(content: string): boolean {
  return !content.startsWith('把') && structureCues()['sentence-opening'].test(content);
}

/** What the form of a content says: an item ends in ；, a heading has a body of several sentences. */
function contentPoints({ analysis }: DocumentText, start: number, contentEnd: number): number {
  const content = analysis.slice(start, contentEnd).trimEnd();
  if (/[；;]$/u.test(content)) return ENUMERATED;
  const stop = content.search(/[。；;：:]/u);
  if (stop === -1) return UNSTOPPED;
  const opening = isSentence(content) ? SENTENCE : 0;
  return stop === content.length - 1 ? opening + ONE_SENTENCE : opening;
}

function memberOf(
  document: DocumentText,
  mark: HeadingMark,
  reading: HeadingReading,
  index: number,
  opening: string,
): Member {
  const stop = opening.search(/[。；？！：:\s]/u);
  const label = opening.charAt(stop) === '：' ? 1 : 0;
  const edges = gluedEdges(
    stop === -1 ? opening : `${opening.slice(0, stop + label)}${label ? '　　　　　　' : ''}`,
  );
  const whole =
    reading.followed &&
    reading.leaning > -1 &&
    !structureCues()['glued-label'].test(opening.slice(Math.max(0, stop - 2)));
  const form = contentPoints(document, reading.start, mark.contentEnd) + (whole ? WHOLE : 0);
  return { index, opening, named: gluedNameEnd(opening), edges, form };
}

/** The series whose members may be names of sections: by family at the top, by parent below. */
function collectSeries(
  document: DocumentText,
  marks: readonly HeadingMark[],
  readings: readonly HeadingReading[],
): readonly Series[] {
  const hasTop = marks.some(({ style }) => TOP_FAMILIES.has(style.family));
  const all = new Map<string, Series>();
  let parent = 0;
  marks.forEach((mark, index) => {
    const { family } = mark.style;
    const reading = readings[index];
    if (FAMILIES.has(family)) parent = index;
    if (reading === undefined || mark.value === 0) return;
    if (!FAMILIES.has(family) && family !== 'arabic') return;
    const key = family === 'arabic' && hasTop ? `${family} ${parent}` : family;
    const row = all.get(key) ?? {
      members: [],
      family: family === 'arabic' && hasTop ? 'below' : family,
      glued: 0,
      others: 0,
      lines: 0,
    };
    all.set(key, row);
    if (isGlued(reading)) {
      row.glued++;
      return;
    }
    const opening = suspect(document, reading, mark);
    if (opening !== '') row.members.push(memberOf(document, mark, reading, index, opening));
    else if (reading.followed) row.others++;
    else row.lines++;
  });
  return [...all.values()];
}

function thresholdOf(family: string): number {
  if (family === 'below') return SERIES.below;
  return family === 'han' || family === 'part' ? SERIES.top : SERIES.inner;
}

/** Whether the members of a series together read like headings glued to their bodies. */
function isGluedSeries(
  { members, family, glued, others }: Series,
  best: readonly (GluedEdge | undefined)[],
): boolean {
  const count = members.length + glued;
  if (members.length === 0 || count < 2 || count < others) return false;
  const sum = members.reduce((total, { form }, at) => {
    const points = (best[at]?.points ?? FLOOR) + form;
    return total + Math.min(CEILING, Math.max(FLOOR, points));
  }, glued * SURE);
  return sum / count >= thresholdOf(family) + (count < 3 ? PAIR : 0);
}

function bestOf(edges: readonly GluedEdge[]): GluedEdge | undefined {
  return edges.toSorted((a, b) => b.points - a.points)[0];
}

/** The ends of the headings that are glued in a series, by index of their marks. */
function endsOf(series: Series): readonly (readonly [number, number])[] {
  const { members, family, glued, others, lines } = series;
  const named = members.filter((member) => member.named !== undefined).length;
  const share = (named + glued) / (members.length + glued + others);
  const usual = named + glued >= 2 && share >= MOST && family !== 'below';
  const best = bestEdges(members.map(({ edges }) => edges));
  if (usual || isGluedSeries(series, best)) {
    return members.flatMap(({ index, named: name }, at) => {
      const edge = best[at];
      if (edge !== undefined && edge.points >= MEMBER) return [[index, edge.at] as const];
      return name !== undefined && usual ? [[index, name.at] as const] : [];
    });
  }
  if (family === 'below') return [];
  if (family === 'han' && lines >= LINES && others < lines && members.length * 2 <= lines)
    return members.flatMap(({ index, form, edges }) => {
      const edge = bestOf(edges);
      return edge !== undefined && edge.points + form >= LONE ? [[index, edge.at] as const] : [];
    });
  return members.flatMap(({ index, named: name }) =>
    name?.sure === true && share >= SOME ? [[index, name.at] as const] : [],
  );
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
  const ends = new Map(collectSeries(document, marks, readings).flatMap(endsOf));
  if (ends.size === 0) return readings;
  return readings.map((reading, index) => {
    const length = ends.get(index);
    if (length === undefined) return reading;
    const end = reading.start + length;
    return { start: reading.start, end, bodyStart: end, leaning: GLUED, followed: true };
  });
}
