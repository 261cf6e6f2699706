import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import { matchHeading, type HeadingMatch } from '../../taxonomy/heading-match.ts';
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
/** What a heading is that looks ahead. */
const OUTLOOK = '下一步打算';
const AHEAD: readonly HeadingMatch[] = [{ element: OUTLOOK, confidence: 0.97 }];
const HEADING_YEAR = /20\d\d(?=年)/u;
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

function headingEvidence(placed: PlacedSection): Float32Array {
  const { document, section } = placed;
  const scores = new Float32Array(taxonomy().elements.length);
  if (section.heading === '' || section.form === 'list-item') return scores;
  const matches = looksAhead(placed, section)
    ? AHEAD
    : matchHeading(section.heading, document.genre);
  for (const { element, confidence } of matches)
    scores[elementIndex(element)] = HEADING_WEIGHT * Math.max(LEAST_LOGIT, logit(confidence) + 0.3);
  const isName = (matches[0]?.confidence ?? 0) >= SURE_NAME;
  if (document.genre === 'report' && !isName && saysWhatIsDone(section.heading))
    add(scores, elementIndex(followsOutlook(placed) ? OUTLOOK : '工作开展情况'), DONE_WORK);
  return scores;
}

function bodyEvidence({ section }: PlacedSection, model: NaiveBayes): Float32Array {
  const scores = scoreNaiveBayes(model, section.features);
  const trust = LEARNED_WEIGHT * Math.min(1, model.size / FULL_TRAINING);
  const { cues } = section;
  for (let element = 0; element < cues.length; element++)
    scores[element] = Math.min(CUE_CAP, cues[element] ?? 0) + trust * (scores[element] ?? 0);
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

/** Evidence for the elements of one depth-1 section that is neither title nor closing. O(features × elements). */
export function sectionEvidence(placed: PlacedSection, model: NaiveBayes): SectionEvidence {
  const { document } = placed;
  const heading = headingEvidence(placed);
  const body = bodyEvidence(placed, model);
  const total = genrePrior(document.genre).scores.slice();
  for (let element = 0; element < total.length; element++)
    add(total, element, (heading[element] ?? 0) + (body[element] ?? 0));
  addSubheadings(total, placed.children);
  addPlace(total, placed);
  for (const label of ['标题', '落款']) total[elementIndex(label)] = BLOCKED;
  return { heading, body, total };
}
