import type { SectionRecord } from '../../corpus/document-record.ts';
import { normaliseHeading } from '../../taxonomy/heading-match.ts';
import { withoutTopic } from '../../taxonomy/heading-topic.ts';
import type { HeadingWording } from './genre-outline.ts';
import type { GenreSample, SampleDocument } from './genre-sample.ts';

const MOST_WORDINGS = 8;
const LONGEST = 18;

type Tally = { documents: Set<string>; independent: number };

function rank(tallies: ReadonlyMap<string, Tally>): readonly HeadingWording[] {
  return [...tallies]
    .map(([wording, { documents, independent }]) => ({
      wording,
      documents: documents.size,
      independentDocuments: independent,
    }))
    .toSorted(
      (a, b) =>
        b.independentDocuments - a.independentDocuments ||
        b.documents - a.documents ||
        (a.wording < b.wording ? -1 : 1),
    )
    .slice(0, MOST_WORDINGS);
}

function tally(
  tallies: Map<string, Tally>,
  wording: string,
  { document, weight }: SampleDocument,
): void {
  if (wording.length < 2 || wording.length > LONGEST) return;
  const row = tallies.get(wording) ?? { documents: new Set<string>(), independent: 0 };
  if (!row.documents.has(document.id)) {
    row.documents.add(document.id);
    row.independent += weight;
  }
  tallies.set(wording, row);
}

function isHeaded(section: SectionRecord): boolean {
  return section.heading !== '' && (section.form === 'line' || section.form === 'run-in');
}

/** How an element is headed in the documents of a genre, the commonest wording first; a heading's topic is left out. */
export function usualHeadings(sample: GenreSample, element: string): readonly HeadingWording[] {
  const tallies = new Map<string, Tally>();
  for (const document of sample.documents)
    for (const section of document.occurrences.find((occurrence) => occurrence.element === element)
      ?.sections ?? [])
      if (isHeaded(section))
        tally(tallies, withoutTopic(section.heading, document.document.title), document);
  return rank(tallies);
}

/** The headings that stand one level below an element's own sections, the commonest first. */
export function usualSubheadings(sample: GenreSample, element: string): readonly HeadingWording[] {
  const tallies = new Map<string, Tally>();
  for (const document of sample.documents) {
    const occurrence = document.occurrences.find((other) => other.element === element);
    if (occurrence === undefined) continue;
    const own = new Set(occurrence.sections.map((section) => section.id));
    for (const section of document.document.sections)
      if (isHeaded(section) && own.has(section.parentId))
        tally(tallies, normaliseHeading(section.heading), document);
  }
  return rank(tallies);
}
