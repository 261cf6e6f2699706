import { bestEdges, gluedEdges, type GluedEdge } from './glued-edge.ts';
import { gluedMember, type GluedMember } from './glued-member.ts';
import type { HeadingReading } from '../headings/heading-form.ts';
import type { HeadingMark } from '../marks/heading-marks.ts';
import type { DocumentText } from '../../line/text-line.ts';

/** Stands for Arabic numbers below names of sections. */
const BELOW = 'below';
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
/** What the words of a glued heading are worth in a clear case. */
const USUAL_BEST = 4.6;

type Member = GluedMember & { readonly index: number };

type Series = {
  readonly members: Member[];
  readonly family: string;
  glued: number;
  others: number;
  /** Members that are headings on lines of their own. */
  lines: number;
};

function isGlued({ followed, end, bodyStart }: HeadingReading): boolean {
  return followed && end === bodyStart;
}

function addMember(row: Series, reading: HeadingReading, member: Member | undefined): void {
  if (member !== undefined) row.members.push(member);
  else if (isGlued(reading)) row.glued++;
  else if (reading.followed) row.others++;
  else row.lines++;
}

/** The series whose members may be names of sections: by family at the top, by parent below. */
function collectSeries(
  document: DocumentText,
  marks: readonly HeadingMark[],
  readings: readonly HeadingReading[],
): readonly Series[] {
  const hasTop = marks.some(({ style }) => style.heads !== 'item');
  const all = new Map<string, Series>();
  let parent = 0;
  marks.forEach((mark, index) => {
    const { family, heads } = mark.style;
    const reading = readings[index];
    if (heads !== 'item' || family.startsWith('decimal')) parent = index;
    else if (family !== 'arabic') return;
    if (reading === undefined || mark.value === 0) return;
    const below = family === 'arabic' && hasTop;
    const key = below ? `${BELOW} ${parent}` : family;
    const row = all.get(key) ?? {
      members: [],
      family: below ? BELOW : family,
      glued: 0,
      others: 0,
      lines: 0,
    };
    all.set(key, row);
    const member = isGlued(reading) ? undefined : gluedMember(document, mark, reading);
    addMember(row, reading, member && { ...member, index });
  });
  return [...all.values()];
}

function thresholdOf(family: string): number {
  if (family === BELOW) return SERIES.below;
  return family === 'han' || family === 'part' ? SERIES.top : SERIES.inner;
}

/** Whether a series may be glued for all that the forms of its members say; asked before their words are weighed. */
function mayBeGlued({ members, family, glued, others }: Series): boolean {
  const count = members.length + glued;
  if (count < 2 || count < others) return false;
  const sum = members.reduce((total, { form }) => total + form, 0);
  return sum / members.length + USUAL_BEST >= thresholdOf(family);
}

/** Whether the members of a series together read like headings glued to their bodies. */
function isGluedSeries(
  { members, family, glued }: Series,
  best: readonly (GluedEdge | undefined)[],
): boolean {
  const count = members.length + glued;
  const sum = members.reduce((total, { form }, at) => {
    const points = (best[at]?.points ?? FLOOR) + form;
    return total + Math.min(CEILING, Math.max(FLOOR, points));
  }, glued * SURE);
  return sum / count >= thresholdOf(family) + (count < 3 ? PAIR : 0);
}

/** One that lost its line break among headings on lines of their own. */
function isLone({ members, family, others, lines }: Series): boolean {
  return family === 'han' && lines >= LINES && others < lines && members.length * 2 <= lines;
}

function bestOf(edges: readonly GluedEdge[]): GluedEdge | undefined {
  return edges.toSorted((a, b) => b.points - a.points)[0];
}

/** The end that a name and the opening behind it tell, if siblings enough are glued. */
function nameEnd({ named }: Member, allowed: boolean): number | undefined {
  return allowed && named?.sure === true ? named.at : undefined;
}

/** The ends of the headings that are glued in a series, by index of their marks. */
function endsOf(series: Series): readonly (readonly [number, number])[] {
  const { members, family, glued, others } = series;
  if (members.length === 0) return [];
  const named = members.filter((member) => member.named !== undefined).length;
  const share = (named + glued) / (members.length + glued + others);
  const usual = named + glued >= 2 && share >= MOST && family !== BELOW;
  const likely = usual || mayBeGlued(series);
  const alone = isLone(series);
  const edges = likely || alone ? members.map(({ opening }) => gluedEdges(opening)) : [];
  const best = likely ? bestEdges(edges) : [];
  const most = usual || (likely && isGluedSeries(series, best));
  const lone = !most && alone;
  const endOf = (member: Member, at: number): number | undefined => {
    const edge = most ? best[at] : bestOf(edges[at] ?? []);
    const enough = most ? MEMBER : LONE - member.form;
    if ((most || lone) && edge !== undefined && edge.points >= enough) return edge.at;
    if (family === BELOW) return undefined;
    return usual ? member.named?.at : nameEnd(member, !most && share >= SOME);
  };
  return members.flatMap((member, at) => {
    const end = endOf(member, at);
    return end === undefined ? [] : [[member.index, end] as const];
  });
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
