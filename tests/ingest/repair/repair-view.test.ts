import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairEscapes, repairView } from '../../../src/ingest/repair/repair-view.ts';
import type { SourceView } from '../../../src/ingest/source-view.ts';
import { lineStartsOf } from '../../../src/text/line-index.ts';
import { identityText } from '../../../src/text/mapped-text.ts';
import { encode } from '../encode.ts';

function repair(text: string): SourceView & { readonly warnings: readonly string[] } {
  const told = { lineStarts: lineStartsOf(text), unit: '行', undecoded: false } as const;
  const typed = repairEscapes({ view: identityText(text), cues: [] }, told);
  const { source, warnings } = repairView(typed.source, told);
  return { ...source, warnings: [...typed.warnings, ...warnings] };
}

const mended = (text: string): string => repair(text).view.text;

/** A text whose bytes were read in the wrong encoding. */
function misread(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

describe('tags that stand as text', () => {
  it.each([
    ['甲<br/>乙<br>丙', '甲\n乙\n丙'],
    ['<p>甲</p>\n<p style="text-indent:2em">乙</p>', '甲\n乙'],
    ['<p>甲</p><p>乙</p>', '甲\n乙'],
    ['<div><p>甲</p></div><div>乙</div>', '甲\n乙'],
    ['<span style="color:red">甲</span>乙', '甲乙'],
    ['甲<o:p></o:p>\n乙', '甲\n乙'],
    ['甲<!-- 注 -->乙', '甲乙'],
    ['<style>p{a:b}</style>甲<script>f("<p>")</script>', '甲'],
    ['<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td></td></tr></table>', '甲\t乙\n丙'],
    ['<tr><td>甲<td>乙<tr><td>丙', '甲\n乙\n丙'],
    ['<P>甲</P><BR/>乙', '甲\n乙'],
    ['<img src="a.png">甲', '甲'],
  ])('%j is read as %j', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it.each([
    '<姓名>签字，<单位>盖章',
    '设a<b且c>d',
    '填写<name>一栏',
    '第<1>条',
    '按<a>款执行',
    '《<护林>手册》',
    '用`<br>`换行，用`<!--`注释',
    '甲 <!-- 没有结束',
    '<p>甲',
  ])('%j stays as it is', (text) => {
    expect(repair(text)).toMatchObject({ view: { text }, warnings: [] });
  });

  it('give headings and bold lines', () => {
    const { view, cues } = repair('<h1>护林方案</h1><p><b>一、巡护</b></p><p>每日<b>两</b>次</p>');
    expect(cues.map((cue) => [cue.kind, view.text.slice(cue.start, cue.end)])).toEqual([
      ['heading', '护林方案'],
      ['emphasis', '一、巡护'],
    ]);
  });

  it('are told with their lines', () => {
    expect(repair('甲<br/>乙\n\n丙<br/>丁').warnings).toEqual([
      '第 1、3 行有 2 处当作文字的网页标签，已按换行、标题等读取',
    ]);
  });
});

describe('escapes that stand as text', () => {
  it.each([
    ['每日巡护。\\n二、值守', '每日巡护。\n二、值守'],
    ['护林方案\\r\\n\\u3000\\u3000一、巡护\\r\\n2023年', '护林方案\n\u3000\u3000一、巡护\n2023年'],
    ['姓名\\t站点', '姓名\t站点'],
    ['\\u62a4林', '护林'],
    ['巡护。\\nABC站', '巡护。\nABC站'],
  ])('%j is read as %j', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it.each([
    'D:\\资料\\notes\\表',
    'D:\\林业\\n2023',
    '\\\\server\\共享\\t1',
    '用\\alpha表示',
    'a\\nb',
    '\\ud800',
    '甲\\乙',
  ])('%j stays as it is', (text) => {
    expect(mended(text)).toBe(text);
  });
});

describe('files of records', () => {
  it.each([
    [
      '{"title":"护林方案","content":"每日巡护。\\n二、\\"值守\\"","url":"http://a"}',
      '护林方案\n每日巡护。\n二、"值守"',
    ],
    ['{"t":"甲"}\n{"t":"乙\\u4e19"}\n', '甲\n乙丙'],
    ['[{"标题":"甲"},{"标题":"乙"}]', '甲\n乙'],
    [`1,"护林方案","${'每日巡护。\n'.repeat(25)}"`, `护林方案\n${'每日巡护。\n'.repeat(25)}`],
    [`编号,正文\r\n1,"说""好""${'巡'.repeat(99)}"\r\n`, `编号\n正文\n说"好"${'巡'.repeat(99)}`],
  ])('give their texts, one a line: %j', (text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it.each([
    '{护林}方案',
    '[图片]\n巡护',
    '{"甲":1',
    '他说,"好",就走了',
    '姓名,站点\n"甲一","东岭"\n',
    `甲,"${'巡'.repeat(100)}"\n乙\n`,
    `甲,${'巡'.repeat(100)}\n`,
  ])('are not %j', (text) => {
    expect(mended(text)).toBe(text);
  });
});

describe('texts read in a wrong encoding', () => {
  const text =
    '护林工作方案。每日巡护，夜间值守。“看住山、管住水”，护林员分片包干，守好每一处山口。';

  it('are put right when their UTF-8 was read as windows-1252, once or twice', () => {
    const once = 'æŠ¤æž—æ–¹æ¡ˆ';
    expect(mended(`题：${once}。`)).toBe('题：护林方案。');
    const twice = 'Ã¦Å\u00a0Â¤Ã¦Å¾â€”';
    expect(mended(twice)).toBe('护林');
  });

  it('are put right when their UTF-8 was read as GBK, but for the characters whose bytes were lost', () => {
    const wrong = misread(encode(text, 'utf-8'), 'gb18030');
    const right = mended(wrong);
    const kept = Array.from(right).filter((character) => text.includes(character)).length;
    expect(kept).toBeGreaterThan(text.length * 0.9);
    expect(right).toMatch(/^护林工作方案/);
    expect(repair(wrong).warnings.join()).toMatch(/乱码，已还原为汉字/);
  });

  it.each([
    'Café à la crème – naïve',
    '单价 5€，温度 20℃ ± 2',
    '“护林”——值守…',
    '锛、銆、鈥是少见的字',
    text,
  ])('are not %j', (whole) => {
    expect(mended(whole)).toBe(whole);
  });
});

/** The text with the first byte of （ lost, read again. */
function damaged(whole: string): string {
  const bytes = encode(whole, 'gb18030');
  const before = encode(whole.slice(0, whole.indexOf('（')), 'gb18030').length;
  return misread(
    Uint8Array.from([...bytes.slice(0, before), ...bytes.slice(before + 1)]),
    'gb18030',
  );
}

describe('texts that lost a byte of GBK', () => {
  const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

  it.each(numbers)('are put right from （%s） to the end of the damage', (number) => {
    const wrong = damaged(`做好巡护。（${number}）加强值守工作，落实责任\n夜间值守。`);
    expect(wrong).not.toContain('加强值守');
    expect(mended(wrong)).toMatch(`做好巡护。（${number}）加强值守工作，落实责`);
    expect(mended(wrong)).toMatch(/\n夜间值守。$/);
  });

  it('are put right where only the number is damaged', () => {
    expect(mended('做好巡护。ㄒ唬加强值守工作，落实责任。')).toBe(
      '做好巡护。（一）加强值守工作，落实责任。',
    );
  });

  it('have 现 back where it opens a set phrase', () => {
    expect(mended('结合我镇实际,F制定本方案。')).toBe('结合我镇实际,现制定本方案。');
    expect(mended('经镇里同意，F将方案印发给你们。')).toBe('经镇里同意，现将方案印发给你们。');
    expect(repair('结合我镇实际，F制定本方案。').warnings).toEqual([
      '第 1 行有 1 处丢失字节造成的乱码，已还原，请核对',
    ]);
  });

  it.each([
    '其中，F为推力',
    '其中，F将增大',
    '分三层，A基础标准',
    '注音：ㄒㄧㄢˋ唬',
    '網(wǎng)絡(luò)',
    'ǘ是韵母',
    '声母ň牛',
  ])('are not %j', (text) => {
    expect(mended(text)).toBe(text);
  });
});

describe('characters that are lost for good', () => {
  it.each([
    ['巡护\n锟斤拷锟斤拷负责', '第 2 行有 1 处“锟斤拷”一类乱码，原字已丢失，请对照原件补上'],
    ['烫烫烫烫', '第 1 行有 1 处“锟斤拷”一类乱码，原字已丢失，请对照原件补上'],
    [
      '由\ufffd\ufffd村负责',
      '第 1 行有 1 处“\ufffd”，是文件里原有的（转存时丢了字），请对照原件补上',
    ],
  ])('stay and are told: %j', (text, warning) => {
    expect(repair(text)).toMatchObject({ view: { text }, warnings: [warning] });
  });

  it('do not show in ordinary words', () => {
    expect(repair('水太烫，屯兵守路，烫烫手').warnings).toEqual([]);
  });

  it('name five lines at most', () => {
    expect(repair('锟斤拷\n'.repeat(9)).warnings[0]).toMatch(/^第 1、2、3、4、5 行等有 9 处/);
  });
});

const piece = fc.constantFrom(
  '<p>',
  '</p>',
  '<br/>',
  '<td>',
  '</td>',
  '<tr>',
  '</tr>',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<script>',
  '</script>',

  '\\n',
  '\\r\\n',
  '\\u3000',
  '\\ud800',
  '\\',
  '"',
  ',',
  '{',
  '}',
  ':',
  '锛',
  '銆',
  '鈥',
  '娑堥槻',
  'ㄒ唬',
  'ㄋ模┞涫翟',

  'æ¶ˆ',
  'Ã¦',
  '\ufffd',
  '？',
  '巡护',
  '。',
  '，F制定',
  '一',
  ' ',
  '\n',
  '\r\n',
  'x',
  '\u{20000}',
);

describe('any text', () => {
  it('keeps its way back to the source', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (source) => {
        const { view, cues } = repair(source);
        let before = 0;
        for (let i = 0; i < view.text.length; i++) {
          const [start = -1, end = -1] = [view.starts[i], view.ends[i]];
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.length);
          before = start;
        }
        for (const { start, end } of cues) expect(start).toBeLessThan(end);
      }),
      { numRuns: 500 },
    );
  });
});
