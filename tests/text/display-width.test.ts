import { describe, expect, it } from 'vitest';
import { blankFor, displayWidth } from '../../src/text/display-width.ts';

describe('blankFor', () => {
  it.each([
    ['校车', '　　'],
    ['（一）ab1', '　　　   '],
    ['“×”…', '    '],
    ['①→—', '   '],
    ['，。：', '　　　'],
    ['𠮷a', '　 '],
    ['e\u0301', ' '],
    ['ｱ', ' '],
    ['', ''],
  ])('takes the room of %s', (text, blank) => {
    expect(blankFor(text)).toBe(blank);
  });

  it('is as wide as the text where no character is of unsure width', () => {
    const text = '第3条 校车安全（试行）ABC';
    expect(displayWidth(blankFor(text))).toBe(displayWidth(text));
  });
});
