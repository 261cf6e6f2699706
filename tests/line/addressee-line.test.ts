import { describe, expect, it } from 'vitest';
import { isAddressee, mayAddress } from '../../src/line/addressee-line.ts';

describe('isAddressee', () => {
  it.each([
    '各镇人民政府，县直各单位：',
    '县水利局：',
    '各位代表：',
    '尊敬的各位家长：',
    '各科室、直属单位:',
  ])('%s names addressees', (line) => {
    expect(isAddressee(line)).toBe(true);
  });
  it.each([
    '现将有关事项通知如下：',
    '组  长：',
    '责任单位：',
    '各单位任务分工如下：',
    '各镇要做到以下几点。具体是：',
    '各镇人民政府',
  ])('but not %s', (line) => {
    expect(isAddressee(line)).toBe(false);
  });
});

describe('mayAddress takes any names before a colon, for a line below a title', () => {
  it.each(['栗坪镇、沙洲镇：', '全体业主：'])('%s', (line) => {
    expect(mayAddress(line)).toBe(true);
  });
  it.each(['联系人：', '主要问题：', '成员单位：', `${'很'.repeat(240)}：`])(
    'but not %s',
    (line) => {
      expect(mayAddress(line)).toBe(false);
    },
  );
});
