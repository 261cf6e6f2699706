import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie, visitWords } from '../../src/text/word-trie.ts';

function found(words: readonly string[], text: string): readonly string[] {
  const hits: string[] = [];
  visitWords(buildTrie(words), text, 0, text.length, (word, start, end) => {
    hits.push(`${word}:${start}-${end}`);
  });
  return hits.toSorted();
}

describe('visitWords', () => {
  it('finds words in either case of their letters', () => {
    expect(found(['vip', 'icp备'], 'VIP会员 ICP备')).toEqual(['0:0-3', '1:6-10']);
  });

  it('finds what looking for each word at each place finds', () => {
    const unit = fc.constantFrom('甲', '乙', '丙', 'a', 'b');
    const word = fc.array(unit, { minLength: 1, maxLength: 3 }).map((units) => units.join(''));
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 8 }),
        fc.array(unit, { maxLength: 30 }).map((units) => units.join('')),
        (words, text) => {
          const wanted: string[] = [];
          words.forEach((each, index) => {
            for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1))
              wanted.push(`${index}:${at}-${at + each.length}`);
          });
          expect(found(words, text)).toEqual(wanted.toSorted());
        },
      ),
    );
  });
});
