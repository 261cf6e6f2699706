import type { MinedDocument } from '../../../src/corpus/mined-document.ts';
import { openSegmenter } from '../../../src/segment/segmenter.ts';

/** A document of one section for tests, cut by the installed segmenter. */
export function mined(
  id: string,
  text: string,
  {
    cluster = id,
    element = '其他',
    weight = 1,
    genre = 'plan',
  }: Partial<Pick<MinedDocument, 'cluster' | 'weight' | 'genre'>> & {
    readonly element?: string;
  } = {},
): MinedDocument {
  let at = 0;
  const starts = openSegmenter()
    .cut(text)
    .map((token) => {
      const start = at;
      at += token.length;
      return start;
    });
  return {
    id,
    source: `${id}.txt`,
    genre,
    year: '',
    cluster,
    weight,
    text,
    tokenStarts: Uint32Array.from(starts),
    sections: [{ start: 0, end: text.length, element }],
    placeAt: (offset) => ({ line: 1, column: offset + 1 }),
  };
}
