import { describe, expect, it } from 'vitest';
import { demandsOf } from '../../../src/check/elements/demands.ts';
import { strongOrder } from '../../../src/check/elements/order-evidence.ts';
import { presentElements } from '../../../src/check/elements/present-elements.ts';
import type { OutlineElement } from '../../../src/mining/outline/genre-outline.ts';
import { partsOf } from '../draft.ts';
import { element, outline } from '../outline.ts';

const required = [{ status: 'required' as const, source: '规范' }];
const recommended = [{ status: 'recommended' as const, source: '规范' }];
const discouraged = [{ status: 'discouraged' as const, source: '规范' }];

describe('demandsOf', () => {
  it.each<[string, string, Partial<OutlineElement>, string | undefined]>([
    ['工作任务', 'nearly all have it', { tier: 'required', support: 0.95 }, 'error'],
    ['工作任务', 'most have it', { tier: 'required', support: 0.8 }, 'warn'],
    [
      '下一步打算',
      'nearly all have it but the standard only recommends it',
      { tier: 'required', support: 0.95, normative: recommended },
      'warn',
    ],
    [
      '保障措施',
      'the corpus recommends and the standard requires it',
      { tier: 'recommended', support: 0.75, supportLow: 0.55, normative: required },
      'warn',
    ],
    [
      '保障措施',
      'the evidence is thin',
      { tier: 'recommended', support: 0.75, supportLow: 0.4, normative: required },
      'info',
    ],
    ['保障措施', 'only the corpus recommends it', { tier: 'recommended', support: 0.75 }, 'info'],
    [
      '职责分工',
      'the standard requires what is rare',
      { tier: 'optional', support: 0.1, normative: required },
      'info',
    ],
    ['监督考核', 'neither asks for it', { tier: 'optional', support: 0.1 }, undefined],
    [
      '指导思想',
      'it is discouraged',
      { tier: 'required', support: 1, normative: discouraged },
      undefined,
    ],
    ['落款', 'no standard asks for it', { tier: 'required', support: 1 }, undefined],
    [
      '落款',
      'standard and corpus ask for it',
      { tier: 'required', support: 1, normative: required },
      'warn',
    ],
    [
      '标题',
      'the corpus lacks it',
      { tier: 'optional', support: 0, normative: required },
      undefined,
    ],
  ])('asks for %s where %s', (name, _, fields, severity) => {
    expect(demandsOf(outline([element(name, fields)]))[0]?.severity).toBe(severity);
  });
});

describe('strongOrder', () => {
  it.each([
    [20, 1, true],
    [5, 1, true],
    [4, 1, false],
    [20, 0.9, true],
    [20, 0.75, false],
    [6, 0.84, false],
  ])('with %d documents of which %d agree is strong: %s', (both, share, isStrong) => {
    const order = [{ before: '甲', after: '乙', independentDocuments: both * share, share }];
    expect(strongOrder(outline([], order))('甲', '乙') !== undefined).toBe(isStrong);
  });
});

describe('presentElements', () => {
  it.each([
    ['一、工作目标\n不发生事故。', '工作目标', 'section'],
    ['一、工作目标和任务\n不发生事故。', '工作目标', 'heading'],
    ['一、工作目标和保障措施\n不发生事故。', '工作目标', 'heading'],
    ['一、总体要求\n（一）工作目标\n不发生事故。', '工作目标', 'section'],
    ['一、工作任务\n成立领导小组，由镇长任组长。逐车排查。', '组织领导', 'words'],
    ['一、工作任务\n逐车排查。\n目标任务：三月底前完成。', '工作目标', 'words'],
    ['一、工作任务\n逐车排查，逐人谈话。', '后期处置', undefined],
  ])('sees in %s that %s is there as %s', (body, name, presence) => {
    const [part] = partsOf(`望河镇校车安全工作方案\n${body}`);
    if (part === undefined) throw new Error('no part');
    expect(presentElements(part).get(name)).toBe(presence);
  });
});
