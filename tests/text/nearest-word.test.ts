import { expect, it } from 'vitest';
import { nearestWord } from '../../src/text/nearest-word.ts';

const known = ['number/gap', 'number/repeat', 'leftover/mark', 'leftover/name'];

it.each([
  ['number/gaps', 'number/gap'],
  ['Leftover/Mark', 'leftover/mark'],
  ['leftover-name', 'leftover/name'],
  ['nunber/repaet', 'number/repeat'],
])('takes %s for %s', (word, meant) => {
  expect(nearestWord(word, known)).toBe(meant);
});

it.each(['', 'x', 'style/colour', '错别字', 'n'.repeat(10_000)])(
  'knows nothing near %s',
  (word) => {
    expect(nearestWord(word, known)).toBeUndefined();
  },
);
