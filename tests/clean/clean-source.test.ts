import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../src/clean/clean-source.ts';
import type { CleanText } from '../../src/clean/clean-text.ts';
import { sourceOf, roleLines, rolesOf } from './helpers.ts';

const pieces = [
  '防汛工作方案大全(3篇)',
  '防汛工作方案大全(3篇)篇一\n',
  '防汛工作方案大全(3篇)篇二',
  '【第三篇】',
  '时间:2023-12-03 作者:暖阳',
  '下面是小编为大家整理的防汛工作方案,供大家参考。',
  '为做好防汛工作,制定本方案。',
  '一、工作目标\n',
  '(一)加强领导。各村要落实责任,',
  '不漏一户、不落一人。',
  '網(wǎng)絡(luò)安全、長(zhǎng)期',
  '為加強學校節水工作,學務處制定實施計劃如下',
  '　　第一条 为规范管理',
  '\u200b\u00ad',
  '&nbsp;',
  '\r\n',
  '\n',
  '\n\n— 2 —\n',
  '1 / 20',
  '相关推荐\n',
  '小学总结(精选5篇)\n',
  '版权所有 © 2020 某某网',
  '某某县教育局\n2023年5月6日\n',
  'xx县××镇**村20_年',
  '𠮷𨥛',
  '\ud842',
  '“《（',
  '”》）',
];

const pageArbitrary = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** What a character of the source may turn into other than itself, one for one. */
function mayBecome(source: string, text: string): boolean {
  if (source === text) return true;
  if (text === ' ' || text === '\n')
    return /[\s\u3000\u00a0\u2028\u2029\u0085\ufeff\u3164]/u.test(source);
  // the halves of a character beyond U+FFFF; some simplified forms lie there too (隑 → 𬮿)
  if (/[\ud800-\udfff]/.test(source + text)) return true;
  // a bullet of a symbol font, the sign of a keycap
  if (text === '•') return /[\ue000-\uf8ff]/u.test(source);
  if (text === '.' && source === '\u20e3') return true;
  // another script or glyph of the same character
  return /[\u2e80-\u9fff\uf900-\ufaff]/u.test(source) && /[\u3400-\u9fff]/u.test(text);
}

function checkOffsets(text: string, clean: CleanText): void {
  const { mapped, analysis } = clean;
  expect(analysis.length).toBe(mapped.text.length);
  expect(mapped.starts.length).toBe(mapped.text.length);
  let last = 0;
  for (let i = 0; i < mapped.text.length; i++) {
    const start = mapped.starts[i] ?? -1;
    const end = mapped.ends[i] ?? -1;
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    last = start;
    if (end - start === 1) expect(mayBecome(text.charAt(start), mapped.text.charAt(i))).toBe(true);
  }
}

function checkLines(clean: CleanText): void {
  let last = 0;
  for (const { start, end } of clean.lines) {
    const between = clean.mapped.text.slice(last, start);
    expect(between.trim()).toBe('');
    const words = clean.mapped.text.slice(start, end);
    expect(words).toBe(words.replace(/^[ \t]+|[ \t]+$/gu, ''));
    expect(words).not.toContain('\n');
    expect(words).not.toBe('');
    last = end;
  }
  expect(clean.mapped.text.slice(last).trim()).toBe('');
}

describe('cleanSource', () => {
  it('keeps the way to the source for every character of any page', () => {
    fc.assert(
      fc.property(pageArbitrary, (text) => {
        const clean = cleanSource(sourceOf(text));
        checkOffsets(text, clean);
        checkLines(clean);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const clean = cleanSource(sourceOf(text));
        checkOffsets(text, clean);
        checkLines(clean);
      }),
    );
  });

  it('gives the same for the same source', () => {
    const text = pieces.join('\n');
    expect(cleanSource(sourceOf(text))).toEqual(cleanSource(sourceOf(text)));
  });

  it('cleans nothing out of nothing', () => {
    expect(cleanSource(sourceOf('')).lines).toEqual([]);
    expect(cleanSource(sourceOf(' \n\u3000\n')).lines).toEqual([]);
  });

  it('leaves an ordinary document as it is, all of it body', () => {
    const text =
      '云桥县教育局关于做好校园防汛工作的通知\n\n各中小学：\n为做好防汛工作，现将有关事项通知如下：\n一、加强检查。排查围墙、护坡。\n附件：登记表\n云桥县教育局\n2023年5月6日';
    const clean = cleanSource(sourceOf(text));
    expect(clean.mapped.text).toBe(text);
    expect(clean.lines.every((line) => line.role === 'body')).toBe(true);
  });

  it('puts the cleaners together: pinyin, script, markers and site talk in one line', () => {
    const text =
      '下面是小編為大家整理的節(jié)水方案,供大家參考。節(jié)水方案大全(2篇)篇一\n為加強(qiáng)節(jié)水,制定本方案。\n節(jié)水方案大全(2篇)篇二\n今年以來,我校節(jié)水18%。';
    expect(rolesOf(text).map(({ role, words }) => `${role} ${words}`)).toEqual([
      'chrome 下面是小编为大家整理的节水方案,供大家参考。',
      'marker 节水方案大全(2篇)篇一',
      'body 为加强节水,制定本方案。',
      'marker 节水方案大全(2篇)篇二',
      'body 今年以来,我校节水18%。',
    ]);
  });

  it('keeps the text that a marker announces, whatever is glued to it', () => {
    const text =
      '节水方案(2篇)\n节水方案 篇一\n今年以来我校更换感应龙头60个。全年用水下降18%。以上是小编为大家整理的节水方案，希望对大家有所帮助\n节水方案 篇二\n为节约用水，制定本方案。';
    const lines = rolesOf(text).filter(({ words }) => words.includes('感应龙头'));
    expect(lines.map(({ role }) => role)).toEqual(['body']);
  });

  it('leads from a cleaned word to the place a person sees', () => {
    const text = '第一行\n為加強網(wǎng)絡(luò)安全管理，落實責任，制定本辦法。';
    const clean = cleanSource(sourceOf(text));
    const at = clean.mapped.text.indexOf('网络');
    expect(text.slice(clean.mapped.starts[at], clean.mapped.ends[at + 1])).toBe('網(wǎng)絡');
  });

  it('carries layout cues to the cleaned text', () => {
    const text = '\u200b工作方案\n一、目标';
    const cues = [
      { start: 1, end: 5, kind: 'title' as const },
      { start: 6, end: 10, kind: 'heading' as const, level: 2 },
    ];
    const clean = cleanSource(sourceOf(text, cues));
    expect(clean.cues.map((cue) => clean.mapped.text.slice(cue.start, cue.end))).toEqual([
      '工作方案',
      '一、目标',
    ]);
  });

  it('takes lines that are links for furniture at the edges, but not files of the document', () => {
    const lines = [
      '为做好检查工作，各单位要按照要求逐项落实，发现问题及时整改到位。',
      '附件：检查表.docx',
      '2023年5月6日',
      '点击查看更多',
      '首页',
    ];
    const text = lines.join('\n');
    const cues = ['附件：检查表.docx', '点击查看更多', '首页'].map((words) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, kind: 'link' as const };
    });
    const roles = roleLines(cleanSource(sourceOf(text, cues))).map(({ role }) => role);
    expect(roles).toEqual(['body', 'body', 'body', 'chrome', 'chrome']);
  });

  it('takes what the format calls contents for furniture, whatever it looks like', () => {
    const lines = ['青石镇防火方案', '目录', '工作目标', '为做好防火工作，制定本方案。'];
    const text = lines.join('\n');
    const start = text.indexOf('工作目标');
    const cue = { start, end: start + 4, kind: 'contents' as const };
    const roles = [[cue], []].map((cues) =>
      roleLines(cleanSource(sourceOf(text, cues))).map(({ role }) => role),
    );
    expect(roles[0]).toEqual(['body', 'chrome', 'chrome', 'body']);
    expect(roles[1]).not.toContain('chrome');
  });

  it('stays near linear on one endless line and on many alike', () => {
    const sentence = '加强值班值守，落实防汛责任，确保安全。详见第二篇（某某县）工作方案。';
    for (const text of [
      sentence.repeat(20_000),
      `${sentence}\n`.repeat(20_000),
      '相关推荐\n推荐阅读\n'.repeat(20_000),
      '篇一'.repeat(50_000),
      '（'.repeat(200_000),
    ]) {
      const begin = performance.now();
      cleanSource(sourceOf(text));
      expect(performance.now() - begin).toBeLessThan(8_000);
    }
  });
});
