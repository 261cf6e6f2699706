import { describe, expect, it } from 'vitest';
import { draftLines } from '../../src/check/draft-lines.ts';
import { leftoverMark } from '../../src/check/rules/leftover-mark.ts';
import { privateNumber } from '../../src/check/rules/private-number.ts';
import { checkExample, partsOf } from './draft.ts';

const body = [
  '望河镇档案室管理工作方案',
  '为管好用好档案，确保资料齐全、查阅方便，结合本镇实际，制定本方案。',
  '一、工作目标',
  '年底前完成2010年以来全部文书档案的整理上架，查阅在十分钟内办结，档案室全年不发生失密事故。',
];
const rest = [
  '二、组织领导',
  '成立领导小组，由分管副镇长任组长，党政办主任任副组长，各办公室负责人为成员。',
  '望河镇人民政府',
  '2024年4月8日',
];

/** Sentences of authors that have words of sites in them. */
const sentences = [
  '转载请注明出处的稿件，由宣传干事核对来源后再归档，××负责登记。',
  '本站所有资料一律双份保存，联系人13912345678，不得外传。',
  '优秀范文汇编成册，供大家参考，由××统一印发。',
  '以上内容由档案室负责解释，更多精彩做法请登录镇政府网站查看，××每周更新。',
  '版权所有的图片不得擅自使用，如有侵权，请联系××删除。',
  '希望对大家有帮助的经验材料，由小编××整理后推荐给各村。',
  '点击下载的表格由××统一编号，扫描二维码关注的群众可以网上查询。',
];

describe('a draft', () => {
  it.each(sentences)('keeps and checks %s', (sentence) => {
    const text = [...body, sentence, ...rest].join('\n');
    expect(draftLines(partsOf(text)).map((line) => line.text)).toEqual(text.split('\n'));
    expect(partsOf(text)[0]?.document.lines.length).toBe(text.split('\n').length);
    const { findings } = checkExample([leftoverMark, privateNumber], { text });
    expect(findings.map((finding) => finding.text)).toEqual([
      sentence.includes('××') ? '××' : '13912345678',
    ]);
  });

  it.each([
    ['above', [sentences[0], ...body, ...rest]],
    ['below', [...body, ...rest, sentences[2]]],
  ])('keeps such a sentence %s the text', (_, lines) => {
    expect(draftLines(partsOf(lines.join('\n'))).map((line) => line.text)).toEqual(lines);
  });

  it('lists page numbers and contents, too, and checks them for what was left in', () => {
    const lines = [
      '望河镇档案室管理工作方案',
      ...body.slice(1),
      '— 1 —',
      ...rest,
      '首页 | 政务公开 | ×× | 联系我们',
      '附件1',
      '档案整理进度表',
    ];
    const text = lines.join('\n');
    expect(draftLines(partsOf(text)).map((line) => line.text)).toEqual(lines);
    expect(checkExample([leftoverMark], { text }).findings.map((one) => one.line)).toEqual([10]);
  });

  it('lists a page number that interrupts a sentence', () => {
    const lines = [
      ...body.slice(0, 3),
      body[3]?.slice(0, 30) ?? '',
      '— 1 —',
      body[3]?.slice(30) ?? '',
      ...rest,
    ];
    const listed = draftLines(partsOf(lines.join('\n')));
    expect(listed.map(({ line, text }) => [line, text])).toContainEqual([5, '— 1 —']);
    expect(listed.map(({ text }) => text)).toContain(body[3]);
  });
});
