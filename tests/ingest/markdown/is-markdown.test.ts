import { describe, expect, it } from 'vitest';
import { isMarkdown } from '../../../src/ingest/markdown/is-markdown.ts';

describe('isMarkdown', () => {
  it.each([
    ['a title with hashes', '# 护林工作方案\n\n每日巡山。\n'],
    ['sections with hashes', '护林工作方案\n## 一、巡护\n每日巡山。\n## 二、值守\n夜间值守。\n'],
    ['sections with tight hashes', '护林方案\n##一、巡护\n每日巡山。\n##二、值守\n夜间值守。\n'],
    ['bold lines', '护林方案\n\n**一、巡护**\n每日巡山。\n\n**二、值守**\n夜间值守。\n'],
    ['lines bold by underscores', '护林方案\n__一、巡护__\n每日。\n__二、值守__\n夜间。\n'],
    ['bold openings', '护林方案\n1. **巡护**：每日巡山。\n2. **值守**：夜间值守。\n'],
    ['bold words behind numbers', '护林方案\n一、**巡护**\n每日。\n二、**值守**\n夜间。\n'],
    ['a table', '值班表\n| 姓名 | 站点 |\n| --- | --- |\n| 甲一 | 东岭 |\n'],
    ['escaped numbers', '护林方案\n1\\. 巡护\n每日。\n2\\. 值守\n夜间。\n'],
    ['task boxes', '待办\n- [ ] 巡护\n- [x] 值守\n'],
    ['a fence with a quotation', '```\n护林方案\n```\n> 巡护\n> 值守\n'],
    ['underlined lines with a rule between', '巡护\n---\n每日。\n\n值守\n---\n夜间。\n\n---\n'],
    ['links and items', '- [巡护](#a)\n- [值守](#b)\n- 记录\n'],
    ['pen marks and a rule', '==一、巡护==\n每日。\n==二、值守==\n夜间。\n***\n'],
    [
      'bold lines beside hidden names',
      '# 护林方案\n\n**一、巡护**\n由**村负责。\n**二、值守**\n夜间。\n',
    ],
  ])('hears %s', (_, text) => {
    expect(isMarkdown(text)).toBe(true);
  });

  it.each([
    ['hidden names', '中共**县委、**县政府：\n**年**月，**镇巡护。\n'],
    ['hidden names before lines', '**县开展巡护。\n**镇**村跟进。\n**村**组值守。\n'],
    ['hidden comrades', '***同志任组长，***、***任副组长。\n***同志负责日常工作。\n'],
    ['blanks to fill in', '__年__月__日\n姓名：____ 站点：____\n____________\n'],
    ['machine numbers', '#1机组检修\n#2机组检修\n#3机组备用\n'],
    ['topics', '#护林员风采# 今天巡山\n#护林员风采# 明天看水\n'],
    ['numbered items', '1. 巡护\n2. 值守\n3. 记录\n'],
    ['dashes before items', '- 巡护\n- 值守\n- 记录\n- 上报\n'],
    ['one star', '注：带*的为必填项。\n*姓名\n*站点\n'],
    ['sums', '面积=长*宽*层数，5*8*3\na**2 + b**2\n'],
    ['comparisons', '气温>35℃时\n>35℃停工\n'],
    ['a mail that is answered', '> 原文一\n> 原文二\n同意。\n'],
    ['rules of signs', '护林方案\n=====\n第一部分\n-----\n巡护。\n'],
    ['a rule', '护林方案\n---\n巡护。\n'],
    ['bars', '首页 | 新闻 | 公告\n东岭 | 西岭\n'],
    ['one bold word', '请**务必**带手电。\n'],
    ['a hash without a blank line below', '# 一、巡护\n每日巡山。\n'],
    ['a note in square brackets', '[1] 见附件（一）\n[图片](略)\n'],
    ['page numbers', '- 1 -\n巡护\n- 2 -\n值守\n'],
    ['nothing', ''],
  ])('does not take %s for it', (_, text) => {
    expect(isMarkdown(text)).toBe(false);
  });
});
