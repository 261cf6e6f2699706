/** Right, wrong and missed findings of a kind. */
export type Tally = { right: number; wrong: number; missed: number };

/** Something that went wrong, and which figure it lowers. */
export type Miss = { readonly figure: FigureName; readonly what: string };

/** What is counted over annotated texts; see `figuresOf` for what is made of it. */
export type Counts = {
  readonly documents: Tally;
  readonly silent: Tally;
  readonly genre: Tally;
  /** Characters of furniture that stand in the texts. */
  readonly chrome: Tally;
  /** Han characters and digits of documents that stand in no text. */
  readonly body: Tally;
  readonly headings: Tally;
  readonly form: Tally;
  readonly depth: Tally;
  readonly items: Tally;
  /** Characters whose element is right. */
  readonly elements: Tally;
  readonly lost: Tally;
  readonly byElement: Map<string, Tally>;
  readonly misses: Miss[];
};

export function newTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

export function newCounts(): Counts {
  return {
    documents: newTally(),
    silent: newTally(),
    genre: newTally(),
    chrome: newTally(),
    body: newTally(),
    headings: newTally(),
    form: newTally(),
    depth: newTally(),
    items: newTally(),
    elements: newTally(),
    lost: newTally(),
    byElement: new Map(),
    misses: [],
  };
}

function add(sum: Tally, { right, wrong, missed }: Tally): void {
  sum.right += right;
  sum.wrong += wrong;
  sum.missed += missed;
}

const TALLIES = [
  'documents',
  'silent',
  'genre',
  'chrome',
  'body',
  'headings',
  'form',
  'depth',
  'items',
  'elements',
  'lost',
] as const;

/** The counts of several texts together. */
export function sumCounts(all: Iterable<Counts>): Counts {
  const sum = newCounts();
  for (const counts of all) {
    for (const name of TALLIES) add(sum[name], counts[name]);
    for (const [element, tally] of counts.byElement) {
      const own = sum.byElement.get(element) ?? newTally();
      sum.byElement.set(element, own);
      add(own, tally);
    }
    sum.misses.push(...counts.misses);
  }
  return sum;
}

/** F1: the harmonic mean of precision and recall; 0 where nothing is right, NaN where there is nothing. */
export function f1({ right, wrong, missed }: Tally): number {
  return (2 * right) / (2 * right + wrong + missed);
}

function share({ right, wrong, missed }: Tally): number {
  return right / (right + wrong + missed);
}

/** The figures that are given, in this order. */
export const FIGURES = [
  'documents',
  'silentSplits',
  'genre',
  'chromeKept',
  'bodyLost',
  'headings',
  'headingForm',
  'headingDepth',
  'listItems',
  'elements',
  'elementMacro',
  'lostHeadings',
] as const;
export type FigureName = (typeof FIGURES)[number];
export type Figures = Readonly<Record<FigureName, number>>;

/** Figures of which less is better. */
export const FAULTS: ReadonlySet<FigureName> = new Set(['chromeKept', 'bodyLost']);

/** The figures of a set, between 0 and 1: F1 for what can be too much or too little, else shares. */
export function figuresOf(counts: Counts): Figures {
  const elements = [...counts.byElement.values()].filter(({ right, missed }) => right + missed > 0);
  return {
    documents: f1(counts.documents),
    silentSplits: share(counts.silent),
    genre: share(counts.genre),
    chromeKept: 1 - share(counts.chrome),
    bodyLost: 1 - share(counts.body),
    headings: f1(counts.headings),
    headingForm: share(counts.form),
    headingDepth: share(counts.depth),
    listItems: f1(counts.items),
    elements: share(counts.elements),
    elementMacro: elements.reduce((sum, tally) => sum + f1(tally), 0) / elements.length,
    lostHeadings: f1(counts.lost),
  };
}
