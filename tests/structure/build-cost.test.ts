import { describe, expect, it } from 'vitest';
import { buildSectionTree } from '../../src/structure/tree/build-section-tree.ts';
import { countWork } from './count-work.ts';
import { documentOf } from './read-document.ts';

const TEXT = '各热力企业每日检查换热站两次，发现跑冒滴漏及时处置，做好记录备查。';
const GROUP = '成立供暖保障工作领导小组，由分管副县长任组长，相关单位负责人为成员。';
const LED =
  '供水技术。围绕漏损控制开展研究，形成一批可以推广的成果，供各站参考使用，建立台账，定期评估。';

/** Each kind of document that once was, or easily becomes, costly: a block that is written n times. */
const BLOCKS: readonly [string, readonly string[]][] = [
  [
    'a plan of three levels',
    ['一、工作任务', `（一）检修设备。${TEXT}`, `1.逐站排查。${TEXT}`, TEXT],
  ],
  ['series that start afresh', [`（一）落实责任。${TEXT}`, `（二）加强巡查。${TEXT}`, TEXT, GROUP]],
  ['gaps', [`（一）落实责任。${TEXT}`, TEXT, `（四）加强巡查。${TEXT}`, GROUP]],
  ['gaps among top headings', ['一、工作目标', TEXT, GROUP, '九、工作要求', TEXT]],
  ['decimals', ['1 总则', '1.1 目的', TEXT, '2.3 机构', TEXT]],
  ['prose', [TEXT, GROUP, `下一步，${TEXT}`]],
  ['short lines', ['工作目标', '责任单位：', '整改措施：', '针对“巡查不勤”的问题。']],
  ['enumerations', ['一是加强领导', '二是落实经费', '第一阶段：动员', '第二阶段：实施']],
  ['articles with items', ['第一条 为规范管理，制定本办法。', '（一）查验；', '（二）留存。']],
  ['attachments', ['附件1', '名单', '一、说明', TEXT]],
  ['tables of contents', ['目录', '一、总则', '二、附则', '一、总则', TEXT]],
  ['lists under unnumbered paragraphs', [LED, '1.检测；', '2.修复。']],
  ['double headings', ['一、存在的问题及下一步打算', TEXT, GROUP]],
  ['run-together lines', [`一、加强领导。（一）落实责任。${TEXT}二、考核。${TEXT}`.repeat(4)]],
];

function workOf(block: readonly string[], times: number): number {
  const rows = Array.from({ length: times }, () => block).flat();
  return countWork(documentOf(...rows), (document) => buildSectionTree(document));
}

/** What a build costs that looks at all lines for each line. */
function quadraticWork(times: number): number {
  const document = documentOf(...Array.from({ length: times }, () => TEXT));
  return countWork(document, ({ lines }) =>
    lines.map((line) => lines.filter((other) => other.start < line.start).length),
  );
}

describe('the cost of a build grows in step with the document', () => {
  it.each(BLOCKS)('for %s', (_, block) => {
    const small = workOf(block, 60);
    const large = workOf(block, 240);
    expect(large / small).toBeLessThan(4.8);
  });

  it('and the counter itself would notice a quadratic build', () => {
    expect(quadraticWork(240) / quadraticWork(60)).toBeGreaterThan(12);
  });

  it.each(['　', '，', '（', '“', '《', '【', '1', '一', '1.', '（一）', '以下', 'x'])(
    'for a line of many %s',
    (part) => {
      const workOn = (times: number): number =>
        countWork(
          documentOf(`一、${part.repeat(times)}加强领导${part.repeat(times)}x`, TEXT),
          (document) => buildSectionTree(document),
        );
      expect(workOn(4000) / workOn(1000)).toBeLessThan(4.8);
    },
  );

  it('a quotation that never closes is not read again from each of its marks', () => {
    // the cost lies within one regular expression, which cannot be counted: quadratic, this would take minutes
    const rows = ['“', '《'].map((mark, index) => `${index + 1}.${mark.repeat(300_000)}`);
    expect(buildSectionTree(documentOf(...rows)).nodes).toHaveLength(2);
  });
});
