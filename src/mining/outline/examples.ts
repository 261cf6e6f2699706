import type { ExamplePlace } from './genre-outline.ts';
import type { GenreSample } from './genre-sample.ts';

const MOST_EXAMPLES = 3;
const LEAST_CHARACTERS = 20;

/**
 * Up to three places where an element can be seen: the surest ones with a heading of their own first, no two from one
 * near-duplicate cluster or one source.
 */
export function exampleSections(
  sample: GenreSample,
  element: string,
  clusterOf: ReadonlyMap<string, string>,
): readonly ExamplePlace[] {
  const candidates = sample.documents.flatMap(({ document, occurrences }) => {
    const occurrence = occurrences.find((other) => other.element === element);
    const section =
      occurrence?.sections.find(
        (own) => own.heading !== '' && own.characters >= LEAST_CHARACTERS,
      ) ?? occurrence?.sections[0];
    return occurrence === undefined || section === undefined
      ? []
      : [{ document, section, confidence: occurrence.confidence }];
  });
  const sorted = candidates.toSorted(
    (a, b) =>
      Number(b.section.heading !== '') - Number(a.section.heading !== '') ||
      b.confidence - a.confidence ||
      (a.document.id < b.document.id ? -1 : 1),
  );
  const taken = new Set<string>();
  const examples: ExamplePlace[] = [];
  for (const { document, section } of sorted) {
    const keys = [clusterOf.get(document.id) ?? document.id, document.source];
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    examples.push({
      documentId: document.id,
      source: document.source,
      title: document.title,
      place: section.place.start,
      heading: section.heading,
      opening: section.opening,
    });
    if (examples.length === MOST_EXAMPLES) break;
  }
  return examples;
}
