/** A half-open stretch [start, end) of a string, in UTF-16 code units. */
export type Span = {
  readonly start: number;
  readonly end: number;
};

/** A place a person can go to: 1-based line, 1-based column in UTF-16 units. */
export type Place = {
  readonly line: number;
  readonly column: number;
};

/** A stretch between two places; the end is exclusive. */
export type PlaceSpan = {
  readonly start: Place;
  readonly end: Place;
};
