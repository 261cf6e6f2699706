import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ngramFilter } from '../../../src/clean/lines/ngram-filter.ts';

describe('ngramFilter', () => {
  it('never says no to what the text has', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 60 }), fc.nat(50), (text, at) => {
        const filter = ngramFilter(text);
        const start = at % (text.length - 3);
        return (
          filter.mayHave(text.slice(start, start + 2)) &&
          filter.mayHave(text.slice(start, start + 3))
        );
      }),
    );
  });

  it('says no to nearly all that the text has not', () => {
    const text = Array.from({ length: 4000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7919) % 6000)),
    ).join('');
    const filter = ngramFilter(text);
    let wrong = 0;
    for (let i = 0; i < 2000; i++) {
      const pair = String.fromCharCode(0x7000 + ((i * 31) % 8000), 0x4e00 + ((i * 17) % 9000));
      if (!text.includes(pair) && filter.mayHave(pair)) wrong++;
    }
    expect(wrong).toBeLessThan(400);
  });
});
