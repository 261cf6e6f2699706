import { openOutputCorpus } from '../src/cli/output-corpus.ts';
import { messagesOf } from '../src/cli/messages-of.ts';
import type { MinedDocument } from '../src/corpus/mined-document.ts';
import { openSegmenter, type SegmenterName } from '../src/segment/segmenter.ts';

/** Offsets at which tokens start, line ends among them. */
function tokenStartsOf(text: string, cut: (text: string) => readonly string[]): Uint32Array {
  const starts: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    let offset = at;
    for (const token of line === '' ? [] : cut(line)) {
      starts.push(offset);
      offset += token.length;
    }
    at += line.length;
    if (at < text.length) starts.push(at);
    at++;
  }
  return Uint32Array.from(starts);
}

/**
 * The documents of an output folder as the miners see them, all of one section, words cut anew. Throws if there is no
 * output in the folder.
 */
export function loadMined(folder: string, segmenter: SegmenterName): readonly MinedDocument[] {
  const opened = openOutputCorpus(folder, messagesOf('zh'));
  if (!opened.ok) throw new Error(opened.error);
  const { cut } = openSegmenter(segmenter);
  const members = new Map<string, number>();
  for (const { cluster } of opened.value) members.set(cluster, (members.get(cluster) ?? 0) + 1);
  return opened.value.map((document) => {
    const { id, source, genre, year, cluster, text } = document;
    return {
      id,
      source,
      genre,
      year,
      cluster,
      weight: 1 / (members.get(cluster) ?? 1),
      text,
      tokenStarts: tokenStartsOf(text, cut),
      sections: [{ start: 0, end: text.length, element: '' }],
      placeAt: () => ({ line: 1, column: 1 }),
    };
  });
}
