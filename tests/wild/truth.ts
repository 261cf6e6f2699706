import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A heading or item as the writer of a noisy file knows it. */
export type TrueHeading = {
  readonly number: string | null;
  readonly text: string;
  readonly form: 'line' | 'run-in' | 'list-item';
  readonly depth: number;
};

export type TrueDocument = {
  readonly startsWith: string;
  readonly endsWith: string;
  readonly silentSplit: boolean;
  readonly genre: string;
  readonly title: string | null;
  readonly headings: readonly TrueHeading[];
  readonly elements: readonly {
    readonly startsWith: string;
    readonly element: string | readonly string[];
  }[];
  readonly lost?: readonly { readonly before: string; readonly expected: string | null }[];
};

/** What is in a noisy file of corpus/wild, written down by hand (see tests/corpus/README.md). */
export type Truth = {
  readonly name: string;
  readonly file: string;
  readonly encoding: string;
  readonly documents: readonly TrueDocument[];
  readonly chrome?: readonly string[];
};

const folder = new URL('../corpus/', import.meta.url);

/** All truth files, by name. */
export function readTruths(): readonly Truth[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) =>
      Object.assign({ name }, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
    );
}

/** Path of a file of the repository. */
export function repositoryPath(file: string): string {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url));
}
