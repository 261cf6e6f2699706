import type { MinedDocument } from '../src/corpus/mined-document.ts';
import { searchPassages } from '../src/mining/reuse/find-passages.ts';
import type { PassageSearch } from '../src/mining/reuse/find-passages.ts';
import { clusterNearDuplicates } from '../src/mining/reuse/near-duplicates.ts';
import { shinglesOf } from '../src/mining/reuse/shingles.ts';
import type { MadeCopy, SourceFile } from './reuse-truth.ts';
import { scoreReuse, type ReuseScore } from './score-reuse.ts';

/** Figures of one run. */
export type ReuseRun = ReuseScore & {
  readonly documents: number;
  readonly characters: number;
  /** Processor time, all threads together. */
  readonly clusterSeconds: number;
  readonly passageSeconds: number;
  readonly peakMegabytes: number;
  readonly passages: Readonly<Record<string, number>>;
  readonly complete: boolean;
};

/** Clusters and passages over sources and copies, each file a document. */
export function runReuse(sources: readonly SourceFile[], copies: readonly MadeCopy[]): ReuseRun {
  const texts = [...sources, ...copies];
  const started = processorSeconds();
  const clusters = clusterNearDuplicates(
    texts.map(({ path, text }) => ({ id: path, shingles: shinglesOf(text) })),
  );
  const clustered = processorSeconds();
  const clusterOf = new Map<string, string>();
  for (const { id, members } of clusters) {
    for (const member of members) clusterOf.set(member.id, id);
  }
  const documents = texts.map(({ path, text }) => documentOf(path, text, clusterOf));
  const search = searchPassages(documents);
  const ended = processorSeconds();
  return {
    documents: texts.length,
    characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    clusterSeconds: clustered - started,
    passageSeconds: ended - clustered,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    passages: countKinds(search),
    complete: search.complete,
    ...scoreReuse(sources, copies, search.passages, clusterOf),
  };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function documentOf(
  id: string,
  text: string,
  clusterOf: ReadonlyMap<string, string>,
): MinedDocument {
  return {
    id,
    source: id,
    genre: 'other',
    year: '',
    cluster: clusterOf.get(id) ?? id,
    weight: 1,
    text,
    tokenStarts: new Uint32Array(),
    sections: [],
    placeAt: (offset) => ({ line: 1, column: offset + 1 }),
  };
}

function countKinds({ passages }: PassageSearch): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { copied: 0, stock: 0, whole: 0 };
  for (const { kind } of passages) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
