import { describe, expect, it } from 'vitest';
import {
  parseTitleWords,
  titleEnding,
  titleWordAtEnd,
  titleWords,
} from '../../src/line/title-words.ts';
import { readDataFile, type JsonObject } from '../../src/text/data-file.ts';

function changed(change: JsonObject): JsonObject {
  return Object.assign({}, readDataFile('title-words'), change);
}

/** The file with one kind, changed. */
function kind(change: JsonObject): JsonObject {
  const base = {
    id: '方案',
    genre: 'plan',
    marks: [],
    words: ['方案'],
    patterns: [],
    source: '例',
  };
  return changed({ kinds: [Object.assign(base, change)], like: [], unlike: [] });
}

describe('titleEnding', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['青石县防汛实施方案', '实施方案', 'plan'],
    ['青石县食堂问题整改工作方案', '整改工作方案', 'rectification'],
    ['渡口停航应急处置方案', '应急处置方案', 'emergency-plan'],
    ['2030年工作总结及2031年工作计划', '总结及2031年工作计划', 'report'],
    ['中华人民共和国水文法', '共和国水文法', 'rules'],
    ['关于审理渔船纠纷案件若干问题的解释', undefined, 'rules'],
    ['关于同意设立文化站的批复', '批复', 'other'],
    ['关于扩建书库的请示', '请示', 'other'],
    ['防汛演练通报', '通报', 'notice'],
    ['参赛作品清单', '清单', undefined],
    ['防汛工作有序推进', undefined, undefined],
  ])('of %s is %s of the genre %s', (title, words, genre) => {
    const ending = titleEnding(title);
    if (words !== undefined) expect(ending?.words).toBe(words);
    expect(ending?.kind.genre).toBe(genre);
  });
});

describe('titleWordAtEnd', () => {
  it.each<[string, string | undefined]>([
    ['青石县防汛实施方案', '实施方案'],
    ['青石县2030年水利发展规划', '规划'],
    ['读书月活动主持词', '主持词'],
    ['防汛工作有序推进', undefined],
  ])('of %s is %s', (title, word) => {
    expect(titleWordAtEnd(title)).toBe(word);
  });

  it('finds a longer word before a shorter one with which it ends', () => {
    const { all } = titleWords();
    const early = all.find((word, at) => all.slice(at + 1).some((other) => other.endsWith(word)));
    expect(early).toBeUndefined();
  });
});

describe('parseTitleWords names the faulty entry', () => {
  it.each<[string, unknown, RegExp]>([
    ['the file is no object', [], /data\/title-words\.json 应为一个 JSON 对象/u],
    ['a kind has no words', kind({ words: [] }), /（方案） 有空项/u],
    ['the source is missing', kind({ source: '' }), /缺少出处/u],
    ['a genre is unknown', kind({ genre: '方案' }), /没有“方案”这种文种/u],
    ['a mark is unknown', kind({ marks: ['rare'] }), /marks 应为/u],
    ['a pattern is broken', kind({ patterns: ['('] }), /正则式/u],
    ['a word stands twice', kind({ words: ['方案', '方案'] }), /“方案”重复/u],
    ['an example does not fit', changed({ like: ['随便一行'] }), /like：“随便一行”不符合/u],
    ['a counterexample fits', changed({ unlike: ['防汛方案'] }), /unlike：“防汛方案”不应符合/u],
  ])('when %s', (_, content, message) => {
    expect(() => parseTitleWords(content)).toThrow(message);
  });
});
