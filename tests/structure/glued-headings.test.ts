import { describe, expect, it } from 'vitest';
import { gluedNameEnd } from '../../src/structure/glued/glued-name.ts';
import { headingsOf } from './read-document.ts';

const REST = '各站点每日巡查两次，发现漏水立即报修，并在台账上逐项登记。';

describe('headings glued to their bodies', () => {
  it.each<[string, string[], string[]]>([
    [
      'names of a series, each followed by its body without a sign',
      [
        '一、管网改造情况全县11个乡镇、46个片区中，已有40个片区换上新管。' + REST,
        '二、当前存在的困难从走访看，老旧小区入户难，夜间施工受限。' + REST,
        '三、下步工作打算县水务局将逐片区排出工期，每周通报一次。' + REST,
      ],
      ['run-in 一、 管网改造情况', 'run-in 二、 当前存在的困难', 'run-in 三、 下步工作打算'],
    ],
    [
      'pairs of like length among them',
      [
        '一、管理体制馆长负总责，副馆长分管，办公室设专职管理员一名，各部室指定一名联络员。',
        '二、采集与整理各部室随办随交，年终前装盒入库，缺页的退回补齐，登记备查。',
        '三、借阅与保密本馆人员凭证登记，外单位持介绍信，涉密件一律不外借。',
        '四、经费与考核所需资金列入年度预算，专款专用，年终对各部室逐项打分。',
      ],
      [
        'run-in 一、 管理体制',
        'run-in 二、 采集与整理',
        'run-in 三、 借阅与保密',
        'run-in 四、 经费与考核',
      ],
    ],
    [
      'before a date',
      [
        '（一）活动时间６月５日至６月３０日，每周六上午集中开展一次，雨天顺延。',
        '（二）参加范围水厂、管网、营业厅三个部门全体人员，外包队伍同样参加。',
      ],
      ['run-in （一） 活动时间', 'run-in （二） 参加范围'],
    ],
    [
      'before words that only open a body',
      [
        '一、健全工作机构成立以镇长为组长的供水专班，下设抢修、宣传两个组，办公室设在水务站。',
        '二、谁来干什么一是水务站负责抢修，二是各村负责入户，三是财政所负责保障经费。',
      ],
      ['run-in 一、 健全工作机构', 'run-in 二、 谁来干什么'],
    ],
    [
      'of one length, whatever their words',
      [
        '1.谁来借书借书的全部是本院住户，共83户，老人占六成，孩子占三成。周末人最多。',
        '2.怎么还书每本书借期二十天，到期投进门厅的木箱；超期的由楼长上门提醒。',
        '3.书从哪来各家捐出旧书412册，街道文化站配送150册。缺的书登记后统一买。',
      ],
      ['run-in 1. 谁来借书', 'run-in 2. 怎么还书', 'run-in 3. 书从哪来'],
    ],
    [
      'of two equal halves',
      [
        '（一）备料在前，开工从快提前一个月订好管材，六个片区同时进场。雨天照常备料。',
        '（二）分段围挡，不断出行每段不超过八十米，夜间铺钢板放行。学校门口避开上下学。',
        '（三）随修随验，不留尾巴每完成一段由住户代表签字，三天内恢复路面。',
      ],
      [
        'run-in （一） 备料在前，开工从快',
        'run-in （二） 分段围挡，不断出行',
        'run-in （三） 随修随验，不留尾巴',
      ],
    ],
    [
      'before a label that opens the body',
      [
        '一、活动主题一滴水的旅程，走进身边的水厂。',
        '二、组织单位主办单位：云桥县水务局。承办单位：县供水公司。',
        '三、每周安排6月：参观净水车间。7月：水质小实验。',
      ],
      ['run-in 一、 活动主题', 'run-in 二、 组织单位', 'run-in 三、 每周安排'],
    ],
    [
      'one that lost its line break among headings on lines of their own',
      [
        '一、工作目标',
        REST,
        '二、机构人员镇成立供水抢修专班，镇长任组长，各村书记为成员；办公室设在水务站。',
        '三、主要任务',
        REST,
        '四、工作要求',
        REST,
      ],
      ['line 一、 工作目标', 'run-in 二、 机构人员', 'line 三、 主要任务', 'line 四、 工作要求'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(headingsOf(...rows)).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    [
      'a sentence of a list that has a name in it',
      [
        '（一）自行承接管网工程，未经批准的；',
        '（二）同时在两个以上施工机构从事监理业务，拒不改正的；',
        '（三）隐瞒事故情况逾期不报，造成损失的。',
      ],
      [
        'list-item （一） 自行承接管网工程，未经批准的',
        'list-item （二） 同时在两个以上施工机构从事监理业务，拒不改正的',
        'list-item （三） 隐瞒事故情况逾期不报，造成损失的',
      ],
    ],
    [
      'a figure that goes with the words before it',
      [
        '（一）值班人员在岗不足24小时，交接记录有两处缺页。',
        '（二）备用水泵连续两次启动失败，检修台账没有登记。',
      ],
      [
        'list-item （一） 值班人员在岗不足24小时，交接记录有两处缺页',
        'list-item （二） 备用水泵连续两次启动失败，检修台账没有登记',
      ],
    ],
    [
      'a heading with a remark in brackets',
      ['一、申报条件（申报主体应同时具备，下同）', REST, '二、申报材料', REST],
      ['line 一、 申报条件（申报主体应同时具备，下同）', 'line 二、 申报材料'],
    ],
    [
      'a heading alone on its line that begins with a known name',
      ['一、整改工作组织情况', REST, '二、问题整改情况', REST],
      ['line 一、 整改工作组织情况', 'line 二、 问题整改情况'],
    ],
    [
      'headings on lines of their own that begin with the same words',
      [
        '（一）全力保障民生供水，在老旧小区改造上见到新成效',
        REST,
        '（二）全力保障农业灌溉，在干旱片区调水上见到新成效',
        REST,
        '（三）全力保障工业用水，在园区管网建设上见到新成效',
        REST,
      ],
      [
        'line （一） 全力保障民生供水，在老旧小区改造上见到新成效',
        'line （二） 全力保障农业灌溉，在干旱片区调水上见到新成效',
        'line （三） 全力保障工业用水，在园区管网建设上见到新成效',
      ],
    ],
    [
      'items whose subject is an office',
      [
        '一、工作分工',
        '1.抢修队按照先主管后支管的次序逐段抢修，夜间不停工。',
        '2.巡查组负责每天两次沿线巡查，发现渗漏先关阀再报告。',
        '3.财务科根据签证单当月结清工料费，不得拖欠民工工资。',
      ],
      [
        'line 一、 工作分工',
        '  list-item 1. 抢修队按照先主管后支管的次序逐段抢修，夜间不停工',
        '  list-item 2. 巡查组负责每天两次沿线巡查，发现渗漏先关阀再报告',
        '  list-item 3. 财务科根据签证单当月结清工料费，不得拖欠民工工资',
      ],
    ],
  ])('not %s', (_, rows, expected) => {
    expect(headingsOf(...rows)).toEqual(expected);
  });
});

describe('gluedNameEnd', () => {
  it.each([
    ['巡查工作安排全年每站巡查二十四次，', '巡查工作安排'],
    ['要达到的效果到年底漏损率降到百分之九，', '要达到的效果'],
    ['2025年工作打算办好两期培训，', '2025年工作打算'],
  ])('reads the name of %s', (opening, name) => {
    expect(opening.slice(0, gluedNameEnd(opening)?.at)).toBe(name);
  });

  it.each([
    '各片区工作安排要在周五前报送，',
    '推进管网改造工作全面铺开，',
    '持续开展管网改造工作，',
    '按照方案的要求各站点逐项整改，',
  ])('finds none in %s', (opening) => {
    expect(gluedNameEnd(opening)).toBeUndefined();
  });
});
