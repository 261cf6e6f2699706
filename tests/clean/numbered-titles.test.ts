import { describe, expect, it } from 'vitest';
import { textLines } from '../../src/clean/lines/lines.ts';
import { numberedTitles } from '../../src/clean/markers/numbered-titles.ts';
import { rolesOf } from './helpers.ts';

const TEXTS = [
  '为方便老人就餐，结合社区实际，制定本方案。\n一、服务对象\n七十岁以上的独居老人。\n二、服务方式\n午餐送到家门口，每份补助四元。',
  '新的一年，助餐点要在菜品上下功夫，现将工作安排如下。\n一、添菜品\n每周换一次菜单。\n二、降成本\n米面油统一采购。',
  '一年来，助餐点在街道支持下平稳运行，现总结如下。\n全年供餐九万份，收到表扬信十一封。',
] as const;

/** A page with three texts under these lines. */
function page(announcements: readonly string[], head: string = '老年助餐材料'): string {
  return [head, ...announcements.flatMap((line, index) => [line, TEXTS[index] ?? ''])].join('\n');
}

function labelsOf(text: string): readonly string[] {
  return numberedTitles(text, textLines(text)).map(({ label }) => label);
}

describe('numberedTitles', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      '一、',
      ['一、老年助餐实施方案', '二、老年助餐工作计划', '三、老年助餐工作总结'],
      ['一、', '二、', '三、'],
    ],
    [
      '（一）',
      ['（一）老年助餐实施方案', '（二）老年助餐工作计划', '（三）老年助餐工作总结'],
      ['（一）', '（二）', '（三）'],
    ],
    ['1.', ['1.老年助餐实施方案', '2.老年助餐工作计划', '3.老年助餐工作总结'], ['1.', '2.', '3.']],
    [
      'a lost one',
      ['一、老年助餐实施方案', '二、老年助餐工作计划', '四、老年助餐工作总结'],
      ['一、', '二、', '四、'],
    ],
    [
      'words of collections behind',
      ['一、老年助餐方案范文', '二、助餐点工作计划范文', '三、助餐点工作总结范文'],
      ['一、', '二、', '三、'],
    ],
  ])('finds titles numbered as headings are: %s', (_, announcements, labels) => {
    expect(labelsOf(page(announcements))).toEqual(labels);
  });

  it.each<[string, string]>([
    [
      'headings that begin with a verb',
      page(['一、制定助餐工作方案', '二、落实助餐工作计划', '三、做好助餐工作总结']),
    ],
    [
      'headings without a subject',
      page(['一、2023年工作总结', '二、2024年工作计划', '三、下一步工作计划']),
    ],
    [
      'headings below a lead',
      page(
        ['一、老年助餐实施方案', '二、老年助餐工作计划', '三、老年助餐工作总结'],
        '根据上级要求，特制定本办法，请认真贯彻执行。',
      ),
    ],
    [
      'parts of one set of rules',
      '服务中心管理制度\n一、助餐点卫生制度\n1、餐具每餐消毒。\n二、助餐点采购制度\n1、两人验收。\n三、助餐点收费制度\n1、每日公布账目。',
    ],
    [
      'a list of documents',
      '请报送：\n一、老年助餐实施方案\n二、老年助餐工作计划\n三、老年助餐工作总结',
    ],
  ])('leaves %s alone', (_, text) => {
    expect(labelsOf(text)).toEqual([]);
  });

  it('gives the marker the title only if the text has another one', () => {
    const text = `助餐材料\n（一）助餐补助办法\n桂花街道老年助餐补助管理办法\n第一条　为规范补助发放，制定本办法。\n（二）助餐点工作总结\n今年以来，助餐点平稳运行，现将情况总结如下。\n供餐九万份。`;
    const lines = text.split('\n');
    expect(
      numberedTitles(text, textLines(text)).map(({ start, end }) => text.slice(start, end)),
    ).toEqual([lines[1], '（二）']);
  });
});

describe('announcements of other kinds', () => {
  it.each([
    ['范例1', '范例2', '范例3'],
    ['第一则：', '第二则：', '第三则：'],
    ['【第1份】', '【第2份】', '【第3份】'],
    ['No.1', 'No.2', 'No.3'],
    ['NO.1 老年助餐实施方案', 'NO.2 老年助餐工作计划', 'NO.3 老年助餐工作总结'],
    ['版本一', '版本二', '版本三'],
    ['发言稿一：', '发言稿二：', '发言稿三：'],
    ['老年助餐方案之一', '老年助餐方案之二', '老年助餐方案之三'],
    ['例一：', '例二：', '例三：'],
    ['PART 01', 'PART 02', 'PART 03'],
  ])('%s, %s, %s announce texts that open as texts do', (...announcements) => {
    const markers = rolesOf(page(announcements)).filter(({ role }) => role === 'marker');
    expect(markers).toHaveLength(3);
  });

  it.each([
    ['方案一：', '租用闲置门面，租金每年三万元。', '方案二：', '利用老年活动室改建，费用五万元。'],
    ['案例一：', '张大爷送餐迟到的处理。', '案例二：', '李奶奶退卡的处理。'],
    ['第一份', '调查问卷发给老人。', '第二份', '调查问卷发给子女。'],
  ])('%s announces nothing over what is no text', (...lines) => {
    const text = ['为选好助餐点，街道请居民议一议，现将情况说明如下。', ...lines].join('\n');
    expect(rolesOf(text).filter(({ role }) => role === 'marker')).toEqual([]);
  });
});
