import { describe, expect, it } from 'vitest';
import { isSignatureLine, isSignedLine } from '../../src/line/signature-line.ts';

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

describe('isSignedLine', () => {
  it.each([
    '云桥县教育局 2024年3月5日',
    '栗坪镇人民政府二〇二四年元月五日',
    '青石县教育局 20××年×月',
  ])('%s is a signature with its date', (line) => {
    expect(isSignedLine(line)).toBe(true);
  });
  it.each(['2024年3月5日', '云桥县教育局', '云桥县教育局 2024年3月5日印发', '会期 2024年3月5日'])(
    'but not %s',
    (line) => {
      expect(isSignedLine(line)).toBe(false);
    },
  );
});
