import type { DocumentRecord } from '../corpus/document-record.ts';
import { assignElements } from '../mining/elements/assign-elements.ts';
import { findCandidateElements } from '../mining/elements/candidate-elements.ts';
import { buildOutlines } from '../mining/outline/build-outline.ts';
import { documentWeights, findNearDuplicates } from '../mining/reuse/near-duplicates.ts';
import { isGenre, OUTLINE_GENRES } from '../taxonomy/genre.ts';
import type { AnalyseOptions, Analysis } from './analysis.ts';

/** What is mined from the documents of a corpus. */
export type Mined = Pick<
  Analysis,
  'documents' | 'elements' | 'clusters' | 'weights' | 'outlines' | 'warnings'
>;

/** Said when MinHash stood in for the exact join: thousands of copies of one text. */
const SKETCHED = '近似文本太多，聚类用了 MinHash 预筛，个别近似对可能没有归到一起';

/** Documents are done with once clustered and classified: what the miners needed is let go. */
function lighten(document: DocumentRecord): DocumentRecord {
  const none = new Uint32Array(0);
  const noCues = new Float32Array(0);
  return {
    ...document,
    shingles: none,
    sections: document.sections.map((section) => ({ ...section, features: none, cues: noCues })),
  };
}

/** Near-duplicates, weights, elements and outlines of a corpus. The documents must be sorted by id. */
export function mine(documents: readonly DocumentRecord[], options: AnalyseOptions): Mined {
  const { clusters, exact } = findNearDuplicates(documents);
  const weights = documentWeights(clusters);
  const elements = assignElements(documents, weights);
  for (const [id, candidate] of findCandidateElements(
    documents,
    elements,
    weights,
    options.minDocuments,
  ))
    elements.set(id, candidate);
  const genres =
    options.genre !== undefined && isGenre(options.genre) ? [options.genre] : OUTLINE_GENRES;
  const clusterOf = new Map(
    clusters.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)),
  );
  const outlines = buildOutlines({
    documents,
    elements,
    weights,
    clusterOf,
    genres,
    minDocuments: options.minDocuments,
  });
  return {
    documents: documents.map(lighten),
    elements,
    clusters,
    weights,
    outlines,
    warnings: exact ? [] : [SKETCHED],
  };
}
