import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../../bench/annotated/marked-text.ts';
import { readMarkedText } from '../../../bench/annotated/marked-text.ts';
import type { Decision } from '../../../bench/fit/decision.ts';
import { fitDecision, sourcesOf } from '../../../bench/fit/fit-decision.ts';
import { fitReport } from '../../../bench/fit/fit-report.ts';
import { STARTS } from '../../../bench/fit/start-candidates.ts';
import { withFit } from '../../../bench/fit/write-table.ts';

function ground(id: string, points: number) {
  return { id, points, why: '本行成立' };
}

/** A `甲` on a page is a yes, a `乙` a no; the ground `good` tells them apart, the hand has it wrong. */
const decision: Decision = {
  name: 'test',
  table: () => ({
    decision: 'test',
    bias: 0,
    no: 0.3,
    yes: 0.7,
    grounds: { good: ground('good', -1), idle: ground('idle', 2), never: ground('never', 4) },
  }),
  threshold: 0,
  candidates: ({ text }) =>
    Array.from(text, (sign, at) => ({
      at,
      held: sign === '甲' ? ['good', 'idle'] : ['idle'],
      isYes: sign === '甲',
    })),
};

function page(name: string, text: string): MarkedText {
  return { name, text, documents: [], chrome: [], noise: [] };
}

const groups = [
  [page('1', '甲乙乙'), page('2', '乙甲乙')],
  [page('3', '甲乙'), page('4', '乙乙乙甲')],
];

describe('sourcesOf', () => {
  it('lets each group of pages weigh the same', () => {
    const weights = sourcesOf(decision, groups).map(({ cases }) =>
      cases.reduce((sum, { weight }) => sum + weight, 0),
    );
    expect((weights[0] ?? 0) + (weights[1] ?? 0)).toBeCloseTo(
      (weights[2] ?? 0) + (weights[3] ?? 0),
    );
  });
});

describe('fitDecision', () => {
  const fit = fitDecision(decision, sourcesOf(decision, groups), 0.1);

  it('judges the fitted weights by pages they had not seen, beside those of the hand', () => {
    expect(fit).toMatchObject({ cases: 12, yes: 4, sources: 4 });
    expect(fit.hand.f1).toBeLessThan(0.6);
    expect(fit.fitted.f1).toBe(1);
  });

  it('tells which sign the data turns, and keeps what held nowhere', () => {
    expect(fit.grounds.map(({ id, turns }) => [id, turns])).toEqual([
      ['good', true],
      ['idle', false],
      ['never', false],
    ]);
    expect(fit.grounds[2]).toMatchObject({ held: 0, fitted: 4 });
    expect(fitReport(fit)).toMatch(/good +4\/4 +-1\.00 +\+\d\.\d\d +against sense: look/u);
  });

  it('writes no point against sense', () => {
    const table = { bias: 0, grounds: [ground('good', -1), ground('idle', 2), ground('never', 4)] };
    const { grounds } = withFit(table, fit);
    expect(grounds).toMatchObject([{ points: -1 }, { id: 'idle' }, { points: 4 }]);
  });
});

describe('the candidates of starts', () => {
  it('are the lines that may begin a document, right where one is marked', () => {
    const marked = readMarkedText(
      '灯会.txt',
      [
        '⟦doc plan⟧望河镇元宵灯会工作方案',
        '为办好今年的元宵灯会，结合我镇实际，制定本方案。灯会设在镇文化广场，从正月十三办到十六。',
        '一、组织领导',
        '镇里成立灯会筹备小组，负责布展、安全和卫生，各村抽调两人参加，正月初八前到岗。',
        '望河镇人民政府',
        '2024年1月5日⟦end⟧',
        '⟦doc report silent⟧望河镇元宵灯会工作总结',
        '现将我镇元宵灯会开展情况总结如下。今年灯会四天，观灯群众约两万人次，没有发生安全事故。',
        '一、主要做法',
        '镇里提前半个月布展，电工、民警、保洁员分班值守，每晚散场后清点一遍。⟦end⟧',
      ].join('\n'),
    );
    const candidates = STARTS.candidates(marked);
    const right = candidates.filter(({ isYes }) => isYes);
    expect(right.map(({ at }) => marked.text.slice(at, at + 13))).toEqual([
      '望河镇元宵灯会工作总结\n现',
    ]);
    expect(right[0]?.held).toContain('lead-below');
    expect(candidates.length).toBeGreaterThan(1);
  });
});
