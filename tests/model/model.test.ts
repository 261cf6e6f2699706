import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnedWording } from '../../src/model/learned-wording.ts';
import { modelErrorText } from '../../src/model/model-error.ts';
import { modelOf, serialiseModel } from '../../src/model/model.ts';
import { parseModel } from '../../src/model/parse-model.ts';
import { round4 } from '../../src/model/round.ts';
import { fanbenVersion } from '../../src/model/version.ts';
import { analysis } from '../render/fixture.ts';
import { modelArbitrary } from './arbitrary-model.ts';

type Json = { [key: string]: unknown };

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fixture's model as JSON text after a change to it. */
function changed(change: (model: Json) => void): string {
  const copy: Json = JSON.parse(serialiseModel(modelOf(analysis)));
  change(copy);
  return JSON.stringify(copy);
}

const wording: LearnedWording = {
  fingerprints: {
    gram: 8,
    window: 8,
    documents: [
      { id: 'a', source: 'a.txt', title: '', year: '', cluster: 0, fingerprints: 1, characters: 9 },
    ],
    hashes: Uint32Array.of(1),
    steps: Uint8Array.of(1),
    lineRuns: Uint32Array.of(0),
    lines: Uint32Array.of(1),
  },
  stockPhrases: [],
  stockDensity: [
    {
      genre: 'rules',
      independentDocuments: 1,
      lowQuartile: 0,
      median: 0,
      highQuartile: 0,
      ninth: 0,
    },
  ],
  frames: [],
};

function messageOf(text: string, lang: 'zh' | 'en' = 'zh'): string {
  const parsed = parseModel(text);
  return parsed.ok ? 'ok' : modelErrorText(parsed.error, lang);
}

describe('modelOf', () => {
  it('counts the corpus by genre, near-duplicates once', () => {
    expect(modelOf(analysis).corpus).toEqual({
      sources: 2,
      documents: 3,
      independentDocuments: 2,
      characters: 2400,
      genres: [
        { genre: 'plan', documents: 2, independentDocuments: 1 },
        { genre: 'notice', documents: 1, independentDocuments: 1 },
      ],
    });
  });

  it('records the version, the segmenter and the options that shaped it', () => {
    expect(modelOf(analysis)).toMatchObject({
      schema: 'fanben-model',
      version: 2,
      fanben: fanbenVersion(),
      segmenter: 'nodejieba',
      options: { minDocuments: 3, encoding: 'gb18030', showNames: false },
    });
  });

  it('masks personal names unless they are asked for', () => {
    expect(serialiseModel(modelOf(analysis))).not.toContain('王建国');
    const options = { ...analysis.options, showNames: true };
    expect(serialiseModel(modelOf({ ...analysis, options }))).toContain('王建国');
  });

  it('survives being written and read', () => {
    const model = modelOf(analysis);
    expect(parseModel(serialiseModel(model))).toEqual({ ok: true, value: model });
  });
});

describe('parseModel', () => {
  it('gives back any model that was written', () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        expect(parseModel(serialiseModel(model))).toEqual({ ok: true, value: model });
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.json(), modelArbitrary.map(serialiseModel));
    fc.assert(
      fc.property(text, fc.nat(), (content, cut) => {
        const parsed = parseModel(content.slice(0, cut));
        if (!parsed.ok) expect(modelErrorText(parsed.error, 'en')).not.toBe('');
      }),
    );
  });

  it('notices whichever single value is of another type', () => {
    fc.assert(
      fc.property(modelArbitrary, fc.nat(), (model, choice) => {
        const copy: unknown = JSON.parse(serialiseModel(model));
        const places: { readonly holder: Json; readonly key: string }[] = [];
        const visit = (value: unknown): void => {
          if (Array.isArray(value)) value.forEach(visit);
          if (!isObject(value)) return;
          for (const key of Object.keys(value)) {
            places.push({ holder: value, key });
            visit(value[key]);
          }
        };
        visit(copy);
        const place = places[choice % places.length];
        if (place === undefined) return;
        place.holder[place.key] = typeof place.holder[place.key] === 'string' ? 7 : '七';
        expect(parseModel(JSON.stringify(copy)).ok).toBe(false);
      }),
    );
  });

  it('reads past a byte order mark and keys it does not know', () => {
    const text = changed((model) => {
      model['phrases'] = [];
    });
    expect(parseModel(`\uFEFF${text}`).ok).toBe(true);
  });

  it.each([
    ['{"schema":', '不是合法的 JSON', '重新运行 fanben analyse'],
    ['[]', '不是 fanben 的模型', '请选 analyse 输出文件夹里的 model.json'],
    ['{"schema":"fanben-run","version":1}', '不是 fanben 的模型', 'model.json'],
    [changed((m) => (m['version'] = 3)), '模型版本（version）是 3', '请升级 fanben'],
    [changed((m) => (m['segmenter'] = 'other')), 'segmenter 应为nodejieba 或 node-rs', '"other"'],
    [changed((m) => delete m['fanben']), 'fanben 应为字符串', 'undefined'],
    [changed((m) => (m['outlines'] = {})), 'outlines 应为一个数组', '{}'],
    [changed((m) => (m['outlines'] = [3])), 'outlines[0] 应为一个对象', '3'],
    [changed((m) => (m['options'] = {})), 'options.minDocuments 应为不小于 0 的整数', '重新运行'],
  ])('says what is wrong, where and what to do: %#', (text, where, what) => {
    expect(messageOf(text)).toContain(where);
    expect(messageOf(text)).toContain(what);
    expect(messageOf(text, 'en')).not.toMatch(/\p{Script=Han}/u);
  });

  it('names the place of a fault deep in the model', () => {
    const text = serialiseModel(modelOf(analysis)).replace('"line": 12', '"line": 1.5');
    expect(messageOf(text)).toContain(
      'outlines[0].elements[2].examples[1].place.line 应为不小于 0 的整数，实际是 1.5',
    );
  });

  it.each([
    [
      '"hashes": "AQAAAA=="',
      '"hashes": "AQAA"',
      'wording.fingerprints.hashes 应为完整的 base64 数据',
    ],
    ['"steps": "AQ=="', '"steps": "AQI="', 'wording.fingerprints.steps 应为与其他数组相配的长度'],
    ['"lines": "AQAAAA=="', '"lines": ""', 'wording.fingerprints.lines 应为与其他数组相配的长度'],
    ['"genre": "rules"', '"genre": "poem"', 'wording.stockDensity[0].genre 应为文种名'],
  ])('names the place of a fault in the wording: %s', (written, broken, where) => {
    const text = serialiseModel({ ...modelOf(analysis), wording });
    expect(text).toContain(written);
    expect(messageOf(text.replace(written, broken))).toContain(where);
  });

  it('lists several faults at once, but not all of very many', () => {
    const text = serialiseModel(modelOf(analysis)).replaceAll('"support":', '"backing":');
    const message = messageOf(text);
    expect(message).toContain(
      'outlines[0].elements[0].support 应为0 到 1 之间的数，实际是 undefined',
    );
    expect(message).toContain('另有 6 处');
  });
});

describe('round4', () => {
  it.each([
    [0.98765, 0.9877],
    [1 / 3, 0.3333],
    [-0.00001, 0],
    [12, 12],
    [-0.5, -0.5],
  ])('rounds %d to %d', (value, rounded) => {
    expect(Object.is(round4(value), rounded)).toBe(true);
  });
});
