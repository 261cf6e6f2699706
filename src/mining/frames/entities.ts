import type { FrameData } from './frame-data.ts';

/** A stretch recognised by its shape; `kind` is an index into `FrameData.sureTypes`, or its length for a mark. */
export type Entity = { readonly start: number; readonly end: number; readonly kind: number };

/** Dates, amounts, numbers, titles in 《》, 我市 …, redaction marks, in the order of the text. O(characters). */
export function findEntities(data: FrameData, text: string): readonly Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(data.entities)) {
    const kind = match.findIndex((group, index) => index > 0 && group !== undefined) - 1;
    if (match[0] !== '')
      found.push({ start: match.index, end: match.index + match[0].length, kind });
  }
  return found;
}

/** Ends of sentences: nothing of a frame goes across. */
const sentenceEnds = '。；！？!?;\n\r';

/** Signs a filler does not go across. */
export const clauseEnds: ReadonlySet<string> = new Set(`，,：:。${sentenceEnds}`);

function codeTable(signs: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
}

const sentenceEndCodes = codeTable(sentenceEnds);
const clauseEndCodes = codeTable(clauseEnds);

/** Whether a clause ends at an offset of a text. */
export function endsClause(text: string, at: number): boolean {
  return clauseEndCodes[text.charCodeAt(at)] === 1;
}

/** A sentence of a text, without its final sign and without numbering in front (一、 （一） 1. 一是). */
export type Sentence = { readonly start: number; readonly end: number };

/** The sentences of a text, in order. O(characters). */
export function sentencesOf(data: FrameData, text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && sentenceEndCodes[text.charCodeAt(at)] === 0) continue;
    if (at - from > 1) {
      data.leading.lastIndex = from;
      const start = from + (data.leading.exec(text)?.[0].length ?? 0);
      if (start < at) found.push({ start, end: at });
    }
    from = at + 1;
  }
  return found;
}
