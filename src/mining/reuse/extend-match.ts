/** How far an extension reaches into both texts, in units, and what it gains: matches less edits. */
export type Extension = { readonly a: number; readonly b: number; readonly gain: number };

/** A match counts one up, any edit one down; the search ends where it has fallen so far below the best. */
const drop = 10;
/** Characters put in or left out, summed, that an extension can bridge. */
const band = 16;
const width = 2 * band + 3;
const dead = -0x4000_0000;

/**
 * One row of the alignment's table: column j of row i stands at j − i + band + 1, so that a cell is made from the one
 * that stood at its own place (match or replacement), at the next (left out) and the new one before it (put in).
 */
const cells = new Int32Array(width);

/**
 * Goes on from a match across small edits, to where matches outnumber edits the most: from units[a] and units[b] up
 * (step 1) or down (step −1), no more than `aRoom` and `bRoom` units. Banded alignment with a drop-off; only cells that
 * have not fallen too far are looked at. O(reach · band).
 * Source: Zhang, Schwartz, Wagner & Miller 2000 (X-drop).
 */
export function extendMatch(
  units: Uint16Array,
  from: { readonly a: number; readonly b: number },
  room: { readonly a: number; readonly b: number },
  step: 1 | -1,
): Extension {
  let a = 0;
  let b = 0;
  let gain = 0;
  // the living cells stand at first … last
  let first = band + 1;
  let last = band + 1 + Math.min(band, drop, room.b);
  cells.fill(dead);
  for (let k = first; k <= last; k++) cells[k] = first - k;
  for (let i = 1; i <= room.a && first <= last; i++) {
    const unit = units[from.a + step * (i - 1)];
    const shift = i - band - 1;
    const end = Math.min(width - 2, room.b - shift);
    const oldLast = last;
    let before = dead;
    let k = Math.max(first - 1, 1, -shift);
    first = width;
    last = -1;
    for (; k <= end && (k <= oldLast || before !== dead); k++) {
      const match = k + shift > 0 && units[from.b + step * (k + shift - 1)] === unit ? 1 : -1;
      const score = Math.max((cells[k] ?? dead) + match, (cells[k + 1] ?? dead) - 1, before - 1);
      before = score < gain - drop ? dead : score;
      cells[k] = before;
      if (before === dead) continue;
      first = Math.min(first, k);
      last = k;
      if (score > gain) {
        a = i;
        b = k + shift;
        gain = score;
      }
    }
    cells[k] = dead;
  }
  return { a, b, gain };
}
