import { describe, expect, it } from 'vitest';
import { fitnessOf } from '../../src/check/fitness.ts';
import { originalityOf } from '../../src/check/originality.ts';
import { shippedModel, partsOf } from './draft.ts';
import { element, outline } from './outline.ts';

const plan = outline([
  element('工作目标', { tier: 'required', support: 0.95 }),
  element('工作任务', { tier: 'required', support: 0.95 }),
  element('工作要求', { tier: 'recommended', support: 0.7 }),
]);

const bodies: Readonly<Record<string, string>> = {
  工作目标: '全年不发生校车安全责任事故。',
  工作任务: '逐车排查隐患，对驾驶人逐人谈话。',
  工作要求: '各村要高度重视，按时报送情况。',
};

function fitness(...sections: readonly string[]): number | undefined {
  const numbers = ['一', '二', '三', '四'];
  const body = sections.map(
    (heading, i) => `${numbers[i] ?? ''}、${heading}\n${bodies[heading] ?? ''}`,
  );
  const [part] = partsOf(`望河镇校车安全工作方案\n${body.join('\n')}`);
  return part === undefined ? undefined : fitnessOf(part, plan);
}

describe('fitnessOf', () => {
  it.each([
    ['all there in order', ['工作目标', '工作任务', '工作要求'], 1],
    ['a recommended one missing', ['工作目标', '工作任务'], 2 / 2.5],
    ['a required one missing', ['工作任务', '工作要求'], 1.5 / 2.5],
    ['one of three pairs reversed', ['工作任务', '工作目标', '工作要求'], 2 / 3],
    ['all reversed', ['工作要求', '工作任务', '工作目标'], 0],
  ])('rates a draft with %s', (_, sections, expected) => {
    expect(fitness(...sections)).toBeCloseTo(expected, 4);
  });

  it('is undefined without an outline or demands', () => {
    const [part] = partsOf('望河镇校车安全工作方案\n一、工作目标\n不发生事故。');
    if (part === undefined) throw new Error('no part');
    expect(fitnessOf(part, undefined)).toBeUndefined();
    expect(fitnessOf(part, outline([]))).toBeUndefined();
  });
});

describe('originalityOf', () => {
  it('is undefined without fingerprints and nought for new words', () => {
    const [part] = partsOf('望河镇校车安全工作方案\n一、工作目标\n校车逐台点名，司机逐人谈话。');
    if (part === undefined) throw new Error('no part');
    const { wording: _, ...bare } = shippedModel();
    expect(originalityOf(part, bare)).toBeUndefined();
    expect(originalityOf(part, shippedModel())).toEqual({ raw: 0, minusStock: 0, minusQuoted: 0 });
  });
});
