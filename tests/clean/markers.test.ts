import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../src/line/fold.ts';
import { textLines } from '../../src/clean/lines/lines.ts';
import { findMarkers, markerEdits } from '../../src/clean/markers/markers.ts';
import { applyEdits, identityText } from '../../src/text/mapped-text.ts';

function markersOf(text: string): readonly string[] {
  const analysis = foldWidth(text);
  const { markers } = findMarkers(analysis, textLines(text), []);
  return markers.map(({ start, end, label }) => `${label}|${text.slice(start, end)}`);
}

const plan = '为做好工作，制定本方案。\n一、目标\n完成任务。\n二、措施\n加强检查。';

describe('findMarkers', () => {
  it.each([
    [
      'the page title repeated before each',
      `防汛工作方案大全(2篇)\n\n防汛工作方案大全(2篇)篇一\n${plan}\n防汛工作方案大全(2篇)篇二\n${plan}`,
      ['篇一|防汛工作方案大全(2篇)篇一', '篇二|防汛工作方案大全(2篇)篇二'],
    ],
    [
      'markers within one long line',
      `节水方案【精选2篇】节水方案【第一篇】${plan.replaceAll('\n', '')}节水方案【第二篇】${plan.replaceAll('\n', '')}`,
      ['第一篇|节水方案【第一篇】', '第二篇|节水方案【第二篇】'],
    ],
    [
      'titles of the texts after the marker',
      `总结范文两篇\n范文一：石桥小学消防工作方案\n${plan}\n范文二：竹园社区防火工作总结\n${plan}`,
      ['范文一|范文一：', '范文二|范文二：'],
    ],
    [
      'the page title after the marker',
      `巡河工作总结(精选3篇)\n篇一：巡河工作总结\n${plan}\n篇二：巡河工作总结\n${plan}\n篇三：巡河工作总结\n${plan}`,
      ['篇一|篇一：巡河工作总结', '篇二|篇二：巡河工作总结', '篇三|篇三：巡河工作总结'],
    ],
    [
      'the title with a number',
      `绩效考核方案（通用2篇）\n以下是小编整理的绩效考核方案，欢迎阅读。\n绩效考核方案1\n${plan}\n绩效考核方案2\n${plan}`,
      ['方案1|绩效考核方案1', '方案2|绩效考核方案2'],
    ],
    [
      'bare markers on lines of their own',
      `篇一\n${plan}\n篇二\n${plan}`,
      ['篇一|篇一', '篇二|篇二'],
    ],
    [
      'brackets around the piece',
      `病媒防制方案2篇\n病媒防制方案(篇1)\n${plan}\n病媒防制方案(篇2)\n${plan}`,
      ['篇1|病媒防制方案(篇1)', '篇2|病媒防制方案(篇2)'],
    ],
    [
      'a single marker of a page that was cut off',
      `社区养老方案范文5篇\n社区养老方案篇一\n${plan}`,
      ['篇一|社区养老方案篇一'],
    ],
    [
      'a series with a marker lost',
      `值班方案(4篇)\n值班方案 篇一\n${plan}\n值班方案 篇三\n${plan}\n值班方案 篇四\n${plan}`,
      ['篇一|值班方案 篇一', '篇三|值班方案 篇三', '篇四|值班方案 篇四'],
    ],
    [
      'the entries of a table of contents left out',
      `读书方案(2篇)\n目录\n第一篇：校园读书方案\n第二篇：社区读书方案\n第一篇：校园读书方案\n${plan}\n第二篇：社区读书方案\n${plan}`,
      ['第一篇|第一篇：', '第二篇|第二篇：'],
    ],
    [
      'the sections of a collection',
      `物业文书选编\n第一部分：电梯整治方案\n${plan}\n第二部分：消防检查报告\n${plan}`,
      ['第一部分|第一部分：', '第二部分|第二部分：'],
    ],
    [
      'the announced title with its marker, where the own title follows',
      `总结范文(2篇)\n范文1：消防总结\n石桥小学2023年消防工作总结\n${plan}\n范文2：防火总结\n竹园社区2023年防火工作总结\n${plan}`,
      ['范文1|范文1：消防总结', '范文2|范文2：防火总结'],
    ],
    [
      'genres with a number',
      `活动方案范文(2篇)\n方案一：\n${plan}\n方案二：\n${plan}`,
      ['方案一|方案一：', '方案二|方案二：'],
    ],
    [
      'bare numbers of three texts',
      `活动方案范文汇总\n（一）\n${plan}\n（二）\n${plan}\n（三）\n${plan}`,
      ['一|（一）', '二|（二）', '三|（三）'],
    ],
    [
      'an English marker',
      `垃圾分类方案范文2篇\n下面是小编整理的范文。\nPart 1\n${plan}\nPart 2\n${plan}`,
      ['Part1|Part 1', 'Part2|Part 2'],
    ],
  ])('finds %s', (_, text, wanted) => {
    expect(markersOf(text)).toEqual(wanted);
  });

  it.each([
    [
      'the parts of a plan',
      '岚桥市供水规划\n第一篇 总体要求\n第一章 基础\n正文。\n第二篇 重点任务\n第二章 水源\n正文。\n第三篇 保障措施\n第三章 资金\n正文。',
    ],
    [
      'the parts of a book with chapters of their own',
      '第一篇 发展形势\n第一章 总论\n正文。\n第二篇 主要目标\n第一章 指标\n正文。',
    ],
    [
      'references in prose',
      `具体分工详见第二篇，其余见第三篇。\n${plan}\n同第一篇章所述，写好每一篇文章。`,
    ],
    [
      'the sections of one summary and plan',
      `某街道2023年工作总结和2024年工作计划\n现将情况报告如下。\n第一部分：2023年工作总结\n${plan}\n第二部分：2024年工作计划\n${plan}`,
    ],
    [
      'plans to choose from',
      `处理方案比选报告\n现将情况报告如下。\n方案一：\n1. 运距短。\n方案二：\n1. 管理集中。`,
    ],
    ['numbers that lost their headings', `工作要求\n（一）\n落实责任。\n（二）\n加强检查。`],
    ['attachments', `附件1\n登记表\n附件2\n汇总表\n附件3\n清单`],
    ['numbered headings that end in a genre', `应急预案1\n应急预案2\n应急预案3`],
    ['a word in a sentence', `会议印发了范文1份、模板2套。\n${plan}`],
  ])('must not take for markers: %s', (_, text) => {
    expect(markersOf(text)).toEqual([]);
  });
});

describe('markerEdits', () => {
  it('sets each marker on a line of its own, whatever stands around it', () => {
    const text =
      '节水方案【第一篇】为节约用水，制定本方案。  节水方案【第二篇】 今年以来，我校加强节水。\n节水方案【第三篇】';
    const spans = Array.from(text.matchAll(/节水方案【第.篇】/gu), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const edited = applyEdits(identityText(text), markerEdits(text, spans));
    expect(edited.text).toBe(
      '节水方案【第一篇】\n为节约用水，制定本方案。\n节水方案【第二篇】\n今年以来，我校加强节水。\n节水方案【第三篇】',
    );
  });
});
