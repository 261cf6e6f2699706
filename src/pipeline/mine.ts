import type { DocumentRecord } from '../corpus/document-record.ts';
import { minedDocumentOf, type CorpusView } from '../corpus/mined-document.ts';
import { assignElements } from '../mining/elements/assign-elements.ts';
import { findCandidateElements } from '../mining/elements/candidate-elements.ts';
import { buildOutlines } from '../mining/outline/build-outline.ts';
import { documentWeights, findNearDuplicates } from '../mining/reuse/near-duplicates.ts';
import { isGenre, OUTLINE_GENRES } from '../taxonomy/genre.ts';
import type { AnalyseOptions, Analysis } from './analysis.ts';
import type { LearnedWording } from '../model/learned-wording.ts';
import { learnWording } from './learn-wording.ts';
import { mineWording, type Wording } from './mine-wording.ts';
import { withWording } from './outline-wording.ts';

/** What is mined from the documents of a corpus. */
export type Mined = Pick<
  Analysis,
  | 'documents'
  | 'elements'
  | 'clusters'
  | 'weights'
  | 'outlines'
  | 'wording'
  | 'learned'
  | 'warnings'
>;

/** Said when MinHash stood in for the exact join: thousands of copies of one text. */
const SKETCHED = '近似文本太多，聚类用了 MinHash 预筛，个别近似对可能没有归到一起';

/** What only the miners needed of a document is let go; where its text lies in the source is still asked for. */
function lighten(document: DocumentRecord): DocumentRecord {
  const none = new Uint32Array(0);
  const noCues = new Float32Array(0);
  return {
    ...document,
    shingles: none,
    wording: { ...document.wording, text: '', tokenStarts: none, sectionStarts: none },
    sections: document.sections.map((section) => ({ ...section, features: none, cues: noCues })),
  };
}

/**
 * Near-duplicates, weights, elements, outlines and wording of a corpus, with at most `jobs` threads; the result does not
 * depend on them. The documents must be sorted by id.
 */
export async function mine(
  documents: readonly DocumentRecord[],
  options: AnalyseOptions,
  jobs: number,
): Promise<Mined> {
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
  const mined = await wordingOf(documents, { elements, clusterOf, weights }, options, jobs);
  const { wording, learned } = mined ?? {};
  return {
    documents: documents.map(lighten),
    elements,
    clusters,
    weights,
    outlines:
      wording === undefined ? outlines : withWording(outlines, wording, options.minDocuments),
    ...(wording && { wording }),
    ...(learned && { learned }),
    warnings: [...(exact ? [] : [SKETCHED]), ...(wording?.warnings ?? [])],
  };
}

async function wordingOf(
  documents: readonly DocumentRecord[],
  view: CorpusView,
  { structureOnly, minDocuments, phraseCharacters }: AnalyseOptions,
  jobs: number,
): Promise<{ readonly wording: Wording; readonly learned: LearnedWording } | undefined> {
  if (structureOnly) return undefined;
  const mined = documents.map((document) => ({
    ...minedDocumentOf(document, view),
    title: document.title,
    placeRuns: document.wording.placeRuns,
  }));
  const wording = await mineWording(
    mined,
    {
      minIndependentDocuments: minDocuments,
      minCharacters: phraseCharacters.least,
      maxCharacters: phraseCharacters.most,
    },
    jobs,
  );
  return { wording, learned: learnWording(mined, wording, minDocuments) };
}
