import type { ElementOrder, GenreOutline } from '../../mining/outline/genre-outline.ts';
import { amount, percent } from './figures.ts';
import type { OutlineLabels } from './labels.ts';
import { plain, table } from './markdown.ts';
import { listedElements } from './standing.ts';

/** A pair whose commoner direction has less than this share is open. */
const openShare = 0.75;
/** Pairs seen together in fewer documents say nothing of an order. */
const fewestTogether = 3;
const fewestNeighbours = 2;

function bothOf(pair: ElementOrder): number {
  return pair.share > 0 ? pair.independentDocuments / pair.share : 0;
}

function pairRow(pair: ElementOrder, labels: OutlineLabels): readonly string[] {
  const figures = [amount(pair.independentDocuments), amount(bothOf(pair))] as const;
  const evidence = labels.order.beforeIn(...figures, percent(pair.share));
  return [plain(pair.before), plain(pair.after), evidence];
}

/** The pairs of neighbours in consensus order that occur together, in whichever direction is commoner. */
function neighbourPairs(outline: GenreOutline): readonly ElementOrder[] {
  const names = listedElements(outline).map(({ element }) => element);
  const joined = new Map(
    outline.order.flatMap((pair) => [
      [`${pair.before}\n${pair.after}`, pair],
      [`${pair.after}\n${pair.before}`, pair],
    ]),
  );
  return names.slice(1).flatMap((name, index) => {
    const pair = joined.get(`${names[index] ?? ''}\n${name}`);
    return pair === undefined || bothOf(pair) < fewestNeighbours ? [] : [pair];
  });
}

/** How firmly the elements stand in their order; empty if no two of them ever occur together. */
export function orderSection(outline: GenreOutline, labels: OutlineLabels): readonly string[] {
  const neighbours = neighbourPairs(outline);
  if (neighbours.length === 0) return [];
  const names = new Set(listedElements(outline).map(({ element }) => element));
  const open = outline.order.filter(
    (pair) =>
      pair.share < openShare &&
      bothOf(pair) >= fewestTogether &&
      names.has(pair.before) &&
      names.has(pair.after) &&
      !neighbours.includes(pair),
  );
  const rows = (pairs: readonly ElementOrder[]): readonly string[] =>
    table(
      labels.order.header,
      pairs.map((pair) => pairRow(pair, labels)),
    );
  return [
    labels.order.agreement(outline.agreement.toFixed(2)),
    '',
    labels.order.neighbours,
    '',
    ...rows(neighbours),
    '',
    ...(open.length === 0 ? [] : [labels.order.contested, '', ...rows(open), '']),
    labels.order.rest,
    '',
  ];
}
