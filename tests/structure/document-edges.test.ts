import { describe, expect, it } from 'vitest';
import { rowsOf } from './read-document.ts';

const BODY = '为做好冬季供暖保障工作，确保群众温暖过冬，结合我镇实际，制定本方案。';
const SECTION = ['一、工作目标', '全镇供暖投诉办结率达到百分之百。'];
const ROWS = ['lead', 'line 一、 工作目标'];

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
      ['title 云桥县关于加快推进老旧管网更新改造的实施意见', ...ROWS],
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
