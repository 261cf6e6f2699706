import { describe, expect, it } from 'vitest';
import { gluedNameEnd } from '../../src/structure/glued-name.ts';
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
