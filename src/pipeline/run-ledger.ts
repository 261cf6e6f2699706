/**
 * Memory shared by the threads of one round: cell 0 counts the items handed out, cell `1 + slot` holds the place in
 * the order of the item that slot took last, plus one (0: none yet).
 */
export type RunLedger = {
  readonly cells: Int32Array<SharedArrayBuffer>;
  /** Indices of the inputs, in the order they are handed out. */
  readonly order: Int32Array;
};

/** A ledger from which `slots` workers can take the inputs with these indices. */
export function openLedger(order: readonly number[], slots: number): RunLedger {
  const cells = new Int32Array(new SharedArrayBuffer((1 + slots) * Int32Array.BYTES_PER_ELEMENT));
  return { cells, order: Int32Array.from(order) };
}

/** Takes the next input for a slot; undefined when all are handed out. Each index is given to one caller only. */
export function takeNext(ledger: RunLedger, slot: number): number | undefined {
  const place = Atomics.add(ledger.cells, 0, 1);
  const index = ledger.order[place];
  if (index !== undefined) Atomics.store(ledger.cells, 1 + slot, place + 1);
  return index;
}

/** The input that a slot took last, also when its worker is dead; undefined if it never took any. */
export function lastTaken(ledger: RunLedger, slot: number): number | undefined {
  const place = Atomics.load(ledger.cells, 1 + slot) - 1;
  return place < 0 ? undefined : ledger.order[place];
}

/** Whether all inputs have been handed out. */
export function isExhausted(ledger: RunLedger): boolean {
  return Atomics.load(ledger.cells, 0) >= ledger.order.length;
}
