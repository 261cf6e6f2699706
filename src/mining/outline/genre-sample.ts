import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import type { ElementAssignment } from '../../corpus/element-assignment.ts';
import type { Genre } from '../../taxonomy/genre.ts';

/** An element where a document has it: its sections, the first of them first. */
export type Occurrence = {
  readonly element: string;
  readonly sections: readonly SectionRecord[];
  /** Surest confidence among its sections. */
  readonly confidence: number;
  /** Relative place of the first section among the document's sections, 0 to 1. */
  readonly place: number;
};

/** One document of a genre as a sequence of elements. */
export type SampleDocument = {
  readonly document: DocumentRecord;
  /** 1 / size of its near-duplicate cluster. */
  readonly weight: number;
  /** Elements in the order of their first sections. */
  readonly occurrences: readonly Occurrence[];
};

export type GenreSample = {
  readonly genre: Genre;
  readonly documents: readonly SampleDocument[];
  readonly independent: number;
};

/** Elements that say where a text begins and ends or what could not be placed: they take no part in outlines. */
const LEFT_OUT = new Set(['其他']);

/**
 * Sections that show an element: the depth-1 ones, and deeper ones whose own heading names it (一、总体要求 → （一）指导思想).
 */
function showsElement(section: SectionRecord, assignment: ElementAssignment): boolean {
  return section.depth === 1 || (assignment.source === 'heading' && section.depth === 2);
}

function occurrencesOf(
  document: DocumentRecord,
  elements: ReadonlyMap<string, ElementAssignment>,
): readonly Occurrence[] {
  const found = new Map<string, { sections: SectionRecord[]; confidence: number; first: number }>();
  document.sections.forEach((section, index) => {
    const assignment = elements.get(section.id);
    if (
      assignment === undefined ||
      LEFT_OUT.has(assignment.element) ||
      !showsElement(section, assignment)
    )
      return;
    const row = found.get(assignment.element) ?? { sections: [], confidence: 0, first: index };
    row.sections.push(section);
    row.confidence = Math.max(row.confidence, assignment.confidence);
    found.set(assignment.element, row);
  });
  const last = Math.max(1, document.sections.length - 1);
  return [...found].map(([element, { sections, confidence, first }]) => ({
    element,
    sections,
    confidence,
    place: first / last,
  }));
}

/** The documents of a genre as sequences of elements, in the order given. */
export function genreSample(
  genre: Genre,
  documents: readonly DocumentRecord[],
  elements: ReadonlyMap<string, ElementAssignment>,
  weights: ReadonlyMap<string, number>,
): GenreSample {
  const own = documents
    .filter((document) => document.genre === genre)
    .map((document) => ({
      document,
      weight: weights.get(document.id) ?? 1,
      occurrences: occurrencesOf(document, elements),
    }));
  return { genre, documents: own, independent: own.reduce((sum, { weight }) => sum + weight, 0) };
}
