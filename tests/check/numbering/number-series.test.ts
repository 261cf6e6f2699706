import { describe, expect, it } from 'vitest';
import { numberSeries } from '../../../src/check/numbering/number-series.ts';
import { relabel } from '../../../src/check/numbering/relabel.ts';
import { textPieces } from '../../../src/check/numbering/text-pieces.ts';
import { partsOf } from '../draft.ts';

/** The series of a draft: parent's value, numbers; one row a series. */
function seriesOf(text: string): readonly (readonly [number | undefined, readonly number[]])[] {
  return partsOf(text)
    .flatMap(textPieces)
    .flatMap(numberSeries)
    .map(({ parent, marks }) => [parent?.value, marks.map(({ value }) => value)]);
}

const PLAN = '望河镇校车安全工作方案\n';

describe('numberSeries', () => {
  it('keeps the numbers of the author where the section tree would recover a parent', () => {
    const text = `${PLAN}一、主要任务\n（一）排查车辆。\n（二）培训司机。\n三、工作要求\n（一）加强领导。\n（二）按时上报。`;
    expect(seriesOf(text)).toEqual([
      [undefined, [1, 3]],
      [1, [1, 2]],
      [3, [1, 2]],
    ]);
  });

  it('numbers attachments by themselves', () => {
    const text = `${PLAN}一、工作目标\n全年无事故。\n二、工作要求\n按时上报。\n附件1\n检查表\n一、车辆\n逐辆检查。\n二、司机\n逐人核对。`;
    expect(seriesOf(text)).toEqual([
      [undefined, [1, 2]],
      [undefined, [1, 2]],
    ]);
  });

  it('leaves out the rows of a table and the lines of a quotation', () => {
    const table = `${PLAN}一、工作目标\n全年无事故。\n二、分工\n1、排查\t张主任\n3、培训\t李主任\n三、工作要求\n按时上报。`;
    expect(seriesOf(table)).toEqual([[undefined, [1, 2, 3]]]);
    const quotation = `${PLAN}一、工作目标\n全年无事故。\n二、上级要求\n通知说：“各地要做到：\n1.排查车辆，建立台账，限期整改到位。\n3.培训司机，每季度集中一次。”\n三、工作要求\n按时上报。`;
    expect(seriesOf(quotation)).toEqual([[undefined, [1, 2, 3]]]);
  });

  it('lets numbers begin anew where they fall back', () => {
    const text = `${PLAN}一、活动安排\n春季：\n1.共读。\n2.朗诵。\n秋季：\n1.征文。\n2.漂流。\n二、工作要求\n按时上报。`;
    expect(seriesOf(text)).toContainEqual([1, [1, 2]]);
  });
});

describe('relabel', () => {
  it.each([
    ['一、甲\n二、乙', '三、'],
    ['（一）甲\n（二）乙', '（三）'],
    ['(一)甲\n(二)乙', '(三)'],
    ['1．甲\n2．乙', '3．'],
    ['第一条 甲乙丙。\n第二条 丁戊己。', '第三条'],
    ['①甲\n②乙', '③'],
  ])('writes 3 as the author of %j would', (body, label) => {
    const [part] = partsOf(`${PLAN}${body}`);
    const mark = part === undefined ? undefined : textPieces(part)[0]?.marks[0];
    expect(part && mark && relabel(part.document.text, mark, 3)).toBe(label);
  });
});
