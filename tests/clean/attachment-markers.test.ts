import { describe, expect, it } from 'vitest';
import { attachmentMarkers } from '../../src/clean/markers/attachment-markers.ts';
import { foldWidth } from '../../src/line/fold.ts';
import { textLines } from '../../src/clean/lines/lines.ts';

const notice =
  '关于印发河道保洁办法的通知\n各村：\n现将《河道保洁办法》印发给你们，请认真执行。\n青石镇人民政府\n2024年4月2日\n';
const rules = '第一条 为加强河道保洁，制定本办法。\n第二条 保洁员每日巡河。\n';

function labels(text: string): readonly string[] {
  const analysis = foldWidth(text);
  return attachmentMarkers(analysis, textLines(text)).map(
    ({ label, start, end }) => `${label}|${text.slice(start, end)}`,
  );
}

describe('attachmentMarkers', () => {
  it.each([
    ['a number alone', `${notice}附件1\n河道保洁办法\n${rules}`, ['附件1|附件1']],
    ['brackets', `${notice}【附件一】\n河道保洁办法（试行）\n${rules}`, ['附件一|【附件一】']],
    ['the title on the same line', `${notice}附件：河道保洁办法\n${rules}`, ['附件|附件：']],
    [
      'a title on two lines',
      `${notice}附件\n青石镇农业服务中心\n河道保洁办法\n${rules}`,
      ['附件|附件'],
    ],
    [
      'the next one, which no date precedes',
      `${notice}附件1\n河道保洁办法\n${rules}附件2\n汛期清漂工作方案\n一、目标\n及时清漂。`,
      ['附件1|附件1', '附件2|附件2'],
    ],
    [
      'a text that the notice names, without a date',
      `现将《河道保洁办法（试行）》印发给你们。\n附件1\n河道保洁办法（试行）\n${rules}`,
      ['附件1|附件1'],
    ],
  ])('finds %s', (_, text, wanted) => {
    expect(labels(text)).toEqual(wanted);
  });

  it.each([
    ['a table', `${notice}附件1\n河道保洁考核表\n序号 项目 分值\n1 河面 40`],
    ['a form that is signed', `${notice}附件2\n保洁员责任书\n一、按时到岗。`],
    [
      'the list of attachments',
      `${notice}附件：1. 河道保洁办法\n2. 考核办法\n青石镇\n2024年4月2日`,
    ],
    ['a list at the end', `保障措施到位。\n附件1：河道保洁办法\n附件2：清漂工作方案`],
    ['an attachment of a plan that goes on', `各村要落实责任。\n附件1\n巡查工作制度\n${rules}`],
    ['prose', `${notice}附件一并印发，请各村认真组织学习河道保洁办法。\n${rules}`],
  ])('must not take for one: %s', (_, text) => {
    expect(labels(text)).toEqual([]);
  });
});
