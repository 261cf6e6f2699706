import { describe, expect, it } from 'vitest';
import { documentsOf } from '../page.ts';

const item =
  '由后勤组牵头，各班配合，月底前把台账交到办公室，逾期不交的在例会上说明原因，由分管校长签字后存档备查。';
const prose = '那天下着小雨，操场上积了一层薄薄的水，孩子们却一个也没有走，都挤在屋檐下等着。';

/** The page without its signs §, and the texts that begin at them. */
function expected(page: string): readonly string[] {
  return page.split('§').slice(1);
}

function startsOf(page: string): readonly string[] {
  return documentsOf(page.replaceAll('§', '')).map(({ text }) => text.trimStart().slice(0, 8));
}

function wantedStarts(page: string): readonly string[] {
  return expected(page).map((text) => text.trimStart().slice(0, 8));
}

const plan = `§青桐小学食堂开放日活动方案
为让家长了解食堂，我校决定举办开放日，特制定本方案。
一、活动目的
${item}
二、活动安排
${item}
三、有关要求
${item}`;

describe('silent splits', () => {
  it.each([
    [
      'at a title with its lead',
      `${plan}\n§青桐小学图书馆工作计划\n为做好图书借阅，制订本计划。\n一、工作目标\n${item}`,
    ],
    [
      'at a title word of notes and talks',
      `${plan}\n§后勤组年度工作小结\n2023年，后勤组只有三个人，管着两栋楼和一个食堂。\n${item}\n${item}`,
    ],
    [
      'at a lead that names the document',
      `${plan}\n§根据镇中心校的统一安排，结合我校实际，制定本活动方案。\n一、活动主题：把书读厚\n二、活动时间：四月\n三、活动要求\n${item}`,
    ],
    [
      'at a report without a title',
      `${plan}\n§四月是读书月，校团委组织八个支部走进社区办起了书摊，现将活动情况小结如下。\n${item}\n${item}`,
    ],
    [
      'at a first heading after a higher number',
      `${plan}\n§一、活动背景\n${item}\n二、活动主题\n水房里的四十分钟\n三、活动时间\n五月十二日\n四、活动流程\n${item}`,
    ],
    [
      'at a plan of labels without numbers',
      `${plan}\n§柳荫社区换书入户活动方案\n活动主题：一本换一本\n活动目的：让旧书找到新的读者，也让邻居认识邻居。\n活动时间：每周六上午\n活动地点：小广场\n温馨提示：不得反复敲门，家里没有人就在门上贴一张预约条。`,
    ],
    [
      'after signature and date',
      `${plan}\n青桐小学\n2023年4月2日\n§门口的两把伞\n${prose}\n我和奶奶把伞送给了隔壁的弟弟，奶奶笑着说我长大了。`,
    ],
    [
      'after a closing formula',
      `${plan}\n特此报告。\n§各位家长、老师们：\n今年以来，我们把食堂的后厨搬到了屏幕上，现将有关情况汇报如下：\n${item}\n${item}`,
    ],
    [
      'after the last clause of rules',
      `§图书室管理办法\n第一条 为管好图书，制定本办法。\n第二条 借书凭证，${item}\n第三条 本办法自印发之日起施行。\n§今年以来，我们一共添置图书三千册，现将使用情况报告如下：\n一、借阅情况\n${item}`,
    ],
    [
      'at a news item after a plan',
      `${plan}\n§社区医生走进青桐小学讲口腔健康\n本报讯（通讯员 甲乙）三月二十二日下午，青桐小学的礼堂里坐满了人。\n${prose}\n${prose}`,
    ],
    [
      'at a notice and the plan that it prints',
      `§关于印发《图书漂流实施方案》的通知\n各班级：\n现将《图书漂流实施方案》印发给你们，请认真组织实施，执行中遇到的问题及时告知教导处。\n青桐小学\n2023年4月2日\n§图书漂流实施方案\n为让好书流动起来，制定本方案。\n一、漂流办法\n${item}\n二、漂流时间\n${item}`,
    ],
    [
      'at an occasion and what was decided for it',
      `${plan}\n§在教师节来临之际，为感谢老师们的辛勤付出，我校学生会准备开展一次感恩活动。\n一、活动内容\n${item}\n二、活动要求\n${item}`,
    ],
    [
      'at the first article of rules without a title',
      `${plan}\n§第一条 为规范图书室使用，方便师生借阅，根据学校有关规定，制定本公约。\n第二条 借书凭证，${item}`,
    ],
    [
      'at the head of a title, after signature and date',
      `${plan}\n青桐小学\n2023年4月2日\n§青桐小学 柳荫社区\n关于换书活动的通知\n各班级：\n现将换书活动的有关事项通知如下：\n一、${item}`,
    ],
    [
      'at a title under which first numbers were lost',
      `${plan}\n§图书室防潮检查反馈问题整改方案\n检查组来我校检查，指出问题三个，为逐条改到位，制定本方案。\n四、整改时限\n${item}`,
    ],
  ])('are found %s', (_, page) => {
    expect(startsOf(page)).toEqual(wantedStarts(page));
  });

  it('are found at a printed attachment, whose mark announces it and belongs to no text', () => {
    const documents = documentsOf(
      `关于印发《图书漂流实施方案》的通知\n各班级：\n现将《图书漂流实施方案》印发给你们，请认真组织实施，执行中遇到的问题及时告知教导处。\n青桐小学\n2023年4月2日\n附件1\n图书漂流实施方案\n为让好书流动起来，制定本方案。\n一、漂流办法\n${item}\n附件2\n图书漂流登记表\n书名 借书人 归还日期`,
    );
    expect(documents.map(({ span }) => [span.marker, span.silentSplit])).toEqual([
      ['', false],
      ['附件1', false],
    ]);
    expect(documents[0]?.text).not.toContain('附件1');
    expect(documents[1]?.text).toContain('登记表');
  });

  it('are found in the middle of a line into which several texts were glued', () => {
    const rules = `第一条 为管好图书，制定本办法。${`第二条 借书凭证。${item}`.repeat(4)}第三条 本办法自印发之日起施行。`;
    const notice = `各班级：为做好图书归还，现将有关事项通知如下：一、还什么。${item}二、怎么还。${item}青桐小学办公室 2023年4月2日`;
    const documents = documentsOf(`${rules}关于做好图书归还工作的通知 ${notice}`);
    expect(documents.map(({ text }) => text.slice(0, 12))).toEqual([
      '第一条 为管好图书，制定',
      '关于做好图书归还工作的通',
    ]);
    const essay = `我第一次到图书室帮忙。${prose.repeat(6)}后来我几乎每个周六都去。`;
    expect(
      documentsOf(`${essay}本报讯（记者 甲乙）昨天，图书室挂了牌。${prose.repeat(4)}`),
    ).toHaveLength(2);
  });

  it.each([
    [
      'a heading that ends like a title',
      `§重阳节快到了，为让同学们走近老人，我校准备开展慰问活动。\n活动目的\n${item}\n活动安排\n1、${item}\n2、${item}\n安全要求\n${item}`,
    ],
    [
      'a lead of two paragraphs',
      `§青桐小学食堂开放日活动方案\n为进一步让家长了解食堂，根据上级要求，结合我校实际，开展开放日。\n现将活动安排报告如下，并制定本方案。\n一、活动内容\n${item}`,
    ],
    [
      'a purpose under its heading',
      `§青桐小学防汛应急预案\n一、总则\n（一）编制目的\n为有效应对汛情，保障师生安全，制定本预案。\n（二）适用范围\n${item}\n二、组织机构\n${item}`,
    ],
    [
      'an index box above a text',
      `名称：关于做好图书归还工作的通知\n发文机关：青桐小学办公室\n§关于做好图书归还工作的通知\n各班级：\n现将有关事项通知如下：\n一、${item}\n二、${item}`,
    ],
    [
      'a subtitle',
      `§把书送到楼道口\n——在全市社区阅读工作现场会上的发言\n各位领导、同志们：\n下面，我把有关做法向大家作个汇报。\n一、选好人\n${item}`,
    ],
    [
      'lists and forms attached',
      `${plan}\n青桐小学\n2023年4月2日\n附件1\n食堂开放日物资清单\n1.口罩五十个，${item}\n2.鞋套五十双，${item}`,
    ],
    [
      'next year’s plan within a report of both',
      `§各位代表：\n现在，我代表学校向大会报告工作，请予审议。\n2023年工作回顾\n一年来，${item}\n${item}\n在此，向全体家长表示衷心的感谢！\n同时，我们也清醒认识到，图书室还不够大。${item}\n2024年重点工作安排\n一、${item}\n二、${item}`,
    ],
    [
      'a quotation of what others are to write',
      `${plan}\n${item}\n各班要于月底前制定本班、本年级的实施方案，报教导处备案，开学后抽查。`,
    ],
    [
      'a table of contents',
      `§图书室管理办法\n第一章 总则\n第二章 借阅\n第三章 归还\n第四章 赔偿\n第五章 附则\n第一章 总则\n第一条 为管好图书，根据学校有关规定，制定本办法。\n第二条 借书凭证，${item}`,
    ],
    [
      'headings that ask',
      `§青桐小学食堂开放日活动方案\n为让家长了解食堂，特制定本方案。\n由谁来负责\n${item}\n重点做什么\n1.排查。${item}\n2.整改。${item}\n什么时候做\n${item}`,
    ],
    [
      'two parts of one report',
      `§2023年工作总结和2024年工作打算\n现将有关情况总结如下：\n第一部分 2023年工作总结\n一、${item}\n二、${item}\n三、${item}\n第二部分 2024年工作打算\n一、${item}\n二、${item}`,
    ],
  ])('are not seen in %s', (_, page) => {
    expect(startsOf(page)).toEqual(wantedStarts(page));
  });
});
