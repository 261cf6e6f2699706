import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import {
  applyBaseline,
  baselineOf,
  parseBaseline,
  serialiseBaseline,
  type BaselineEntry,
} from '../../../src/check/settings/baseline.ts';

function finding(line: string, text: string, more: Partial<Finding> = {}): Finding {
  const offset = line.indexOf(text);
  return {
    rule: 'leftover/mark',
    severity: 'error',
    line: 1,
    column: offset + 1,
    endLine: 1,
    endColumn: offset + 1 + text.length,
    message: '还没有填写',
    text,
    context: { line, offset, start: 0 },
    ...more,
  };
}

/** An element that is missing, where it belongs. */
function missing(element: string, line: string): Finding {
  return finding(line, '', { rule: 'element/missing', element });
}

/** Messages of what is new beside a baseline, for one draft. */
function fresh(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  draft = '方案.txt',
): readonly string[] {
  return (applyBaseline([{ draft, findings }], entries).drafts[0]?.findings ?? []).map(
    ({ context, text }) => `${text}@${context.line}`,
  );
}

const old = [
  finding('由××任组长。', '××'),
  finding('由××任组长。', '××'),
  finding('经费共____元。', '____'),
];
const entries = baselineOf([{ draft: '方案.txt', findings: old }]);

describe('a baseline', () => {
  it('knows all it was made of, and comes back from its file as it was', () => {
    expect(fresh(old, entries)).toEqual([]);
    expect(parseBaseline(serialiseBaseline(entries))).toEqual({ ok: true, value: entries });
    expect(parseBaseline(serialiseBaseline([]))).toEqual({ ok: true, value: [] });
  });

  it('counts equal findings: one more of them is new', () => {
    expect(entries.map(({ count }) => count)).toEqual([2, 1]);
    expect(fresh([...old, finding('由××任组长。', '××')], entries)).toEqual(['××@由××任组长。']);
  });

  it('lives through other lines, blanks and widths, but not through other words around', () => {
    expect(fresh([finding('由 ××　任组长。', '××', { line: 9 })], entries)).toEqual([]);
    expect(fresh([finding('经费共＿＿＿＿元。', '＿＿＿＿')], entries)).toEqual([]);
    expect(fresh([finding('由××任副组长。', '××')], entries)).toHaveLength(1);
    expect(fresh([finding('由××任组长。', '××', { rule: 'leftover/name' })], entries)).toHaveLength(
      1,
    );
  });

  it('tells absent things apart by their element, wherever they belong', () => {
    const known = baselineOf([{ draft: 'a', findings: [missing('组织领导', '一、目标')] }]);
    expect(fresh([missing('组织领导', '四、要求')], known)).toEqual([]);
    expect(fresh([missing('工作任务', '一、目标')], known)).toHaveLength(1);
  });

  it('outlives a new name of a single draft; several drafts are told apart', () => {
    expect(fresh(old, entries, '方案定稿.txt')).toEqual([]);
    const [one] = old;
    if (one === undefined) throw new Error('no finding');
    const both = baselineOf([
      { draft: '甲/方案.txt', findings: [one] },
      { draft: '乙.txt', findings: [] },
    ]);
    expect(both).toEqual([
      { rule: 'leftover/mark', draft: '方案.txt', text: '××', line: '由××任组长。', count: 1 },
    ]);
    expect(fresh([one], both, '方案.txt')).toEqual([]);
    expect(fresh([one], both, '乙.txt')).toHaveLength(1);
  });

  it('ignores once what a line written by hand names', () => {
    const read = parseBaseline(
      '{"fanben-baseline": 1, "findings": [{"rule": "leftover/mark", "text": "× ×", "reason": "待定"}]}',
    );
    if (!read.ok) throw new Error('not read');
    expect(fresh(old, read.value)).toEqual(['××@由××任组长。', '____@经费共____元。']);
  });

  it('tells what no longer occurs', () => {
    const { stale } = applyBaseline([{ draft: 'a', findings: old.slice(1) }], entries);
    expect(stale.map(({ index, entry }) => [index, entry.count])).toEqual([[0, 1]]);
  });

  it.each([
    ['{"findings": []}', 'missing'],
    ['{"fanben-baseline": 2, "findings": []}', 'kind'],
    ['{"fanben-baseline": 1, "findings": [{"text": "××"}]}', 'missing'],
    ['{"fanben-baseline": 1, "findings": [{"rule": "a/b", "count": 0}]}', 'kind'],
    ['{"fanben-baseline": 1, "findings": [{"rule": "a/b", "texts": "x"}]}', 'unknown-key'],
  ])('is refused with a place if it is %s', (content, code) => {
    const read = parseBaseline(content);
    expect(read.ok ? [] : read.faults.map((fault) => fault.code)).toEqual([code]);
  });
});
