import { passageFilter, type PassageFilter } from '../mining/reuse/filter-passages.ts';
import type { Genre } from '../taxonomy/genre.ts';
import type { Messages } from './messages.ts';
import { genreWord } from './option-values.ts';
import { openOutputCorpus } from './output-corpus.ts';
import { failed, ok, type Result } from './result.ts';
import type { RowTest, TableHead } from './table-filter.ts';

/** Which pairs of texts are wanted, as it stands on the command line. */
export type PairFlags = {
  readonly modelDir: string;
  readonly years?: string;
  readonly genres?: string;
};

const YEARS = /^(\d{4})(?:-(\d{4}))?$/u;

function readYears(found: string | undefined, messages: Messages): Result<PassageFilter> {
  if (found === undefined) return ok({});
  const [, first, last = first] = YEARS.exec(found.trim()) ?? [];
  if (first === undefined || last === undefined || last < first)
    return failed(messages.export.badYears(found));
  return ok({ fromYear: Number(first), toYear: Number(last) });
}

function readGenres(found: string | undefined, messages: Messages): Result<PassageFilter> {
  if (found === undefined) return ok({});
  const genres: Genre[] = [];
  for (const word of found.split(',')) {
    const genre = genreWord(word.trim(), messages);
    if (!genre.ok) return genre;
    genres.push(genre.value);
  }
  return ok({ genres });
}

/** The test that both texts of a row of reuse.csv are of the years and genres asked for; a text of no known year is not. */
export function pairTest(flags: PairFlags, head: TableHead, messages: Messages): Result<RowTest> {
  if (flags.years === undefined && flags.genres === undefined) return ok(() => true);
  const a = head.columns.indexOf('a_document');
  const b = head.columns.indexOf('b_document');
  if (a < 0 || b < 0) return failed(messages.export.noPairs(head.table));
  const years = readYears(flags.years, messages);
  if (!years.ok) return years;
  const genres = readGenres(flags.genres, messages);
  if (!genres.ok) return genres;
  const documents = openOutputCorpus(flags.modelDir, messages);
  if (!documents.ok) return documents;
  const isWanted = passageFilter(documents.value, { ...years.value, ...genres.value });
  return ok((row) => isWanted({ aDocument: row[a] ?? '', bDocument: row[b] ?? '' }));
}
