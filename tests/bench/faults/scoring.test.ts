import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import { faultsMarkdown, figuresOf } from '../../../bench/faults/faults-table.ts';
import type { Trial } from '../../../bench/faults/run-faults.ts';
import { isFound, newFindings } from '../../../bench/faults/score-faults.ts';

function finding(rule: string, line: number, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: 'warn',
    line,
    column: 1,
    endLine: line,
    endColumn: 2,
    message: `${rule} 有误`,
    text: '',
    context: { line: '', offset: 0, start: 0 },
    ...more,
  };
}

const fault = { rules: ['number/gap'], at: [10] };

describe('a fault is found', () => {
  test.each([
    ['on its line', finding('number/gap', 10), true],
    ['two lines above', finding('number/gap', 8), true],
    ['two lines below', finding('number/gap', 12), true],
    ['not three lines off', finding('number/gap', 13), false],
    ['not by another rule', finding('number/repeat', 10), false],
    ['within a finding of many lines', finding('number/gap', 3, { endLine: 20 }), true],
  ])('%s', (_, one, expected) => {
    expect(isFound(fault, [one])).toBe(expected);
  });

  test.each([
    ['by its name, wherever', finding('element/missing', 99, { element: '工作目标' }), true],
    ['not by another name', finding('element/missing', 1, { element: '组织领导' }), false],
  ])('a missing element: %s', (_, one, expected) => {
    const missing = { rules: ['element/missing'], at: [], element: '工作目标' };
    expect(isFound(missing, [one])).toBe(expected);
  });
});

test('what was said of the untouched text does not count, as often as it was said', () => {
  const before = [finding('a', 1), finding('b', 2)];
  const after = [finding('a', 5), finding('a', 9), finding('b', 7), finding('c', 8)];
  expect(newFindings(before, after).map(({ rule, line }) => [rule, line])).toEqual([
    ['a', 9],
    ['c', 8],
  ]);
});

function trial(rule: string, title: string, found: boolean): Trial {
  return { file: 'a.txt', rule, title, found, warned: false, fault, findings: [] };
}

test('figures: shares by fault and by rule, alarms at warn and above by 1,000 characters', () => {
  const figures = figuresOf({
    trials: [
      trial('number/gap', '跳过', true),
      trial('number/gap', '跳过', false),
      trial('number/repeat', '重复', true),
      trial('number/format', '简写', true),
    ],
    untouched: [
      {
        file: 'a.txt',
        characters: 2000,
        findings: [finding('x', 1), finding('x', 2, { severity: 'info' })],
      },
    ],
  });
  expect(figures.groups).toEqual([
    { rule: 'number/*', title: '', seeded: 3, found: 2, warned: 0 },
    { rule: 'number/format', title: '', seeded: 1, found: 1, warned: 0 },
  ]);
  expect(figures.alarms).toEqual({ x: 1 });
  expect(figures.alarmsPerThousand).toBe(0.5);
  expect(faultsMarkdown(figures)).toContain('| number/gap | 跳过 | 2 | 1 | 0.50 | 0.00 |');
});
