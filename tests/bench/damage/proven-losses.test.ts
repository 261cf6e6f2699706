import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../bench/damage/originals/label.ts';
import { numberTree } from '../../../bench/damage/originals/number-tree.ts';
import { proofOf } from '../../../bench/damage/page/proven-losses.ts';

/** Lines with a `-` before them are dropped. */
function proofs(...marked: readonly string[]) {
  const labels = marked.flatMap((line) => labelOf(line.replace(/^-/u, '')) ?? []);
  const tree = numberTree(labels) ?? [];
  const lines = labels.map(({ value, text }, index) => ({
    isDropped: marked[index]?.startsWith('-') === true,
    line: {
      role: 'heading' as const,
      text,
      number: text,
      words: '',
      depth: tree[index]?.depth ?? 0,
      series: tree[index]?.series ?? -1,
      value,
    },
  }));
  return lines.flatMap(({ isDropped }, at) => {
    if (!isDropped) return [];
    const proof = proofOf(lines, at);
    return [proof && [proof.after?.text, proof.before.text, proof.tellsNumber]];
  });
}

describe('proofOf', () => {
  it('sees a gap between siblings and tells its number', () => {
    expect(proofs('一、', '-二、', '三、')).toEqual([['一、', '三、', true]]);
  });

  it('sees that a series does not begin with 1', () => {
    expect(proofs('-一、', '二、')).toEqual([[undefined, '二、', true]]);
  });

  it('sees that the numbers below begin anew, but not which number was lost', () => {
    expect(proofs('一、', '（一）', '（二）', '-二、', '（一）')).toEqual([
      ['（二）', '（一）', false],
    ]);
  });

  it.each([
    ['the last of a series was lost', ['一、', '二、', '-三、']],
    ['the first of a series without siblings was lost', ['-一、', '（一）', '（二）']],
    ['the numbers below go on', ['一、', '1.', '-二、', '2.']],
  ])('has no proof where %s', (_where, lines) => {
    expect(proofs(...lines)).toEqual([undefined]);
  });
});
