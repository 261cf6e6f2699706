import { describe, expect, it } from 'vitest';
import { looksAhead, outlookOf } from '../../../src/mining/elements/outlook.ts';
import { recordOf, topsOf } from './records.ts';

const record = { ...recordOf('a', '望河镇灯会工作总结\n一、工作情况\n办了灯会。'), year: '' };
const [template] = topsOf(record);

function outlook(headings: readonly string[], change: object = {}) {
  const document = { ...record, genre: 'report' as const, ...change };
  if (template === undefined) throw new Error('the text has no section');
  return outlookOf(
    document,
    headings.map((heading) => Object.assign({}, template, { heading })),
  );
}

describe('outlookOf', () => {
  it.each([
    [['主要做法', '存在问题', '下一步打算'], 2],
    [['主要做法', '今后工作措施', '几点体会'], 1],
    [['2023年工作回顾', '2024年重点工作'], 1],
    [['2024年重点工作', '主要做法'], Infinity],
    [['主要做法', '存在问题'], Infinity],
    [[], Infinity],
  ])('of %j has its first section at %s', (headings, first) => {
    expect(outlook(headings).first).toBe(first);
  });

  it('takes the year of the document for the earliest, where no heading names an earlier one', () => {
    expect(outlook(['2024年重点工作'], { year: '2023' })).toEqual({ earliestYear: 2023, first: 0 });
    expect(outlook(['2024年重点工作'], { year: '2024' }).first).toBe(Infinity);
  });

  it('is nothing to look for in a plan', () => {
    expect(outlook(['下一步打算'], { genre: 'plan' }).first).toBe(Infinity);
    expect(looksAhead({ ...record, genre: 'plan' }, '2024年重点工作', 2023)).toBe(false);
  });
});
