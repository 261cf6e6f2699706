import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';
import { genrePrior, subheadingCues } from './element-priors.ts';
import { scoreNaiveBayes, type NaiveBayes } from './naive-bayes.ts';

/** Evidence for each element of one section, in points (log-odds like), in the taxonomy's order. */
export type SectionScores = {
  readonly heading: Float32Array;
  readonly body: Float32Array;
  readonly total: Float32Array;
};

const HEADING_WEIGHT = 1.6;
const LOOKS_AHEAD = 3;
const CUE_CAP = 6;
/** Training sections at which the learned features count fully; with fewer they count less. */
const FULL_TRAINING = 250;
const DONE_WORK = /^(?:加强|强化|健全|完善|落实|推进|开展|建立|明确|提高|抓好|坚持|深化|优化|严格|注重|突出|做好|狠抓|加大|加快|提升|规范|构建|营造|统一|高度|广泛|积极|认真|切实|全面|深入|充分|精心|周密|夯实|压实|扎实|拓展|创新|增强|推动|打造|组织|聚焦|紧盯|抓实|细化|畅通|发挥|思想|领导|管理|抓住)/u;
const EARLY = ['导语', '指导思想', '工作目标', '工作原则', '形势分析', '适用范围'];
const LATE = ['工作要求', '保障措施', '监督考核', '责任追究', '附则', '结语', '下一步打算'];

function logit(confidence: number): number {
  const bounded = Math.min(0.98, Math.max(0.02, confidence));
  return Math.log(bounded / (1 - bounded));
}

function headingScores(section: SectionRecord, genre: Genre): Float32Array {
  const scores = new Float32Array(taxonomy().elements.length);
  if (section.heading === '' || section.form === 'list-item') return scores;
  const matches = matchHeading(section.heading, genre);
  for (const { element, confidence } of matches) scores[elementIndex(element)] = HEADING_WEIGHT * Math.max(0.2, logit(confidence) + 0.3);
  const [first] = matches;
  if (genre === 'report' && DONE_WORK.test(section.heading) && (first === undefined || first.confidence < 0.9)) {
    const at = elementIndex('工作开展情况');
    scores[at] = (scores[at] ?? 0) + 2;
  }
  return scores;
}

function bodyScores(section: SectionRecord, model: NaiveBayes): Float32Array {
  const learned = scoreNaiveBayes(model, section.features);
  const trust = Math.min(1, model.size / FULL_TRAINING);
  return section.cues.map((cue, element) => Math.min(CUE_CAP, cue) + trust * (learned[element] ?? 0));
}

/** What the headings under a section say of it, by the share of them that say it. */
function subheadingScores(document: DocumentRecord, section: SectionRecord): Float32Array {
  const scores = new Float32Array(taxonomy().elements.length);
  const children = document.sections.filter((child) => child.parentId === section.id && child.heading !== '');
  for (const { pattern, element, weight } of subheadingCues()) {
    const hits = children.filter((child) => pattern.test(child.heading)).length;
    if (hits > 0) scores[element] = (scores[element] ?? 0) + weight * Math.min(1, hits / Math.max(1, children.length) + (hits > 1 ? 0.2 : 0));
  }
  return scores;
}

/** A heading that speaks of a year after the document's own looks ahead. */
function looksAhead(document: DocumentRecord, section: SectionRecord): boolean {
  const year = /20\d\d(?=年)/u.exec(section.heading)?.[0];
  return year !== undefined && document.year !== '' && Number(year) > Number(document.year);
}

function positionScore(label: string, index: number, count: number): number {
  const place = count <= 1 ? 0 : index / (count - 1);
  if (EARLY.includes(label)) return place <= 0.34 ? 0.4 : place >= 0.6 ? -1.5 : -0.4;
  if (LATE.includes(label)) return index === count - 1 ? 0.7 : place < 0.3 ? -0.8 : 0;
  return 0;
}

/** Evidence for the elements of one depth-1 section that is neither title nor closing. */
export function scoreSection(document: DocumentRecord, section: SectionRecord, place: { index: number; count: number }, model: NaiveBayes): SectionScores {
  const { elements } = taxonomy();
  const prior = genrePrior(document.genre);
  const heading = headingScores(section, document.genre);
  const body = bodyScores(section, model);
  const next = elementIndex('下一步打算');
  const children = subheadingScores(document, section);
  if (looksAhead(document, section)) body[next] = (body[next] ?? 0) + LOOKS_AHEAD;
  const total = new Float32Array(elements.length);
  elements.forEach(({ label }, element) => {
    total[element] = (prior.scores[element] ?? 0) + (heading[element] ?? 0) + (body[element] ?? 0) + (children[element] ?? 0) + positionScore(label, place.index, place.count);
  });
  return { heading, body, total };
}
