import type { FrameTally } from './frame.ts';

/** A name with how often it was met. */
export type NamedTally<Name extends string = string> = FrameTally & { readonly name: Name };

/** Counts occurrences and documents by name. */
export type Tally<Name extends string> = {
  /** One occurrence; those of a document follow one another. */
  readonly add: (name: Name, document: number, weight: number) => void;
  /** Most documents first, then most occurrences, then by name. */
  readonly rows: () => readonly NamedTally<Name>[];
};

/** A new tally. */
export function tallyOf<Name extends string>(): Tally<Name> {
  const counts = new Map<
    Name,
    { occurrences: number; documents: number; independentDocuments: number; last: number }
  >();
  return {
    add: (name, document, weight) => {
      let row = counts.get(name);
      if (row === undefined) {
        row = { occurrences: 0, documents: 0, independentDocuments: 0, last: -1 };
        counts.set(name, row);
      }
      row.occurrences++;
      if (row.last === document) return;
      row.documents++;
      row.independentDocuments += weight;
      row.last = document;
    },
    rows: () =>
      Array.from(counts, ([name, { occurrences, documents, independentDocuments }]) => ({
        name,
        occurrences,
        documents,
        independentDocuments,
      })).toSorted(
        (a, b) =>
          b.documents - a.documents || b.occurrences - a.occurrences || (a.name < b.name ? -1 : 1),
      ),
  };
}
