import { checkCommonRuns } from './check-common-runs.ts';
import { checkFillers, checkFrames } from './check-frames.ts';
import { checkPhrases } from './check-phrases.ts';
import { checkPlaces } from './check-places.ts';
import { checkRates, rateColumns } from './check-rates.ts';
import { checkReuse } from './check-reuse.ts';
import { checkDocuments, checkSpans } from './check-spans.ts';
import { absentCheck, type CheckResult } from './check.ts';
import { cellOf, numberIn, openOutput } from './output-folder.ts';
import { pileUp } from './text-pile.ts';

/**
 * Checks what `analyse` wrote by counting again, with nothing of what wrote it: plain searches over texts/, the plain
 * table of the edit distance, comparison of places. Gives one result a check; those of tables that are not there are
 * absent. O(phrases × characters).
 */
export function verifyOutput(
  folder: string,
  onStep: (step: string) => void = () => undefined,
): readonly CheckResult[] {
  const output = openOutput(folder);
  const documents = output.table('documents');
  if (documents === undefined) return [absentCheck('documents.csv')];
  const texts = new Map<string, string>();
  const weights = new Map<string, number>();
  const clusterOf = new Map<string, string>();
  for (const row of documents) {
    const id = cellOf(row, 'document_id');
    const text = output.text(id);
    if (text !== undefined) texts.set(id, text);
    weights.set(id, numberIn(row, 'weight'));
    clusterOf.set(id, cellOf(row, 'cluster_id'));
  }
  const pile = pileUp(texts);
  const results = [...checkDocuments(output, documents), ...checkSpans(output, documents)];
  onStep('phrases.csv');
  const phrases = output.table('phrases');
  results.push(
    phrases === undefined ? absentCheck('phrases.csv') : checkPhrases(phrases, pile, weights),
  );
  onStep('frames.csv');
  const frames = output.table('frames');
  if (frames === undefined) results.push(absentCheck('frames.csv'));
  else {
    results.push(
      checkFrames(frames, texts),
      checkFillers(output.table('frame_slots'), frames, pile),
    );
  }
  onStep('reuse.csv');
  const reuse = output.table('reuse');
  if (reuse === undefined) results.push(absentCheck('reuse.csv'));
  else {
    results.push(
      checkReuse(reuse, output.text),
      checkCommonRuns(reuse, texts, clusterOf, output.reuseScope()),
    );
  }
  results.push(...checkPlaces(output.table('places'), reuse, output.text));
  const hasRates = documents[0]?.has(rateColumns[0]) === true && reuse !== undefined;
  results.push(
    hasRates ? checkRates(documents, reuse, output.text) : absentCheck('documents.csv 的重复率'),
  );
  return results;
}
