import { corpusCounts } from '../model/model.ts';
import { fanbenVersion } from '../model/version.ts';
import type { Analysis } from '../pipeline/analysis.ts';

/** What run.json holds: enough to tell two runs apart, nothing that differs between equal runs. */
export type RunReport = {
  readonly schema: 'fanben-run';
  readonly version: 1;
  readonly fanben: string;
  readonly options: Analysis['options'];
  readonly counts: Readonly<Record<string, number>> & { readonly sources: number };
  /** Absent if only the structure was asked for; `filtered` is for tables with fewer rows than there are passages. */
  readonly reuse?: { readonly complete: boolean; readonly filtered: boolean };
  /** What stands in no text: rows of removed.csv and characters, by kind. */
  readonly removed: Readonly<
    Record<string, { readonly rows: number; readonly characters: number }>
  >;
  readonly genres: readonly {
    readonly genre: string;
    readonly documents: number;
    readonly independentDocuments: number;
  }[];
  readonly warnings: readonly string[];
  readonly unreadable: Analysis['unreadable'];
  readonly inputs: Analysis['inputs'];
  /** Every file of the output folder that the run wrote, `/` separated, sorted. */
  readonly files: readonly string[];
};

/** Path of a document's cleaned text within the output folder. */
export function textPath(documentId: string): string {
  return `texts/${documentId}.txt`;
}

function removedByKind({ removed }: Analysis): RunReport['removed'] {
  const kinds = new Map<string, { rows: number; characters: number }>();
  for (const { kind, characters } of removed) {
    const sum = kinds.get(kind) ?? { rows: 0, characters: 0 };
    sum.rows++;
    sum.characters += characters;
    kinds.set(kind, sum);
  }
  return Object.fromEntries([...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The content of run.json; `files` are the paths of the other files rendered. */
export function runReport(analysis: Analysis, files: readonly string[]): RunReport {
  const { documents, clusters } = analysis;
  const corpus = corpusCounts(analysis);
  const sum = (of: (document: (typeof documents)[number]) => number): number =>
    documents.reduce((total, document) => total + of(document), 0);
  const near = clusters.filter((cluster) => cluster.members.length > 1);
  return {
    schema: 'fanben-run',
    version: 1,
    fanben: fanbenVersion(),
    options: analysis.options,
    counts: {
      sources: corpus.sources,
      documents: corpus.documents,
      independentDocuments: corpus.independentDocuments,
      characters: corpus.characters,
      tokens: sum((document) => document.tokens),
      sections: sum((document) => document.sections.length),
      anomalies: sum((document) => document.anomalies.length),
      lostHeadings: sum(
        ({ anomalies }) => anomalies.filter(({ kind }) => kind === 'lost-heading').length,
      ),
      nearDuplicateClusters: near.length,
      nearDuplicateDocuments: near.reduce((total, { members }) => total + members.length, 0),
      ...(analysis.wording && {
        phrases: analysis.wording.phrases.length,
        frames: analysis.wording.frames.frames.length,
        passages: analysis.wording.passages.length,
      }),
      unreadable: analysis.unreadable.length,
      warnings: analysis.warnings.length,
    },
    ...(analysis.wording && {
      reuse: { complete: analysis.wording.passagesComplete, filtered: false },
    }),
    removed: removedByKind(analysis),
    genres: corpus.genres,
    warnings: analysis.warnings,
    unreadable: analysis.unreadable,
    inputs: analysis.inputs,
    files: [...files, ...documents.map(({ id }) => textPath(id)), 'run.json'].toSorted(),
  };
}
