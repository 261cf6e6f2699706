import type { NumberMark } from '../../line/numbering-styles.ts';

function keyOf(family: string, value: number): string {
  return `${family} ${value}`;
}

/** Tells whether a number at a line has the one before it above, or the one after it below. O(lines) once, then O(1). */
export function seriesTest(
  readings: readonly (readonly NumberMark[])[],
): (mark: NumberMark, line: number) => boolean {
  const places = new Map<string, { first: number; last: number }>();
  readings.forEach((row, line) => {
    for (const mark of row) {
      const key = keyOf(mark.style.family, mark.value);
      const place = places.get(key);
      if (place === undefined) places.set(key, { first: line, last: line });
      else place.last = line;
    }
  });
  return (mark, line) => {
    const before = places.get(keyOf(mark.style.family, mark.value - 1));
    const after = places.get(keyOf(mark.style.family, mark.value + 1));
    return (before?.first ?? Infinity) < line || (after?.last ?? -1) > line;
  };
}

/** Of what each line may open with the first reading that a series proves or that needs no proof; else the first. */
export function likeliest(
  readings: readonly (readonly NumberMark[])[],
): readonly (NumberMark | undefined)[] {
  const inSeries = seriesTest(readings);
  return readings.map((row, line) =>
    row.length < 2
      ? row[0]
      : (row.find((mark) => !mark.style.needsSibling || inSeries(mark, line)) ?? row[0]),
  );
}
