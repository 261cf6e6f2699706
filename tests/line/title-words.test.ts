import { describe, expect, it } from 'vitest';
import { parseTitleWords, titleWordAtEnd, titleWords } from '../../src/line/title-words.ts';
import { readDataFile, type JsonObject } from '../../src/text/data-file.ts';

function changed(change: JsonObject): JsonObject {
  return Object.assign({}, readDataFile('title-words'), change);
}

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
    ['a list is empty', changed({ compound: [] }), /compound 有空项/u],
    ['the source is missing', changed({ source: '' }), /缺少出处/u],
    ['an example does not fit', changed({ like: ['随便一行'] }), /like：“随便一行”不符合/u],
    ['a counterexample fits', changed({ unlike: ['防汛方案'] }), /unlike：“防汛方案”不应符合/u],
  ])('when %s', (_, content, message) => {
    expect(() => parseTitleWords(content)).toThrow(message);
  });
});
