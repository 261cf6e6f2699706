import { addChild, createWordTable, type WordTable } from './word-table.ts';

/** A dictionary of cppjieba, ready for cutting. */
export type JiebaDictionary = {
  /** Words with their weights: logarithms of their shares of all frequencies. */
  readonly words: WordTable;
  /** Weight of a character that is no word. */
  readonly leastWeight: number;
  /** Single characters of the user dictionary, which are words whatever stands beside them. */
  readonly ownSingles: ReadonlySet<number>;
};

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const NODES_PER_LINE = 1.5;

/**
 * Reads the dictionary of cppjieba (`word frequency tag` a line, UTF-8) and its user dictionary (`word`, `word tag` or
 * `word frequency tag`; without a frequency a word weighs as much as the median one). As cppjieba 5 does
 * (DictTrie.hpp), down to the order of additions. Throws on a line that is not of this form. O(bytes).
 */
export function readDictionary(main: Uint8Array, user: string): JiebaDictionary {
  const frequencies: number[] = [];
  const ends: number[] = [];
  const words = createWordTable(countLines(main) * NODES_PER_LINE);
  const cursor = { at: 0 };
  while (cursor.at < main.length) {
    ends.push(addWord(words, main, cursor));
    frequencies.push(readNumber(main, cursor));
    skipLine(main, cursor);
  }
  let sum = 0;
  for (const frequency of frequencies) sum += frequency;
  const weigh = (frequency: number): number => Math.log(frequency / sum);
  for (const [i, end] of ends.entries()) words.values[end] = weigh(frequencies[i] ?? 0);
  const sorted = Float64Array.from(frequencies).toSorted();
  const ownSingles = new Set<number>();
  for (const line of user.split('\n')) {
    const [word = '', ...rest] = line.split(' ');
    if (word === '') continue;
    const frequency = rest.length === 2 ? Number(rest[0]) : sorted[sorted.length >> 1];
    words.values[nodeOf(words, word)] = weigh(frequency ?? 0);
    if (word.length === 1) ownSingles.add(word.charCodeAt(0));
  }
  return { words, leastWeight: weigh(sorted[0] ?? 0), ownSingles };
}

type Cursor = { at: number };

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}

/** Adds the UTF-8 word at the cursor, up to a space; gives its node. */
function addWord(words: WordTable, bytes: Uint8Array, cursor: Cursor): number {
  let node = 0;
  for (;;) {
    const first = bytes[cursor.at++] ?? LINE_FEED;
    if (first === SPACE && node !== 0) return node;
    if (first <= SPACE || first >= 0xf0) throw new Error(`词典第 ${cursor.at} 字节处格式不对`);
    let unit = first;
    if (first >= 0xc0) {
      unit = ((first & (first >= 0xe0 ? 0x0f : 0x1f)) << 6) | nextBits(bytes, cursor);
      if (first >= 0xe0) unit = (unit << 6) | nextBits(bytes, cursor);
    }
    node = addChild(words, node, unit);
  }
}

function nextBits(bytes: Uint8Array, cursor: Cursor): number {
  return (bytes[cursor.at++] ?? 0) & 0x3f;
}

function readNumber(bytes: Uint8Array, cursor: Cursor): number {
  const from = cursor.at;
  let value = 0;
  for (; ; cursor.at++) {
    const digit = (bytes[cursor.at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (cursor.at === from || bytes[cursor.at] !== SPACE)
    throw new Error(`词典第 ${cursor.at} 字节处应为词频`);
  return value;
}

function skipLine(bytes: Uint8Array, cursor: Cursor): void {
  const end = bytes.indexOf(LINE_FEED, cursor.at);
  cursor.at = end < 0 ? bytes.length : end + 1;
}

function nodeOf(words: WordTable, word: string): number {
  let node = 0;
  for (let at = 0; at < word.length; at++) node = addChild(words, node, word.charCodeAt(at));
  return node;
}
