import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/ingest/read-source.ts';
import type { SourceText } from '../../src/ingest/source-text.ts';
import { placeOf } from '../../src/text/line-index.ts';
import { makeDocx, p } from './docx/make-docx.ts';
import { encode, joinBytes } from './encode.ts';

const text = '梅岭乡中心小学防溺水工作方案\r\n为保障学生安全，制定本方案。\r\n一、组织领导\r\n';

function read(source: string, bytes: Uint8Array, options = {}): SourceText {
  const result = readBytes(source, bytes, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function faultOf(source: string, bytes: Uint8Array): string {
  const result = readBytes(source, bytes, {});
  return result.ok ? 'ok' : `${result.error.source} ${result.error.code} ${result.error.message}`;
}

describe('readBytes', () => {
  it('reads text as it stands, the byte order mark not counted', () => {
    const bytes = joinBytes([0xef, 0xbb, 0xbf], encode(text, 'utf-8'));
    const source = read('a.txt', bytes);
    expect(source).toMatchObject({
      source: 'a.txt',
      format: 'text',
      encoding: 'utf-8',
      cues: [],
      warnings: [],
    });
    expect(source.view.text).toBe(text);
    expect(placeOf(source.lineStarts, text.indexOf('保障'))).toEqual({ line: 2, column: 2 });
    expect(source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('reads a page by its tags even without an extension, in its own encoding', () => {
    const html = `<html><head><meta charset=gb2312></head><body><p>${text}</p></body></html>`;
    const source = read('-', encode(html, 'gb18030'));
    expect(source).toMatchObject({ format: 'html', encoding: 'gb18030' });
    expect(source.view.sourceLength).toBe(html.length);
    const at = source.view.starts[source.view.text.indexOf('防溺水')] ?? 0;
    expect(placeOf(source.lineStarts, at)).toEqual({ line: 1, column: html.indexOf('防溺水') + 1 });
  });

  it('reads a Word file whatever its name, lines as paragraphs', () => {
    const source = read('a.txt', makeDocx({ body: p('甲') + p('乙') }));
    expect(source).toMatchObject({ format: 'docx', encoding: 'utf-8' });
    expect(source.view.text).toBe('甲\n乙');
    expect([...source.lineStarts]).toEqual([0, 2]);
  });

  it('says of lost characters whether the decoder lost them or the file has them', () => {
    const own = encode('一、目标\n由\ufffd村负责，全年巡护不断。\n', 'utf-8');
    expect(read('a.txt', own).warnings).toEqual([
      '第 2 行有 1 处“\ufffd”，是文件里原有的（转存时丢了字），请对照原件补上',
    ]);
    const broken = joinBytes(
      encode('由', 'utf-8'),
      [0xe6, 0x9d],
      encode('村负责，巡护不断。', 'utf-8'),
    );
    expect(read('a.txt', broken).warnings.join()).toMatch(/^有 1 处字节无法按 utf-8 解码/);
  });

  it('reads what stands as text in pages and Word files, too', () => {
    const page = '<html><body><p>为做好巡护，制定本方案。&lt;br/&gt;一、目标</p></body></html>';
    expect(read('a.html', encode(page, 'utf-8')).view.text).toMatch(/方案。\n一、目标/);
    const word = read('a.docx', makeDocx({ body: p('巡护。&lt;br/&gt;一、目标') + p('锟斤拷') }));
    expect(word.view.text).toBe('巡护。\n一、目标\n锟斤拷');
    expect(word.warnings.join('；')).toMatch(/第 1 段.*第 2 段/);
  });

  it('finds nothing to read in a file of comments and code', () => {
    expect(faultOf('a.md', encode('<!-- 草稿 -->\n```sh\nls\n```\n', 'utf-8'))).toMatch(
      /^a\.md empty 文件里只有代码、注释或标签/,
    );
  });

  it('takes the marks of headings out of Markdown only', () => {
    const bytes = encode('# 一、目标\n正文，不多。\n', 'utf-8');
    expect(read('a.md', bytes).view.text).toBe('一、目标\n正文，不多。\n');
    expect(read('a.txt', bytes).view.text).toBe('# 一、目标\n正文，不多。\n');
  });

  it.each([
    ['nothing', new Uint8Array(), /empty 文件是空的/],
    ['blanks', encode(' \n　\n', 'utf-8'), /empty 文件里只有空白/],
    ['a PDF', encode('%PDF-1.4', 'utf-8'), /unknown-format 文件是PDF/],
    [
      'an old .doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /unknown-format .*另存为 .docx/,
    ],
    ['a broken zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /broken-zip/],
    ['a page without text', encode('<html><body></body></html>', 'utf-8'), /empty 网页里没有正文/],
  ])('says what is wrong with %s and what to do', (_, bytes, message) => {
    expect(faultOf('x.bin', bytes)).toMatch(message);
    expect(faultOf('x.bin', bytes)).toMatch(/^x\.bin .*请/);
  });

  it('gives the same result for the same input, and never throws', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 100 }).map((tail) => joinBytes([0x50, 0x4b, 3, 4], tail)),
      fc.string({ unit: 'binary' }).map((string) => new TextEncoder().encode(`<html>${string}`)),
      fc
        .string({ unit: 'binary' })
        .map((string) => Uint8Array.from(Buffer.from(string, 'utf16le'))),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('a.txt', 'a.html', 'a.md', '-'), (input, name) => {
        const result = readBytes(name, input, {});
        expect(readBytes(name, input, {})).toEqual(result);
        if (!result.ok) return;
        const { view, cues } = result.value;
        expect(view.starts.length).toBe(view.text.length);
        expect(view.ends.at(-1) ?? 0).toBeLessThanOrEqual(view.sourceLength);
        for (const cue of cues) expect(cue.end).toBeLessThanOrEqual(view.text.length);
      }),
    );
  });
});
