import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/check/check-config.ts';
import { rules } from '../../src/check/rules.ts';
import { readBytes } from '../../src/ingest/read-source.ts';
import { readDraft } from '../../src/pipeline/read-draft.ts';
import { shippedModel } from './draft.ts';

const WORDS = [
  '一、',
  '（一）',
  '(二)',
  '三、',
  '1.',
  '2、',
  '第一章 ',
  '第三条 ',
  '工作目标',
  '加强领导',
  '各校要排查车辆',
  '望河镇2026年校车安全工作方案',
  '关于开展检查的通知',
  '2月30日前完成',
  '2026年3月2日（星期三）',
  '二〇二六年三月',
  '附件：1、名单。',
  '附件1',
  '（见附件3）',
  '“',
  '”',
  '《',
  '》',
  '(',
  ')',
  ',',
  ':',
  '。',
  '；',
  '：',
  '……等',
  '、等',
  '\n',
  '\n',
  '\t',
  '　',
  '特此报告。',
  '妥否，请批示。',
  '\u{d800}',
  '\u0000',
  '𠮷',
];

const drafts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('the rules', () => {
  it('never throw, and their problems lie in order within the text', () => {
    const model = shippedModel();
    fc.assert(
      fc.property(drafts, (text) => {
        const read = readBytes('稿件.txt', new TextEncoder().encode(text), {});
        fc.pre(read.ok);
        const parts = read.ok ? readDraft(read.value) : [];
        for (const part of parts)
          for (const rule of rules) {
            const { genre } = part.record;
            const outline = model.outlines.find((one) => one.genre === genre);
            const context = {
              model,
              outline,
              genre,
              genreConfidence: 1,
              parts,
              options: defaultConfig,
            };
            const outcome = rule.check(part, context);
            if (!outcome.ran) continue;
            let last = 0;
            for (const { start, end } of outcome.problems) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThanOrEqual(start);
              expect(end).toBeLessThanOrEqual(part.document.text.length);
              last = start;
            }
          }
      }),
      { numRuns: 150 },
    );
  });
});
