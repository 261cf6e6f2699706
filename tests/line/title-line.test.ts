import { describe, expect, it } from 'vitest';
import { isTitleLine } from '../../src/line/title-line.ts';

describe('isTitleLine', () => {
  it.each([
    '云桥县2024年防汛工作方案',
    '关于做好秋季流感疫苗接种工作的通知',
    '沙洲学校固定资产管理办法（试行）',
    '栗坪镇农村道路养护实施细则〔2023年修订〕',
    '关于校园食堂自查情况的报告',
    '临渡街道开展“垃圾不落地”活动的倡议书',
    '为民服务中心管理办法',
    '中华人民共和国水文法',
    '关于保护古树的决议',
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
    '为贯彻落实《栗坪镇关于保护古树的若干措施》',
    '根据《栗坪镇农村道路养护办法》',
    `${'很'.repeat(80)}长的方案`,
    '',
  ])('%s is none', (line) => {
    expect(isTitleLine(line)).toBe(false);
  });
});
