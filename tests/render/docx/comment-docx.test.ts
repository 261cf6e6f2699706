import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import { readBytes } from '../../../src/ingest/read-source.ts';
import type { SourceText } from '../../../src/ingest/source-text.ts';
import { commentedDocx } from '../../../src/render/docx/comment-docx.ts';
import { placeSpanOf } from '../../../src/text/line-index.ts';
import { sourceSpan } from '../../../src/text/mapped-text.ts';
import { field, makeDocx, p, r } from '../../ingest/docx/make-docx.ts';
import { commentsOf, partOf, rangesOf, textOf } from './commented.ts';

function read(name: string, bytes: Uint8Array): SourceText {
  const result = readBytes(name, bytes, {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** A finding on a stretch of the visible text. */
function findingAt(source: SourceText, start: number, end: number): Finding {
  const place = placeSpanOf(source.lineStarts, sourceSpan(source.view, { start, end }));
  const text = source.view.text.slice(start, end);
  return {
    rule: 'leftover/mark',
    severity: 'error',
    line: place.start.line,
    column: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    message: `“${text}”还没有填写`,
    text,
    context: { line: text, offset: 0, start: 0 },
  };
}

function findingOn(source: SourceText, words: string): Finding {
  const start = source.view.text.indexOf(words);
  if (start < 0) throw new Error(`no ${words}`);
  return findingAt(source, start, start + words.length);
}

function commented(
  bytes: Uint8Array,
  source: SourceText,
  findings: readonly Finding[],
): Uint8Array {
  const result = commentedDocx(bytes, source, findings);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Words as they can stand in one line of XML. */
function bare(words: string): string {
  return words.replace(/[\r\n]/g, '').replaceAll('\u0007', '\ufffd');
}

describe('a draft with comments', () => {
  it('is a copy of a Word draft', () => {
    const bytes = makeDocx({
      body: p('工作方案') + `<w:p>${r('由××', '<w:b/>')}${r('任组长')}</w:p>`,
    });
    const before = bytes.slice();
    const source = read('稿.docx', bytes);
    const out = commented(bytes, source, [findingOn(source, '××')]);
    expect([...rangesOf(out).values()]).toEqual(['××']);
    expect(bytes).toEqual(before);
  });

  it.each([
    [
      '稿.txt',
      '工作方案\r\n\r\n\t由××任组长，联系电话：____。\r\n附：说明',
      '工作方案\n\n\t由××任组长，联系电话：____。\n附：说明',
    ],
    ['稿.md', '# 工作方案\n\n由**××**任组长\n', undefined],
    [
      '稿.html',
      '<html><body><h1>工作方案</h1><p>为做好工作，由<b>××</b>任组长，各单位要按照职责分工抓好落实。</p></body></html>',
      undefined,
    ],
  ])('is a new document with the visible lines of %s', (name, text, visible) => {
    const bytes = encode(text);
    const source = read(name, bytes);
    const out = commented(bytes, source, [findingOn(source, '××')]);
    expect([...rangesOf(out).values()]).toEqual(['××']);
    expect(textOf(out).trimEnd()).toBe((visible ?? source.view.text).trimEnd());
  });

  it('is a new document for a Word draft that takes its text in from another part', () => {
    const bytes = makeDocx({
      body: p('说明') + '<w:altChunk r:id="rId3"/>',
      relations: [['aFChunk', 'a.html']],
      files: { 'word/a.html': '<html><body><p>由××同志任组长。</p></body></html>' },
    });
    const source = read('稿.docx', bytes);
    const copy = commented(bytes, source, [findingOn(source, '××')]);
    expect(textOf(copy)).toBe('说明\n由××同志任组长。');
    expect([...rangesOf(copy).values()]).toEqual(['××']);
  });

  it('covers signs drawn by fields, and WordArt, as a whole', () => {
    const bytes = makeDocx({
      body: `<w:p>${field(String.raw`eq \o\ac(○,21)`)}${r('由××负责。')}</w:p><w:p><w:r><w:pict><v:shape><v:textpath string="××方案"/></v:shape></w:pict></w:r></w:p>`,
    });
    const source = read('稿.docx', bytes);
    const copy = commented(
      bytes,
      source,
      ['㉑由', '××方案'].map((words) => findingOn(source, words)),
    );
    expect(textOf(copy)).toBe(source.view.text);
    expect(commentsOf(copy).size).toBe(2);
  });

  it('says all that is known of a finding', () => {
    const bytes = encode('工作方案\n由××任组长');
    const source = read('稿.txt', bytes);
    const finding: Finding = {
      ...findingOn(source, '××'),
      suggestion: '换成实际内容',
      evidence: '条例第二十条',
      deviation: '涉密，按规定隐去',
    };
    const out = commented(bytes, source, [finding]);
    expect(commentsOf(out).get(0)).toBe(
      '【错误】“××”还没有填写\n建议：换成实际内容\n依据：条例第二十条\n本单位另有规定：涉密，按规定隐去\n规则：leftover/mark',
    );
    expect(partOf(out, 'word/comments.xml')).toContain('w:author="fanben"');
  });

  it('is the same twice', () => {
    const bytes = encode('工作方案\n由××任组长');
    const source = read('稿.txt', bytes);
    const findings = [findingOn(source, '××')];
    expect(commented(bytes, source, findings)).toEqual(commented(bytes, source, findings));
  });

  it('puts a missing thing at its point', () => {
    const bytes = encode('工作方案\n一、工作目标\n按期完成。');
    const source = read('稿.txt', bytes);
    const out = commented(bytes, source, [findingAt(source, 11, 11)]);
    expect(partOf(out, 'word/document.xml')).toMatch(/工作目标<\/w:t><\/w:r><w:commentRangeStart/);
  });

  it('covers the words of any finding in any text', () => {
    const line = fc.string({
      unit: fc.constantFrom('镇', '×', ' ', '\t', '<', '&', '\u{20BB7}', '\u0007', '　'),
    });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.tuple(fc.nat(), fc.nat()),
        (lines, end, [from, length]) => {
          const text = [
            '这是一段用来读入的正文，写得长一些，好让读入时认出是文字。',
            ...lines,
          ].join(end);
          const bytes = encode(text);
          const reading = readBytes('稿.txt', bytes, {});
          fc.pre(reading.ok); // too many control characters are no text
          if (!reading.ok) return;
          const source = reading.value;
          const view = source.view.text;
          const start = from % view.length;
          const stop = Math.min(view.length, start + (length % 9));
          const low = /[\udc00-\udfff]/;
          if (low.test(view.charAt(start)) || low.test(view.charAt(stop))) return;
          const out = commented(bytes, source, [findingAt(source, start, stop)]);
          expect(bare(rangesOf(out).get(0) ?? 'missing')).toBe(bare(view.slice(start, stop)));
        },
      ),
    );
  });
});
