import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameTexts, knownFrames } from '../../../src/bench/frame-sentences.ts';
import { seededRandom } from '../../../src/bench/random.ts';
import { matchFrame } from '../../../src/mining/frames/match-frame.ts';
import { mineFrames } from '../../../src/mining/frames/mine-frames.ts';
import { mined } from './mined.ts';

const folder = new URL('../../../corpus/', import.meta.url);

function ordinarySentences(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split(/[。\r\n]/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 6);
}

const texts = [
  '成立以镇长为组长、副镇长为副组长的除雪保畅工作领导小组。',
  '成立以校长为组长、教导主任为副组长的图书采购工作领导小组。',
  '成立以局党组书记为组长、副局长为副组长的泵站改造工作领导小组。',
  '成立以厂长为组长、副书记为副组长的技能比武工作领导小组。',
  '鱼塘清淤三次。',
];

describe('mineFrames', () => {
  const pattern = '成立以〔姓名·职务〕为组长、〔姓名·职务〕为副组长的〔事项〕工作领导小组';

  test('writes a frame as a drafter reads it, with its fillers', () => {
    const { frames, fillers } = mineFrames(
      texts.map((text, i) => mined(`d${i}`, text, { element: '组织领导' })),
    );
    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({
      pattern,
      fixedCharacters: 17,
      slots: 3,
      documents: 4,
      independentDocuments: 4,
      occurrences: 4,
      elements: [{ element: '组织领导', occurrences: 4, documents: 4 }],
    });
    expect(
      fillers
        .filter(({ slot }) => slot === 1)
        .map(({ filler }) => filler)
        .toSorted(),
    ).toEqual(['厂长', '校长', '局党组书记', '镇长'].toSorted());
    expect(fillers.every(({ frameId }) => frameId === frames[0]?.id)).toBe(true);
  });

  test('counts near-duplicates once', () => {
    const copies = texts.map((text, i) => mined(`d${i}`, text, { cluster: i < 2 ? 'a' : 'b' }));
    expect(mineFrames(copies).frames).toEqual([]);
    expect(mineFrames(copies, { minDocuments: 2 }).frames[0]?.independentDocuments).toBe(2);
  });

  test('finds nothing where nothing is open, and nothing in no text', () => {
    const same = [1, 2, 3, 4].map((i) => mined(`d${i}`, '各村要严格落实值班值守制度。'));
    expect(mineFrames(same).frames).toEqual([]);
    expect(mineFrames([])).toEqual({ frames: [], fillers: [] });
    expect(mineFrames([mined('empty', '')]).frames).toEqual([]);
  });

  test('gives the same tables in whatever order the documents come', () => {
    const documents = texts.map((text, i) => mined(`d${i}`, text));
    expect(mineFrames(documents.toReversed())).toEqual(mineFrames(documents));
  });

  test('does not write the signs of a slot into the fixed text', () => {
    const numbers = ['清淤', '护岸', '除雪', '送书'].map((work, i) =>
      mined(`n${i}`, `按照苇政发〔202${i}〕${i + 3}号文件部署推进${work}工作落地见效。`),
    );
    for (const { pattern: found } of mineFrames(numbers).frames) {
      expect(found.replaceAll(/〔[^〔〕]*〕/gu, '')).not.toMatch(/[〔〕]/u);
    }
  });

  test('does not fix masked names or redaction marks', () => {
    const named = ['清淤', '护岸', '除雪', '送书'].map((work, i) =>
      mined(`n${i}`, `××村××组负责${work}的联络人为×××，请予支持配合落实到位。`),
    );
    for (const frame of mineFrames(named).frames) expect(frame.pattern).not.toContain('×');
  });
});

describe('mineFrames on sentences of known frames among ordinary ones', () => {
  const frames = knownFrames();
  const ordinary = ordinarySentences();
  const mine = (
    seed: number,
  ): { documents: ReturnType<typeof mined>[]; tables: ReturnType<typeof mineFrames> } => {
    const wish = { texts: 60, least: 6, most: 16 };
    const documents = frameTexts(frames, ordinary, wish, seededRandom(seed)).map((text, i) =>
      mined(`d${i}`, text),
    );
    return { documents, tables: mineFrames(documents) };
  };

  test.each([11, 12, 13])(
    'recovers 9 of 10 frames, fixed part and slot types (seed %i)',
    (seed) => {
      const found = new Set(mine(seed).tables.frames.map(({ pattern }) => pattern));
      const share = frames.filter(({ pattern }) => found.has(pattern)).length / frames.length;
      expect(frames.length).toBeGreaterThanOrEqual(30);
      expect(share).toBeGreaterThanOrEqual(0.9);
    },
  );

  test('states for each frame just the documents, places and fillers its pattern matches', () => {
    const { documents, tables } = mine(14);
    expect(tables.frames.length).toBeGreaterThan(30);
    for (const frame of tables.frames) {
      const places = documents
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap(({ id, text }) =>
          matchFrame(frame.pattern, text).map(({ start, end }) => ({ document: id, start, end })),
        );
      expect(frame.places, frame.pattern).toEqual(places);
      expect(frame.occurrences).toBe(places.length);
      expect(frame.documents).toBe(new Set(places.map(({ document }) => document)).size);
      const first = tables.fillers.filter(
        ({ frameId, slot }) => frameId === frame.id && slot === 1,
      );
      expect(first.reduce((sum, { occurrences }) => sum + occurrences, 0)).toBe(places.length);
    }
  });
});
