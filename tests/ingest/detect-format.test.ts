import { describe, expect, it } from 'vitest';
import {
  containerOf,
  declaredEncoding,
  isHtml,
  oleFault,
  unreadableText,
} from '../../src/ingest/detect-format.ts';
import { encode, joinBytes } from './encode.ts';

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function latin(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

describe('containerOf', () => {
  it.each([
    ['%PDF-1.7', 'PDF'],
    ['{\\rtf1', 'RTF 文档'],
    ['\x89PNG\r\n', 'PNG 图片'],
    ['\xff\xd8\xff\xe0', 'JPEG 图片'],
    ['BM\x36\0\0\0', 'BMP 图片'],
    ['MZ\x90\0', '可执行程序'],
    ['Rar!\x1a', 'RAR 压缩包'],
  ])('names %j', (start, name) => {
    expect(containerOf(latin(start))).toMatchObject({ kind: 'other', name });
  });

  it.each([
    ['BMI 指数管理方案', 'text'],
    ['MZ 乡工作方案', 'text'],
    ['', 'text'],
    ['PK', 'text'],
  ])('takes %j for text', (start, kind) => {
    expect(containerOf(encode(start, 'utf-8')).kind).toBe(kind);
  });

  it('knows zip and old Office containers', () => {
    expect(containerOf(latin('PK\x03\x04')).kind).toBe('zip');
    expect(containerOf(Uint8Array.from(ole)).kind).toBe('ole');
  });
});

describe('oleFault', () => {
  it.each([
    ['EncryptedPackage', 'encrypted', '已加密'],
    ['WordDocument', 'unknown-format', '旧版 .doc'],
    ['Workbook', 'unknown-format', '.xls'],
    ['PowerPoint Document', 'unknown-format', '.ppt'],
    ['Something', 'unknown-format', '旧版 Office'],
  ])('tells what a container with %s is', (stream, code, words) => {
    const fault = oleFault(joinBytes(ole, encode(stream, 'utf-16le')));
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(words);
  });
});

describe('isHtml', () => {
  it.each([
    ['a.html', '<!DOCTYPE html><p>甲', true],
    ['a.txt', '<!-- 注 --> <!-- 注 --><html>', true],
    ['a.txt', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', true],
    ['a.html', '<p>甲</p>', true],
    ['a.html', '没有标签的文字', false],
    ['a.txt', '甲<br>乙<br>丙<p>丁</p>', false],
    ['a.md', '<div align="center">题</div>', false],
    ['-', '<div><p>甲</p><p>乙</p></div>', true],
    ['-', '甲 <b> 乙', false],
    ['a.doc', '<html xmlns:o="urn:x"><body>', true],
    ['a.txt', '<heading> 不是网页', false],
  ])('%s with %s: %s', (source, text, expected) => {
    expect(isHtml(source, text)).toBe(expected);
  });

  it('takes no time over comments that never end', () => {
    expect(isHtml('a.txt', '<!-- -->'.repeat(10_000))).toBe(false);
  });
});

describe('unreadableText', () => {
  it.each([
    '<?xml version="1.0"?><pkg:package>',
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
  ])('names %s', (text) => {
    expect(unreadableText(text)).toMatch(/请.*再试/);
  });

  it('leaves ordinary text alone', () => {
    expect(unreadableText('关于 <?xml 的说明')).toBeUndefined();
  });
});

describe('declaredEncoding', () => {
  it.each([
    ['<meta charset="gb2312">', 'gb2312'],
    ['<META http-equiv=Content-Type content="text/html; charset=GBK">', 'GBK'],
    ['<?xml version="1.0" encoding="big5"?><html>', 'big5'],
    ['<p>charset=gbk', undefined],
    ['没有', undefined],
  ])('finds it in %s', (text, label) => {
    expect(declaredEncoding(encode(text, 'utf-8'))).toBe(label);
  });
});
