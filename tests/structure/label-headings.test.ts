import { describe, expect, it } from 'vitest';
import { headingsOf } from './read-document.ts';

describe('sections written as labels', () => {
  it('are headings where they make up a short plan', () => {
    expect(
      headingsOf(
        '云桥社区清洁水源活动方案',
        '活动主题：一池清水，一份责任',
        '活动目的：清理蓄水池周边杂物，让居民知道水从哪里来。',
        '活动时间：6月每周日上午8:30—11:00',
        '活动地点：东坡、西坡两处蓄水池',
        '活动流程：',
        '（1）集合领取工具，两人一组；',
        '（2）清理杂物，分类装袋。',
        '经费预算：手套、垃圾袋共二百元，由社区经费列支。',
      ),
    ).toEqual([
      'run-in 活动主题',
      'run-in 活动目的',
      'run-in 活动时间',
      'run-in 活动地点',
      'line 活动流程',
      '  list-item （1） 集合领取工具，两人一组',
      '  list-item （2） 清理杂物，分类装袋',
      'run-in 经费预算',
    ]);
  });

  it.each<[string, string[]]>([
    [
      'in a ledger, where they come back',
      [
        '活动时间：一月',
        '活动地点：东坡',
        '活动内容：清池',
        '活动人员：十人',
        '活动时间：二月',
        '活动地点：西坡',
      ],
    ],
    [
      'of a roster',
      ['组长：陈立', '副组长：赵青', '成员：钱平', '联系人：孙宁', '牵头单位：水务站'],
    ],
    [
      'that are few beside the text',
      [
        '活动时间：一月',
        '活动地点：东坡',
        '全村清理蓄水池两处，运走杂物三车。',
        '村民自带工具，干了一个上午。',
        '大家都说池水比过去清了。',
      ],
    ],
  ])('are none %s', (_, rows) => {
    expect(headingsOf(...rows)).toEqual([]);
  });
});
