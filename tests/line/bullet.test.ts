import { describe, expect, it } from 'vitest';
import { bulletAt, skipBullet } from '../../src/line/bullet.ts';

describe('skipBullet', () => {
  it.each<[string, string]>([
    ['◆工作目标', '工作目标'],
    ['●  一、工作目标', '一、工作目标'],
    ['• 备足物资', '备足物资'],
  ])('goes behind the sign of a list in %s', (line, words) => {
    expect(line.slice(skipBullet(line, 0, line.length))).toBe(words);
  });
  it.each(['□是 □否', '○○县', '××镇', '（一）工作目标', '— 3 —', ''])('leaves %s', (line) => {
    expect(skipBullet(line, 0, line.length)).toBe(0);
    expect(bulletAt(line, 0)).toBe('');
  });
});
