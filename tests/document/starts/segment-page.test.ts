import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../src/clean/clean-source.ts';
import { UNKNOWN, type Known } from '../../../src/document/starts/page-line.ts';
import { segmentPage } from '../../../src/document/starts/segment-page.ts';
import { readBytes } from '../../../src/ingest/read-source.ts';

const FIRST_PLAN = `柳沟镇防汛工作方案
为切实做好今年防汛工作，确保群众安全度汛，结合我镇实际，制定本方案。
一、工作目标
汛期不发生人员伤亡，水库、塘坝不垮坝，交通主干道不中断。
二、主要任务
各村要对河道、涵洞逐处排查，登记造册，六月五日前清理完毕。
三、工作要求
值班人员二十四小时在岗，雨情每日八时、二十时报送。
柳沟镇人民政府
2024年5月10日`;
const REPORT = `今年以来，我局认真落实校车安全管理责任，现将有关情况报告如下：
一、工作开展情况
共检查校车四十二辆，更换老化轮胎十六条，对驾驶人逐人谈话。
二、存在的问题
三条线路的停靠点没有硬化，雨天泥泞。
特此报告。`;
const NOTICE = `各社区居委会：
为做好秋季流感疫苗接种工作，现将有关事项通知如下：
一、接种对象
六十周岁以上老年人和在园儿童。
二、工作要求
各社区要在十月十五日前完成摸底登记。`;

/** The first words of each document of a page, with `~` before the silent ones. */
function openingsOf(text: string, known?: (paragraph: string) => Known): readonly string[] {
  const read = readBytes('page.txt', new TextEncoder().encode(text), {});
  if (!read.ok) throw new Error(read.error.message);
  const clean = cleanSource(read.value);
  return segmentPage(clean, known).map(({ lines, silentSplit }) => {
    const start = lines[0]?.start ?? 0;
    return `${silentSplit ? '~' : ''}${clean.mapped.text.slice(start, start + 6)}`;
  });
}

function begins(paragraph: string): Known {
  return { ...UNKNOWN, begins: paragraph.startsWith('入户测温') };
}

describe('segmentPage cuts', () => {
  it.each([
    [
      'where a signature and date are followed by an opener',
      `${FIRST_PLAN}\n${REPORT}`,
      ['柳沟镇防汛工', '~今年以来，我'],
    ],
    [
      'where 特此报告 is followed by an addressee',
      `${REPORT}\n${NOTICE}`,
      ['今年以来，我', '~各社区居委会'],
    ],
    [
      'where a title follows a closed text',
      `${REPORT}\n${FIRST_PLAN}`,
      ['今年以来，我', '~柳沟镇防汛工'],
    ],
    [
      'three texts in a row',
      `${FIRST_PLAN}\n${REPORT}\n${NOTICE}`,
      ['柳沟镇防汛工', '~今年以来，我', '~各社区居委会'],
    ],
    [
      'at markers, which are no part of a text',
      `工作方案大全(2篇)篇一\n${FIRST_PLAN}\n工作方案大全(2篇)篇二\n${REPORT}`,
      ['柳沟镇防汛工', '今年以来，我'],
    ],
  ])('%s', (_, page, openings) => {
    expect(openingsOf(page)).toEqual(openings);
  });

  it('where the paragraph is known to begin a document elsewhere', () => {
    const inner =
      '入户测温从十一月五日起，由网格员逐户登记，室温低于十八度的当日报修，第二天回访，直到用户满意为止。';
    const text = `为做好采暖期服务，结合我区实际，制定本方案。\n各供热单位要加强值守，遇有停热及时公告，并向用户说明原因和恢复时间。\n各单位要备足抢修材料，抢修队伍随时待命。\n燃料储备不得少于十五天用量。\n每周五汇总一次库存。\n收费标准与上年相同。\n${inner}\n此后每周汇总一次情况，报区政府。各街道要配合做好解释工作，不得推诿扯皮。`;
    expect(openingsOf(text)).toHaveLength(1);
    expect(openingsOf(text, begins)).toHaveLength(2);
  });
});

describe('segmentPage leaves whole', () => {
  it.each([
    ['a plan with signature, date and attachment', `${FIRST_PLAN}\n附件：防汛物资清单`],
    [
      'a notice that names its attachment like a title before it is signed',
      `澄溪县教育局关于推广校园节水做法的通知\n各学校：\n为推广校园节水做法，现将有关事项通知如下。\n一、对照清单逐项落实，做到有人管、有人查、有记录，每月底报送一次进展。\n二、组织学生参与，把节水写进校规，列入文明班级评比，学期末在全县通报。\n三、各学校于10月底前报送落实情况，县教育局将适时组织抽查并公布结果。\n附件：校园节水做法推广清单\n澄溪县教育局\n2024年9月3日`,
    ],
    [
      'a report in two parts',
      `澄溪养护站上半年工作总结和下半年计划\n第一部分 上半年工作总结\n一、主要工作\n修补坑槽一千三百平方米，清理边沟二十公里。\n二、存在问题\n养护工人年龄偏大，机械不足。\n第二部分 下半年工作计划\n一、抓好汛期养护\n雨前疏通涵洞，雨后巡查边坡。\n二、推行机械作业\n购置小型清扫车两台。`,
    ],
    [
      'a plan that quotes an opener',
      `${FIRST_PLAN.split('\n').slice(0, 6).join('\n')}\n三、宣传\n张贴“为切实做好防汛工作，现将有关事项通告如下”的告示。`,
    ],
    [
      'a text whose lead has two paragraphs',
      `为切实做好今年防汛工作，结合我镇实际，制定本方案。\n今年汛期预计降水偏多一到两成，局地可能出现大暴雨，各村不可麻痹。\n一、工作目标\n不死人、不垮坝。\n二、主要任务\n排查河道、塘坝、地质灾害点。`,
    ],
  ])('%s', (_, page) => {
    expect(openingsOf(page)).toHaveLength(1);
  });
});
