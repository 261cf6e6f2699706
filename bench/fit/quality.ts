import { f1 } from '../annotated/figures.ts';
import { oddsOf, type Case, type Weights } from './logistic.ts';

/** How well weights tell cases apart. */
export type Quality = {
  /** Probability that a yes has higher odds than a no (Mann–Whitney). */
  readonly area: number;
  /** Mean negative log-likelihood; less is better. */
  readonly loss: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** Odds of a case that was weighed with weights that had not seen it. */
export type Weighed = Pick<Case, 'isYes' | 'weight'> & { readonly odds: number };

/** Weighs each case; O(cases). */
export function weighCases(cases: readonly Case[], weights: Weights): readonly Weighed[] {
  return cases.map(({ held, isYes, weight }) => ({ odds: oddsOf(weights, held), isYes, weight }));
}

function weightOf(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { weight }) => sum + weight, 0);
}

function areaOf(weighed: readonly Weighed[]): number {
  const sorted = weighed.toSorted((a, b) => a.odds - b.odds);
  let [below, sum] = [0, 0];
  for (let from = 0; from < sorted.length;) {
    const { odds } = sorted[from] ?? { odds: 0 };
    const tied = sorted.slice(from).findIndex((one) => one.odds !== odds);
    const equal = sorted.slice(from, tied < 0 ? sorted.length : from + tied);
    const no = weightOf(equal.filter(({ isYes }) => !isYes));
    sum += weightOf(equal.filter(({ isYes }) => isYes)) * (below + no / 2);
    below += no;
    from += equal.length;
  }
  const yes = weightOf(weighed.filter(({ isYes }) => isYes));
  return sum / (yes * (weightOf(weighed) - yes));
}

/** The quality of odds; a case counts as a yes above `threshold` (log-odds). O(n · distinct odds). */
export function qualityOf(weighed: readonly Weighed[], threshold: number): Quality {
  const said = weighed.filter(({ odds }) => odds > threshold);
  const right = weightOf(said.filter(({ isYes }) => isYes));
  const yes = weightOf(weighed.filter(({ isYes }) => isYes));
  const loss = weighed.reduce(
    (sum, { odds, isYes, weight }) => sum + weight * Math.log1p(Math.exp(isYes ? -odds : odds)),
    0,
  );
  return {
    area: areaOf(weighed),
    loss: loss / weightOf(weighed),
    precision: right / weightOf(said),
    recall: right / yes,
    f1: f1({ right, wrong: weightOf(said) - right, missed: yes - right }),
  };
}
