import type { DocumentRecord } from '../corpus/document-record.ts';
import { minedDocumentOf, type CorpusView } from '../corpus/mined-document.ts';
import { assignElements } from '../mining/elements/assign-elements.ts';
import { findCandidateElements } from '../mining/elements/candidate-elements.ts';
import { buildOutlines } from '../mining/outline/build-outline.ts';
import { documentWeights, findNearDuplicates } from '../mining/reuse/near-duplicates.ts';
import { genresWith } from '../taxonomy/genre-table.ts';
import { isGenre } from '../taxonomy/genre.ts';
import type { AnalyseOptions, Analysis } from './analysis.ts';
import type { LearnedWording } from '../model/learned-wording.ts';
import type { FrameText } from '../mining/frames/frame-text.ts';
import { frameTables } from '../mining/frames/mine-frames.ts';
import type { WeighedFrame } from '../mining/frames/select-frames.ts';
import { chooseFramesAside } from './frames-aside.ts';
import { learnFrames, learnWording } from './learn-wording.ts';
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
  const clusterOf = new Map(
    clusters.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)),
  );
  // they take longest and need no more than this
  const frames = options.structureOnly
    ? undefined
    : chooseFramesAside(frameTextsOf(documents, clusterOf), options.minDocuments, jobs);
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
    options.genre !== undefined && isGenre(options.genre) ? [options.genre] : genresWith('outline');
  const outlines = buildOutlines({
    documents,
    elements,
    weights,
    clusterOf,
    genres,
    minDocuments: options.minDocuments,
  });
  const view = { elements, clusterOf, weights };
  const mined = frames && (await wordingOf(documents, view, options, frames));
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

function frameTextsOf(
  documents: readonly DocumentRecord[],
  clusterOf: ReadonlyMap<string, string>,
): readonly FrameText[] {
  return documents.map(({ id, wording: { text, tokenStarts } }) => ({
    id,
    cluster: clusterOf.get(id) ?? id,
    text,
    tokenStarts,
  }));
}

/** All that does not need the frames, which are being chosen meanwhile, comes before them. */
async function wordingOf(
  documents: readonly DocumentRecord[],
  view: CorpusView,
  { minDocuments, phraseCharacters }: AnalyseOptions,
  chosen: Promise<readonly WeighedFrame[]>,
): Promise<{ readonly wording: Wording; readonly learned: LearnedWording }> {
  const mined = documents.map((document) => ({
    ...minedDocumentOf(document, view),
    title: document.title,
  }));
  const wording = mineWording(mined, {
    minIndependentDocuments: minDocuments,
    minCharacters: phraseCharacters.least,
    maxCharacters: phraseCharacters.most,
  });
  const learned = learnWording(mined, wording.phrases, minDocuments);
  const frames = frameTables(mined, await chosen);
  return { wording: { ...wording, frames }, learned: { ...learned, frames: learnFrames(frames) } };
}
