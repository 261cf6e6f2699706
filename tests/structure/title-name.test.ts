import { describe, expect, it } from 'vitest';
import { titleName } from '../../src/structure/edges/title-name.ts';

describe('titleName', () => {
  it.each([
    [
      ['清河镇人民政府文件', '清政发〔2025〕12号', '关于开展灯会安全检查的通知'],
      '关于开展灯会安全检查的通知',
    ],
    [['清河镇防汛应急预案', '（2025年6月2日）'], '清河镇防汛应急预案'],
    [['000012', '特急', '签发人：李明', '关于旱情的报告'], '关于旱情的报告'],
    [['清河县教育局', '关于秋季开学工作的通知'], '清河县教育局 关于秋季开学工作的通知'],
    [['清河县灯会管理办法', '（试行）'], '清河县灯会管理办法 （试行）'],
    [['关于做好灯会', '安全工作的意见'], '关于做好灯会 安全工作的意见'],
    [['关于清理过期文件', '的通知'], '关于清理过期文件 的通知'],
    [['关于归档红头文件', '整理办法的意见'], '关于归档红头文件 整理办法的意见'],
  ])('of %j is %s', (lines, name) => {
    expect(titleName(lines)).toBe(name);
  });

  it('keeps everything where there is nothing but a red head', () => {
    expect(titleName(['清河镇人民政府文件', '清政发〔2025〕12号'])).toBe('清河镇人民政府文件');
    expect(titleName(['清政发〔2025〕12号'])).toBe('清政发〔2025〕12号');
  });
});
