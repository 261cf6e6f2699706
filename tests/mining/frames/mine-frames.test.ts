import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameTexts, knownFrames } from '../../../bench/frame-sentences.ts';
import { ordinarySentences, recoverFrames } from '../../../bench/frame-recovery.ts';
import { seededRandom } from '../../../bench/random.ts';
import type { FrameOccurrence } from '../../../src/mining/frames/frame.ts';
import type { MinedDocument } from '../../../src/corpus/mined-document.ts';
import { matchFrame } from '../../../src/mining/frames/match-frame.ts';
import { mineFrames } from '../../../src/mining/frames/mine-frames.ts';
import { mined } from './mined.ts';

const folder = new URL('../../../corpus/', import.meta.url);

const texts = [
  '成立以镇长为组长、副镇长为副组长的除雪保畅工作领导小组。',
  '成立以校长为组长、教导主任为副组长的图书采购工作领导小组。',
  '成立以局党组书记为组长、副局长为副组长的泵站改造工作领导小组。',
  '成立以厂长为组长、副书记为副组长的技能比武工作领导小组。',
  '鱼塘清淤三次。',
];

/** The patterns of four sentences about somebody whose name is one word. */
function patternsAbout(person: string): readonly string[] {
  const documents: MinedDocument[] = [];
  for (const work of ['清淤', '护岸', '除雪', '送书']) {
    const words = [person, '同志', '指出', '，', '学习', person, '严谨', '作风', '抓实', work];
    const tokens = [...words, '工作', '任务', '落地', '见效', '。'];
    const starts = tokens.map((_, n) => tokens.slice(0, n).join('').length);
    documents.push({ ...mined(work, tokens.join('')), tokenStarts: Uint32Array.from(starts) });
  }
  return mineFrames(documents).frames.map(({ pattern }) => pattern);
}

describe('mineFrames', () => {
  const pattern = '成立以〔姓名·职务〕为组长、〔姓名·职务〕为副组长的〔内容〕工作领导小组';

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
      elements: [{ element: '组织领导', occurrences: 4, documents: 4, independentDocuments: 4 }],
      genres: [{ genre: 'plan', documents: 4 }],
      uses: [{ genre: 'plan', element: '组织领导', documents: 4 }],
      headingShare: 0,
      example: { start: 0, place: { line: 1, column: 1 } },
    });
    const { documentId = '', start = 0, end = 0 } = frames[0]?.example ?? {};
    expect(frames[0]?.places).toContainEqual({ document: documentId, start, end });
    expect(
      fillers
        .filter(({ slot }) => slot === 1)
        .map(({ filler }) => filler)
        .toSorted(),
    ).toEqual(['厂长', '校长', '局党组书记', '镇长'].toSorted());
    expect(fillers.every(({ frameId }) => frameId === frames[0]?.id)).toBe(true);
  });

  test('counts near-duplicates once', () => {
    const copies = texts.map((text, i) =>
      mined(`d${i}`, text, { cluster: i < 2 ? 'a' : 'b', weight: 0.5 }),
    );
    expect(mineFrames(copies).frames).toEqual([]);
    const [frame] = mineFrames(copies, { minDocuments: 2 }).frames;
    expect(frame).toMatchObject({ clusters: 2, documents: 4, independentDocuments: 2 });
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

  test('does not fix the name of a person whom titles follow, whatever the surname', () => {
    expect(patternsAbout('各地')[0]).toContain('各地');
    expect(patternsAbout('乌图南').filter((found) => found.includes('乌图南'))).toEqual([]);
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
  const ordinary = ordinarySentences(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );

  test.each([11, 12, 13])(
    'recovers 9 of 10 frames, fixed part and slot types (seed %i)',
    (seed) => {
      const { known, share, missed } = recoverFrames(ordinary, seed);
      expect(known).toBeGreaterThanOrEqual(30);
      expect(share, missed.join(' ')).toBeGreaterThanOrEqual(0.9);
    },
  );

  test('states for each frame just the documents, places and fillers its pattern matches', () => {
    const wish = { texts: 60, least: 6, most: 16 };
    const documents = frameTexts(knownFrames(), ordinary, wish, seededRandom(14)).map((text, i) =>
      mined(`d${i}`, text),
    );
    const tables = mineFrames(documents);
    expect(tables.frames.length).toBeGreaterThan(30);
    const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const frame of tables.frames) {
      const places: FrameOccurrence[] = [];
      const fillers = new Map<string, number>();
      for (const { id, text } of sorted) {
        for (const { start, end, slots } of matchFrame(frame.pattern, text)) {
          places.push({ document: id, start, end });
          for (let i = 0; i < slots.length; i += 2) {
            const key = `${i / 2 + 1} ${text.slice(slots[i], slots[i + 1])}`;
            fillers.set(key, (fillers.get(key) ?? 0) + 1);
          }
        }
      }
      expect(frame.places, frame.pattern).toEqual(places);
      expect(frame.occurrences).toBe(places.length);
      expect(frame.documents).toBe(new Set(places.map(({ document }) => document)).size);
      const stated = tables.fillers.filter(({ frameId }) => frameId === frame.id);
      expect(
        new Map(stated.map(({ slot, filler, occurrences }) => [`${slot} ${filler}`, occurrences])),
      ).toEqual(fillers);
    }
  });
});
