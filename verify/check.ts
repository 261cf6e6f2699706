/** What became of one check. */
export type CheckResult = {
  /** What was checked, in Chinese, for the report. */
  readonly name: string;
  /** The table that would be needed is not there. */
  readonly absent: boolean;
  /** How many things were looked at. */
  readonly checked: number;
  /** What is wrong, one line each. */
  readonly faults: readonly string[];
};

/** A check whose table is not there. */
export function absentCheck(name: string): CheckResult {
  return { name, absent: true, checked: 0, faults: [] };
}

/** Looks at each thing; `faultsOf` says what is wrong with it. */
export function checkEach<Item>(
  name: string,
  items: readonly Item[],
  faultsOf: (item: Item) => readonly string[],
): CheckResult {
  return { name, absent: false, checked: items.length, faults: items.flatMap(faultsOf) };
}
