import { describe, expect, it } from 'vitest';
import { isDateLine } from '../../src/line/date-line.ts';
import { isEndingLine } from '../../src/line/ending-line.ts';
import { isSignatureLine } from '../../src/line/signature-line.ts';
import { isTitleLine } from '../../src/line/title-line.ts';
import { rowsOf } from './read-document.ts';

const BODY = '为做好冬季供暖保障工作，确保群众温暖过冬，结合我镇实际，制定本方案。';
const SECTION = ['一、工作目标', '全镇供暖投诉办结率达到百分之百。'];
const ROWS = ['lead', 'line 一、 工作目标'];

describe('isTitleLine', () => {
  it.each([
    '云桥县2024年防汛工作方案',
    '关于做好秋季流感疫苗接种工作的通知',
    '沙洲学校固定资产管理办法（试行）',
    '栗坪镇农村道路养护实施细则〔2023年修订〕',
    '关于校园食堂自查情况的报告',
    '临渡街道开展“垃圾不落地”活动的倡议书',
  ])('%s is a title', (line) => {
    expect(isTitleLine(line)).toBe(true);
  });
  it.each([
    '一、工作方案',
    '（一）制定工作方案',
    '各单位要制定工作方案。',
    '请各科室上报方案：',
    '防汛工作有序推进',
    '方案',
    `${'很'.repeat(80)}长的方案`,
    '',
  ])('%s is none', (line) => {
    expect(isTitleLine(line)).toBe(false);
  });
});

describe('isDateLine reads dates in all their forms', () => {
  it.each([
    '2024年3月5日',
    '2024 年 3 月 5 日',
    '二〇二四年三月五日',
    '二○二四年十二月',
    '二零二四年三月廿五日',
    '（2024年3月）',
    '2024年3月5日。',
    '20××年×月×日',
    'xxxx年xx月xx日',
    '20_年10月8日',
    '1998年12月',
  ])('%s', (line) => {
    expect(isDateLine(line)).toBe(true);
  });
  it.each(['2024年3月5日起施行', '2024年', '3月5日', '截至2024年3月5日', '2024年3月至5月', ''])(
    'but not %s',
    (line) => {
      expect(isDateLine(line)).toBe(false);
    },
  );
});

describe('isSignatureLine', () => {
  it.each([
    '云桥县教育局',
    '栗坪镇人民政府',
    '云桥县 供销合作社',
    '某某物业服务有限公司',
    '××××××',
    '柏川区图书馆',
  ])('%s signs', (line) => {
    expect(isSignatureLine(line)).toBe(true);
  });
  it.each(['各科室：', '由镇水利站，镇农业办负责', '为群众办实事', '局', '某'])(
    'but not %s',
    (line) => {
      expect(isSignatureLine(line)).toBe(false);
    },
  );
});

describe('isEndingLine', () => {
  it.each([
    '特此报告。',
    '特此通知',
    '以上报告，请审阅。',
    '妥否，请批示。',
    '以上情况，特此报告。',
    '汇报完毕，谢谢大家。',
  ])('%s ends a text', (line) => {
    expect(isEndingLine(line)).toBe(true);
  });
  it.each(['以上措施要落实到人', '特此安排专人值守', '报告期内未发生事故'])(
    'but not %s',
    (line) => {
      expect(isEndingLine(line)).toBe(false);
    },
  );
});

describe('the edges of a document', () => {
  it.each<[string, string[], string[]]>([
    [
      'a title, a lead',
      ['云桥县供暖保障工作方案', BODY, ...SECTION],
      ['title 云桥县供暖保障工作方案', ...ROWS],
    ],
    [
      'a title over two lines',
      ['云桥县人民政府办公室', '关于印发供暖保障工作方案的通知', BODY, ...SECTION],
      ['title 云桥县人民政府办公室 关于印发供暖保障工作方案的通知', ...ROWS],
    ],
    [
      'a title broken in a word',
      ['云桥县关于加快推进老旧管网', '更新改造的实施意见', BODY, ...SECTION],
      ['title 云桥县关于加快推进老旧管网 更新改造的实施意见', ...ROWS],
    ],
    [
      'the document number stands in the row of the title, not in its name',
      ['关于做好供暖保障工作的通知', '云政办发〔2024〕12号', BODY, ...SECTION],
      ['title 关于做好供暖保障工作的通知', ...ROWS],
    ],
    [
      'so does a date in brackets',
      ['供暖保障工作方案', '（2024年10月8日）', BODY, ...SECTION],
      ['title 供暖保障工作方案', ...ROWS],
    ],
    [
      'so does the issuer below it',
      ['供暖工作总结', '云桥县热力公司', BODY, ...SECTION],
      ['title 供暖工作总结 云桥县热力公司', ...ROWS],
    ],
    [
      'an addressee',
      ['关于做好供暖保障工作的通知', '各镇人民政府，县直各单位：', BODY, ...SECTION],
      ['title 关于做好供暖保障工作的通知', 'lead', ...ROWS],
    ],
    [
      'a roster is no addressee',
      ['供暖工作方案', '组长：', '某某', ...SECTION],
      ['title 供暖工作方案', 'lead', 'line 一、 工作目标'],
    ],
    [
      'a leading colon is none',
      ['供暖工作方案', '现将有关事项安排如下：', ...SECTION],
      ['title 供暖工作方案', 'lead', 'line 一、 工作目标'],
    ],
    [
      'the headline of an essay',
      [
        '冬日里的一盏灯',
        '入冬以来，热力公司的抢修队员每天凌晨就出门巡查，哪里的阀门有渗漏，哪栋楼的温度上不来，他们心里都有数。',
        '居民们看在眼里，记在心上。',
      ],
      ['title 冬日里的一盏灯', 'lead', 'unmarked'],
    ],
    [
      'no title before a number',
      ['一、工作目标', '年底完成。', '二、工作方案', '另行印发。'],
      ['line 一、 工作目标', 'line 二、 工作方案'],
    ],
    [
      'signature and date',
      [...SECTION, '云桥县教育局', '2024年3月5日'],
      ['line 一、 工作目标', 'closing'],
    ],
    [
      'a date above the signature',
      [...SECTION, '2024年3月5日', '云桥县教育局'],
      ['line 一、 工作目标', 'closing'],
    ],
    [
      'a closing formula stands apart from the signature',
      [...SECTION, '特此报告。', '云桥县教育局', '2024年3月5日'],
      ['line 一、 工作目标', 'closing', 'closing'],
    ],
    [
      'a list of attachments',
      [...SECTION, '附件：1.任务分工表', '2.联络员名单', '云桥县教育局', '2024年3月5日'],
      ['line 一、 工作目标', 'closing', 'closing'],
    ],
    [
      'signature and date on one line',
      [...SECTION, '云桥县教育局　2024年3月5日'],
      ['line 一、 工作目标', 'closing'],
    ],
    [
      'a date without its year below a signature',
      [...SECTION, '云桥社区居民委员会', '八月二十日'],
      ['line 一、 工作目标', 'closing'],
    ],
    [
      'a date without its year that nobody signs',
      [...SECTION, '全部工作要完成。', '8月20日'],
      ['line 一、 工作目标'],
    ],
    [
      'a signature glued to the body',
      ['一、工作目标', '办结率达到百分之百。特此通知。国营青石林场 2024年3月5日'],
      ['line 一、 工作目标', 'closing', 'closing'],
    ],
    [
      'contacts and signature glued to the body',
      ['一、工作目标', '办结率达到百分之百。联系人：小文，电话：×××。云桥县教育局2024年3月'],
      ['line 一、 工作目标', 'closing', 'closing'],
    ],
    [
      'a date in the last sentence is no signature',
      ['一、工作目标', '全部完工。由镇供暖办验收，时间为2024年3月5日'],
      ['line 一、 工作目标'],
    ],
    [
      'a list of attachments at the very end',
      [...SECTION, '附件：1.任务分工表', '2.联络员名单'],
      ['line 一、 工作目标', 'closing'],
    ],
    [
      'a short list at the very end that is no list of attachments',
      [...SECTION, '联系人：小文', '1.任务分工表', '2.联络员名单'],
      ['line 一、 工作目标', '  line 1. 任务分工表', '  line 2. 联络员名单'],
    ],
    [
      'copies and printing',
      [...SECTION, '抄送：县委办公室。', '云桥县教育局办公室　2024年3月5日印发'],
      ['line 一、 工作目标'],
    ],
    [
      'attachments after the date',
      [...SECTION, '云桥县教育局', '2024年3月5日', '附件1', '任务分工表', '一、说明', '按月填报。'],
      ['line 一、 工作目标', 'closing', 'unmarked', 'line 一、 说明'],
    ],
    [
      '`附件` above a list is the list',
      [...SECTION, '附件', '1.任务分工表', '2.联络员名单', '云桥县教育局', '2024年3月5日'],
      ['line 一、 工作目标', 'closing', 'closing'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(rowsOf(...rows)).toEqual(expected);
  });
});
