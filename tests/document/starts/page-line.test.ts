import { describe, expect, it } from 'vitest';
import {
  UNKNOWN,
  readPageLine,
  type LineFlags,
  type PageLine,
} from '../../../src/document/starts/page-line.ts';

function read(line: string, flags: Partial<LineFlags> = {}): PageLine {
  return readPageLine(line, 0, line.length, {
    known: UNKNOWN,
    furnitureBefore: false,
    joined: false,
    ...flags,
  });
}

describe('readPageLine', () => {
  it.each(['各村：', '各镇人民政府、街道办事处：', '县教育局：', '各位领导、同志们：'])(
    'takes %s for an addressee',
    (line) => {
      expect(read(line).isAddressee).toBe(true);
    },
  );

  it.each([
    '主要问题如下：',
    '责任单位：',
    '副组长：',
    '各单位任务分工如下：',
    '一、各镇人民政府：',
    '县教育局',
    '各村要抓好落实。',
  ])('does not take %s for an addressee', (line) => {
    expect(read(line).isAddressee).toBe(false);
  });

  it.each([
    '青禾镇防汛工作方案',
    '防 汛 工 作 方 案',
    '关于开展校园阅读活动的通知',
    '会议室管理办法（试行）',
  ])('takes %s for a title', (line) => {
    expect(read(line).isTitle).toBe(true);
  });

  it.each(['一、工作方案', '制定了实施方案。', '各村要按照方案要求抓好落实', '方案'])(
    'does not take %s for a title',
    (line) => {
      expect(read(line).isTitle).toBe(false);
    },
  );

  it.each([
    ['为切实做好汛期安全工作，结合我镇实际，制定本方案。', 'formula'],
    ['三月是植树月，我厂团委组织青年上山种树，现将活动情况小结如下。', 'formula'],
    ['今年以来，我校认真开展校园阅读工作，现将有关情况报告如下：', 'formula'],
    ['上半年全市用水平稳，现将供水形势分析研判如下：', 'formula'],
    ['为了方便群众办事，根据有关规定，就窗口服务时间作如下规定：', 'formula'],
    ['为了保护水源，根据宪法，制定本法。', 'formula'],
    ['为进一步做好汛期安全工作，根据上级部署，结合我镇实际，经研究，决定开展检查。', 'clear'],
    ['各镇人民政府，县直各单位：《防汛预案》已经县政府同意，现印发给你们。', 'clear'],
    ['本报讯（记者 甲乙）昨天下午，图书馆里坐满了听讲座的居民。', 'news'],
    ['青禾社云桥3月4日电（记者 甲乙）今年的春耕比往年早了一周。', 'news'],
    ['今年以来，全镇共排查隐患三十二处，整改到位。', 'time'],
    ['今年主要预期目标是：粮食产量稳定在三十万吨。', 'none'],
    ['各单位要于月底前制定本单位、本部门的实施方案，并报办公室。', 'none'],
    ['供水单位应当制定突发事件应急预案，并报县水利局备案。', 'none'],
    ['县发展改革局提出：对已列入规划的项目，将予以支持。', 'none'],
    ['各村要在五月底前完成河道清障和物资清点。', 'none'],
    ['制定本方案。', 'none'],
    ['一、为切实做好汛期安全工作，制定本方案。', 'none'],
  ])('reads %s as a lead of the kind %s', (line, lead) => {
    expect(read(line).lead).toBe(lead);
  });

  it.each([
    ['特此报告。', 'formula'],
    ['2023年5月4日', 'date'],
    ['2023年5月4日（此件有删改）', 'date'],
    ['各村要抓好落实。 青禾镇人民政府 2023年5月4日', 'signed'],
    ['我的汇报完毕，谢谢大家！', 'thanks'],
    ['本办法由公司办公室负责解释。', 'final-clause'],
    ['本规定自印发之日起施行。', 'final-clause'],
    ['（此件公开发布）', 'note'],
    ['（五）其他工作。按上级要求办理。', 'last-item'],
    ['各村要抓好落实。', ''],
    ['由办公室负责解释并报备案，各科室配合。', ''],
  ])('hears in %s the ending %j', (line, closing) => {
    expect(read(line).closing).toBe(closing);
  });

  it.each([
    ['青禾镇人民政府关于做好防汛工作的通知青政发〔2023〕5号', 'title'],
    ['关于加强校园饮水管理的意见 县教育局 县卫生健康局', 'title'],
    ['中华人民共和国灯塔法', 'title'],
    ['在植树活动中的发言稿', 'essay-title'],
    ['第二百二十一条', ''],
    ['为群众办好每一件小事', 'headline'],
    ['下步计划', 'section-name'],
  ])('takes %s for a line of the shape %j', (line, shape) => {
    expect(read(line).shape).toBe(shape);
  });

  it.each([
    ['我校认真落实各项要求', '校'],
    ['本街道共有社区九个', '街道'],
    ['本单位高度重视，我局召开了会议', '局'],
    ['本单位高度重视', '单位'],
    ['本办法适用于机关各部门', ''],
    ['本部分共三条', ''],
    ['各村要抓好落实', ''],
  ])('hears who speaks in %s: %j', (line, self) => {
    expect(read(line).self).toBe(self);
  });
});
