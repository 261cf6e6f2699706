import { strToU8 } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx, type DocxReading } from '../../../src/ingest/docx/read-docx.ts';
import { encode } from '../encode.ts';
import { makeDocx, p } from './make-docx.ts';

const html =
  '<html><body><h1>青石镇防火方案</h1><p>一、目标</p><p>全镇不发生火灾。</p></body></html>';
const base64 = Buffer.from(html).toString('base64');
const mht = (encoding: string, body: string): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--b"\r\n\r\n----b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----b--`;

function withChunk(part: string | Uint8Array, name = 'chunk.bin', body = ''): Uint8Array {
  return makeDocx({
    body: `${body}<w:altChunk r:id="rId3"/>`,
    relations: [['aFChunk', name]],
    files: { [`word/${name}`]: part },
  });
}

function read(bytes: Uint8Array): DocxReading {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

describe('parts of other formats in a Word document', () => {
  it.each([
    ['a page', html],
    ['a page in GB18030', encode(html.replace('<body>', '<meta charset=gb2312><body>'), 'gb18030')],
    ['a single-file page in base64', mht('base64', base64)],
    [
      'a single-file page as quoted-printable',
      mht('quoted-printable', html.replaceAll('青', '=E9=9D=\r\n=92')),
    ],
    ['a single-file page as it is', mht('8bit', html)],
    [
      'a Word document',
      makeDocx({ body: p('青石镇防火方案') + p('一、目标') + p('全镇不发生火灾。') }),
    ],
    ['plain text', '青石镇防火方案\r\n一、目标\r\n全镇不发生火灾。\r\n'],
  ])('are read: %s', (_, part) => {
    const { text, warnings, hasForeignText } = read(withChunk(part));
    expect(text).toBe('青石镇防火方案\n一、目标\n全镇不发生火灾。');
    expect(warnings).toEqual([]);
    expect(hasForeignText).toBe(true);
  });

  it('keep the cues of their layout and stand where they are taken in', () => {
    const { text, cues } = read(withChunk(html, 'a.html', p('前言')));
    expect(text.startsWith('前言\n青石镇防火方案\n')).toBe(true);
    expect(cues.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toContainEqual([
      'heading',
      '青石镇防火方案',
    ]);
  });

  it.each([
    [String.raw`{\rtf1 text}`, 'RTF'],
    ['%PDF-1.4', 'PDF'],
    [strToU8('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', true), '.doc'],
    ['PK\u0003\u0004 broken', 'Word'],
    ['MIME-Version: 1.0\n\nnothing', '.mht'],
  ])(
    'that cannot be read are named, by a document with other text and by one without: %s',
    (part, name) => {
      expect(read(withChunk(part, 'a', p('前言'))).warnings.join()).toContain(name);
      const alone = readDocx(withChunk(part));
      expect(alone).toMatchObject({ ok: false, fault: { code: 'empty' } });
      expect(alone.ok ? '' : alone.fault.message).toContain(name);
    },
  );

  it('within one another end after a few', () => {
    let nested = makeDocx({ body: p('内') });
    for (let depth = 0; depth < 6; depth++) nested = withChunk(nested);
    expect(readDocx(nested).ok).toBe(false);
    expect(readDocx(withChunk(withChunk(makeDocx({ body: p('内') }))))).toMatchObject({ ok: true });
  });

  it('never make it throw, whatever their bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('', 'MIME-Version: 1.0\n', '<html>', 'PK\u0003\u0004'),
        (bytes, head) => {
          expect(() =>
            readDocx(withChunk(new Uint8Array([...strToU8(head), ...bytes]))),
          ).not.toThrow();
        },
      ),
    );
  });
});
