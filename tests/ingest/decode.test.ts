import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';
import { encode, joinBytes } from './encode.ts';

const simplified =
  '云溪县图书馆关于做好暑期少儿阅读服务的工作方案。为进一步方便读者借阅，现就有关事项安排如下：一、时间安排';
const traditional =
  '雲溪縣圖書館關於做好暑期少兒閱讀服務的工作方案。為進一步方便讀者借閱，現就有關事項安排如下：一、時間安排';

function decoded(
  bytes: Uint8Array,
  options = {},
): { text: string; encoding: string; warnings: number } {
  const result = decode(bytes, options);
  if (!result.ok) throw new Error(result.fault.message);
  const { text, encoding, warnings } = result.value;
  return { text, encoding, warnings: warnings.length };
}

describe('decode', () => {
  it.each([
    ['utf-8', simplified],
    ['gb18030', simplified],
    ['gb18030', traditional],
    ['big5', traditional],
    ['utf-16le', simplified],
    ['utf-16be', simplified],
  ] as const)('knows %s without any mark: %s', (label, text) => {
    expect(decoded(encode(text, label))).toEqual({ text, encoding: label, warnings: 0 });
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ] as const)('takes the byte order mark of %s away', (label, mark) => {
    const bytes = joinBytes(mark, encode(simplified, label));
    expect(decoded(bytes)).toEqual({ text: simplified, encoding: label, warnings: 0 });
  });

  it('knows the encoding of random stretches of frequent words from sixteen characters on', () => {
    const words = fc.constantFrom(
      '工作',
      '方案',
      '组织',
      '开展',
      '安全',
      '检查',
      '单位',
      '要求',
      '，',
      '。',
      '2024年',
    );
    const text = fc.array(words, { minLength: 8, maxLength: 40 }).map((parts) => parts.join(''));
    const label = fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'utf-16be');
    fc.assert(
      fc.property(text, label, (sentence, encoding) => {
        expect(decoded(encode(sentence, encoding))).toEqual({
          text: sentence,
          encoding,
          warnings: 0,
        });
      }),
    );
  });

  it.each([1, 2])('forgives UTF-8 whose last character lost %i bytes, and says so', (lost) => {
    const bytes = encode(simplified, 'utf-8');
    const result = decoded(bytes.subarray(0, bytes.length - lost));
    expect(result).toMatchObject({ encoding: 'utf-8', warnings: 1 });
    expect(result.text.slice(0, -1)).toBe(simplified.slice(0, -1));
  });

  it('keeps UTF-8 with a few damaged bytes within, and counts them', () => {
    const bytes = encode(simplified.repeat(5), 'utf-8');
    bytes[30] = 0xff;
    const result = decode(bytes, {});
    expect(result.ok && result.value.encoding).toBe('utf-8');
    expect(result.ok && result.value.warnings[0]).toContain('有 3 处');
  });

  it('reads what GB2312 lacks, in two bytes and in four', () => {
    const bytes = joinBytes(
      encode('镕', 'gb18030'),
      [0x82, 0x35, 0x96, 0x33],
      encode(simplified, 'gb18030'),
    );
    expect(decoded(bytes)).toMatchObject({ text: `镕鿬${simplified}`, encoding: 'gb18030' });
  });

  it('believes the user', () => {
    const bytes = encode(simplified, 'gb18030');
    expect(decoded(bytes, { encoding: 'GBK' })).toMatchObject({
      text: simplified,
      encoding: 'gb18030',
    });
    expect(decoded(bytes, { encoding: 'big5' })).toMatchObject({ encoding: 'big5' });
    expect(decode(bytes, { encoding: 'klingon' })).toMatchObject({
      ok: false,
      fault: { code: 'read-failed' },
    });
  });

  it('believes a page only when its own word makes sense', () => {
    expect(decoded(encode(simplified, 'gb18030'), { declared: 'big5' }).encoding).toBe('gb18030');
    expect(decoded(encode(simplified, 'utf-8'), { declared: 'gb2312' }).encoding).toBe('utf-8');
    expect(decoded(encode(simplified, 'gb18030'), { declared: 'utf-8' }).encoding).toBe('gb18030');
    expect(decoded(encode(traditional, 'big5'), { declared: 'big5' }).encoding).toBe('big5');
  });

  it('reads western text with a stray accented letter', () => {
    expect(decoded(Uint8Array.from(Buffer.from('a caf\xe9 on the corner', 'latin1'))).text).toBe(
      'a café on the corner',
    );
  });

  it.each([
    ['UTF-32', joinBytes([0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0])],
    [
      'binary data',
      Uint8Array.from({ length: 4096 }, (_, i) => ((i * 7919) % 251) & (i % 3 === 0 ? 0x1f : 0xff)),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(decode(bytes, {})).toMatchObject({ ok: false, fault: { code: 'unknown-format' } });
  });

  it('keeps NULs within a text and says how many there are', () => {
    const result = decode(new TextEncoder().encode(`${simplified}\0${simplified}`), {});
    expect(result.ok && result.value.text).toBe(`${simplified}\0${simplified}`);
    expect(result.ok && result.value.warnings[0]).toContain('1 个空字符');
  });

  it('never throws and never gives a lone surrogate, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = decode(bytes, {});
        if (result.ok) expect(encodeURIComponent(result.value.text)).toBeTypeOf('string');
        expect(decode(bytes, {})).toEqual(result);
      }),
    );
  });
});
