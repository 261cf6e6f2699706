import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { injectComments, type DocxComment } from '../../../src/render/docx/inject-comments.ts';
import {
  abstractNum,
  author,
  cell,
  inList,
  lvl,
  makeDocx,
  num,
  p,
  r,
  table,
} from '../../ingest/docx/make-docx.ts';
import { commentsOf, partOf, rangesOf, textOf, treeOf } from './commented.ts';

function inject(bytes: Uint8Array, comments: readonly DocxComment[]): Uint8Array {
  const result = injectComments(bytes, comments);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

/** A comment on the first occurrence of some words. */
function on(bytes: Uint8Array, words: string): DocxComment {
  const start = textOf(bytes).indexOf(words);
  if (start < 0) throw new Error(`no ${words}`);
  return { start, end: start + words.length, lines: [words] };
}

/** Words without blanks: rows of a table are set with blanks of their own. */
function bare(words: string): string {
  return words.replace(/\s/gu, '');
}

const field = (code: string, result: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
  `${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('a comment covers exactly the words it is about', () => {
  const cases: readonly (readonly [name: string, body: string, words: string])[] = [
    ['within one run', `<w:p>${r('由镇长任组长，分管副镇长任副组长。')}</w:p>`, '任组长'],
    ['a whole run', `<w:p>${r('由')}${r('镇长', '<w:b/>')}${r('任组长')}</w:p>`, '镇长'],
    [
      'over several runs',
      `<w:p>${r('由镇', '<w:b/>')}${r('长任')}${r('组长。')}</w:p>`,
      '镇长任组',
    ],
    ['beside escapes', `<w:p>${r('甲&amp;乙&lt;丙&#x4e01;戊')}</w:p>`, '乙<丙'],
    ['behind an astral character', `<w:p>${r('\u{20BB7}野家&#x20BB7;食堂')}</w:p>`, '食堂'],
    ['of one astral character', `<w:p>${r('吃\u{20BB7}野家')}</w:p>`, '\u{20BB7}'],
    [
      'in a text whose edges do not count',
      '<w:p><w:r><w:t> 前 中 后 </w:t></w:r><w:r><w:t>尾</w:t></w:r></w:p>',
      '中',
    ],
    [
      'over tabs and breaks in a run',
      '<w:p><w:r><w:t>时间</w:t><w:tab/><w:t>地点</w:t><w:br/><w:t>人员</w:t></w:r></w:p>',
      '间\t地点\n人',
    ],
    ['of a tab', '<w:p><w:r><w:t>时间</w:t><w:tab/><w:t>地点</w:t></w:r></w:p>', '\t'],
    [
      'from a paragraph to the next but one',
      p('第一段的话') + p('第二段') + p('第三段的话'),
      '的话\n第二段\n第三',
    ],
    [
      'in a link',
      `<w:p>${r('见')}<w:hyperlink>${r('区政府网站')}</w:hyperlink>${r('。')}</w:p>`,
      '政府',
    ],
    [
      'from before a link into it',
      `<w:p>${r('请看见')}<w:hyperlink>${r('区政府网站')}</w:hyperlink>${r('。')}</w:p>`,
      '见区政',
    ],
    [
      'in a tracked insertion',
      `<w:p>${r('由')}<w:ins ${author}>${r('分管副镇长')}</w:ins>${r('负责')}</w:p>`,
      '副镇长负',
    ],
    [
      'around a tracked deletion',
      `<w:p>${r('三月底')}<w:del ${author}><w:r><w:delText>四月</w:delText></w:r></w:del>${r('前完成')}</w:p>`,
      '底前',
    ],
    [
      'in the result of a field',
      `<w:p>${r('共')}${field(' NUMPAGES ', r('一百二十页'))}${r('。')}</w:p>`,
      '百二',
    ],
    [
      'in a content control',
      `<w:p>${r('甲')}<w:sdt><w:sdtPr/><w:sdtContent>${r('乙丙丁')}</w:sdtContent></w:sdt>${r('戊')}</w:p>`,
      '丙丁戊',
    ],
    ['in a cell of a table', table(cell(p('序号')) + cell(p('责任单位'))), '责任'],
  ];

  it.each(cases)('%s', (_, body, words) => {
    const bytes = makeDocx({ body });
    const marked = inject(bytes, [on(bytes, words)]);
    expect([...rangesOf(marked).values()]).toEqual([words.replace(/\n(?=第)/g, '')]);
    expect(textOf(marked)).toBe(textOf(bytes));
  });

  it('the look of a run that is cut stays with both halves', () => {
    const bytes = makeDocx({
      body: `<w:p w:rsidR="00AB12CD">${r('由镇长任组长', '<w:b/><w:sz w:val="32"/>')}</w:p>`,
    });
    const xml = partOf(inject(bytes, [on(bytes, '任组')]), 'word/document.xml');
    expect(xml).toContain(
      '<w:p w:rsidR="00AB12CD"><w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">由镇长</w:t></w:r>' +
        '<w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">任组</w:t></w:r>' +
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r>',
    );
  });

  it('columns of a table count although a row is one line', () => {
    const body = table(cell(p('一')) + cell(p('镇 水利站') + p('镇应急办')) + cell(p('6月底')));
    const bytes = makeDocx({ body });
    expect(textOf(bytes)).toBe('一\t镇 水利站 镇应急办\t6月底');
    const marked = inject(bytes, [on(bytes, '应急'), on(bytes, '水利'), on(bytes, '6月')]);
    expect([...rangesOf(marked).values()].toSorted()).toEqual(['6月', '应急', '水利'].toSorted());
  });
});

describe('a comment on what has no characters of its own', () => {
  const numbering = abstractNum(0, [lvl(0, 'chineseCounting', '%1、')]) + num(1, 0);

  it('stands at the beginning of the paragraph if it is about an automatic number', () => {
    const bytes = makeDocx({ body: p('工作目标', inList(1)), numbering });
    expect(textOf(bytes)).toBe('一、工作目标');
    const xml = partOf(inject(bytes, [{ start: 0, end: 2, lines: ['x'] }]), 'word/document.xml');
    expect(xml).toMatch(
      /<\/w:pPr><w:commentRangeStart w:id="0"\/><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r><w:r>/,
    );
  });

  it('covers the words alone if it is about the number and words', () => {
    const bytes = makeDocx({ body: p('工作目标', inList(1)), numbering });
    const marked = inject(bytes, [{ start: 0, end: 4, lines: ['x'] }]);
    expect([...rangesOf(marked).values()]).toEqual(['工作']);
  });

  it.each([
    ['in the middle', 2, /工作<\/w:t><\/w:r><w:commentRangeStart/],
    ['at the end', 4, /目标<\/w:t><\/w:r><w:commentRangeStart/],
    ['in an empty paragraph', 5, /<w:p><w:commentRangeStart w:id="0"\/>.*<\/w:p><w:p>/],
    ['in an empty paragraph with properties', 6, /<\/w:pPr><w:commentRangeStart/],
  ])('stands at the point %s', (_, at, expected) => {
    const bytes = makeDocx({
      body: `${p('工作目标')}<w:p/><w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>`,
    });
    const marked = inject(bytes, [{ start: at, end: at, lines: ['缺少'] }]);
    expect([...rangesOf(marked).values()]).toEqual(['']);
    expect(partOf(marked, 'word/document.xml')).toMatch(expected);
    expect(textOf(marked)).toBe(textOf(bytes));
  });

  it('covers the box if it is about words in a text box', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('附注文字')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const bytes = makeDocx({ body: `<w:p>${r('正文')}${box}${r('完')}</w:p>` });
    const marked = inject(bytes, [on(bytes, '注文'), { ...on(bytes, '完\n附注'), lines: ['y'] }]);
    expect(rangesOf(marked).get(0)).toBe('附注文字');
    expect(partOf(marked, 'word/document.xml')).not.toMatch(/txbxContent>.*comment.*<\/w:txbx/);
    expect(textOf(marked)).toBe(textOf(bytes));
  });
});

describe('the package', () => {
  const comment = { start: 0, end: 1, lines: ['改 <一> & "二"', '第二段'] };

  it('gets a comments part that is known and referred to', () => {
    const marked = inject(makeDocx({ body: p('甲乙') }), [comment]);
    expect(commentsOf(marked).get(0)).toBe('改 <一> & "二"\n第二段');
    expect(partOf(marked, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(partOf(marked, 'word/_rels/document.xml.rels')).toMatch(
      /Id="fanben1" Type="[^"]*\/comments" Target="comments.xml"/,
    );
  });

  it('has no clock time, and is the same twice', () => {
    const bytes = makeDocx({ body: p('甲乙') });
    const marked = inject(bytes, [comment]);
    expect(inject(bytes, [comment])).toEqual(marked);
    expect(partOf(marked, 'word/comments.xml')).not.toContain('w:date');
  });

  it('keeps comments that are there with their numbers', () => {
    const first = inject(makeDocx({ body: p('甲乙丙丁') }), [comment, { ...comment, end: 3 }]);
    const second = inject(first, [{ start: 1, end: 3, lines: ['新'] }]);
    expect([...commentsOf(second).keys()]).toEqual([0, 1, 2]);
    expect(commentsOf(second).get(0)).toBe(commentsOf(first).get(0));
    expect(rangesOf(second)).toEqual(
      new Map([
        [0, '甲'],
        [1, '甲乙丙'],
        [2, '乙丙'],
      ]),
    );
  });

  it('keeps the packed bytes of every entry it does not have to change', () => {
    const picture = new Uint8Array(3000).map((_, index) => (index * 7919) % 251);
    const files = unzipSync(makeDocx({ body: p('甲乙') }));
    const bytes = zipSync({ ...files, 'word/media/image1.png': [picture, { level: 0 }] });
    const marked = inject(bytes, [comment]);
    const after = unzipSync(marked);
    const changed = new Set([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
    ]);
    expect(
      Object.keys(after).filter((name) => !(name in files) && !name.includes('media')),
    ).toEqual(['word/comments.xml']);
    for (const [name, content] of Object.entries(files))
      if (!changed.has(name)) expect(after[name]).toEqual(content);
    expect(Buffer.from(marked).includes(Buffer.from(picture))).toBe(true);
  });

  it('can be a document whose main part declares no prefix', () => {
    const space = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const xml = `<?xml version="1.0" encoding="UTF-8"?><document xmlns="${space}" xmlns:x="${space}"><body><p><r><t>甲乙丙</t></r></p></body></document>`;
    const files = unzipSync(makeDocx({ body: '' }));
    const bytes = zipSync({ ...files, 'word/document.xml': strToU8(xml) });
    const marked = inject(bytes, [{ start: 1, end: 2, lines: ['x'] }]);
    expect([...rangesOf(marked).values()]).toEqual(['乙']);
    expect(partOf(marked, 'word/_rels/document.xml.rels')).toContain('purl.oclc.org');
    expect(treeOf(marked, 'word/comments.xml').name).toBe('w:comments');
  });

  it('stays as it is without comments', () => {
    const bytes = makeDocx({ body: p('甲乙') });
    expect(inject(bytes, [])).toEqual(bytes);
  });
});

describe('any document', () => {
  const words = fc.string({
    unit: fc.constantFrom('镇', '长', '组', ' ', '&amp;', '，', '1', '\u{20BB7}', '&#x4e00;', '　'),
    minLength: 1,
    maxLength: 6,
  });
  const look = fc.constantFrom('', '<w:b/>', '<w:sz w:val="32"/>');
  const run = fc.oneof(
    fc.tuple(words, look).map(([text, properties]) => r(text, properties)),
    words.map((text) => `<w:r><w:t>${text}</w:t></w:r>`),
    fc.tuple(words, words).map(([a, b]) => `<w:r><w:t>${a}</w:t><w:tab/><w:t>${b}</w:t></w:r>`),
    words.map((text) => `<w:hyperlink>${r(text)}</w:hyperlink>`),
    words.map((text) => `<w:ins ${author}>${r(text)}</w:ins>`),
    words.map((text) => `<w:del ${author}><w:r><w:delText>${text}</w:delText></w:r></w:del>`),
    words.map((text) => field(' REF a ', r(text))),
    words.map((text) => `<w:fldSimple w:instr="REF b">${r(text)}</w:fldSimple>`),
  );
  const paragraph = fc.array(run, { maxLength: 5 }).map((runs) => `<w:p>${runs.join('')}</w:p>`);
  const block = fc.oneof(
    { weight: 4, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
        .map((cells) => table(cells.map((blocks) => cell(...blocks)).join(''))),
    },
  );
  const body = fc
    .array(block, { minLength: 1, maxLength: 5 })
    .map((blocks) => p('始') + blocks.join(''));
  const spans = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 })), { minLength: 1, maxLength: 6 });

  it('keeps its text, and each comment covers exactly its words', () => {
    fc.assert(
      fc.property(body, spans, (inner, wishes) => {
        const bytes = makeDocx({ body: inner });
        const text = textOf(bytes);
        const comments = wishes.map(([at, length], index) => {
          const start = at % (text.length + 1);
          return { start, end: Math.min(text.length, start + length), lines: [String(index)] };
        });
        const marked = inject(bytes, comments);
        expect(textOf(marked)).toBe(text);
        const ranges = rangesOf(marked);
        comments.forEach(({ start, end }, id) => {
          // Half a surrogate pair is taken for the whole.
          const low = /[\udc00-\udfff]/;
          const from = start < end && low.test(text.charAt(start)) ? start - 1 : start;
          const to = start < end && low.test(text.charAt(end)) ? end + 1 : end;
          expect(bare(ranges.get(id) ?? 'missing')).toBe(bare(text.slice(from, to)));
        });
        expect(commentsOf(marked).size).toBe(comments.length);
      }),
    );
  });
});
