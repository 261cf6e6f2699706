import type { TitledDocument } from '../../../src/pipeline/learn-fingerprints.ts';

/** A document of a corpus as it is learned from; its places are those of its text. */
export function corpusDocument(id: string, text: string, cluster: string = id): TitledDocument {
  return {
    id,
    source: `${id}.txt`,
    title: '',
    genre: 'plan',
    year: '',
    cluster,
    weight: 1,
    text,
    tokenStarts: Uint32Array.from({ length: text.length }, (_, i) => i),
    sections: [],
    placeAt: (offset) => ({
      line: text.slice(0, offset).split('\n').length,
      column: offset - text.lastIndexOf('\n', offset - 1),
    }),
  };
}
