import type { MinedDocument } from '../src/corpus/mined-document.ts';
import type { Segmenter } from '../src/segment/segmenter.ts';

/** A text as the miners see it: a document of one section and its own cluster, cut by a segmenter. */
export function minedText(segmenter: Segmenter, id: string, text: string): MinedDocument {
  let at = 0;
  const starts = segmenter.cut(text).map((token) => {
    const start = at;
    at += token.length;
    return start;
  });
  return {
    id,
    source: id,
    genre: 'other',
    year: '',
    cluster: id,
    weight: 1,
    text,
    tokenStarts: Uint32Array.from(starts),
    sections: [{ start: 0, end: text.length, element: '其他' }],
    placeAt: (offset) => ({ line: 1, column: offset + 1 }),
  };
}
