import type {
  ExamplePlace,
  HeadingWording,
  OutlineFrame as PhraseFrame,
  OutlinePhrase,
  Tier,
} from '../../mining/outline/genre-outline.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import type { Standing } from './standing.ts';

/** Figures of a genre, formatted. */
export type GenreFigures = {
  readonly genre: Genre;
  readonly documents: string;
  readonly independent: string;
};

/** Figures of an element, formatted. */
export type SupportFigures = {
  readonly documents: string;
  readonly ofDocuments: string;
  readonly independent: string;
  readonly ofIndependent: string;
  readonly share: string;
  readonly low: string;
  readonly high: string;
};

/** The frame text of outline and checklist in one language; elements, headings and guidance stay Chinese. */
export type OutlineLabels = {
  readonly tier: Readonly<Record<Tier | 'discouraged', string>>;
  /** Shown where corpus and norms part; empty where they agree. */
  readonly standing: Readonly<Record<Standing, string>>;
  readonly noNorm: string;
  readonly outline: OutlineFrame;
  readonly element: ElementFrame;
  readonly order: OrderFrame;
  readonly checklist: ChecklistFrame;
  /** `41/52 篇`. */
  readonly shortSupport: (figures: SupportFigures) => string;
  /** The name of a norm's status and its source. */
  readonly norm: (status: string, source: string) => string;
  /** Between norms in one cell. */
  readonly between: string;
  /** A short enumeration. */
  readonly listed: (items: readonly string[]) => string;
  /** A place in a source. */
  readonly place: (example: ExamplePlace) => string;
};

export type OutlineFrame = {
  readonly title: (genre: Genre) => string;
  readonly head: (figures: GenreFigures) => readonly string[];
  readonly section: (index: number, title: string) => string;
  readonly overview: string;
  readonly overviewHeader: readonly string[];
  readonly skeleton: string;
  readonly skeletonIntro: string;
  /** How to use a skeleton that is a Word document. */
  readonly skeletonUse: string;
  /** Elements that only single documents have, each with its number of documents. */
  readonly rare: (elements: readonly (readonly [element: string, documents: number])[]) => string;
  readonly withoutHeading: (element: string) => string;
  readonly titleLine: (element: string) => string;
  readonly normOnly: string;
  readonly details: string;
  readonly candidates: string;
  readonly candidatesIntro: string;
  readonly candidatePlace: (position: string) => string;
  readonly smallNumbers: string;
  readonly smallNumbersText: (figures: {
    readonly independent: string;
    readonly low: string;
    readonly high: string;
    readonly few: boolean;
  }) => readonly string[];
};

export type ElementFrame = {
  readonly heading: (index: number, element: string, tier: string, norm: string) => string;
  readonly candidateHeading: (index: number, element: string, tier: string) => string;
  readonly support: (figures: SupportFigures) => string;
  readonly norms: (norms: readonly string[]) => string;
  readonly standing: (text: string) => string;
  readonly headings: (wordings: readonly HeadingWording[]) => string;
  readonly subheadings: (wordings: readonly HeadingWording[]) => string;
  readonly noHeading: string;
  readonly length: (figures: {
    readonly median: string;
    readonly low: string;
    readonly high: string;
    readonly share: string;
  }) => string;
  readonly guidance: (text: string) => string;
  readonly phrases: (phrases: readonly OutlinePhrase[]) => string;
  readonly frames: string;
  readonly frame: (frame: PhraseFrame) => string;
  readonly examples: string;
  readonly example: (example: ExamplePlace) => string;
  readonly absent: string;
};

export type OrderFrame = {
  readonly title: string;
  readonly agreement: (tau: string) => string;
  readonly neighbours: string;
  readonly header: readonly string[];
  readonly beforeIn: (documents: string, both: string, share: string) => string;
  readonly contested: string;
  readonly rest: string;
};

export type ChecklistFrame = {
  readonly title: (genre: Genre) => string;
  readonly intro: (figures: GenreFigures) => readonly string[];
  readonly header: readonly string[];
  readonly normOnly: (elements: readonly string[]) => string;
  readonly corpusOnly: (elements: readonly string[]) => string;
  readonly candidates: string;
};
