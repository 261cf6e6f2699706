import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx, traceDocx, type DocxReading } from '../../../src/ingest/docx/read-docx.ts';
import { encode } from '../encode.ts';
import {
  abstractNum,
  author,
  cell,
  fieldMark,
  inList,
  lvl,
  makeDocx,
  num,
  p,
  pStyle,
  r,
  table,
  type DocxSource,
} from './make-docx.ts';

function read(source: DocxSource | string): DocxReading {
  const result = readDocx(makeDocx(typeof source === 'string' ? { body: source } : source));
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

function cuesOf({ text, cues }: DocxReading): readonly string[] {
  return cues.map((cue) => `${cue.kind}${cue.level ?? ''} ${text.slice(cue.start, cue.end)}`);
}

const list = abstractNum(0, [lvl(0, 'chineseCounting', '%1、')]) + num(1, 0);

function contentsControl(inner: string): string {
  const part = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
  return `<w:sdt><w:sdtPr>${part}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
}

describe('readDocx', () => {
  it.each([
    [
      'runs and paragraphs',
      `<w:p>${r('工作')}${r('方案')}</w:p>${p('')}${p('正文')}`,
      '工作方案\n\n正文',
    ],
    [
      'tabs, breaks and hyphens',
      `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/></w:r></w:p>`,
      '甲\t乙\nA-B',
    ],
    [
      'page breaks at the edges',
      `<w:p><w:r><w:br w:type="page"/><w:t>甲</w:t><w:br w:type="page"/></w:r></w:p>`,
      '甲',
    ],
    ['blanks without xml:space', '<w:p><w:r><w:t> 甲\n 乙 </w:t></w:r></w:p>', '甲  乙'],
    [
      'symbols',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>同意</w:t></w:r></w:p>',
      '☑同意',
    ],
    [
      'links, smart tags and controls',
      `<w:p><w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt></w:p>`,
      '甲乙丙',
    ],
    [
      'pronunciations',
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>lù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>绿</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>',
      '绿',
    ],
    ['formulas', '<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>', 'x=1'],
    [
      'tracked changes',
      `<w:p>${r('保留')}<w:del ${author}><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins ${author}>${r('增加')}</w:ins><w:moveFrom ${author}>${r('移走')}</w:moveFrom><w:moveTo ${author}>${r('移来')}</w:moveTo></w:p>`,
      '保留增加移来',
    ],
    [
      'former properties',
      `<w:p><w:pPr><w:pPrChange ${author}><w:pPr>${inList(1)}</w:pPr></w:pPrChange></w:pPr>${r('甲')}</w:p>`,
      '甲',
    ],
    [
      'a deleted paragraph mark',
      `<w:p><w:pPr><w:rPr><w:del ${author}/></w:rPr></w:pPr>${r('上半')}</w:p>${p('下半')}`,
      '上半下半',
    ],
    [
      'hidden text',
      `<w:p>${r('甲')}${r('藏', '<w:vanish/>')}${r('乙', '<w:vanish w:val="0"/>')}</w:p>`,
      '甲乙',
    ],
    [
      'hidden paragraphs',
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('藏', '<w:vanish/>')}</w:p>${p('甲')}`,
      '甲',
    ],
    [
      'comments and notes',
      `<w:p><w:commentRangeStart w:id="0"/>${r('甲')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/><w:footnoteReference w:id="1"/></w:r></w:p>`,
      '甲',
    ],
    [
      'fields',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>条件</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>结果</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>',
      '结果3',
    ],
    [
      'alternatives',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      '新',
    ],
    [
      'an alternative whose choice says nothing',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="cx"/><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      '旧',
    ],
    [
      'text boxes, once and after their paragraph',
      `<w:p>${r('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('框一')}${p('框二')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框一')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('续')}</w:p>`,
      '正文续\n框一\n框二',
    ],
    [
      'blocks in controls',
      `<w:sdt><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt><w:customXml>${p('乙')}</w:customXml>`,
      '甲\n乙',
    ],
  ])('reads %s', (_, body, text) => {
    expect(read(body).text).toBe(text);
  });

  it('counts list items in tables and controls in their order, deleted and hidden ones not', () => {
    const body = [
      p('甲', inList(1)),
      `<w:p><w:pPr>${inList(1)}<w:rPr><w:del ${author}/></w:rPr></w:pPr><w:del ${author}><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`,
      p('乙', inList(1)),
      table(cell(p('表内', inList(1))) + cell(p('右'))),
      `<w:sdt><w:sdtContent>${p('丙', inList(1))}</w:sdtContent></w:sdt>`,
    ].join('');
    expect(read({ numbering: list, body }).text).toBe('一、甲\n二、乙\n三、表内\t右\n四、丙');
  });

  it('marks headings by outline level or name, titles, bold lines, links and contents', () => {
    const styles =
      pStyle('T', 'Title') +
      pStyle('H', '标题 2') +
      pStyle('C', 'toc 1') +
      pStyle('B', '加粗').replace('</w:style>', '<w:rPr><w:b/></w:rPr></w:style>');
    const body = [
      p('题', '<w:pStyle w:val="T"/>'),
      p('目', '<w:pStyle w:val="C"/>'),
      p('章', '<w:pStyle w:val="H"/>'),
      p('节', '<w:outlineLvl w:val="2"/>'),
      p('体', '<w:pStyle w:val="H"/><w:outlineLvl w:val="9"/>'),
      `<w:p>${r('粗', '<w:b/>')}${r('　')}</w:p>`,
      p('样', '<w:pStyle w:val="B"/>'),
      `<w:p>${r('见', '<w:b/>')}<w:hyperlink>${r('附件')}</w:hyperlink></w:p>`,
    ].join('');
    expect(cuesOf(read({ styles, body }))).toEqual([
      'title 题',
      'contents 目',
      'heading2 章',
      'heading3 节',
      'emphasis 粗　',
      'emphasis 样',
      'link 附件',
    ]);
  });

  it.each([
    ['heading 3', 3],
    ['Heading 2', 2],
    ['标题 1', 1],
    ['标题4', 4],
    ['标题 2,二级标题', 2],
    ['標題 2', 2],
    ['标题二', 2],
    ['三级标题', 3],
    ['一级标题（黑体）', 1],
  ])('reads the level of the style %s', (name, level) => {
    const body = p('章', '<w:pStyle w:val="H"/>');
    expect(cuesOf(read({ styles: pStyle('H', name), body }))).toEqual([`heading${level} 章`]);
  });

  it.each(['heading', '标题注释', '标题 1.5 倍行距', '图表标题', 'List 1', '正文'])(
    'takes %s for no heading',
    (name) => {
      const body = p('章', '<w:pStyle w:val="H"/>');
      expect(cuesOf(read({ styles: pStyle('H', name), body }))).toEqual([]);
    },
  );

  it('marks tables of contents: by style, control or field', () => {
    const styles = pStyle('W', 'WPSOffice手动目录 1') + pStyle('H', 'TOC Heading');
    const body = [
      p('一、甲\t1', '<w:pStyle w:val="W"/>'),
      p('正文。'),
      contentsControl(p('目次') + p('二、乙\t2')),
      p('正文。'),
      `<w:p>${fieldMark('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${fieldMark('separate')}${r('三、丙')}</w:p>`,
      `<w:p>${r('四、丁')}${fieldMark('end')}</w:p>`,
      p('目录'),
      p('三、丙'),
    ].join('');
    expect(cuesOf(read({ styles, body })).map((cue) => cue.replaceAll(/\s/g, ' '))).toEqual([
      'contents 一、甲 1',
      'contents 目次',
      'contents 二、乙 2',
      'contents 三、丙',
      'contents 四、丁',
    ]);
  });

  it('reads WordArt, and signs set in a symbol font', () => {
    const art =
      '<w:p><w:r><w:pict><v:shape><v:textpath string="青石镇方案"/></v:shape></w:pict></w:r></w:p>';
    const font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    const boxes = `<w:p>${r('\uf0fe', font)}${r('同意')}${r('o', font)}${r('o 不同意')}</w:p>`;
    expect(read(art + boxes).text).toBe('青石镇方案\n☑同意□o 不同意');
  });

  it('finds parts whose names differ in case only', () => {
    const document = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="Word/Document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>乙</x:t></x:r></x:p></x:body></x:document>',
      ),
    });
    expect(readDocx(document)).toMatchObject({ ok: true, value: { text: '乙' } });
  });

  it.each(['GB2312', 'gbk', 'utf-8'])('reads parts in the encoding they declare: %s', (label) => {
    const xml = `<?xml version="1.0" encoding="${label}"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>为做好防火工作，制定本方案。</w:t></w:r></w:p></w:body></w:document>`;
    const file = encode(xml, label === 'utf-8' ? 'utf-8' : 'gb18030');
    const result = readDocx(makeDocx({ body: '', files: { 'word/document.xml': file } }));
    expect(result).toMatchObject({ ok: true, value: { text: '为做好防火工作，制定本方案。' } });
  });

  it('moves link cues behind the number of a list item', () => {
    const body = `<w:p><w:pPr>${inList(1)}</w:pPr><w:hyperlink>${r('附件')}</w:hyperlink></w:p>`;
    expect(cuesOf(read({ numbering: list, body }))).toEqual(['link 附件']);
  });

  it('knows for each line which paragraph of the part it is', () => {
    const body =
      p('甲') +
      table(cell(p('乙')) + cell(p('丙'))) +
      `<w:p><w:r><w:t>丁</w:t><w:br/><w:t>戊</w:t></w:r></w:p>` +
      p('己');
    const traced = traceDocx(makeDocx({ body }));
    expect(traced.ok ? traced.value.lines.map(({ text, ordinal }) => [text, ordinal]) : []).toEqual(
      [
        ['甲', 0],
        ['乙\t丙', 1],
        ['丁\n戊', 3],
        ['己', 4],
      ],
    );
  });

  it('says what it left out', () => {
    const body = `<w:p>${r('甲')}<w:del ${author}><w:r><w:delText>删去的</w:delText></w:r></w:del>${r('隐', '<w:vanish/>')}</w:p><w:altChunk/>`;
    expect(read(body).warnings).toEqual([
      '已略去修订标记为删除的文字 3 字',
      '已略去隐藏文字 1 字',
      '有 1 处插入的内容（别处的文件）未读取，请在 Word/WPS 中打开并另存后再试',
    ]);
  });

  it('finds the main part where the package says it is', () => {
    const document = makeDocx({ body: p('甲') });
    const moved = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
      ),
      'word/document2.xml': strToU8(
        `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>乙</x:t></x:r></x:p></x:body></x:document>`,
      ),
    });
    expect(readDocx(document)).toMatchObject({ ok: true, value: { text: '甲' } });
    expect(readDocx(moved)).toMatchObject({ ok: true, value: { text: '乙' } });
  });

  it.each([
    ['an Excel file', { 'xl/workbook.xml': '<a/>' }, 'Excel'],
    ['a presentation', { 'ppt/presentation.xml': '<a/>' }, 'PowerPoint'],
    ['an OFD file', { 'OFD.xml': '<a/>' }, 'OFD'],
    ['an OpenDocument text', { 'content.xml': '<a/>' }, 'OpenDocument'],
    ['just an archive', { 'a.txt': 'x' }, '压缩包'],
  ])('names %s', (_, files, name) => {
    const zipped = zipSync(
      Object.fromEntries(Object.entries(files).map(([file, text]) => [file, strToU8(text)])),
    );
    const result = readDocx(zipped);
    expect(result).toMatchObject({ ok: false, fault: { code: 'unknown-format' } });
    expect(result.ok ? '' : result.fault.message).toContain(name);
  });

  it.each([
    ['no text', '<w:p/>', 'empty'],
    ['broken XML', '<w:p><w:r></w:p>', 'broken-document'],
  ])('fails on %s', (_, body, code) => {
    expect(readDocx(makeDocx({ body }))).toMatchObject({ ok: false, fault: { code } });
  });

  it('reads on without styles or numbering that are broken, and says so', () => {
    const result = read({ body: p('甲', inList(1)), numbering: '<w:num>' });
    expect(result.text).toBe('甲');
    expect(result.warnings[0]).toContain('自动编号（numbering.xml）读不出来');
  });

  it('refuses a document that inflates without end', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) });
    expect(readDocx(bomb)).toMatchObject({ ok: false, fault: { code: 'zip-bomb' } });
  });

  it('never throws on any arrangement of the elements it knows', () => {
    const names = [
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:pPr',
      'w:numPr',
      'w:sdt',
      'w:sdtContent',
      'w:del',
      'mc:AlternateContent',
      'mc:Choice',
      'w:txbxContent',
      'w:fldChar',
      'w:br',
      'w:instrText',
      'w:altChunk',
      'w:footnoteReference',
      'v:textpath',
    ];
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constant('甲'),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node), (nodes) => {
        const result = readDocx(makeDocx({ body: nodes.join('') }));
        if (!result.ok) return;
        for (const { start, end } of result.value.cues)
          expect(result.value.text.slice(start, end).length).toBe(end - start);
      }),
    );
  });
});
