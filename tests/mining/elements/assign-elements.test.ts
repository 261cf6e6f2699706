import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRecord } from '../../../src/corpus/document-record.ts';
import { assignElements } from '../../../src/mining/elements/assign-elements.ts';
import { processSource } from '../../../src/pipeline/process-source.ts';
import { temporaryFolder } from '../../end-to-end/bin.ts';

async function recordOf(name: string, text: string): Promise<DocumentRecord> {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  const processed = await processSource(
    { source: name, path },
    { showNames: true, segmenter: 'node-rs' },
    undefined,
  );
  const record = processed.ok ? processed.record.documents[0] : undefined;
  if (record === undefined) throw new Error('no document');
  return record;
}

const PLAN = `柳沟镇校车安全整治工作方案
为切实做好校车安全管理，结合我镇实际，制定本方案。
一、高度重视，健全领导体制
成立由分管副镇长任组长、各校校长为成员的校车安全领导小组，办公室设在镇中心校。
二、目标
通过整治，到十一月底校车年检合格率达到百分之百，驾驶人培训覆盖率达到百分之百。
三、排查内容
逐车检查制动、轮胎、灭火器和逃生锤，逐人核对驾驶资格。
四、方法步骤
第一阶段（9月1日至9月15日）动员部署。第二阶段（9月16日至10月31日）集中整治。第三阶段（11月）总结验收。
五、几点要求
（一）加强组织领导。各校要高度重视，精心组织。
（二）严肃工作纪律。对弄虚作假的严肃处理。
柳沟镇人民政府
2024年8月28日`;

const REPORT = `柳沟镇校车安全整治情况报告
现将我镇校车安全整治情况报告如下：
一、强化责任，细化分工
今年以来，我镇共检查校车二十三辆，召开了四次会议，签订责任书四十六份。
二、还存在的不足
停靠点设施不完善，乡村道路会车条件较差，还有待进一步改善。
三、下步措施
下一步，我镇将争取资金硬化六处停靠点，每月检查一次。
特此报告。
柳沟镇人民政府
2024年12月3日`;

function elementsOf(document: DocumentRecord, all: readonly DocumentRecord[]): readonly string[] {
  const weights = new Map(all.map(({ id }) => [id, 1]));
  const assigned = assignElements(all, weights);
  return document.sections
    .filter((section) => section.depth === 1)
    .map((section) => assigned.get(section.id)?.element ?? '');
}

describe('assignElements', () => {
  it('names the elements of a plan by heading, body and place, headed by a known name or not', async () => {
    const plan = await recordOf('plan.txt', PLAN);
    expect(elementsOf(plan, [plan])).toEqual([
      '标题',
      '导语',
      '组织领导',
      '工作目标',
      '工作任务',
      '实施步骤',
      '工作要求',
      '落款',
    ]);
  });

  it('names the elements of a report, where verb headings tell of work done', async () => {
    const report = await recordOf('report.txt', REPORT);
    expect(elementsOf(report, [report])).toEqual([
      '标题',
      '导语',
      '工作开展情况',
      '存在问题',
      '下一步打算',
      '结语',
      '落款',
    ]);
  });

  it('gives every section an element with a confidence between 0 and 1', async () => {
    const documents = [await recordOf('a.txt', PLAN), await recordOf('b.txt', REPORT)];
    const assigned = assignElements(documents, new Map());
    for (const section of documents.flatMap((document) => document.sections)) {
      const { confidence = -1 } = assigned.get(section.id) ?? {};
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('does not depend on the order of the documents', async () => {
    const documents = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name, index) =>
        recordOf(
          `${name}.txt`,
          index % 2 === 0
            ? PLAN.replaceAll('柳沟', `${name}沟`)
            : REPORT.replaceAll('柳沟', `${name}沟`),
        ),
      ),
    );
    const weights = new Map(documents.map(({ id }) => [id, 0.5]));
    const sorted = (order: readonly DocumentRecord[]): unknown =>
      Object.fromEntries(
        [...assignElements(order, weights)].map(([id, { element }]) => [id, element]),
      );
    fc.assert(
      fc.property(fc.shuffledSubarray([...documents], { minLength: 4 }), (order) => {
        expect(sorted(order)).toEqual(sorted(documents));
      }),
      { numRuns: 10 },
    );
  });
});
