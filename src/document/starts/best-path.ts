/** A place where a document may begin. */
export type Candidate = {
  /** Index of its first line. */
  readonly start: number;
  /** What a document that begins here adds. */
  readonly points: number;
  /** What the first top number below adds if it stands in the document. */
  readonly numbering: number;
  /** Index of the line of that number. */
  readonly top: number;
};

/** A path that ends at a candidate, with its value before the numbering of its last document is counted. */
type Step = {
  readonly value: number;
  readonly previous: Step | undefined;
  readonly candidate: Candidate;
};

function better(a: Step | undefined, b: Step): Step {
  return a === undefined || b.value > a.value ? b : a;
}

function chosenOn(path: Step | undefined): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (let step = path; step?.previous !== undefined; step = step.previous)
    chosen.push(step.candidate);
  return chosen.toReversed();
}

/** The best paths to the places passed so far, by what their last documents may still count. */
type Reached = {
  readonly add: (step: Step) => void;
  /** The best path whose last document may end before line `to`; `to` ascends from call to call. */
  readonly before: (to: number) => Step | undefined;
};

function reachedPaths(isText: (from: number, to: number) => boolean): Reached {
  /** Last documents too short yet, in order of place. */
  const short: Step[] = [];
  let firstShort = 0;
  /** Long enough, but the first top number is not passed yet (all have the same): without and with its points. */
  let bare: Step | undefined;
  let numbered: Step | undefined;
  let top = -1;
  let settled: Step | undefined;
  const passTop = (): void => {
    if (numbered !== undefined) settled = better(settled, numbered);
    bare = undefined;
    numbered = undefined;
  };
  const grow = (step: Step, to: number): void => {
    const { candidate } = step;
    const withNumber = { ...step, value: step.value + candidate.numbering };
    if (candidate.top < to) {
      settled = better(settled, withNumber);
      return;
    }
    bare = better(bare, step);
    numbered = better(numbered, withNumber);
    ({ top } = candidate);
  };
  return {
    add: (step) => void short.push(step),
    before: (to) => {
      if (top < to) passTop();
      for (
        let next = short[firstShort];
        next !== undefined && isText(next.candidate.start, to);
        next = short[++firstShort]
      )
        grow(next, to);
      return bare === undefined ? settled : better(settled, bare);
    },
  };
}

/**
 * The beginnings of the documents after the first that together have the most points, where every document must be a text
 * by `isText` (which stays true for longer stretches). Points of numbering count for the document that has the number,
 * so that a series that falls back is explained by one start. Candidates in order of `start`, none at 0; `end` is the
 * number of lines. A single document if none is better. O(candidates).
 */
export function bestPath(
  candidates: readonly Candidate[],
  end: number,
  isText: (from: number, to: number) => boolean,
): readonly Candidate[] {
  const reached = reachedPaths(isText);
  const first = { start: 0, points: 0, numbering: 0, top: 0 };
  reached.add({ value: 0, previous: undefined, candidate: first });
  for (const candidate of candidates) {
    const previous = reached.before(candidate.start);
    if (previous !== undefined)
      reached.add({ value: previous.value + candidate.points, previous, candidate });
  }
  return chosenOn(reached.before(end));
}
