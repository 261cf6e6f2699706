/** What a line of a clean document is. */
export type LineRole =
  'title' | 'head' | 'body' | 'closing' | 'heading' | 'run-in' | 'item' | 'open';

/** A line of a document whose structure is certain. */
export type OriginalLine = {
  readonly role: LineRole;
  /** Trimmed, its number included. */
  readonly text: string;
  /** Number with its sign as it stands: `一、`; empty if it has none. */
  readonly number: string;
  /** Words of the heading or item, without final punctuation; empty if the line has no number. */
  readonly words: string;
  /** 1 at the top; 0 without a number. */
  readonly depth: number;
  /** Which series of siblings the number belongs to; -1 without a number. */
  readonly series: number;
  /** The number; 0 if there is none. */
  readonly value: number;
};

/** A real document that holds nothing but itself and whose numbers count up without a gap. */
export type Original = {
  readonly source: string;
  readonly lines: readonly OriginalLine[];
  readonly characters: number;
  /** The first Han characters after title and addressee, by which a half of the documents is held out. */
  readonly opening: string;
};

/** Why a document is not used; counted and said. */
export type Unsuited =
  'unreadable' | 'short' | 'few-numbers' | 'numbers' | 'opening' | 'loose-lines' | 'table' | 'long';
