import { describe, expect, test } from 'vitest';
import { frameData } from '../../../src/mining/frames/frame-data.ts';
import { isSlot, parsePattern } from '../../../src/mining/frames/pattern.ts';
import { isSetPhrase } from '../../../src/mining/frames/set-phrase.ts';

function isSet(pattern: string, names: readonly string[] = []): boolean {
  const parts = parsePattern(frameData(), pattern);
  const fixed = parts.flatMap((part) => (isSlot(part) ? [] : [part.text]));
  const candidate = {
    parts,
    fixedBits: 50,
    fixedTokens: fixed.length,
    firstWord: fixed[0] ?? '',
    lastWord: fixed.at(-1) ?? '',
    members: 7,
  };
  return isSetPhrase(frameData(), candidate, new Set(names));
}

describe('isSetPhrase', () => {
  test.each([
    '加大〔内容〕力度',
    '成立以〔姓名·职务〕为组长的〔工作〕领导小组',
    '启动〔文件〕后，〔单位〕应当赶赴现场',
    '向〔单位〕报送进展情况',
    '新建泵站〔数量〕座',
    '由〔单位〕负责解释',
  ])('takes %s', (pattern) => {
    expect(isSet(pattern)).toBe(true);
  });

  test.each([
    ['too little fixed text', '由〔单位〕办'],
    ['no slot', '加大工作力度'],
    ['half a word before a slot', '由镇长、副〔内容〕担任组长'],
    ['half a word after a slot', '〔姓名·职务〕长，各股室负责人为成员'],
    ['an adverb whose slot is the verb', '坚决〔内容〕形式主义'],
    ['a slot joined to the fixed text', '〔工作〕和改善民生'],
    ['a preposition without its verb', '向〔内容〕社会各界人士'],
    ['a particle at the start', '的〔内容〕工作任务'],
    ['a preposition at the end', '〔单位〕高度重视〔时间〕对'],
    ['half a bracket', '实施“〔内容〕行动计划'],
    ['a mask', '××村开展〔工作〕会战'],
  ])('does not take %s: %s', (_, pattern) => {
    expect(isSet(pattern)).toBe(false);
  });

  test('does not take a name of a person', () => {
    expect(isSet('学习乌图南〔内容〕作风')).toBe(true);
    expect(isSet('学习乌图南〔内容〕作风', ['乌图南'])).toBe(false);
  });
});
