import { isObject, listOf, type JsonObject } from '../../src/text/data-file.ts';
import type { Fit } from './fit-decision.ts';

const PLACES = 10;

function rounded(value: number): number {
  return Math.round(value * PLACES) / PLACES;
}

/**
 * A table of grounds with fitted points, to one place. Grounds whose sign the data turns keep the hand's points, and so do
 * those that held for no case. Throws DataFileError if the content is no table.
 */
export function withFit(content: unknown, { bias, grounds }: Fit): JsonObject {
  const table = isObject(content) ? content : {};
  const fitted = new Map(
    grounds.flatMap(({ id, fitted: points, turns, held }) =>
      turns || held === 0 ? [] : [[id, rounded(points)]],
    ),
  );
  return {
    ...table,
    bias: rounded(bias.fitted),
    grounds: listOf(table, 'grounds', 'grounds').map((entry) => {
      const points = fitted.get(String(entry['id']));
      return points === undefined ? entry : Object.assign({}, entry, { points });
    }),
  };
}
