import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';
import { genrePrior, subheadingCues } from './element-priors.ts';
import type { HeadingReader } from './heading-reader.ts';
import { scoreNaiveBayes, type NaiveBayes } from './naive-bayes.ts';
import { sectionCues } from './section-cues.ts';

/** A depth-1 section with what stands around it. */
export type PlacedSection = {
  readonly document: DocumentRecord;
  readonly section: SectionRecord;
  /** Sections directly under it. */
  readonly children: readonly SectionRecord[];
  /** Its place among the depth-1 sections that are neither title nor closing, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
};

/** What the sections of a corpus are judged by. */
export type Judges = { readonly model: NaiveBayes; readonly readHeading: HeadingReader };

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
const LOOKS_AHEAD = 3;
const CUE_CAP = 6;
/** Weight of what was learned, which also knows the subjects of the corpus, beside the cues, which do not. */
const LEARNED_WEIGHT = 0.6;
/** Training sections at which the learned features count fully; with fewer they count less. */
const FULL_TRAINING = 250;
/** A lead reads as 导语 unless its words clearly say otherwise; another first section may, a later one hardly. */
const LEAD_BONUS = 4.6;
const LATE_LEAD = -1;
const BLOCKED = -20;

function add(scores: Float32Array, element: number, points: number): void {
  scores[element] = (scores[element] ?? 0) + points;
}

function logit(confidence: number): number {
  const bounded = Math.min(0.98, Math.max(0.02, confidence));
  return Math.log(bounded / (1 - bounded));
}

function headingEvidence(
  { document, section }: PlacedSection,
  readHeading: HeadingReader,
): Float32Array {
  const { genre } = document;
  const scores = new Float32Array(taxonomy().elements.length);
  if (section.heading === '' || section.form === 'list-item') return scores;
  const matches = readHeading(section.heading, genre);
  for (const { element, confidence } of matches)
    scores[elementIndex(element)] = HEADING_WEIGHT * Math.max(LEAST_LOGIT, logit(confidence) + 0.3);
  const isName = (matches[0]?.confidence ?? 0) >= SURE_NAME;
  if (genre === 'report' && !isName && sectionCues().doneWork.test(section.heading))
    add(scores, elementIndex('工作开展情况'), DONE_WORK);
  return scores;
}

/** A heading that speaks of a year after the document's own (2024年工作设想 in a text of 2023) looks ahead. */
function looksAhead(document: DocumentRecord, section: SectionRecord): boolean {
  const year = /20\d\d(?=年)/u.exec(section.heading)?.[0];
  return year !== undefined && document.year !== '' && Number(year) > Number(document.year);
}

function bodyEvidence({ document, section }: PlacedSection, model: NaiveBayes): Float32Array {
  const learned = scoreNaiveBayes(model, section.features);
  const trust = LEARNED_WEIGHT * Math.min(1, model.size / FULL_TRAINING);
  const scores = section.cues.map(
    (cue, element) => Math.min(CUE_CAP, cue) + trust * (learned[element] ?? 0),
  );
  if (looksAhead(document, section)) add(scores, elementIndex('下一步打算'), LOOKS_AHEAD);
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

function addPlace(total: Float32Array, { section, index, count }: PlacedSection): void {
  const { early, late } = sectionCues();
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

/** Evidence for the elements of one depth-1 section that is neither title nor closing. O(features × elements). */
export function sectionEvidence(placed: PlacedSection, judges: Judges): SectionEvidence {
  const { document } = placed;
  const heading = headingEvidence(placed, judges.readHeading);
  const body = bodyEvidence(placed, judges.model);
  const total = genrePrior(document.genre).scores.map(
    (prior, element) => prior + (heading[element] ?? 0) + (body[element] ?? 0),
  );
  addSubheadings(total, placed.children);
  addPlace(total, placed);
  for (const label of ['标题', '落款']) total[elementIndex(label)] = BLOCKED;
  return { heading, body, total };
}
