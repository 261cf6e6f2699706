import { listOf, readDataFile, stringOf, stringsOf } from '../src/text/data-file.ts';
import type { Random } from './random.ts';

/** A frame that sentences are made from: its pattern and, slot by slot, what is put in (empty: made by shape). */
export type KnownFrame = {
  readonly pattern: string;
  readonly fillers: readonly (readonly string[])[];
};

/** How sentences are made. */
export type FrameSentenceWish = {
  /** Sentences a frame: least and most. */
  readonly least: number;
  readonly most: number;
};

const slotMark = /〔([^〔〕]*)〕/gu;

/** The known frames of data/bench-frames.json. Throws DataFileError when it is broken. */
export function knownFrames(): readonly KnownFrame[] {
  return listOf(readDataFile('bench-frames'), 'frames', 'data/bench-frames.json').map(
    (entry, index) => {
      const where = `data/bench-frames.json.frames[${index}]`;
      const fillers = stringsOf(entry, 'slots', where).map((row) =>
        row.split('|').filter((filler) => filler !== ''),
      );
      return { pattern: stringOf(entry, 'pattern', where), fillers };
    },
  );
}

const shaped: { readonly [type: string]: ((random: Random) => string) | undefined } = {
  时间: (random) =>
    random.pick([
      `${random.whole(2019, 2026)}年${random.whole(1, 12)}月底`,
      `${random.whole(2019, 2026)}年${random.whole(1, 12)}月${random.whole(1, 28)}日`,
      `${random.whole(1, 12)}月${random.whole(1, 28)}日`,
      `${random.whole(2019, 2026)}年上半年`,
    ]),
  金额: (random) => `${random.whole(2, 900)}${random.pick(['.5万元', '万元', '余万元'])}`,
  比例: (random) => `${random.whole(31, 98)}${random.pick(['%', '.5%'])}`,
  数量: (random) => String(random.whole(3, 480)),
  文件名: (random) =>
    `《关于${random.pick(['加强', '规范', '推进'])}${random.pick(['水库安全运行', '小区停车', '乡村阅读', '渔港秩序'])}的${random.pick(['通知', '意见'])}》`,
};

/** One sentence of a frame, without its final sign. */
export function sentenceOfFrame(frame: KnownFrame, random: Random): string {
  let slot = 0;
  return frame.pattern.replaceAll(slotMark, (_, type: string) => {
    const fillers = frame.fillers[slot++] ?? [];
    const make = shaped[type];
    return fillers.length > 0 || make === undefined ? random.pick(fillers) : make(random);
  });
}

/**
 * Texts in which sentences of all frames stand among the given ordinary ones: each text gets some ordinary sentences
 * and some made ones, in random order, two to five a paragraph. The same randomness gives the same texts.
 */
export function frameTexts(
  frames: readonly KnownFrame[],
  ordinary: readonly string[],
  wish: FrameSentenceWish & { readonly texts: number },
  random: Random,
): readonly string[] {
  const rows: string[][] = Array.from({ length: wish.texts }, () => []);
  for (const sentence of ordinary) random.pick(rows).push(sentence);
  for (const frame of frames) {
    const count = random.whole(wish.least, wish.most);
    for (let i = 0; i < count; i++) {
      const row = random.pick(rows);
      row.splice(random.whole(0, row.length), 0, sentenceOfFrame(frame, random));
    }
  }
  return rows.map((row) => {
    let text = '';
    for (const sentence of row) text += `${sentence}。${random.chance(0.3) ? '\n' : ''}`;
    return `${text}\n`;
  });
}
