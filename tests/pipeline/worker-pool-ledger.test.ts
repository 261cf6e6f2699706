import { describe, expect, it } from 'vitest';
import { isExhausted, lastTaken, openLedger, takeNext } from '../../src/pipeline/run-ledger.ts';

describe('the ledger of a round', () => {
  it('hands out each input once, in its order, whoever asks', () => {
    const ledger = openLedger([7, 3, 5], 2);
    const taken = [takeNext(ledger, 0), takeNext(ledger, 1), takeNext(ledger, 0)];
    expect(taken).toEqual([7, 3, 5]);
    expect(takeNext(ledger, 1)).toBeUndefined();
    expect(takeNext(ledger, 0)).toBeUndefined();
  });

  it('remembers what each slot took last, and that it took nothing', () => {
    const ledger = openLedger([7, 3, 5], 3);
    takeNext(ledger, 0);
    takeNext(ledger, 1);
    takeNext(ledger, 0);
    takeNext(ledger, 1);
    expect([0, 1, 2].map((slot) => lastTaken(ledger, slot))).toEqual([5, 3, undefined]);
  });

  it('knows when all is handed out', () => {
    const ledger = openLedger([0, 1], 1);
    expect(isExhausted(ledger)).toBe(false);
    takeNext(ledger, 0);
    takeNext(ledger, 0);
    expect(isExhausted(ledger)).toBe(true);
    expect(isExhausted(openLedger([], 1))).toBe(true);
  });

  it('is one memory for all who hold a copy of it', () => {
    const ledger = openLedger([0, 1, 2], 2);
    const copy = structuredClone(ledger);
    expect(takeNext(ledger, 0)).toBe(0);
    expect(takeNext(copy, 1)).toBe(1);
    expect(lastTaken(ledger, 1)).toBe(1);
  });
});
