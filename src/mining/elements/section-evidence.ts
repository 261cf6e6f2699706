import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import { matchHeading, type HeadingMatch } from '../../taxonomy/heading-match.ts';
import { elementsNamed, ownerOf } from '../../taxonomy/heading-names.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';
import { genrePrior, subheadingCues, usualPlaces } from './element-priors.ts';
import { scoreNaiveBayes, type NaiveBayes } from './naive-bayes.ts';
import { sectionCues } from './section-cues.ts';

/** A depth-1 section with what stands around it. */
export type PlacedSection = {
  readonly document: DocumentRecord;
  readonly section: SectionRecord;
  /** Sections directly under it. */
  readonly children: readonly SectionRecord[];
  /** The depth-1 sections of the document that are neither title nor closing, and its place among them, from 0. */
  readonly tops: readonly SectionRecord[];
  readonly index: number;
  /** How many of `tops` bear the name of each element surely, in the taxonomy's order (`namedElements`). */
  readonly named: Uint8Array;
};

/** Evidence for each element of one section, in points (log-odds like), in the taxonomy's order. */
export type SectionEvidence = {
  readonly heading: Float32Array;
  readonly body: Float32Array;
  /** The sum of all evidence: heading, body, subheadings, place, the genre's expectation. */
  readonly total: Float32Array;
};

const HEADING_WEIGHT = 2;
const LEAST_LOGIT = 0.2;
/** A heading of a report that says what was done, unless it is itself the name of an element. */
const DONE_WORK = 2;
const SURE_NAME = 0.9;
/** A heading of a plan that says what is to be done (培育市场主体), unless its words speak for an element themselves. */
const STATED = 1;
/** A heading that names no element at all is a topic. */
const TOPIC = 0.7;
/** What stands apart without a heading has lost its name or turns to something else: seldom one line of work of many. */
const UNMARKED_LINE = -0.5;
const FAIR_NAME = 0.6;
const TASK_GENRES: ReadonlySet<Genre> = new Set(['plan', 'rectification', 'notice', 'rules']);
/** What a heading is that looks ahead. */
const OUTLOOK = '下一步打算';
const AHEAD: readonly HeadingMatch[] = [{ element: OUTLOOK, confidence: 0.97 }];
const HEADING_YEAR = /20\d\d(?=年)/u;
/** A name that a numbered sentence opens with may be its heading, glued to it. */
const GLUED_NAME = 2.5;
const SHORTEST_GLUED = 4;
const LONGEST_GLUED = 8;
/** Words after which a name goes on (会议要求的材料, 工作任务和目标) and is no heading by itself. */
const GOES_ON = '的和与及、等';
const CUE_CAP = 6;
/** What was learned must not outvote a heading, however sure. */
const LEARNED_CAP = 2;
/** Weight of what was learned, which also knows the subjects of the corpus, beside the cues, which do not. */
const LEARNED_WEIGHT = 0.3;
/** Training sections at which the learned features count fully; with fewer they count less. */
const FULL_TRAINING = 250;
/** A lead reads as 导语 unless its words clearly say otherwise; another first section may, a later one hardly. */
const LEAD_BONUS = 5.2;
const LATE_LEAD = -1;
/** A section beside one that bears an element's name is hardly another of it, unless it bears the name too. */
const NAMED_ELSEWHERE = -0.8;
/** Elements that a document may have in several sections: each task, each line of work has its own. */
const REPEATED: ReadonlySet<string> = new Set(['工作任务', '其他']);
/** A text of fewer sections has no last part to speak of. */
const LEAST_TOPS = 3;
const BLOCKED = -20;

function add(scores: Float32Array, element: number, points: number): void {
  scores[element] = (scores[element] ?? 0) + points;
}

function logit(confidence: number): number {
  const bounded = Math.min(0.98, Math.max(0.02, confidence));
  return Math.log(bounded / (1 - bounded));
}

function yearIn(heading: string): number {
  return Number(HEADING_YEAR.exec(heading)?.[0] ?? NaN);
}

/**
 * Whether a report's heading speaks of a later year than the document or another of its headings (2024年重点工作 after
 * 2023年工作回顾): then it looks ahead, whatever its name.
 */
function looksAhead({ document, tops }: PlacedSection, { heading }: SectionRecord): boolean {
  if (document.genre !== 'report') return false;
  const year = yearIn(heading);
  return Number(document.year || NaN) < year || tops.some((other) => yearIn(other.heading) < year);
}

/** Whether a section before this one looks ahead: what follows in a report does not go back to what was done. */
function followsOutlook(placed: PlacedSection): boolean {
  return placed.tops.slice(0, placed.index).some((before) => {
    const [match] = looksAhead(placed, before)
      ? AHEAD
      : matchHeading(before.heading, placed.document.genre);
    return match !== undefined && match.element === OUTLOOK && match.confidence >= SURE_NAME;
  });
}

/** A heading that says what was done (强化宣传引导, 领导重视) instead of naming a kind of section. */
function saysWhatIsDone(heading: string): boolean {
  const cues = sectionCues();
  return cues['statement-verb'].test(heading) || cues['statement-noun'].test(heading);
}

/**
 * The element whose name a numbered sentence opens with, where the heading may be glued to its body
 * (二、管理体制校长是第一责任人…); articles of rules (第五条 监督检查…) have no headings.
 */
function gluedName({ heading, number }: SectionRecord, genre: Genre): string | undefined {
  if (number.startsWith('第')) return undefined;
  for (
    let length = Math.min(LONGEST_GLUED, heading.length - 1);
    length >= SHORTEST_GLUED;
    length--
  ) {
    if (GOES_ON.includes(heading.charAt(length))) continue;
    const words = heading.slice(0, length);
    const name = ownerOf(words, genre) ?? elementsNamed(words)[0];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** What the words of a heading name; `关于经费保障问题` names a topic, no kind of section. */
function matchesOf(placed: PlacedSection): readonly HeadingMatch[] {
  const { document, section } = placed;
  if (looksAhead(placed, section)) return AHEAD;
  const matches = matchHeading(section.heading, document.genre);
  const isTopic = sectionCues()['topic-opening'].test(section.heading);
  return isTopic ? matches.filter(({ confidence }) => confidence >= SURE_NAME) : matches;
}

/** The element of a line of work: in a report what was done, or is to be done; elsewhere a task. */
function lineOfWork(placed: PlacedSection): string | undefined {
  if (placed.document.genre === 'report') return followsOutlook(placed) ? OUTLOOK : '工作开展情况';
  return TASK_GENRES.has(placed.document.genre) && placed.index < placed.tops.length - 1
    ? '工作任务'
    : undefined;
}

/**
 * What a heading says that names no kind of section: a statement (强化宣传引导) or a topic (疫苗供应) opens a line of work,
 * one of many; problems, results and the like bear their names.
 */
function addLineOfWork(scores: Float32Array, placed: PlacedSection, surest: number): void {
  const element = lineOfWork(placed);
  if (element === undefined) return;
  const isReport = placed.document.genre === 'report';
  const states = saysWhatIsDone(placed.section.heading);
  if (surest < (isReport && states ? SURE_NAME : FAIR_NAME))
    add(scores, elementIndex(element), isReport && states ? DONE_WORK : states ? STATED : TOPIC);
}

function headingEvidence(placed: PlacedSection): Float32Array {
  const { document, section } = placed;
  const scores = new Float32Array(taxonomy().elements.length);
  if (section.heading === '') return scores;
  if (section.form === 'list-item') {
    const name = gluedName(section, document.genre);
    if (name !== undefined) add(scores, elementIndex(name), GLUED_NAME);
    return scores;
  }
  const matches = matchesOf(placed);
  for (const { element, confidence } of matches)
    scores[elementIndex(element)] = HEADING_WEIGHT * Math.max(LEAST_LOGIT, logit(confidence) + 0.3);
  addLineOfWork(scores, placed, matches[0]?.confidence ?? 0);
  return scores;
}

function bodyEvidence({ section }: PlacedSection, model: NaiveBayes): Float32Array {
  const scores = scoreNaiveBayes(model, section.features);
  const trust = LEARNED_WEIGHT * Math.min(1, model.size / FULL_TRAINING);
  const { cues } = section;
  for (let element = 0; element < cues.length; element++)
    scores[element] =
      Math.min(CUE_CAP, cues[element] ?? 0) +
      Math.max(-LEARNED_CAP, Math.min(LEARNED_CAP, trust * (scores[element] ?? 0)));
  return scores;
}

/** What the headings under a section say of it, by the share of them that say it. */
function addSubheadings(total: Float32Array, children: readonly SectionRecord[]): void {
  const headings = children.flatMap(({ heading }) => (heading === '' ? [] : [heading]));
  if (headings.length === 0) return;
  for (const { pattern, element, weight } of subheadingCues()) {
    const hits = headings.reduce((sum, heading) => sum + (pattern.test(heading) ? 1 : 0), 0);
    if (hits > 0)
      add(total, element, weight * Math.min(1, hits / headings.length + (hits > 1 ? 0.2 : 0)));
  }
}

function addPlace(total: Float32Array, { section, tops, index }: PlacedSection): void {
  const { early, late } = usualPlaces();
  const count = tops.length;
  const place = count <= 1 ? 0 : index / (count - 1);
  const earlyPoints = place <= 0.34 ? 0.4 : place >= 0.6 ? -1.5 : -0.4;
  const latePoints = index === count - 1 ? 0.7 : place < 0.3 ? -0.8 : 0;
  for (const element of early) add(total, element, earlyPoints);
  for (const element of late) add(total, element, latePoints);
  add(
    total,
    elementIndex('导语'),
    section.form === 'lead' ? LEAD_BONUS : index === 0 ? 0 : LATE_LEAD,
  );
}

/** The element a section's heading names surely, as an index; -1 if it names none. */
function nameOf(section: SectionRecord, genre: Genre): number {
  if (section.heading === '' || section.form === 'list-item') return -1;
  const [match] = matchHeading(section.heading, genre);
  return match !== undefined && match.confidence >= SURE_NAME ? elementIndex(match.element) : -1;
}

/** How many of a document's depth-1 sections bear the name of each element surely. O(sections). */
export function namedElements(tops: readonly SectionRecord[], genre: Genre): Uint8Array {
  const named = new Uint8Array(taxonomy().elements.length);
  for (const section of tops) {
    const element = nameOf(section, genre);
    if (element >= 0) named[element] = (named[element] ?? 0) + 1;
  }
  return named;
}

/** What another section of the document has the name of is less likely to come again, unless the heading says so. */
function addNamedElsewhere(
  total: Float32Array,
  heading: Float32Array,
  { named }: PlacedSection,
): void {
  for (const [element, { label }] of taxonomy().elements.entries())
    if ((named[element] ?? 0) > 0 && (heading[element] ?? 0) <= 0 && !REPEATED.has(label))
      add(total, element, NAMED_ELSEWHERE);
}

/** Evidence for the elements of one depth-1 section that is neither title nor closing. O(features × elements). */
export function sectionEvidence(placed: PlacedSection, model: NaiveBayes): SectionEvidence {
  const { document, tops, index } = placed;
  const heading = headingEvidence(placed);
  const body = bodyEvidence(placed, model);
  const { scores, lastScores } = genrePrior(document.genre);
  const total = scores.slice();
  const isLast = tops.length >= LEAST_TOPS && index === tops.length - 1;
  for (let element = 0; element < total.length; element++)
    add(
      total,
      element,
      (heading[element] ?? 0) + (body[element] ?? 0) + (isLast ? (lastScores[element] ?? 0) : 0),
    );
  addNamedElsewhere(total, heading, placed);
  addSubheadings(total, placed.children);
  addPlace(total, placed);
  if (placed.section.form === 'unmarked' && document.genre !== 'rules') {
    const element = lineOfWork(placed);
    if (element !== undefined && element !== OUTLOOK)
      add(total, elementIndex(element), UNMARKED_LINE);
  }
  for (const label of ['标题', '落款']) total[elementIndex(label)] = BLOCKED;
  return { heading, body, total };
}
