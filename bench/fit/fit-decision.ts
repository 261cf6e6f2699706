import type { MarkedText } from '../annotated/marked-text.ts';
import type { Decision } from './decision.ts';
import { fitLogistic, type Case, type Weights } from './logistic.ts';
import { qualityOf, weighCases, type Quality, type Weighed } from './quality.ts';

/** The cases of one page, which are left out together: they are never in the data that judges them. */
export type Source = { readonly name: string; readonly cases: readonly Case[] };

/** Pages of one kind; all kinds weigh the same, however many cases they have. */
export type PageGroup = readonly MarkedText[];

/** What is known of a ground and its weights. */
export type FittedGround = {
  readonly id: string;
  /** Cases it holds for, and how many of them are a yes. */
  readonly held: number;
  readonly yes: number;
  readonly hand: number;
  readonly fitted: number;
  /** Whether the data wants it to speak for the other side. */
  readonly turns: boolean;
};

/** The hand's points beside fitted ones, both on cases that the fitted ones had not seen. */
export type Fit = {
  readonly cases: number;
  readonly yes: number;
  readonly sources: number;
  readonly hand: Quality;
  readonly fitted: Quality;
  readonly bias: { readonly hand: number; readonly fitted: number };
  readonly grounds: readonly FittedGround[];
};

/** So many parts are made of many pages, so that leaving each out in turn takes no hour. */
const MOST_PARTS = 40;

/** Ids of a table in the order in which they are numbered. */
function idsOf(decision: Decision): readonly string[] {
  return Object.keys(decision.table().grounds);
}

/** The cases of groups of pages, by page. */
export function sourcesOf(decision: Decision, groups: readonly PageGroup[]): readonly Source[] {
  const indexOf = new Map(idsOf(decision).map((id, index) => [id, index]));
  const read = groups
    .map((pages) => pages.map((page) => ({ name: page.name, found: decision.candidates(page) })))
    .map((pages) => pages.filter(({ found }) => found.length > 0))
    .filter((pages) => pages.length > 0);
  const sizes = read.map((pages) => pages.reduce((sum, { found }) => sum + found.length, 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return read.flatMap((pages, group) => {
    const weight = all / read.length / (sizes[group] ?? 1);
    return pages.map(({ name, found }) => ({
      name,
      cases: found.map(({ held, isYes }) => ({
        held: held.flatMap((id) => indexOf.get(id) ?? []),
        isYes,
        weight,
      })),
    }));
  });
}

function handWeights(decision: Decision): Weights {
  const { bias, grounds } = decision.table();
  return { bias, points: Float64Array.from(Object.values(grounds), ({ points }) => points) };
}

/** Weighs every source with weights fitted without it (without all sources of its part where there are many). */
function weighUnseen(
  sources: readonly Source[],
  hand: Weights,
  penalty: number,
): readonly Weighed[] {
  const parts = Math.min(MOST_PARTS, sources.length);
  return Array.from({ length: parts }, (_, part) => {
    const isOut = (index: number): boolean => index % parts === part;
    const seen = sources.flatMap(({ cases }, index) => (isOut(index) ? [] : cases));
    const unseen = sources.flatMap(({ cases }, index) => (isOut(index) ? cases : []));
    return weighCases(unseen, fitLogistic(seen, hand, penalty));
  }).flat();
}

/** Fits the weights of a decision and judges them by leaving sources out. Deterministic. */
export function fitDecision(decision: Decision, sources: readonly Source[], penalty: number): Fit {
  const hand = handWeights(decision);
  const cases = sources.flatMap((source) => source.cases);
  const fitted = fitLogistic(cases, hand, penalty);
  const grounds = idsOf(decision).map((id, index) => {
    const holding = cases.filter(({ held }) => held.includes(index));
    const [before, after] = [hand.points[index] ?? 0, fitted.points[index] ?? 0];
    return {
      id,
      held: holding.length,
      yes: holding.filter(({ isYes }) => isYes).length,
      hand: before,
      fitted: holding.length === 0 ? before : after,
      turns: holding.length > 0 && before * after < 0,
    };
  });
  return {
    cases: cases.length,
    yes: cases.filter(({ isYes }) => isYes).length,
    sources: sources.length,
    hand: qualityOf(weighCases(cases, hand), decision.threshold),
    fitted: qualityOf(weighUnseen(sources, hand, penalty), decision.threshold),
    bias: { hand: hand.bias, fitted: fitted.bias },
    grounds,
  };
}
