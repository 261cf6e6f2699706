import { harm, type Effect, type VariantEffects } from './effects.ts';

const LEAST_SHOWN = 3;

function keyOf({ variant }: VariantEffects): string {
  return `${variant.file} ${variant.name}`;
}

/** Where all that loses is one text, its name: a ground that one text needs is fitted to it. */
function onlyLoser(effects: readonly Effect[]): string | undefined {
  const losers = new Set(effects.flatMap((one) => one.losers));
  const [first] = losers;
  return losers.size === 1 ? first : undefined;
}

function effectLine(effect: Effect): string {
  const { set, figure, before, after, losers, gainers } = effect;
  const names =
    losers.length + gainers.length <= LEAST_SHOWN ? ` (${[...losers, ...gainers].join(', ')})` : '';
  return `    ${set} ${figure} ${before.toFixed(3)} → ${after.toFixed(3)}, ${losers.length} texts lose, ${gainers.length} gain${names}`;
}

function byNumber(all: readonly VariantEffects[]): ReadonlyMap<string, readonly VariantEffects[]> {
  const groups = new Map<string, VariantEffects[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function variantLines({ variant, effects }: VariantEffects): string {
  const only = onlyLoser(effects);
  const nothing = effects.length === 0 ? ': moves nothing' : '';
  const fitted = only === undefined ? '' : `: harms one text only, ${only}`;
  return [`  ${variant.change}${nothing}${fitted}`, ...effects.map(effectLine)].join('\n');
}

/** The report for people: each number with what its changes move, the most harmful first; then those that move nothing. */
export function perturbReport(all: readonly VariantEffects[]): string {
  const groups = [...byNumber(all)].map(([key, variants]) => ({
    key,
    variants,
    worth: Math.max(0, ...variants.flatMap(({ effects }) => effects.map(harm))),
  }));
  const alive = groups.filter(({ variants }) => variants.some(({ effects }) => effects.length > 0));
  const dead = groups.filter((group) => !alive.includes(group));
  const lines = alive
    .toSorted((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))
    .map(({ key, variants }) => [key, ...variants.map(variantLines)].join('\n'));
  return [
    ...lines,
    '',
    `dead (no change moves any text): ${dead.length} of ${groups.length}`,
    ...dead.map(({ key }) => `  ${key}`),
  ].join('\n');
}
