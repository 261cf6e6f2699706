import { describe, expect, it } from 'vitest';
import { issuerInText, issuerInTitle, issuerOf } from '../../src/description/issuer.ts';
import { parseIssuerCues } from '../../src/description/issuer-cues.ts';
import { parseBoundaryCues } from '../../src/document/starts/boundary-cues.ts';
import { readDataFile } from '../../src/text/data-file.ts';
import * as texts from '../document/texts.ts';

describe('issuerInTitle', () => {
  it.each([
    ['云桥县教育局关于开展校园阅读活动的通知', '云桥县教育局'],
    ['青禾镇人民政府办公室关于印发防汛方案的通知', '青禾镇人民政府办公室'],
    ['临渡街道社区卫生服务中心关于疫苗接种工作的报告', '临渡街道社区卫生服务中心'],
    ['云桥县人民政府办公室转发县水利局意见的通知', '云桥县人民政府办公室'],
    ['沙洲学校2023年工作计划', '沙洲学校'],
    ['沙洲中心学校接送学生车辆管理办法', '沙洲中心学校'],
    ['柏川水务集团实习生管理暂行办法', '柏川水务集团'],
    ['云桥县图书馆“书香”活动方案', '云桥县图书馆'],
  ])('finds who a title begins with: %s', (title, issuer) => {
    expect(issuerInTitle(title)).toBe(issuer);
  });

  it.each([
    ['a title that names no one', '关于开展校园阅读活动的通知'],
    ['a word that only ends like an organisation', '个人所得税专项附加扣除办法'],
    ['a website', '政府网站集约化建设方案'],
    ['a general name', '学校防汛工作应急预案'],
    ['a place alone', '云桥县防汛工作应急预案'],
    ['nothing', ''],
  ])('finds none in %s', (_, title) => {
    expect(issuerInTitle(title)).toBe('');
  });
});

describe('issuerInText', () => {
  it.each([
    [
      'who explains the rules',
      '第九条 本规定由石坪花园业主委员会负责解释，自2022年6月1日起施行。',
      '石坪花园业主委员会',
    ],
    [
      'who drafted the plan',
      '为保障用血，结合我县实际，云桥县卫生健康局制定本方案。',
      '云桥县卫生健康局',
    ],
    [
      'the subject of the lead',
      '按照市住建局安排，柏川区供热服务中心对本采暖季运行情况进行了梳理。',
      '柏川区供热服务中心',
    ],
    ['the first subject', '青禾社区共有居民3260户，去年起实行定点投放。', '青禾社区'],
  ])('finds %s', (_, text, issuer) => {
    expect(issuerInText(text)).toBe(issuer);
  });

  it.each([
    ['a superior', '根据县教育局要求，我校对照检查了各项制度。'],
    ['a superior as the subject', '区城市管理局对我小区进行了检查。'],
    ['a general name', '第五条 本办法由办公室负责解释。'],
    ['a text without organisations', texts.essay],
  ])('does not take %s for the issuer', (_, text) => {
    expect(issuerInText(text)).toBe('');
  });
});

describe('issuerOf', () => {
  it('is who signs, before whom the title or the text names', () => {
    expect(issuerOf('青禾镇人民政府', '云桥县防汛办公室关于防汛的通知', '').issuer).toBe(
      '青禾镇人民政府',
    );
    expect(issuerOf('', '云桥县教育局关于防汛的通知', '本办法由沙洲学校负责解释。').issuer).toBe(
      '云桥县教育局',
    );
    expect(issuerOf('', '防汛的通知', '本办法由沙洲学校负责解释。').issuer).toBe('沙洲学校');
  });

  it('is the organisation in the title where one of its departments signs', () => {
    expect(issuerOf('沙洲学校德育处', '沙洲学校阅读活动方案', '')).toEqual({
      issuer: '沙洲学校',
      source: 'title',
    });
    expect(issuerOf('临渡街道办事处', '临渡街道食堂建设方案', '').issuer).toBe('临渡街道办事处');
    expect(issuerOf('沙洲学校', '沙洲学校阅读活动方案', '').source).toBe('signature');
  });
});

describe('parseIssuerCues', () => {
  it('refuses a file of cues whose examples do not come out as it says', () => {
    const issuers = { ...readDataFile('issuers') };
    expect(() => parseIssuerCues(issuers)).not.toThrow();
    expect(() => parseIssuerCues({ cues: [] })).toThrow('缺少');
    expect(() => parseBoundaryCues({})).toThrow('data/boundary-cues.json');
  });
});
