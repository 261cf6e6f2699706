/** How far an extension reaches into both texts, in units. */
export type Extension = { readonly a: number; readonly b: number };

/** A match counts one up, any edit one down; the search ends where it has fallen so far below the best. */
const drop = 12;
/** Characters put in or left out, summed, that an extension can bridge. */
const band = 16;
const width = 2 * band + 1;
const dead = -0x8000;

let upper = new Int16Array(width + 2);
let lower = new Int16Array(width + 2);

const none: Extension = { a: 0, b: 0 };

/**
 * Goes on from a match across small edits, to where matches outnumber edits the most: from units[a] and units[b] up
 * (step 1) or down (step −1), no more than `aRoom` and `bRoom` units. Banded alignment with a drop-off.
 * O(reach · band).
 * Source: Zhang, Schwartz, Wagner & Miller 2000 (X-drop).
 */
export function extendMatch(
  units: Uint16Array,
  from: { readonly a: number; readonly b: number },
  room: { readonly a: number; readonly b: number },
  step: 1 | -1,
): Extension {
  upper.fill(dead);
  for (let k = 0; k <= Math.min(band, drop, room.b); k++) upper[band + k + 1] = -k;
  let best = 0;
  let reach = none;
  for (let i = 1; i <= room.a; i++) {
    const unit = units[from.a + step * (i - 1)];
    let alive = false;
    lower.fill(dead);
    const firstColumn = Math.max(0, i - band);
    const lastColumn = Math.min(room.b, i + band);
    // column j of this row stands at k = j − i + band + 1, the one above it at k + 1
    for (let j = firstColumn, k = j - i + band + 1; j <= lastColumn; j++, k++) {
      let score = Math.max(upper[k + 1] ?? dead, lower[k - 1] ?? dead) - 1;
      if (j > 0) {
        const equal = units[from.b + step * (j - 1)] === unit;
        score = Math.max(score, (upper[k] ?? dead) + (equal ? 1 : -1));
      }
      if (score < best - drop) continue;
      lower[k] = score;
      alive = true;
      if (score > best) {
        best = score;
        reach = { a: i, b: j };
      }
    }
    if (!alive) break;
    [upper, lower] = [lower, upper];
  }
  return reach;
}
