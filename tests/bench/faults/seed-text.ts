import type { SeedText } from '../../../bench/faults/fault.ts';

/** A made-up clean plan. */
export const planLines: readonly string[] = `望河镇2026年校车安全工作方案
为做好校车安全工作，制定本方案。

一、工作目标
全镇全年不发生校车安全责任事故（含轻微事故），接送学生320名。
二、组织领导
由望河镇镇长任组长，于2026年3月2日召开会议，学校负责“一车一档”。
三、工作任务
（一）排查车辆
各校要逐车检查，建立台账，3月底前完成。
（二）培训司机
每季度集中培训一次，考核合格后上岗。
（三）公开监督
公布举报电话，3月20日前张贴到车。
四、实施步骤
4月10日前完成整改，各校要按时报送情况。
五、工作要求
1.各校要高度重视。
2.各校要按时报送。
3.镇政府要加强督查。

望河镇人民政府
2026年2月25日`.split('\n');

/** The same, with what faults are made of. */
export const planText: SeedText = {
  lines: planLines,
  genre: 'plan',
  outline: undefined,
  others: [
    {
      lines: `白石镇灌溉渠道管护工作方案
为管好灌溉渠道，制定本方案。
一、管护任务
每月巡渠两次，发现渗漏当天登记，五天内修补完毕，由护渠员和村会计共同签字，登记表存放在水管站备查，年底统一归档。
白石镇人民政府
2025年1月8日`.split('\n'),
    },
  ],
  realPlaces: [],
};
