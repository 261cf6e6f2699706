import { hullOf, stretchOf } from './align-texts.ts';
import type { AlignedPart } from './align-texts.ts';
import type { FingerprintedTexts } from './common-runs.ts';

/** A further part is taken in only if the hull of all then holds at least this share of shared text on both sides. */
const leastFilled = 0.5;

/**
 * The one part that stands for what two near-duplicates share: the hull of the parts they share, the largest first, so
 * long as about half of the hull is shared text, in whatever order it stands. All of both texts if they are too short
 * for fingerprints; none if one is empty. `parts` are those that `alignTexts` gives for them.
 */
export function wholePart(
  texts: FingerprintedTexts,
  a: number,
  b: number,
  parts: readonly AlignedPart[],
): AlignedPart | undefined {
  const all: AlignedPart = {
    a: stretchOf(texts, a),
    b: stretchOf(texts, b),
    longestRun: 0,
    gain: 0,
  };
  if (all.a.start === all.a.end || all.b.start === all.b.end) return undefined;
  let hull: AlignedPart | undefined;
  let shared = { a: 0, b: 0 };
  for (const part of parts.toSorted((x, y) => lengthOf(y) - lengthOf(x))) {
    const wider = hull === undefined ? part : hullOf(hull, part);
    const more = {
      a: shared.a + part.a.end - part.a.start,
      b: shared.b + part.b.end - part.b.start,
    };
    const filled =
      more.a >= leastFilled * (wider.a.end - wider.a.start) &&
      more.b >= leastFilled * (wider.b.end - wider.b.start);
    if (!filled) continue;
    hull = wider;
    shared = more;
  }
  return hull ?? all;
}

function lengthOf(part: AlignedPart): number {
  return part.a.end - part.a.start + part.b.end - part.b.start;
}
