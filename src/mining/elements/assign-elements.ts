import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';
import type { ElementAssignment } from '../../corpus/element-assignment.ts';
import { genrePrior } from './element-priors.ts';
import { trainNaiveBayes, type NaiveBayes, type TrainingSection } from './naive-bayes.ts';
import { scoreSection, type SectionScores } from './score-sections.ts';

const SURE_HEADING = 0.85;
const LEAD_BONUS = 4.2;
/** Cost of a step back in the usual order of a genre, by how many ranks (at most 3). */
const BACK_COST = 0.6;
const LEAST_HEADING_SCORE = 1.4;
const LEAST_BODY_SCORE = 0.9;
const ATTACHMENT = /^附件?[:：\d一二三]/u;
const ADDRESSEE = /[：:]$/u;
const ENDING = /^(?:特此|专此|谨此|以上|上述|妥否|当否|汇报完毕|报告完毕|如无不妥)|^.{0,16}[，,](?:特此|专此)/u;

/** Sections whose headings name an element surely, as examples for the classifier. */
export function trainingSections(documents: readonly DocumentRecord[], weights: ReadonlyMap<string, number>): TrainingSection[] {
  return documents.flatMap((document) =>
    document.sections.flatMap((section): TrainingSection[] => {
      if (section.depth !== 1 || section.features.length === 0 || section.form === 'list-item') return [];
      const [match, second] = matchHeading(section.heading, document.genre);
      if (match === undefined || match.confidence < SURE_HEADING || (second?.confidence ?? 0) > 0.6) return [];
      return [{ features: section.features, element: elementIndex(match.element), weight: weights.get(document.id) ?? 1 }];
    }),
  );
}

/** Elements of the edges of a document, which need no classifier. */
function edgeElement(section: SectionRecord): string | undefined {
  if (section.form === 'title') return '标题';
  if (section.form === 'lead' && ADDRESSEE.test(section.opening) && section.characters <= 100 && section.sentences <= 1 && !/如下[：:]$/u.test(section.opening)) return '其他';
  if (section.form !== 'closing') return undefined;
  if (ENDING.test(section.opening)) return '结语';
  return ATTACHMENT.test(section.opening) ? '其他' : '落款';
}

/** The best sequence of elements: evidence of each section, less the cost of stepping back in the usual order (Viterbi). */
function bestSequence(scores: readonly SectionScores[], ranks: Int32Array): number[] {
  const classes = taxonomy().elements.length;
  let best = new Float64Array(scores[0]?.total ?? []);
  const back: Int32Array[] = [];
  for (const { total } of scores.slice(1)) {
    const next = new Float64Array(classes);
    const from = new Int32Array(classes);
    for (let to = 0; to < classes; to++) {
      let top = -Infinity;
      for (let prior = 0; prior < classes; prior++) {
        const value = (best[prior] ?? -Infinity) - stepCost(ranks, prior, to);
        if (value > top) {
          top = value;
          from[to] = prior;
        }
      }
      next[to] = top + (total[to] ?? 0);
    }
    best = next;
    back.push(from);
  }
  let at = best.indexOf(Math.max(...best));
  const path = [at];
  for (const from of back.toReversed()) {
    at = from[at] ?? 0;
    path.push(at);
  }
  return path.toReversed();
}

function stepCost(ranks: Int32Array, from: number, to: number): number {
  const before = ranks[from] ?? -1;
  const after = ranks[to] ?? -1;
  return before < 0 || after < 0 || after >= before ? 0 : BACK_COST * Math.min(3, before - after);
}

function confidenceOf(total: Float32Array, chosen: number): number {
  const own = total[chosen] ?? 0;
  let sum = 0;
  for (const score of total) sum += Math.exp(score - own);
  return 1 / sum;
}

function sourceOf({ heading, body }: SectionScores, chosen: number): ElementAssignment['source'] {
  if ((heading[chosen] ?? 0) >= LEAST_HEADING_SCORE) return 'heading';
  return (body[chosen] ?? 0) >= LEAST_BODY_SCORE ? 'body' : 'position';
}

/** Whether a lead is the usual opening paragraph rather than a section that lost its heading. */
function leadScore(section: SectionRecord, index: number): number {
  return section.form === 'lead' ? LEAD_BONUS : index === 0 ? 0 : -1;
}

function assignTops(document: DocumentRecord, tops: readonly SectionRecord[], model: NaiveBayes): Map<string, ElementAssignment> {
  const { elements } = taxonomy();
  const lead = elementIndex('导语');
  const blocked = ['标题', '落款'].map(elementIndex);
  const scores = tops.map((section, index) => {
    const scored = scoreSection(document, section, { index, count: tops.length }, model);
    scored.total[lead] = (scored.total[lead] ?? 0) + leadScore(section, index);
    for (const element of blocked) scored.total[element] = -20;
    return scored;
  });
  const path = scores.length === 0 ? [] : bestSequence(scores, genrePrior(document.genre).ranks);
  const result = new Map<string, ElementAssignment>();
  tops.forEach((section, index) => {
    const chosen = path[index] ?? 0;
    const scored = scores[index];
    if (scored === undefined) return;
    result.set(section.id, { element: elements[chosen]?.label ?? '其他', source: sourceOf(scored, chosen), confidence: confidenceOf(scored.total, chosen) });
  });
  return result;
}

/** Deeper sections: named by their own heading when it names an element surely, else part of the section above. */
function assignDeeper(document: DocumentRecord, tops: ReadonlyMap<string, ElementAssignment>): Map<string, ElementAssignment> {
  const result = new Map(tops);
  for (const section of document.sections) {
    if (section.depth === 1) continue;
    const [match] = section.form === 'list-item' ? [] : matchHeading(section.heading, document.genre);
    const above = result.get(section.parentId);
    if (match !== undefined && match.confidence >= SURE_HEADING) result.set(section.id, { element: match.element, source: 'heading', confidence: match.confidence });
    else result.set(section.id, { element: above?.element ?? '其他', source: 'position', confidence: above?.confidence ?? 0.5 });
  }
  return result;
}

/**
 * The element of every section of every document. Surely named sections of the corpus train the body classifier; each
 * document's depth-1 sections are then decided together, by heading, body, place and usual order.
 * Independent of the order of the documents. O(sections × elements²).
 */
export function assignElements(documents: readonly DocumentRecord[], weights: ReadonlyMap<string, number>): Map<string, ElementAssignment> {
  const model = trainNaiveBayes(trainingSections(documents, weights), taxonomy().elements.length);
  const result = new Map<string, ElementAssignment>();
  for (const document of documents) {
    const edges = new Map<string, ElementAssignment>();
    const tops = document.sections.filter((section) => {
      if (section.depth !== 1) return false;
      const element = edgeElement(section);
      if (element !== undefined) edges.set(section.id, { element, source: 'position', confidence: 0.95 });
      return element === undefined;
    });
    const assigned = assignDeeper(document, new Map([...edges, ...assignTops(document, tops, model)]));
    for (const [id, assignment] of assigned) result.set(id, assignment);
  }
  return result;
}
