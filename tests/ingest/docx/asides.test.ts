import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx, type DocxReading } from '../../../src/ingest/docx/read-docx.ts';
import { cell, makeDocx, p, part, r, table, type DocxSource } from './make-docx.ts';

function read(source: DocxSource): DocxReading {
  const result = readDocx(makeDocx(source));
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

const reference = (kind: string, id: number): string =>
  `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const note = (kind: string, id: number, text: string): string =>
  `<w:${kind} w:id="${id}">${p(text)}</w:${kind}>`;

describe('what stands beside the text of a Word document', () => {
  it('is kept apart with its place, and told', () => {
    const { text, asides, warnings } = read({
      body:
        p('甲') +
        `<w:p>${r('乙')}${reference('footnote', 2)}${r('，止。')}</w:p>` +
        table(cell(p('丙')) + cell(`<w:p>${r('丁')}${reference('footnote', 1)}</w:p>`)) +
        `<w:p>${r('戊')}${reference('endnote', 1)}${reference('comment', 7)}</w:p>`,
      relations: [
        ['header', 'header1.xml'],
        ['header', 'header2.xml'],
        ['footer', 'footer1.xml'],
        ['footnotes', 'footnotes.xml'],
        ['endnotes', 'endnotes.xml'],
        ['comments', 'comments.xml'],
      ],
      files: {
        'word/header1.xml': part('hdr', p('青石镇文件')),
        'word/header2.xml': part('hdr', p('青石镇文件')),
        'word/footer1.xml': part('ftr', p('第 1 页 共 3 页')),
        'word/footnotes.xml': part(
          'footnotes',
          `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote>` +
            note('footnote', 1, '见附表。') +
            note('footnote', 2, '指××条。') +
            note('footnote', 3, '没有人提到。'),
        ),
        'word/endnotes.xml': part('endnotes', note('endnote', 1, '来源。')),
        'word/comments.xml': part('comments', note('comment', 7, '请核实。')),
      },
    });
    expect(text).toBe('甲\n乙，止。\n丙\t丁\n戊');
    expect(asides).toEqual([
      { kind: 'header', text: '青石镇文件' },
      { kind: 'footnote', text: '指××条。', line: 2 },
      { kind: 'footnote', text: '见附表。', line: 3 },
      { kind: 'endnote', text: '来源。', line: 4 },
      { kind: 'comment', text: '请核实。', line: 4 },
    ]);
    expect(warnings).toEqual([
      '页眉页脚 1 处、脚注 2 条、尾注 1 条、批注 1 条（共 21 字）未读入正文',
    ]);
  });

  it.each(['- 1 -', '—２—', '第1页 共12页', 'Page 3 of 12', 'Ⅲ', ''])(
    'is nothing if it is only a page number: %s',
    (text) => {
      const { asides, warnings } = read({
        body: p('甲'),
        relations: [['footer', 'footer1.xml']],
        files: { 'word/footer1.xml': part('ftr', p(text)) },
      });
      expect([asides, warnings]).toEqual([[], []]);
    },
  );

  it('counts the line of a note within a line of several, and after text boxes', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const { text, asides } = read({
      body: `<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>${box}</w:p><w:p>${r('丙')}${reference('footnote', 1)}</w:p>`,
      relations: [['footnotes', 'footnotes.xml']],
      files: { 'word/footnotes.xml': part('footnotes', note('footnote', 1, '注。')) },
    });
    expect(text).toBe('甲\n乙\n框\n丙');
    expect(asides).toEqual([{ kind: 'footnote', text: '注。', line: 4 }]);
  });

  it('is told and passed over where its part is broken', () => {
    const { text, asides, warnings } = read({
      body: `<w:p>${r('甲')}${reference('footnote', 1)}</w:p>`,
      relations: [
        ['header', 'none.xml'],
        ['footnotes', 'footnotes.xml'],
      ],
      files: { 'word/footnotes.xml': '<w:footnotes>' },
    });
    expect([text, asides]).toEqual(['甲', []]);
    expect(warnings.join()).toContain('word/footnotes.xml 读不出来');
  });

  it('never makes it throw, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.string(), (bytes, inner) => {
        const source: DocxSource = {
          body: `<w:p>${r('甲')}${reference('footnote', 1)}</w:p>`,
          relations: [
            ['header', 'header1.xml'],
            ['footnotes', 'footnotes.xml'],
          ],
          files: { 'word/header1.xml': bytes, 'word/footnotes.xml': part('footnotes', inner) },
        };
        expect(read(source).text).toBe('甲');
      }),
    );
  });
});
