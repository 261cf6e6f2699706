/** The kinds of administrative divisions, from the top. */
export const PLACE_KINDS = ['province', 'city', 'county', 'town'] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What the kinds are called to a drafter. */
export const KIND_NAMES: Readonly<Record<PlaceKind, string>> = {
  province: '省',
  city: '市',
  county: '县（市、区）',
  town: '乡镇（街道）',
};

/** A place named in a text; offsets of the text. */
export type PlaceMention = {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly start: number;
  readonly end: number;
};
