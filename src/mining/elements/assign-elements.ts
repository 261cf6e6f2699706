import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import type { ElementAssignment } from '../../corpus/element-assignment.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';
import { edgeElement } from './edge-elements.ts';
import { genrePrior } from './element-priors.ts';
import { bestSequence } from './element-sequence.ts';
import { namedElements } from './heading-evidence.ts';
import { trainNaiveBayes, type NaiveBayes, type TrainingSection } from './naive-bayes.ts';
import { outlookOf } from './outlook.ts';
import type { PlacedSection } from './placed-section.ts';
import { sectionEvidence, type SectionEvidence } from './section-evidence.ts';

type Assignments = Map<string, ElementAssignment>;

/** Headings surer than this name their element and train the classifier. */
const SURE_HEADING = 0.85;
/** A second name this sure makes a heading a double one: no example of either. */
const DOUBLE_HEADING = 0.6;
const LEAST_HEADING_SCORE = 1.4;
const LEAST_BODY_SCORE = 0.9;
const EDGE_CONFIDENCE = 0.95;
const OTHER = '其他';

/** Sections whose headings name an element surely, as examples for the classifier. */
export function trainingSections(
  documents: readonly DocumentRecord[],
  weights: ReadonlyMap<string, number>,
): readonly TrainingSection[] {
  return documents.flatMap((document) =>
    document.sections.flatMap((section): TrainingSection[] => {
      if (section.depth !== 1 || section.features.length === 0 || section.form === 'list-item')
        return [];
      const [match, second] = matchHeading(section.heading, document.genre);
      if (
        match === undefined ||
        match.confidence < SURE_HEADING ||
        (second?.confidence ?? 0) > DOUBLE_HEADING
      )
        return [];
      return [
        {
          features: section.features,
          element: elementIndex(match.element),
          weight: weights.get(document.id) ?? 1,
        },
      ];
    }),
  );
}

function childrenOf(
  sections: readonly SectionRecord[],
): ReadonlyMap<string, readonly SectionRecord[]> {
  const children = new Map<string, SectionRecord[]>();
  for (const section of sections) {
    const siblings = children.get(section.parentId);
    if (siblings === undefined) children.set(section.parentId, [section]);
    else siblings.push(section);
  }
  return children;
}

/** How sure the chosen element is: its share by softmax. */
function confidenceOf(total: Float32Array, chosen: number): number {
  const own = total[chosen] ?? 0;
  let sum = 0;
  for (const score of total) sum += Math.exp(score - own);
  return 1 / sum;
}

/** What the choice rests on: its heading's words, else its body's, else its place alone. */
function sourceOf({ heading, body }: SectionEvidence, chosen: number): ElementAssignment['source'] {
  if ((heading[chosen] ?? 0) >= LEAST_HEADING_SCORE) return 'heading';
  return (body[chosen] ?? 0) >= LEAST_BODY_SCORE ? 'body' : 'position';
}

/** Depth-1 sections are decided together: evidence of each, less the cost of stepping back in the usual order. */
function assignTops(document: DocumentRecord, model: NaiveBayes, result: Assignments): void {
  const children = childrenOf(document.sections);
  const tops: SectionRecord[] = [];
  for (const section of children.get('') ?? []) {
    const element = edgeElement(section);
    if (element === undefined) tops.push(section);
    else result.set(section.id, { element, source: 'position', confidence: EDGE_CONFIDENCE });
  }
  const named = namedElements(tops, document.genre);
  const outlook = outlookOf(document, tops);
  const evidence = tops.map((section, index) => {
    const placed: PlacedSection = {
      document,
      section,
      children: children.get(section.id) ?? [],
      tops,
      index,
      named,
      outlook,
    };
    return sectionEvidence(placed, model);
  });
  const totals = evidence.map(({ total }) => total);
  const path = bestSequence(totals, genrePrior(document.genre).stepCosts);
  for (const [index, section] of tops.entries()) {
    const chosen = path[index] ?? 0;
    const own = evidence[index];
    if (own === undefined) continue;
    const element = taxonomy().elements[chosen]?.label ?? OTHER;
    result.set(section.id, {
      element,
      source: sourceOf(own, chosen),
      confidence: confidenceOf(own.total, chosen),
    });
  }
}

/** Deeper sections: named by their own heading when it names an element surely, else part of the section above. */
function assignDeeper(document: DocumentRecord, result: Assignments): void {
  for (const section of document.sections) {
    if (section.parentId === '') continue;
    const [match] =
      section.form === 'list-item' ? [] : matchHeading(section.heading, document.genre);
    if (match !== undefined && match.confidence >= SURE_HEADING) {
      result.set(section.id, {
        element: match.element,
        source: 'heading',
        confidence: match.confidence,
      });
      continue;
    }
    const above = result.get(section.parentId);
    result.set(section.id, {
      element: above?.element ?? OTHER,
      source: 'position',
      confidence: above?.confidence ?? 0.5,
    });
  }
}

/**
 * The element of every section of every document. Surely named sections of the corpus train the body classifier; each
 * document's depth-1 sections are then decided together, by heading, body, place and usual order.
 * Independent of the order of the documents. O(sections × elements²).
 */
export function assignElements(
  documents: readonly DocumentRecord[],
  weights: ReadonlyMap<string, number>,
): Assignments {
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const model = trainNaiveBayes(trainingSections(sorted, weights), taxonomy().elements.length);
  const result: Assignments = new Map();
  for (const document of sorted) {
    assignTops(document, model, result);
    assignDeeper(document, result);
  }
  return result;
}
