import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MinedDocument } from '../corpus/mined-document.ts';
import { undefused } from '../render/csv.ts';
import { textPath } from '../render/run-report.ts';
import { isGenre, type Genre } from '../taxonomy/genre.ts';
import { placeInRuns } from '../text/place-runs.ts';
import { parseCsv, readTextBlocks } from './csv-reader.ts';
import { attempt } from './fs-fault.ts';
import type { Messages } from './messages.ts';
import { failed, ok, type Result } from './result.ts';

/** A row of a table of an output folder: its cells by column, as they were before they were made safe. */
export type NamedRow = (column: string) => string;

/** A document of an output folder, its text read when it is asked for. */
export type OutputDocument = Pick<
  MinedDocument,
  'id' | 'source' | 'genre' | 'year' | 'cluster' | 'text' | 'placeAt'
> & { readonly tokens: number };

/** The rows of `<table>.csv` in a folder. Throws what the file system throws. */
export function* tableRows(folder: string, table: string): Generator<NamedRow, void, void> {
  let columns: ReadonlyMap<string, number> | undefined;
  for (const cells of parseCsv(readTextBlocks(join(folder, `${table}.csv`)))) {
    if (columns === undefined) {
      columns = new Map(cells.map((name, index) => [name, index]));
      continue;
    }
    const known = columns;
    yield (column) => undefused(cells[known.get(column) ?? -1] ?? '');
  }
}

/** Runs of places of each document, as places.csv has them. O(size). */
function readPlaces(folder: string): ReadonlyMap<string, Uint32Array> {
  const runs = new Map<string, number[]>();
  for (const row of tableRows(folder, 'places')) {
    const id = row('document_id');
    const own = runs.get(id) ?? [];
    own.push(Number(row('text_start')), Number(row('line')), Number(row('column')));
    runs.set(id, own);
  }
  return new Map(Array.from(runs, ([id, numbers]) => [id, Uint32Array.from(numbers)]));
}

function genreOf(word: string): Genre {
  return isGenre(word) ? word : 'unknown';
}

/**
 * The documents that `analyse` wrote into a folder, in the order of documents.csv. Texts and places are read when they
 * are asked for. The error says what is missing and what to do; a text that is missing later on throws the same words.
 */
export function openOutputCorpus(
  folder: string,
  messages: Messages,
): Result<readonly OutputDocument[]> {
  let places: ReadonlyMap<string, Uint32Array> | undefined;
  const read = attempt(join(folder, 'documents.csv'), messages.lang, () =>
    Array.from(tableRows(folder, 'documents'), (row): OutputDocument => {
      const id = row('document_id');
      return {
        id,
        source: row('source'),
        genre: genreOf(row('genre')),
        year: row('year'),
        cluster: row('cluster_id'),
        tokens: Number(row('tokens')),
        get text() {
          return readFileSync(join(folder, textPath(id)), 'utf8');
        },
        placeAt: (offset) => {
          places ??= readPlaces(folder);
          return placeInRuns(places.get(id) ?? new Uint32Array(), offset);
        },
      };
    }),
  );
  if (!read.ok) return failed(messages.export.noFolder(folder));
  return ok(read.value);
}
