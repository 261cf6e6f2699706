import { FAMILIES, type Family, type Label } from './label.ts';

/** Where a numbered line stands: its depth (1 is the top) and the series of siblings it belongs to. */
export type Numbered = { readonly depth: number; readonly series: number };

type Open = { readonly family: Family; readonly series: number; value: number };

function rankOf(family: Family): number {
  return FAMILIES.indexOf(family);
}

/** Whether a number may follow: by one within its series, 1 or the next one where a series opens. */
function isNext(
  { family, value }: Label,
  running: number | undefined,
  through: number | undefined,
): boolean {
  if (running !== undefined) return value === running + 1;
  if (value === (through ?? 0) + 1) return true;
  return value === 1 && family !== 'article';
}

/**
 * The depths of numbered lines, or undefined if they do not count up without a gap: a series begins with 1 and goes on by
 * one, a lower system stands under a higher one; under the next higher number it begins anew or goes on. Articles never begin
 * anew.
 * O(labels).
 */
export function numberTree(labels: readonly Label[]): readonly Numbered[] | undefined {
  const path: Open[] = [];
  const through = new Map<Family, number>();
  const numbered: Numbered[] = [];
  for (const [index, label] of labels.entries()) {
    const { family, value } = label;
    while (path.some((one) => rankOf(one.family) > rankOf(family))) path.pop();
    const open = path.at(-1);
    const running = open?.family === family ? open : undefined;
    if (!isNext(label, running?.value, through.get(family))) return undefined;
    if (running === undefined) path.push({ family, series: index, value });
    else running.value = value;
    through.set(family, value);
    numbered.push({ depth: path.length, series: path.at(-1)?.series ?? index });
  }
  return numbered;
}
