import { describe, expect, it } from 'vitest';
import { isLooserKind } from '../../../src/check/elements/looser-kind.ts';
import { checkExample, partsOf } from '../draft.ts';
import { elementMissing } from '../../../src/check/rules/element-missing.ts';

const body =
  '一、落实河段责任\n每段河道明确一名保洁员，每周打捞两次。\n二、配齐保洁设备\n添置打捞船两艘，每村配垃圾桶十个。\n三、加强日常巡查\n河长每月巡河两次，发现问题当日交办。';

/** How gravely a text of this title is held to lack elements. */
function missing(title: string): readonly string[] {
  const text = `${title}\n为加强河道保洁，特作安排。\n${body}`;
  return checkExample([elementMissing], { text, genre: 'plan' }).findings.map(
    ({ severity }) => severity,
  );
}

describe('isLooserKind', () => {
  it.each([
    ['关于加强望河镇河道保洁的若干措施\n为加强河道保洁，制定以下措施。', true],
    ['望河镇河道保洁三年行动计划（2024—2026年）\n为加强河道保洁，制定本计划。', true],
    ['为加强河道保洁，特制定本行动计划。', true],
    ['望河镇河道保洁实施方案\n为加强河道保洁，制定本方案。', false],
    ['望河镇2024年河道保洁工作计划\n为加强河道保洁，制定本计划。', false],
    ['为加强河道保洁，制定本方案。', false],
  ])('says of %j: %s', (opening, looser) => {
    const [part] = partsOf(`${opening}\n${body}`);
    expect(part === undefined ? undefined : isLooserKind(part)).toBe(looser);
  });

  it('turns what is missing into hints', () => {
    expect(missing('望河镇河道保洁实施方案')).toContain('error');
    expect(new Set(missing('望河镇河道保洁若干措施'))).toEqual(new Set(['info']));
  });
});
