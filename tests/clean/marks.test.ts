import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../src/line/fold.ts';
import { findMarks } from '../../src/clean/characters/marks.ts';

function marksOf(text: string): readonly string[] {
  const analysis = foldWidth(text);
  return findMarks(analysis).map(({ start, end }) => analysis.slice(start, end));
}

describe('findMarks', () => {
  it.each([
    ['成立以xx同志为组长的领导小组', ['xx']],
    ['XX县人民政府、ＸＸ镇', ['XX', 'XX']],
    ['X县、x镇', ['X', 'x']],
    ['××市××区', ['××', '××']],
    ['调整×乡通讯员队伍，宣传“×好声音”', ['×', '×']],
    ['×年×月×日', ['×', '×', '×']],
    ['20xx年xx月', ['20xx', 'xx']],
    ['20_年6月', ['20_']],
    ['20**年', ['20**']],
    ['202X年', ['202X']],
    ['联系电话：138****1234', ['138****1234']],
    ['中共**县委办公室关于印发**县方案的通知', ['**', '**']],
    ['整改时限：**年10月底前', ['**']],
    ['学习***重要讲话', ['***']],
    ['*县意识形态工作', []],
    ['中共*县委', ['*']],
    ['共投入____万元，惠及__户', ['____', '__']],
    ['围绕学_，切实抓好', ['_']],
    ['_在视察时指出', ['_']],
    ['某某镇、某市某局', ['某某', '某', '某']],
    ['李某、张某某', ['某', '某某']],
    ['○○○同志兼任', ['○○○']],
    ['□□县、■■村', ['□□', '■■']],
    ['文号：×政发〔20__〕×号', ['×', '20__', '×']],
    ['由【】负责，于【  】前完成', ['【】', '【  】']],
    ['第XX届、xx届三次会议', ['XX', 'xx']],
    ['考核名列第×。', ['×']],
  ])('finds the marks of %s', (text, wanted) => {
    expect(marksOf(text)).toEqual(wanted);
  });

  it.each([
    ['real years', '2023年、二○二四年、一九九○年'],
    ['bold', '**工作要求**：各单位要重视'],
    ['bold that begins as a hidden name might be followed', '**校园安全**\n**年度目标**'],
    ['two bold words', '**一、目标** 和 **二、任务**'],
    ['Latin words', 'max、exx、XXL、Linux、VXX'],
    ['addresses and file names', 'www.xx.com、a_b、file_name_2、xx.doc'],
    ['products', '3×5、2 × 3米、3x5、3*5、a×b'],
    ['formulas', '金额=单价×数量'],
    ['names with X', 'X光检查、X射线、x轴、Model X上市、X86服务器'],
    ['a choice', '车与X（人、车、路）信息交换'],
    ['some', '某些单位、某种情况、某个环节、某一方面'],
    ['rules across the page', '正文\n______\n***\n正文'],
    ['list signs and tick boxes', '○ 第一项\n□是 □否'],
    ['a dialog sign', '×\n保存'],
    ['brackets with words', '【第一篇】、【导语】'],
    ['a list', '* 第一项\n* 第二项'],
  ])('must not take for marks: %s', (_, text) => {
    expect(marksOf(text)).toEqual([]);
  });

  it('gives sorted stretches within the text that do not overlap, on any text', () => {
    const unit = fc.constantFrom(
      'x',
      'X',
      '×',
      '*',
      '_',
      '某',
      '○',
      '2',
      '县',
      '年',
      '.',
      ' ',
      '\n',
      '【',
      '】',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join('');
        let last = 0;
        return findMarks(text).every(({ start, end }) => {
          const fits = start >= last && end > start && end <= text.length;
          last = end;
          return fits;
        });
      }),
    );
  });

  it('stays fast on one endless word', () => {
    const text = 'x.'.repeat(200_000);
    const begin = performance.now();
    findMarks(text);
    expect(performance.now() - begin).toBeLessThan(6_000);
  });
});
