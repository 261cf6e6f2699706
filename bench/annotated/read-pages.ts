import { hintsOf } from '../../src/corpus/source-hints.ts';
import type { DocumentRecord, SourceRecord } from '../../src/corpus/document-record.ts';
import { assignElements } from '../../src/mining/elements/assign-elements.ts';
import { documentWeights, findNearDuplicates } from '../../src/mining/reuse/near-duplicates.ts';
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

async function readOne(file: ProcessInput, hints: SourceHints | undefined): Promise<SourceRecord> {
  const outcome = await processSource(
    file,
    { showNames: true, segmenter: 'nodejieba', leaveCounts: true },
    hints,
  );
  if (!outcome.ok) throw new Error(`${file.source}：${outcome.error.message}`);
  return outcome.record;
}

function foundText(
  text: string,
  documents: readonly DocumentRecord[],
  elements: Elements,
): FoundText {
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
      sections.map(({ id, place, depth, form, heading }) => ({
        at: skipBlank(text, offset(place.start)),
        end: offset(place.end),
        depth,
        form,
        heading,
        element: elements.get(id)?.element ?? '',
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

type Elements = ReturnType<typeof assignElements>;

/** The elements of the sections of all documents, as the whole run teaches them. */
function elementsOf(documents: readonly DocumentRecord[]): Elements {
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return assignElements(sorted, documentWeights(findNearDuplicates(sorted).clusters));
}

/**
 * Reads pages of one run in this process, twice where one can help another, as `analyse` does; without words, and without
 * elements unless they are asked for. Rejects if a page cannot be read.
 */
export async function readPages(
  pages: readonly PageFile[],
  withElements = false,
): Promise<readonly FoundText[]> {
  const records: SourceRecord[] = [];
  for (const page of pages) records.push(await readOne(page, undefined));
  const hints = hintsOf(records.map(({ traces }) => traces));
  for (const [index, hint] of hints) {
    const page = pages[index];
    if (page !== undefined) records[index] = await readOne(page, hint);
  }
  const elements: Elements = withElements
    ? elementsOf(records.flatMap(({ documents }) => documents))
    : new Map();
  return pages.map(({ text }, index) => foundText(text, records[index]?.documents ?? [], elements));
}
