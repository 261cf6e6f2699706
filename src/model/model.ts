import type { DocumentRecord } from '../corpus/document-record.ts';
import type { GenreOutline } from '../mining/outline/genre-outline.ts';
import { GENRES, type Genre } from '../taxonomy/genre.ts';
import type { LearnedWording } from './learned-wording.ts';
import { learnedToJson } from './parse-learned.ts';
import { presentLearned } from './present-learned.ts';
import { presentOutline, showText } from './present-outline.ts';
import { round4 } from './round.ts';
import { fanbenVersion, modelVersion } from './version.ts';

export const modelSchema = 'fanben-model';

export const SEGMENTERS = ['nodejieba', 'node-rs'] as const;
export type SegmenterName = (typeof SEGMENTERS)[number];

/** Options of the run that made the model, as far as they shape it. */
export type ModelOptions = {
  readonly genre?: string;
  readonly minDocuments: number;
  readonly encoding?: string;
  readonly showNames: boolean;
};

/** How many documents of a genre the corpus holds. */
export type GenreCount = {
  readonly genre: Genre;
  readonly documents: number;
  /** Near-duplicates counted once. */
  readonly independentDocuments: number;
};

export type CorpusCounts = {
  readonly sources: number;
  readonly documents: number;
  readonly independentDocuments: number;
  /** Letters, digits and Han characters. */
  readonly characters: number;
  /** In the order of `GENRES`, those with at least one document. */
  readonly genres: readonly GenreCount[];
};

/** What was learned from a corpus: all that `outline` and `check` need. Stored as model.json. */
export type Model = {
  readonly schema: typeof modelSchema;
  readonly version: typeof modelVersion;
  /** Version of the fanben that made it. */
  readonly fanben: string;
  readonly segmenter: SegmenterName;
  readonly options: ModelOptions;
  readonly corpus: CorpusCounts;
  readonly outlines: readonly GenreOutline[];
  /** Absent if only the structure was learned. */
  readonly wording?: LearnedWording;
};

/** The part of an analysis that a model is made of (an `Analysis` fits). */
export type ModelSource = {
  readonly options: ModelOptions & { readonly segmenter: SegmenterName };
  readonly inputs: readonly unknown[];
  readonly documents: readonly DocumentRecord[];
  readonly weights: ReadonlyMap<string, number>;
  readonly outlines: readonly GenreOutline[];
  readonly learned?: LearnedWording;
};

/** Documents of the corpus, in all and by genre. */
export function corpusCounts(source: ModelSource): CorpusCounts {
  const byGenre = new Map<Genre, { documents: number; independent: number }>();
  let characters = 0;
  let independent = 0;
  for (const document of source.documents) {
    const weight = source.weights.get(document.id) ?? 1;
    const count = byGenre.get(document.genre) ?? { documents: 0, independent: 0 };
    count.documents++;
    count.independent += weight;
    byGenre.set(document.genre, count);
    characters += document.characters;
    independent += weight;
  }
  return {
    sources: source.inputs.length,
    documents: source.documents.length,
    independentDocuments: round4(independent),
    characters,
    genres: GENRES.flatMap((genre) => {
      const count = byGenre.get(genre);
      if (count === undefined) return [];
      const independentDocuments = round4(count.independent);
      return [{ genre, documents: count.documents, independentDocuments }];
    }),
  };
}

/** The model of an analysis: figures rounded to four decimals, personal data masked unless `showNames` is set. */
export function modelOf(source: ModelSource): Model {
  const { genre, minDocuments, encoding, showNames, segmenter } = source.options;
  const show = showText(showNames);
  return {
    schema: modelSchema,
    version: modelVersion,
    fanben: fanbenVersion(),
    segmenter,
    options: {
      ...(genre === undefined ? {} : { genre }),
      minDocuments,
      ...(encoding === undefined ? {} : { encoding }),
      showNames,
    },
    corpus: corpusCounts(source),
    outlines: source.outlines.map((outline) => presentOutline(outline, show)),
    ...(source.learned && { wording: presentLearned(source.learned, show) }),
  };
}

/** The content of model.json. */
export function serialiseModel(model: Model): string {
  const { wording } = model;
  const content = wording === undefined ? model : { ...model, wording: learnedToJson(wording) };
  return `${JSON.stringify(content, null, 1)}\n`;
}
