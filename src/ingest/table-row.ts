/** What is in a cell of a table. */
export type CellSize = {
  /** Lines (paragraphs) with text. */
  readonly lines: number;
  readonly characters: number;
};

/** A cell of this many lines and characters is running text that stands in a table for its looks. */
const RUNNING_LINES = 4;
const RUNNING_CHARACTERS = 150;

/**
 * Whether a row of a table is there for the layout and its cells are to be read paragraph by paragraph, rather than
 * as one line of data. `cells` are those with text. True when there is only one and it has several paragraphs, or
 * when one of them is a long text of its own.
 */
export function isLayoutRow(cells: readonly CellSize[]): boolean {
  const only = cells.length === 1 ? cells[0] : undefined;
  if (only !== undefined) return only.lines > 1;
  return cells.some((cell) => cell.lines >= RUNNING_LINES && cell.characters >= RUNNING_CHARACTERS);
}
