import type { TextPiece } from './run-text.ts';

/** Text that knows where its characters stand. */
type PlacedText = { readonly text: string; readonly pieces: readonly TextPiece[] };

/** The words of a line: what stands between its blanks. */
const word = /\S+/g;

/**
 * The cells of a row on one line: cells separated by a tab, the lines of a cell by a blank, and every run of blanks
 * within a line made one. Cells and lines are not blank. O(characters).
 */
export function rowText(cells: readonly (readonly PlacedText[])[]): PlacedText {
  const pieces: TextPiece[] = [];
  let text = '';
  for (const cell of cells) {
    if (text !== '') text += '\t';
    let gap = '';
    for (const line of cell) {
      for (const { 0: found, index } of line.text.matchAll(word)) {
        text += gap;
        move(line.pieces, { start: index, end: index + found.length }, text.length, pieces);
        text += found;
        gap = ' ';
      }
    }
  }
  return { text, pieces };
}

/** Adds to `into` what the pieces say of a stretch of their line that now begins at `to`. */
function move(
  pieces: readonly TextPiece[],
  stretch: { readonly start: number; readonly end: number },
  to: number,
  into: TextPiece[],
): void {
  const by = to - stretch.start;
  for (let i = pieceAfter(pieces, stretch.start); i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.start >= stretch.end) return;
    const start = Math.max(piece.start, stretch.start);
    const end = Math.min(piece.end, stretch.end);
    if (start < end)
      into.push({
        start: start + by,
        end: end + by,
        at: piece.at,
        from: piece.from + start - piece.start,
      });
  }
}

/** Index of the first piece that ends after an offset; pieces stand in order. O(log pieces). */
export function pieceAfter(pieces: readonly TextPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
