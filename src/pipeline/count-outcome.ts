import { openSegmenter, type SegmenterName } from '../segment/segmenter.ts';
import { countRecord } from './count-record.ts';
import type { SourceOutcome } from './process-types.ts';

/** An outcome with its documents counted, if they were not. Loads a dictionary at the first. O(characters). */
export function countOutcome(outcome: SourceOutcome, wish: SegmenterName): SourceOutcome {
  if (!outcome.ok || outcome.uncounted === undefined) return outcome;
  const { record, uncounted } = outcome;
  const segmenter = openSegmenter(wish);
  const documents = record.documents.map((document, index) => {
    const parts = uncounted[index];
    return parts === undefined ? document : countRecord(document, parts, segmenter);
  });
  return { ok: true, record: { ...record, documents } };
}
