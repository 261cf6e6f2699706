/** A set of words that can be found in one pass over a text. */
export type WordTrie = {
  /** Node of each first character, by UTF-16 unit; 0 where no word starts with it. */
  readonly roots: Uint16Array;
  readonly nodes: readonly TrieNode[];
};

type TrieNode = {
  readonly next: ReadonlyMap<number, number>;
  /** Index of the word that ends here, or -1. */
  readonly word: number;
};

/** Called for each word found: its index and where it stands. */
export type WordVisitor = (word: number, start: number, end: number) => void;

/** Builds the trie; ASCII letters of the words must be lower case. O(characters of the words). */
export function buildTrie(words: readonly string[]): WordTrie {
  const nodes: { next: Map<number, number>; word: number }[] = [{ next: new Map(), word: -1 }];
  words.forEach((word, index) => {
    let at = 0;
    for (let i = 0; i < word.length; i++) {
      const node = nodes[at];
      if (node === undefined) return;
      const unit = word.charCodeAt(i);
      let following = node.next.get(unit);
      if (following === undefined) {
        following = nodes.push({ next: new Map(), word: -1 }) - 1;
        node.next.set(unit, following);
      }
      at = following;
    }
    const last = nodes[at];
    if (last !== undefined) last.word = index;
  });
  const roots = new Uint16Array(0x10000);
  for (const [unit, node] of nodes[0]?.next ?? []) roots[unit] = node;
  return { roots, nodes };
}

/**
 * Visits every occurrence of every word between two offsets, overlapping ones too, in order of their start.
 * ASCII letters match either case. O(characters · length of the longest common beginning).
 */
export function visitWords(
  trie: WordTrie,
  text: string,
  start: number,
  end: number,
  visit: WordVisitor,
): void {
  const { roots, nodes } = trie;
  for (let i = start; i < end; i++) {
    let index = roots[lowerCase(text.charCodeAt(i))];
    let at = i + 1;
    while (index !== undefined && index > 0) {
      const node = nodes[index];
      if (node === undefined) break;
      if (node.word >= 0) visit(node.word, i, at);
      if (at >= end) break;
      index = node.next.get(lowerCase(text.charCodeAt(at)));
      at++;
    }
  }
}

function lowerCase(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}
