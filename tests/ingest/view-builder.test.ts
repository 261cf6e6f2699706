import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createViewBuilder } from '../../src/ingest/view-builder.ts';

describe('createViewBuilder', () => {
  it('keeps what it is given, however much that is', () => {
    const source = '0123456789'.repeat(500);
    const step = fc.record({
      skip: fc.nat(20),
      copy: fc.nat(900),
      put: fc.string({ maxLength: 900 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const builder = createViewBuilder(source);
        const expected: [unit: string, start: number, end: number][] = [];
        let at = 0;
        for (const { skip, copy, put } of steps) {
          const from = Math.min(at + skip, source.length);
          at = Math.min(from + copy, source.length);
          builder.copy(from, at);
          for (let i = from; i < at; i++) expected.push([source.charAt(i), i, i + 1]);
          builder.put(put, from, at);
          for (let i = 0; i < put.length; i++) expected.push([put.charAt(i), from, at]);
        }
        expect(builder.length()).toBe(expected.length);
        const view = builder.finish();
        expect(view.sourceLength).toBe(source.length);
        expect(view.text).toBe(expected.map(([unit]) => unit).join(''));
        expect([...view.starts]).toEqual(expected.map(([, start]) => start));
        expect([...view.ends]).toEqual(expected.map(([, , end]) => end));
      }),
    );
  });
});
