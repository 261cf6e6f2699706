import { hintsOf } from '../../src/corpus/source-hints.ts';
import type { DocumentRecord } from '../../src/corpus/document-record.ts';
import { processSource } from '../../src/pipeline/process-source.ts';
import type { ProcessInput, SourceHints } from '../../src/pipeline/process-types.ts';
import { lineStartsOf } from '../../src/text/line-index.ts';
import { eachRun } from '../../src/text/place-runs.ts';
import type { Place } from '../../src/text/span.ts';
import { keptSpans } from './kept-spans.ts';
import { skipBlank } from './marked-text.ts';
import type { FoundText } from './read-output.ts';

/** A page to be read: the file it stands in, and what is in the file. */
export type PageFile = ProcessInput & { readonly text: string };

async function readOne(
  file: ProcessInput,
  hints: SourceHints | undefined,
): Promise<Extract<Awaited<ReturnType<typeof processSource>>, { ok: true }>['record']> {
  const outcome = await processSource(
    file,
    { showNames: true, segmenter: 'nodejieba', leaveCounts: true },
    hints,
  );
  if (!outcome.ok) throw new Error(`${file.source}：${outcome.error.message}`);
  return outcome.record;
}

function foundText(text: string, documents: readonly DocumentRecord[]): FoundText {
  const starts = lineStartsOf(text);
  const offset = ({ line, column }: Place): number =>
    (starts[line - 1] ?? text.length) + column - 1;
  return {
    documents: documents.map(({ place, genre }) => ({
      start: skipBlank(text, offset(place.start)),
      end: offset(place.end),
      genre,
    })),
    sections: documents.flatMap(({ sections }) =>
      sections.map(({ place, depth, form, heading }) => ({
        at: skipBlank(text, offset(place.start)),
        end: offset(place.end),
        depth,
        form,
        heading,
        element: '',
      })),
    ),
    lost: documents.flatMap(({ anomalies }) =>
      anomalies.flatMap(({ kind, line, expected }) =>
        kind === 'lost-heading' ? [{ line, number: expected }] : [],
      ),
    ),
    kept: documents.flatMap(({ wording }) =>
      keptSpans(wording.text, [...eachRun(wording.placeRuns)], starts),
    ),
  };
}

/**
 * Reads pages of one run in this process, twice where one can help another, as `analyse` does; without words and elements.
 * Rejects if a page cannot be read.
 */
export async function readPages(pages: readonly PageFile[]): Promise<readonly FoundText[]> {
  const records = [];
  for (const page of pages) records.push(await readOne(page, undefined));
  const hints = hintsOf(records.map(({ traces }) => traces));
  const found: FoundText[] = [];
  for (const [index, page] of pages.entries()) {
    const hint = hints.get(index);
    const record = hint === undefined ? records[index] : await readOne(page, hint);
    found.push(foundText(page.text, record?.documents ?? []));
  }
  return found;
}
