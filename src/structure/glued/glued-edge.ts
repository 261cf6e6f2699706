import { structureCues, type StructureCues } from '../structure-cues.ts';
import { wordEdges } from './word-edges.ts';

/** A place where a heading may end and its body begin, with the points that speak for it. */
export type GluedEdge = { readonly at: number; readonly points: number; readonly head: string };

/** Characters a glued heading may have. */
const SHORTEST = 3;
const LONGEST = 20;
/** … with what stands in brackets at its end. */
const LONGEST_BRACKETED = 34;
/** So much text must follow it. */
const BODY = 6;
/** … or a label: 时间： */
const LABEL = 3;
/** Places with fewer points than this are not looked at. */
const LEAST = -2;

/** What the words before and after an edge are worth: the cue, the side it is asked on, its points. */
const WORDS: readonly (readonly [keyof StructureCues, 'head' | 'body', number])[] = [
  ['glued-heading-ending', 'head', 2.2],
  ['glued-tail', 'head', 1.7],
  ['glued-loose-ending', 'head', 0.7],
  ['glued-question', 'head', 1.2],
  ['glued-complement', 'head', 2.4],
  ['glued-function-ending', 'head', -1.7],
  ['glued-pronoun', 'head', -2],
  ['glued-agent', 'head', -2.5],
  ['glued-opener', 'body', 1.9],
  ['glued-clear-opening', 'body', 1.6],
  ['glued-strong-opening', 'body', 1],
  ['glued-body-opening', 'body', 0.5],
  ['glued-label', 'body', 4],
  ['glued-no-body', 'body', -1.1],
  ['glued-noun', 'body', -2],
];

/** Usual lengths: four characters (组织领导) or six (加强组织领导) before all. */
const LENGTH = [0, 0, 0, 0.4, 1.3, 0.6, 0.9, 0.2, 0.1, -0.2, -0.2, -0.4, -0.6] as const;
const LONG = -1.3;
const DATE = { pattern: /^\d{1,4}[年月]/u, points: 2.7 } as const;
const FIGURE = { pattern: /^\d/u, points: 0.4 } as const;
const QUOTATION = { pattern: /^[“《]/u, points: -2.1 } as const;
const VERB = { alone: 1.3, both: 2 } as const;
/** 启动阶段（3月至5月） */
const BRACKETED = { pattern: /（[^（）]*）$/u, points: 1.7 } as const;
/** 加强组织领导: a verb needs its object. */
const BARE_VERB = -1.1;
/** 准备充分，选品从严; 关好门、断好电 */
const HALVES = { even: 1.6, listed: 1.1, uneven: -1.2 } as const;
/** 经费与考核, 应急组织与分工: both sides of like length. */
const PAIR = {
  pattern:
    /^\p{Script=Han}{2}[与和及]\p{Script=Han}{2}$|^\p{Script=Han}{4}[与和及]\p{Script=Han}{2,4}$/u,
  points: 1.2,
} as const;
/** A clause of so few characters up to its comma is no body. */
const CLAUSE = 4;
const SHORT_CLAUSE = -2;

function halvesPoints(head: string): number {
  const [first = '', second = '', third] = head.split(/[，,]/u);
  if (second === '') {
    const [left = '', right = '', more] = head.split('、');
    return right !== '' && more === undefined && left.length === right.length ? HALVES.listed : 0;
  }
  return third === undefined && first.length === second.length ? HALVES.even : HALVES.uneven;
}

function bodyPoints(head: string, body: string, cues: StructureCues): number {
  let points = 0;
  if (DATE.pattern.test(body)) points += DATE.points;
  else if (FIGURE.pattern.test(body)) points += FIGURE.points;
  else if (QUOTATION.pattern.test(body)) points += QUOTATION.points;
  if (cues['verb-opening'].test(body))
    points += cues['verb-opening'].test(head) ? VERB.both : VERB.alone;
  const comma = body.slice(0, CLAUSE + 1).search(/[，,]/u);
  return comma === -1 || /[，,]/u.test(head) ? points : points + SHORT_CLAUSE;
}

function pointsOf(head: string, body: string): number {
  const cues = structureCues();
  const name = head.replace(BRACKETED.pattern, '');
  let points = (LENGTH[name.length] ?? LONG) + halvesPoints(name) + bodyPoints(name, body, cues);
  if (name.length < head.length) points += BRACKETED.points;
  if (PAIR.pattern.test(name)) points += PAIR.points;
  for (const [cue, side, worth] of WORDS)
    if (cues[cue].test(side === 'head' ? name : body)) points += worth;
  return name.length < 6 && cues['verb-opening'].test(name) ? points + BARE_VERB : points;
}

/** Whether brackets or quotation marks that open in a head are closed there. */
function isClosed(head: string): boolean {
  const count = (signs: RegExp): number => head.match(signs)?.length ?? 0;
  return count(/[“（(《]/gu) === count(/[”）)》]/gu);
}

/**
 * Where a heading may end that its body follows without a sign (`上好一门课五年级以上每两周…`), with the points of each
 * place: how the words before it end, how those behind it open, the usual lengths of headings. The points were fitted to
 * 2,662 headings (220 real texts as they are read, and annotated ones), rounded and completed by hand; only ends of words are asked about. `opening`: the first
 * characters of a content, up to its first stop. O(1).
 */
export function gluedEdges(opening: string): readonly GluedEdge[] {
  const found: GluedEdge[] = [];
  const body = opening.endsWith('：') ? LABEL : BODY;
  const last = Math.min(LONGEST_BRACKETED, opening.length - body);
  if (last < SHORTEST || /^\d+(?!\d*年)/u.test(opening)) return found;
  const reach = /[（(]/u.test(opening) ? opening.length : LONGEST + BODY;
  const edges = wordEdges(opening.slice(0, reach));
  for (let at = SHORTEST; at <= last; at++) {
    if (!edges.has(at) || !/[\p{Script=Han}”》）]/u.test(opening.charAt(at - 1))) continue;
    if (/[，,、）)”》（(]/u.test(opening.charAt(at))) continue;
    const head = opening.slice(0, at);
    if (!isClosed(head) || (at > LONGEST && !head.endsWith('）'))) continue;
    const points = pointsOf(head, opening.slice(at));
    if (points >= LEAST) found.push({ at, points, head });
  }
  return found;
}

/** So many points the agreement of all siblings on a length is worth; of a single one half as many. */
const AGREEMENT = 3;

/** So many characters that siblings begin with alike, and so many of its own a heading has behind them. */
const [SHARED, OWN] = [4, 4];

/**
 * Leaves out what siblings have in common: two headings of a series are never the same, nor the same but for a word
 * (坚定不移, 全力保障民生 where all members go on 全力保障…，在…上见到新成效).
 */
function differing(series: readonly (readonly GluedEdge[])[]): readonly (readonly GluedEdge[])[] {
  const heads = new Map<string, number>();
  const beginnings = new Map<string, number>();
  for (const edges of series) {
    for (const { head } of edges) heads.set(head, (heads.get(head) ?? 0) + 1);
    const beginning = edges.at(-1)?.head.slice(0, SHARED) ?? '';
    beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
  }
  return series.map((edges) =>
    edges.filter(({ head }) => {
      const shared = (beginnings.get(head.slice(0, SHARED)) ?? 0) > 1;
      return heads.get(head) === 1 && !(shared && head.length < SHARED + OWN);
    }),
  );
}

/** How likely each length is for a member, its best places weighed against each other. */
function lengthShares(edges: readonly GluedEdge[]): ReadonlyMap<number, number> {
  const best = Math.max(...edges.map(({ points }) => points));
  const weights = edges.map(({ at, points }) => [at, Math.exp(points - best)] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([at, weight]) => [at, weight / total]));
}

/**
 * The best place of each member of a series, its siblings heard: writers give the headings of a series one length
 * (谁来摆摊／怎么组织／卖得怎样), which adds to its points. Undefined for a member without any. O(members × places).
 */
export function bestEdges(
  members: readonly (readonly GluedEdge[])[],
): readonly (GluedEdge | undefined)[] {
  const series = differing(members);
  const shares = series.map((edges) =>
    edges.length === 0 ? new Map<number, number>() : lengthShares(edges),
  );
  const sums = new Map<number, number>();
  for (const row of shares)
    for (const [at, share] of row) sums.set(at, (sums.get(at) ?? 0) + share);
  return series.map((edges, index) => {
    let best: GluedEdge | undefined;
    for (const { at, points: own, head } of edges) {
      const others = (sums.get(at) ?? 0) - (shares[index]?.get(at) ?? 0);
      const points = own + (AGREEMENT * others) / Math.max(2, series.length - 1);
      if (best === undefined || points > best.points) best = { at, points, head };
    }
    return best;
  });
}
