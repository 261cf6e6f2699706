import { describe, expect, it } from 'vitest';
import { describePage } from '../document/page.ts';
import * as texts from '../document/texts.ts';

describe('describeDocument', () => {
  it('reads title, issuer, year, date and genre of a signed document, and what says them', () => {
    expect(
      describePage(`青禾镇防汛工作方案\n${texts.plan}\n青禾镇人民政府\n二〇二二年四月二日`),
    ).toMatchObject({
      title: '青禾镇防汛工作方案',
      issuer: { issuer: '青禾镇人民政府', source: 'signature' },
      year: { year: '2022', source: 'date' },
      date: '2022-04-02',
      genre: { genre: 'plan', kind: '工作方案' },
    });
  });

  it.each([
    ['the title', `沙洲学校2021年工作计划\n${texts.plan}\n沙洲学校\n2020年12月30日`, '2021'],
    ['the date', `沙洲学校工作计划\n${texts.plan}\n沙洲学校\n2020年12月30日`, '2020'],
    ['the day of force', texts.rules.replace('自印发之日起', '自2019年5月1日起'), '2019'],
    ['the period', texts.report.replace('今年以来', '2018年以来'), '2018'],
    ['nothing', texts.plan.replace('根据县', '根据2017年县'), ''],
  ])('takes the year from %s', (_, text, year) => {
    expect(describePage(text).year.year).toBe(year);
  });

  it.each<[string, string, string, string]>([
    [
      'title, number and addressee in one line',
      '青禾县人民政府关于加强渡口管理的通知青政发〔2031〕7号各镇人民政府，县直各单位：近年来，各镇认真落实渡口管理责任，但仍有个别渡口设施陈旧。现就有关要求通知如下。\n一、落实责任\n各镇确定一名渡口管理员。\n二、更新设施\n六月底前更换旧缆绳。',
      '青禾县人民政府关于加强渡口管理的通知',
      'notice',
    ],
    [
      'the number behind a blank',
      '青禾县人民政府关于渡口改造的意见 青政发 〔2031〕 8 号\n各镇人民政府：\n为加快渡口改造，提出以下意见。\n一、总体要求\n三年改造渡口十二处。\n二、主要任务\n更换缆绳，硬化坡道。',
      '青禾县人民政府关于渡口改造的意见',
      'plan',
    ],
    [
      'the issuers behind the title',
      '关于加强渡口安全工作的意见青禾县交通局 青禾县水利局 青禾县应急管理局\n渡口关系群众出行安全，提出以下意见。\n一、总体要求\n三年改造渡口十二处。\n二、主要任务\n更换缆绳，硬化坡道。',
      '关于加强渡口安全工作的意见 青禾县交通局 青禾县水利局 青禾县应急管理局',
      'plan',
    ],
    [
      'a title that breaks off in its last word',
      '青教字〔2031〕3号\n关于申报2031年度学校读书节—“小小书虫”领读项目的通\n知\n各学校：\n县教育局决定举办读书节，请各学校于三月底前申报领读项目，现将有关事项通知如下。\n一、申报条件\n有固定书架。',
      '关于申报2031年度学校读书节—“小小书虫”领读项目的通知',
      'notice',
    ],
    [
      'a cover',
      '预案编号：QH-01\n青禾县饮料厂\n生产安全事故应急预案\n青禾县饮料厂\n二〇三一年六月\n为做好事故应急处置，制定本预案。\n一、适用范围\n本预案适用于全厂。\n二、应急响应\n启动Ⅲ级响应。',
      '青禾县饮料厂 生产安全事故应急预案',
      'emergency-plan',
    ],
    [
      'a title that stands twice',
      '青禾县渡口管理办法\n青禾县渡口管理办法\n第一条 为规范渡口管理，制定本办法。\n第二条 渡口由所在镇管理。',
      '青禾县渡口管理办法',
      'rules',
    ],
    [
      'a title with blanks between its letters',
      '关 于 举 办 灯 会 的 通 知\n各村：\n定于正月十五举办灯会，现将有关事项通知如下。\n一、时间\n晚七点。\n二、地点\n文化站。',
      '关于举办灯会的通知',
      'notice',
    ],
  ])('reads %s', (_, text, title, genre) => {
    const found = describePage(text);
    expect(found.title.replaceAll(/\s/gu, '')).toBe(title.replaceAll(/\s/gu, ''));
    expect(found.genre.genre).toBe(genre);
  });

  it('takes the number of a text for its year, not one that it cites', () => {
    const head = '青禾县人民政府关于渡口改造的意见';
    const body = `各镇人民政府：\n根据市政发〔2028〕3号文件，提出以下意见。\n一、总体要求\n三年改造渡口十二处。`;
    expect(describePage(`${head}\n青政发〔2031〕8号\n${body}`).year).toEqual({
      year: '2031',
      source: 'number',
    });
    expect(describePage(`${head}\n${body}`).year.year).toBe('');
  });

  it('falls back on what announces a text without a title, and says so', () => {
    const plain = '灯会办了五天。\n来的人很多。\n路上没有堵。\n大家都说好。';
    expect(describePage(plain).announced).toBeUndefined();
    expect(describePage(plain, { marker: '灯会工作总结' }).announced).toEqual({
      words: '灯会工作总结',
      source: 'marker',
    });
    const titled = describePage(`灯会工作方案\n${texts.plan}`, { marker: '灯会工作总结' });
    expect(titled.announced).toBeUndefined();
    expect(titled.title).toBe('灯会工作方案');
  });

  it('takes no year from what announces a text', () => {
    const found = describePage(texts.plan, { marker: '2031年工作方案', page: '2031年工作方案' });
    expect(found.year.year).toBe('');
  });
});
