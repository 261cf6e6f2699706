import { hasTrait } from '../../taxonomy/genre-table.ts';
import type { SectionRecord } from '../../corpus/document-record.ts';
import { openingTurn } from '../../structure/losses/turns.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';
import { genrePrior, subheadingCues, usualPlaces } from './element-priors.ts';
import { headingEvidence, lineOfWork } from './heading-evidence.ts';
import { scoreNaiveBayes, type NaiveBayes } from './naive-bayes.ts';
import { OUTLOOK } from './outlook.ts';
import { add, type PlacedSection } from './placed-section.ts';

/** Evidence for each element of one section, in points (log-odds like), in the taxonomy's order. */
export type SectionEvidence = {
  readonly heading: Float32Array;
  readonly body: Float32Array;
  /** The sum of all evidence: heading, body, subheadings, place, the genre's expectation. */
  readonly total: Float32Array;
};

/** What stands apart without a heading has lost its name or turns to something else: seldom one line of work of many. */
const UNMARKED_LINE = -0.5;
/** What stands apart and says with its first words what it turns to. */
const TURNED = 1.5;
/** In a text without any headings the first stretch below the lead is the matter itself. */
const FIRST_MATTER = 1;
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
/** The forms of the sections of a text without any numbers or headings. */
const UNHEADED: ReadonlySet<SectionRecord['form']> = new Set([
  'title',
  'lead',
  'unmarked',
  'closing',
]);
const BLOCKED = -20;

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

/** A stretch without a heading of its own is seldom a line of work, unless the text has no headings at all. */
function addUnmarked(total: Float32Array, placed: PlacedSection): void {
  const { section, document, tops, index } = placed;
  if (section.form !== 'unmarked' || hasTrait(document.genre, 'articles')) return;
  const turned = openingTurn(section.opening);
  if (turned !== undefined) add(total, elementIndex(turned), TURNED);
  const element = lineOfWork(placed);
  if (element === undefined || element === OUTLOOK) return;
  const isFirst = tops.findIndex(({ form }) => form === 'unmarked') === index;
  const unheaded = document.sections.every(({ form }) => UNHEADED.has(form));
  add(total, elementIndex(element), isFirst && unheaded ? FIRST_MATTER : UNMARKED_LINE);
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
  addUnmarked(total, placed);
  for (const label of ['标题', '落款']) total[elementIndex(label)] = BLOCKED;
  return { heading, body, total };
}
