import { isYear } from '../mining/reuse/passage.ts';
import type { Messages } from './messages.ts';
import { genreWord } from './option-values.ts';
import { openOutputCorpus, type OutputDocument } from './output-corpus.ts';
import { failed, ok, type Result } from './result.ts';
import type { RowTest, TableHead } from './table-filter.ts';

/** Which pairs of texts are wanted, as it stands on the command line. */
export type PairFlags = {
  readonly modelDir: string;
  readonly years?: string;
  readonly genres?: string;
};

type DocumentTest = (document: OutputDocument) => boolean;

const YEARS = /^(\d{4})(?:-(\d{4}))?$/u;

function yearsTest(found: string | undefined, messages: Messages): Result<DocumentTest> {
  if (found === undefined) return ok(() => true);
  const [, first, last = first] = YEARS.exec(found.trim()) ?? [];
  if (first === undefined || last === undefined || last < first)
    return failed(messages.export.badYears(found));
  return ok(({ year }) => isYear(year) && year >= first && year <= last);
}

function genresTest(found: string | undefined, messages: Messages): Result<DocumentTest> {
  if (found === undefined) return ok(() => true);
  const genres = new Set<string>();
  for (const word of found.split(',')) {
    const genre = genreWord(word.trim(), messages);
    if (!genre.ok) return genre;
    genres.add(genre.value);
  }
  return ok(({ genre }) => genres.has(genre));
}

/** The test that both texts of a row of reuse.csv are of the years and genres asked for; a text of no known year is not. */
export function pairTest(flags: PairFlags, head: TableHead, messages: Messages): Result<RowTest> {
  if (flags.years === undefined && flags.genres === undefined) return ok(() => true);
  const a = head.columns.indexOf('a_document');
  const b = head.columns.indexOf('b_document');
  if (a < 0 || b < 0) return failed(messages.export.noPairs(head.table));
  const years = yearsTest(flags.years, messages);
  if (!years.ok) return years;
  const genres = genresTest(flags.genres, messages);
  if (!genres.ok) return genres;
  const documents = openOutputCorpus(flags.modelDir, messages);
  if (!documents.ok) return documents;
  const wanted = new Set(
    documents.value
      .filter((document) => years.value(document) && genres.value(document))
      .map(({ id }) => id),
  );
  return ok((row) => wanted.has(row[a] ?? '') && wanted.has(row[b] ?? ''));
}
