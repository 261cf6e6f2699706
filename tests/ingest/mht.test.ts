import { describe, expect, it } from 'vitest';
import { isMht, pageOfMht } from '../../src/ingest/mht.ts';
import { readBytes } from '../../src/ingest/read-source.ts';
import { encode } from './encode.ts';

const page = '<html><body><p>为做好防火工作，制定本方案。</p></body></html>';

function message(parts: readonly string[], boundary = 'b'): string {
  return `From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E9=9D=92?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="${boundary}"\r\n\r\n--${boundary}\r\n${parts.join(`\r\n--${boundary}\r\n`)}\r\n--${boundary}--\r\n`;
}

function textPart(type: string, encoding: string, body: string): string {
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
}

function quotedPrintable(bytes: Uint8Array): string {
  const coded = Array.from(bytes, (byte) =>
    byte > 0x7e || byte === 0x3d
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  return coded
    .join('')
    .replaceAll(/.{60}(?!=?.{0,2}$)/g, (run) => (/=.?$/.test(run) ? run : `${run}=\r\n`));
}

describe('pageOfMht', () => {
  it.each([
    ['quoted-printable', 'text/html; charset="utf-8"', quotedPrintable(encode(page, 'utf-8'))],
    [
      'base64',
      'text/html; charset=utf-8',
      Buffer.from(page).toString('base64').replaceAll(/.{40}/g, '$&\r\n'),
    ],
    ['quoted-printable', 'text/html; charset=gb2312', quotedPrintable(encode(page, 'gb18030'))],
    [
      'quoted-printable',
      'text/html',
      quotedPrintable(encode(page.replace('<body>', '<meta charset=gbk><body>'), 'gb18030')),
    ],
  ])('is read as the page it holds: %s, %s', (encoding, type, body) => {
    const file = message([textPart('image/png', 'base64', 'AAAA'), textPart(type, encoding, body)]);
    const read = readBytes('a.mht', encode(file, 'utf-8'), {});
    expect(read).toMatchObject({
      ok: true,
      value: { source: 'a.mht', format: 'html', view: { text: '为做好防火工作，制定本方案。\n' } },
    });
  });

  it('finds the page in a part of parts', () => {
    const inner = `Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n${textPart('text/plain', '7bit', 'x')}\r\n--c\r\n${textPart('text/html', '8bit', page)}\r\n--c--`;
    const found = pageOfMht(encode(message([inner]), 'utf-8'));
    expect(found === undefined ? '' : new TextDecoder().decode(found.bytes)).toContain(
      '制定本方案',
    );
  });

  it('gives nothing and a clear reason where there is no page', () => {
    const file = encode(message([textPart('text/plain', '7bit', 'x')]), 'utf-8');
    expect(pageOfMht(file)).toBeUndefined();
    expect(readBytes('a.mht', file, {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-format' },
    });
  });

  it.each(['关于 MIME-Version: 的说明', 'Content-Type: text/plain\n\n甲', '<html>', ''])(
    'is not asked of other texts: %s',
    (text) => {
      expect(isMht(encode(text, 'utf-8'))).toBe(false);
    },
  );
});
