import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/ingest/docx/read-docx.ts';
import {
  abstractNum,
  inList,
  lvl,
  makeDocx,
  num,
  p,
  pStyle,
  type DocxSource,
} from './make-docx.ts';

function linesOf(source: DocxSource): readonly string[] {
  const result = readDocx(makeDocx(source));
  if (!result.ok) throw new Error(result.fault.message);
  return result.value.text.split('\n');
}

/** 一、 （一） 1. （1） ① as official documents use them. */
const official = abstractNum(0, [
  lvl(0, 'chineseCounting', '%1、'),
  lvl(1, 'chineseCounting', '（%2）'),
  lvl(2, 'decimal', '%3.'),
  lvl(3, 'decimal', '（%4）'),
  lvl(4, 'decimalEnclosedCircle', '%5'),
]);

/** Paragraphs of list 1 at the levels given, with the level as text. */
function atLevels(...levels: readonly number[]): string {
  return levels.map((level) => p(`第${level}层`, inList(1, level))).join('');
}

function startAt(value: number): string {
  return `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
}

function styled(text: string, style: string, more = ''): string {
  return p(text, `<w:pStyle w:val="${style}"/>${more}`);
}

// All expected labels of this file but those of w:lvlRestart and w:isLgl, which it does not know, are those of
// LibreOffice 7.4 for the same files.
describe('automatic numbering', () => {
  it('counts each level and begins lower ones afresh', () => {
    const body = atLevels(0, 1, 2, 2, 1, 2, 3, 4, 0, 1);
    expect(linesOf({ numbering: official + num(1, 0), body })).toEqual([
      '一、第0层',
      '（一）第1层',
      '1. 第2层',
      '2. 第2层',
      '（二）第1层',
      '1. 第2层',
      '（1）第3层',
      '①第4层',
      '二、第0层',
      '（一）第1层',
    ]);
  });

  it('counts paragraphs without text, and leaves the unnumbered alone', () => {
    const body = p('甲', inList(1)) + p('', inList(1)) + p('正文') + p('乙', inList(1));
    expect(linesOf({ numbering: official + num(1, 0), body })).toEqual([
      '一、甲',
      '二、',
      '正文',
      '三、乙',
    ]);
  });

  it('shows and counts a higher level that was never used as its start', () => {
    const numbering =
      abstractNum(0, [lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2')]) + num(1, 0);
    expect(linesOf({ numbering, body: atLevels(1, 1, 0, 1) })).toEqual([
      '1.1 第1层',
      '1.2 第1层',
      '2. 第0层',
      '2.1 第1层',
    ]);
  });

  it('goes on through lists of one abstract list, and starts where a list says so, once', () => {
    const numbering =
      official + num(1, 0) + num(2, 0) + num(3, 0, startAt(1)) + num(4, 0, startAt(5));
    const body = [1, 1, 2, 3, 3, 1, 4, 4, 3].map((id) => p(`列表${id}`, inList(id))).join('');
    expect(linesOf({ numbering, body })).toEqual([
      '一、列表1',
      '二、列表1',
      '三、列表2',
      '一、列表3',
      '二、列表3',
      '三、列表1',
      '五、列表4',
      '六、列表4',
      '七、列表3',
    ]);
  });

  it('follows styles: linked levels, inherited numbering, numbering taken away', () => {
    const styles =
      pStyle('H1', 'heading 1', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      pStyle('H2', 'heading 2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
      pStyle('Own', '自定义标题', '', 'H2') +
      pStyle('Circle', '循环', '', 'Circle');
    const numbering =
      abstractNum(0, [
        lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
        lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
      ]) + num(1, 0);
    const body = [
      styled('甲', 'H1'),
      styled('子', 'H2'),
      styled('丑', 'Own'),
      styled('不编号', 'H2', inList(0)),
      styled('循环', 'Circle'),
      styled('乙', 'H1'),
      styled('寅', 'H2', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
    ].join('');
    expect(linesOf({ styles, numbering, body })).toEqual([
      '一、甲',
      '（一）子',
      '（二）丑',
      '不编号',
      '循环',
      '二、乙',
      '三、寅',
    ]);
  });

  it('follows numbering styles and whole levels that a list overrides', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="LS"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const linked =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="LS"/></w:abstractNum>';
    const roman = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '%1)')}</w:lvlOverride>`;
    const numbering = official + linked + num(1, 0) + num(2, 1) + num(3, 0, roman);
    const body = p('甲', inList(2)) + p('乙', inList(1)) + p('丙', inList(3));
    expect(linesOf({ styles, numbering, body })).toEqual(['一、甲', '二、乙', 'III) 丙']);
  });

  it('obeys w:lvlRestart and w:isLgl', () => {
    const numbering =
      abstractNum(0, [
        lvl(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>'),
        lvl(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/><w:suff w:val="space"/>'),
        lvl(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
        lvl(3, 'lowerLetter', '%4)', '<w:lvlRestart w:val="1"/>'),
      ]) + num(1, 0);
    expect(
      linesOf({ numbering, body: atLevels(0, 1, 1, 2, 3, 1, 3, 0, 1, 3) }).map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual([
      '第一章',
      '第一条',
      '第二条',
      '1.2.1',
      'a)',
      '第三条',
      'b)',
      '第二章',
      '第四条',
      'a)',
    ]);
  });

  it.each([
    ['tab after 、', '%1、', '', '一、甲'],
    ['tab after a full stop', '%1.', '', '一. 甲'],
    ['space', '第%1条', '<w:suff w:val="space"/>', '第一条 甲'],
    ['nothing', '%1.', '<w:suff w:val="nothing"/>', '一.甲'],
    ['hidden label', '%1、', '<w:rPr><w:vanish/></w:rPr>', '甲'],
    ['label without a number', '附件：', '', '附件：甲'],
    ['empty label', '', '', '甲'],
  ])('writes the gap after a label: %s', (_, text, more, expected) => {
    const numbering = abstractNum(0, [lvl(0, 'chineseCounting', text, more)]) + num(1, 0);
    expect(linesOf({ numbering, body: p('甲', inList(1)) })).toEqual([expected]);
  });

  it('writes no bullets, and nothing for lists that are not there', () => {
    const numbering = abstractNum(0, [lvl(0, 'bullet', '')]) + num(1, 0) + num(2, 9);
    const body =
      p('甲', inList(1)) + p('乙', inList(2)) + p('丙', inList(7)) + p('丁', inList(1, 8));
    expect(linesOf({ numbering, body })).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('knows formats that later versions put into an alternative', () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>';
    expect(
      linesOf({ numbering: abstractNum(0, [level]) + num(1, 0), body: p('甲', inList(1)) }),
    ).toEqual(['03. 甲']);
  });
});
