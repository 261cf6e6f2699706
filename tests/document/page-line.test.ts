import { describe, expect, it } from 'vitest';
import { boundaryEvidence } from '../../src/document/starts/boundary-evidence.ts';
import { leadScore } from '../../src/document/starts/lead-score.ts';
import { boundaryPage } from '../../src/document/starts/numbering-evidence.ts';
import {
  readPageLine,
  type LineFlags,
  type PageLine,
} from '../../src/document/starts/page-line.ts';

function read(line: string, flags: Partial<LineFlags> = {}): PageLine {
  return readPageLine(line, 0, line.length, {
    known: false,
    furnitureBefore: false,
    joined: false,
    ...flags,
  });
}

/** Evidence for a boundary before the last of some lines. */
function evidence(lines: readonly string[], flags: Partial<LineFlags> = {}): number {
  const last = lines.length - 1;
  const page = boundaryPage(lines.map((line, at) => read(line, at === last ? flags : {})));
  return boundaryEvidence(page, last);
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
    ['为切实做好汛期安全工作，结合我镇实际，制定本方案。', 4],
    ['为进一步做好汛期安全工作，根据上级部署，结合我镇实际，经研究，决定开展检查。', 3],
    ['本报讯（记者 甲乙）昨天下午，图书馆里坐满了听讲座的居民。', 4],
    ['三月是植树月，我厂团委组织青年上山种树，现将活动情况小结如下。', 4],
    ['各单位要于月底前制定本单位、本部门的实施方案，并报办公室。', 0],
    ['今年以来，我校认真开展校园阅读工作，现将有关情况报告如下：', 4],
    ['今年以来，全镇共排查隐患三十二处，整改到位。', 1],
    ['各村要在五月底前完成河道清障和物资清点。', 0],
    ['制定本方案。', 0],
    ['一、为切实做好汛期安全工作，制定本方案。', 0],
  ])('hears in %s an opening of strength %d', (line, opener) => {
    expect(read(line).opener).toBe(opener);
  });

  it.each([
    ['特此报告。', 2.5],
    ['2023年5月4日', 2.5],
    ['本办法由公司办公室负责解释。', 2],
    ['本规定自印发之日起施行。', 2],
    ['（此件公开发布）', 2],
    ['（五）其他工作。按上级要求办理。', 1.2],
    ['各村要抓好落实。', 0],
    ['由办公室负责解释并报备案，各科室配合。', 0],
  ])('hears in %s an ending of strength %d', (line, closer) => {
    expect(read(line).closer).toBe(closer);
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

describe('leadScore', () => {
  it('counts a formula less the longer the paragraph is that hides it', () => {
    const formula = '结合我镇实际，制定本方案。';
    const long = `${'各村要抓好河道清障。'.repeat(60)}${formula}`;
    expect(leadScore(long)).toBeLessThan(leadScore(`各村要抓好河道清障。${formula}`));
    expect(leadScore('')).toBe(0);
  });
});

describe('boundaryEvidence', () => {
  const body = '各村要在五月底前完成河道清障和物资清点，登记造册后报镇防汛办公室。';
  const lead = '为进一步规范食堂管理，保障师生饮食安全，结合我校实际，特制定本方案。';

  it.each([
    ['an opening', [body, lead], [body, body]],
    ['an ending before it', ['特此报告。', body], [body, body]],
    ['a title', [body, '沙洲学校食堂管理方案'], [body, body]],
    ['an addressee', [body, '县教育局：'], [body, body]],
    [
      'numbering that falls back',
      ['三、组织领导', body, '一、工作目标'],
      ['三、组织领导', body, '四、工作目标'],
    ],
    [
      'another writer',
      ['我镇高度重视防汛工作，召开了专题会议。', '我校有住宿生一百二十人，宿舍两栋。'],
      ['我镇高度重视防汛工作，召开了专题会议。', '我镇有小型水库三座，山塘十二口。'],
    ],
  ])('is higher with %s', (_, lines, without) => {
    expect(evidence(lines)).toBeGreaterThan(evidence(without));
  });

  it.each([
    ['a title just before', ['沙洲学校食堂管理方案', lead], [body, lead]],
    ['a colon before', ['要求如下：', lead], [body, lead]],
    ['the head of an attachment before', ['附件', lead], [body, lead]],
    ['a number that goes on', ['一、工作目标', body, '二、组织领导'], ['一、工作目标', body, body]],
    ['a document that has just begun', [lead, body], [body, body]],
  ])('is lower with %s', (_, lines, without) => {
    expect(evidence(lines)).toBeLessThan(evidence(without));
  });

  it('is higher with site furniture between and with a paragraph that begins a document elsewhere', () => {
    expect(evidence([body, body], { furnitureBefore: true })).toBeGreaterThan(
      evidence([body, body]),
    );
    expect(evidence([body, body], { known: true })).toBeGreaterThan(evidence([body, body]));
    expect(evidence(['一、工作目标', body], { known: true })).toBe(
      evidence(['一、工作目标', body]),
    );
  });

  it('is 0 where there is nothing before', () => {
    expect(evidence([lead])).toBe(0);
    expect(boundaryEvidence(boundaryPage([]), 0)).toBe(0);
  });
});
