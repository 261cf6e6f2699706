import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  installedEngines,
  pathProblem,
  type EngineFinders,
  type EngineResult,
} from '../../src/segment/engines.ts';
import {
  alignTokens,
  chooseSegmenter,
  openSegmenter,
  SEGMENTERS,
  SegmenterError,
} from '../../src/segment/segmenter.ts';

const broken = (reason: string) => (): EngineResult => ({ ok: false, reason });

/** Any UTF-16 units, lone surrogates among them, mixed with what office prose is made of. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '为进一步',
        '成立以',
        '任组长',
        '2023年',
        '3.5%',
        '，',
        '。',
        '（一）',
        '××',
        '\n',
        '\r\n',
      ),
      fc.constantFrom(
        '\u0000',
        '\t',
        ' ',
        '\u3000',
        '\uD800',
        '\uDC00',
        '𠮷',
        '👨‍👩‍👧',
        'é',
        '\uFEFF',
        '\uFFFD',
        '网(wǎng)',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe.each(SEGMENTERS)('the %s segmenter', (name) => {
  const segmenter = openSegmenter(name);

  it('is the one asked for and names its version', () => {
    expect(segmenter.engine).toBe(name);
    expect(segmenter.version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(segmenter.fallback).toBeUndefined();
  });

  it('gives words that together are the input, whatever the input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = segmenter.cut(text);
        expect(tokens.join('')).toBe(text);
        expect(tokens).not.toContain('');
      }),
      { numRuns: 500 },
    );
  });

  it('cuts a text as it would cut its lines', () => {
    const part = fc.constantFrom(
      '加强组织领导',
      '，',
      '第三季度',
      '完成 90% 以上',
      '。',
      '\n',
      '\n\n',
      'A类',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const byLine = text.split(/(?<=\n)/u).flatMap((line) => segmenter.cut(line));
        expect(segmenter.cut(text)).toEqual(byLine);
      }),
    );
  });

  it('cuts texts longer than one piece without losing or moving a word', () => {
    const line = '各村（社区）要在9月30日前完成排查，建立台账。\n';
    const words = segmenter.cut(line);
    const text = line.repeat(6000);
    const tokens = segmenter.cut(text);
    expect(tokens).toHaveLength(words.length * 6000);
    expect(tokens.slice(-words.length)).toEqual(words);
    const oneLine = line.trimEnd().repeat(6000);
    expect(segmenter.cut(oneLine).join('')).toBe(oneLine);
  });
});

describe.each(SEGMENTERS)('the words of %s', (name) => {
  const segmenter = openSegmenter(name);

  it('keep years, figures and Latin words whole', () => {
    expect(segmenter.cut('2023年完成投资1200万元')).toEqual(
      expect.arrayContaining(['2023', '1200', '完成', '投资']),
    );
    expect(segmenter.cut('使用OA系统')).toContain('OA');
  });

  it('keep a lone surrogate as it is', () => {
    expect(segmenter.cut('组织\uD800领导').join('')).toBe('组织\uD800领导');
  });

  it('are counted without punctuation and blanks', () => {
    expect(segmenter.countTokens('')).toBe(0);
    expect(segmenter.countTokens('，。 \n（）')).toBe(0);
    expect(segmenter.countTokens('组织领导。\n')).toBe(segmenter.cut('组织领导').length);
  });

  it('come from the same object each time in one thread', () => {
    expect(openSegmenter(name)).toBe(segmenter);
  });
});

describe('the choice of a segmenter', () => {
  it('is nodejieba when nothing is wished for', () => {
    expect(openSegmenter().engine).toBe('nodejieba');
  });

  it.each([
    { wish: 'nodejieba', used: 'node-rs' },
    { wish: 'node-rs', used: 'nodejieba' },
  ] as const)('falls back from $wish to $used and says why', ({ wish, used }) => {
    const engines: EngineFinders = { ...installedEngines, [wish]: broken('没有编译') };
    const segmenter = chooseSegmenter(wish, engines);
    expect(segmenter.engine).toBe(used);
    expect(segmenter.fallback).toEqual({ wished: wish, reason: '没有编译' });
    expect(segmenter.cut('组织领导').join('')).toBe('组织领导');
  });

  it('throws with both reasons and a remedy when there is no engine at all', () => {
    const engines: EngineFinders = { nodejieba: broken('甲'), 'node-rs': broken('乙') };
    expect(() => chooseSegmenter('nodejieba', engines)).toThrow(SegmenterError);
    expect(() => chooseSegmenter('nodejieba', engines)).toThrow(/甲；乙.*npm ci/u);
  });

  it('does not load a dictionary before the first cut', () => {
    let loads = 0;
    const loadDictionary = () => {
      loads++;
      return (text: string) => [text];
    };
    const found: EngineResult = { ok: true, engine: { version: '1.0.0', loadDictionary } };
    const segmenter = chooseSegmenter('node-rs', { nodejieba: broken(''), 'node-rs': () => found });
    expect(loads).toBe(0);
    segmenter.cut('甲');
    segmenter.cut('乙');
    expect(loads).toBe(1);
  });
});

describe('an engine that loses or changes characters', () => {
  it.each([
    { text: '甲乙丙', tokens: ['甲', '丙'], aligned: ['甲', '乙', '丙'] },
    { text: '甲 乙 ', tokens: ['甲', '乙'], aligned: ['甲', ' ', '乙', ' '] },
    { text: '甲乙', tokens: [], aligned: ['甲乙'] },
    { text: '甲乙', tokens: ['丁', '乙'], aligned: ['甲', '乙'] },
    { text: '甲乙丙', tokens: ['戊', '丙'], aligned: ['甲乙', '丙'] },
    { text: '甲\uD800乙', tokens: ['甲\uFFFD', '乙'], aligned: ['甲\uD800', '乙'] },
    { text: '', tokens: ['甲'], aligned: [] },
  ])('is laid along the text: $tokens → $aligned', ({ text, tokens, aligned }) => {
    expect(alignTokens(text, tokens)).toEqual(aligned);
  });

  it('never moves an offset, whatever the engine gives back', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '，'), maxLength: 3 }));
    fc.assert(
      fc.property(words, words, (text, tokens) => {
        const aligned = alignTokens(text.join(''), tokens);
        expect(aligned.join('')).toBe(text.join(''));
        expect(aligned).not.toContain('');
      }),
    );
  });
});

describe('paths for nodejieba', () => {
  it.each([
    { path: 'C:\\Users\\王\\fanben\\jieba.dict.utf8', platform: 'win32', bad: true },
    { path: 'C:\\tools\\fanben\\jieba.dict.utf8', platform: 'win32', bad: false },
    { path: '/home/王/fanben/jieba.dict.utf8', platform: 'linux', bad: false },
  ])('are refused only where it would end the process: $path on $platform', (row) => {
    expect(pathProblem(row.path, row.platform) !== undefined).toBe(row.bad);
  });
});
