import { describe, expect, it } from 'vitest';
import { fieldText } from '../../../src/ingest/docx/fields.ts';
import { readDocx } from '../../../src/ingest/docx/read-docx.ts';
import { field, fieldMark, makeDocx, p, pStyle, r } from './make-docx.ts';

describe('fieldText', () => {
  it.each([
    [String.raw`eq \o\ac(○,21)`, '㉑'],
    [String.raw` EQ \o\ac(○,５) `, '⑤'],
    [String.raw`eq \o\ac(○,36)`, '㊱'],
    [String.raw`eq \o\ac(○,51)`, '（51）'],
    [String.raw`eq \o\ac(○,三)`, '㊂'],
    [String.raw`eq \o\ac(○,密)`, '密'],
    [String.raw`eq \o\ac(□,急)`, '急'],
    [String.raw`EQ \* jc0 \* "Font:宋体" \* hps24 \o\ac(\s\up 9(○),8)`, '⑧'],
    [String.raw`EQ \* jc2 \* hps10 \o\ad(\s\up 9(zhāng),张)`, '张'],
    [String.raw`eq \f(1,3)`, '1/3'],
    [String.raw`SYMBOL 254 \f "Wingdings" \s 10`, '☑'],
    ['PAGE', ''],
    [String.raw`HYPERLINK "a,b"`, ''],
    ['', ''],
  ])('shows %s as %s', (code, text) => {
    expect(fieldText(code, 1, [])).toBe(text);
  });

  it.each([
    ['AUTONUM', ['1.', '2.', '3.']],
    [String.raw`AUTONUM \* CHINESENUM3`, ['一、', '二、', '三、']],
    [String.raw`AUTONUM \* ROMAN \s )`, ['I)', 'II)', 'III)']],
    [String.raw`AUTONUMLGL \e`, ['1', '2', '3']],
  ])('counts %s', (code, expected) => {
    const numbers: number[] = [];
    expect([1, 2, 3].map(() => fieldText(code, 1, numbers))).toEqual(expected);
  });

  it('counts levels apart, lower ones anew under each higher one', () => {
    const numbers: number[] = [];
    const levels = [1, 2, 2, 1, 2, 3];
    expect(levels.map((level) => fieldText('AUTONUMLGL', level, numbers))).toEqual([
      '1.',
      '1.1.',
      '1.2.',
      '2.',
      '2.1.',
      '2.1.1.',
    ]);
  });

  it.each([`eq ${'('.repeat(100_000)}`, `eq ${String.raw`\a1`.repeat(50_000)}(`, 'eq )))', 'EQ'])(
    'takes no long over codes that are none',
    (code) => {
      const start = performance.now();
      expect(typeof fieldText(code, 1, [])).toBe('string');
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});

function textOf(body: string, styles = ''): string {
  const read = readDocx(makeDocx({ body, styles }));
  return read.ok ? read.value.text : read.fault.message;
}

function fieldLine(code: string, text: string): string {
  return `<w:p>${field(code)}${r(text)}</w:p>`;
}

describe('fields in a document', () => {
  it('stand for what Word draws, where they have no result', () => {
    const styles = pStyle('H', 'heading 2');
    const under = `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>${field('AUTONUMLGL')}${r('丙')}</w:p>`;
    expect(textOf(fieldLine('AUTONUM', '甲') + fieldLine('AUTONUM', '乙') + under, styles)).toBe(
      '1.甲\n2.乙\n2.1.丙',
    );
    expect(textOf(fieldLine(String.raw`eq \o\ac(○,21)`, '清淤。'))).toBe('㉑清淤。');
  });

  it('keep the result they have', () => {
    const body = `<w:p>${fieldMark('begin')}<w:r><w:instrText>AUTONUM</w:instrText></w:r>${fieldMark('separate')}${r('七、')}${fieldMark('end')}${r('甲')}</w:p>`;
    expect(textOf(body)).toBe('七、甲');
    expect(textOf(`<w:p><w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple>${r('页')}</w:p>`)).toBe(
      '3页',
    );
  });

  it('nested in the code of another are not shown', () => {
    const body = `<w:p>${fieldMark('begin')}${field('AUTONUM')}${fieldMark('end')}${r('甲')}</w:p>${p('乙')}`;
    expect(textOf(body)).toBe('甲\n乙');
  });
});
