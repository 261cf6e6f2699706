import {
  DataFileError,
  listOf,
  numberOf,
  patternOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../../text/data-file.ts';
import { type ChromeKind, chromeKindOf } from './chrome-kind.ts';
import { foldWidth } from '../../line/fold.ts';
import { buildTrie, visitWords, type WordTrie } from '../../text/word-trie.ts';

/** What a whole line is that has one of the signs and the form. */
export type FurnitureShape = {
  readonly kind: ChromeKind;
  readonly weight: number;
  readonly pattern: RegExp;
};

type Shapes = {
  readonly shapes: readonly FurnitureShape[];
  /** Signs of all shapes, and which shape each belongs to. */
  readonly signTrie: WordTrie;
  readonly shapeOfSign: readonly number[];
};

const FILE = 'clean-shapes';
const WHERE = `data/${FILE}.json`;
const LONGEST = 80;
let loaded: Shapes | undefined;

/**
 * The strongest shape of site furniture that a line of the analysis view has as a whole: a placeholder of a picture,
 * the head of a newspaper's page, a prompt to scan. O(length).
 */
export function furnitureShape(words: string): FurnitureShape | undefined {
  if (words.length > LONGEST) return undefined;
  loaded ??= read(readDataFile(FILE));
  return find(loaded, words);
}

function find(
  { shapes, signTrie, shapeOfSign }: Shapes,
  words: string,
): FurnitureShape | undefined {
  const lower = words.toLowerCase();
  const tried = new Set<number>();
  let best: FurnitureShape | undefined;
  visitWords(signTrie, lower, 0, lower.length, (sign) => {
    const index = shapeOfSign[sign] ?? -1;
    const shape = shapes[index];
    if (shape === undefined || tried.has(index)) return;
    tried.add(index);
    if (shape.weight > (best?.weight ?? 0) && shape.pattern.test(lower)) best = shape;
  });
  return best;
}

function read(data: JsonObject): Shapes {
  const entries = listOf(data, 'shapes', WHERE);
  const shapes: FurnitureShape[] = [];
  const signs: string[] = [];
  const shapeOfSign: number[] = [];
  entries.forEach((entry, index) => {
    const where = `${WHERE} shapes[${index}]`;
    if (stringOf(entry, 'source', where) === '')
      throw new DataFileError(`${where} 缺少出处 source`);
    shapes.push({
      kind: chromeKindOf(stringOf(entry, 'kind', where), where),
      weight: numberOf(entry, 'weight', where),
      pattern: patternOf(`^(?:${stringOf(entry, 'pattern', where)})$`, 'u', where),
    });
    for (const sign of stringsOf(entry, 'signs', where)) {
      signs.push(sign);
      shapeOfSign.push(index);
    }
  });
  const result = { shapes, signTrie: buildTrie(signs), shapeOfSign };
  entries.forEach((entry, index) => {
    checkExamples(result, entry, index);
  });
  return result;
}

/** Every `like` has the shape, no `unlike` has any. Throws DataFileError naming the example. */
function checkExamples(shapes: Shapes, entry: JsonObject, index: number): void {
  const where = `${WHERE} shapes[${index}]`;
  const kind = stringOf(entry, 'kind', where);
  for (const line of stringsOf(entry, 'like', where))
    if (find(shapes, foldWidth(line))?.kind !== kind)
      throw new DataFileError(`${where} 认不出例子：${line}`);
  for (const line of stringsOf(entry, 'unlike', where))
    if (find(shapes, foldWidth(line)) !== undefined)
      throw new DataFileError(`${where} 误认了反例：${line}`);
}
