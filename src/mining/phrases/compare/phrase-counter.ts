/** How often one of a list of phrases stands in a text. */
export type PhraseTally = {
  /** Index into the list of phrases. */
  readonly phrase: number;
  readonly occurrences: number;
};

/** The phrases as a trie: a hash table from (node, unit) to the next node. */
type Trie = {
  readonly nodes: Int32Array;
  readonly units: Uint16Array;
  readonly children: Int32Array;
  readonly mask: number;
  /** Phrase that ends at each node, −1 if none does. */
  readonly ends: Int32Array;
  /** 1 for each unit some phrase starts with. */
  readonly starters: Uint8Array;
};

function slotOf(trie: Trie, node: number, unit: number): number {
  const hash = Math.imul(node ^ Math.imul(unit, 0x9e3779b1), 0x85ebca6b);
  let slot = (hash ^ (hash >>> 15)) & trie.mask;
  while (trie.children[slot] !== 0) {
    if (trie.nodes[slot] === node && trie.units[slot] === unit) return slot;
    slot = (slot + 1) & trie.mask;
  }
  return slot;
}

function buildTrie(phrases: readonly string[]): Trie {
  const total = phrases.reduce((sum, { length }) => sum + length, 1);
  const size = 2 ** Math.ceil(Math.log2(2 * total + 2));
  const trie: Trie = {
    nodes: new Int32Array(size),
    units: new Uint16Array(size),
    children: new Int32Array(size),
    mask: size - 1,
    ends: new Int32Array(total).fill(-1),
    starters: new Uint8Array(0x10000),
  };
  let nodes = 1;
  for (const [index, phrase] of phrases.entries()) {
    let node = 0;
    for (let i = 0; i < phrase.length; i++) {
      const unit = phrase.charCodeAt(i);
      const slot = slotOf(trie, node, unit);
      if (trie.children[slot] === 0) {
        trie.nodes[slot] = node;
        trie.units[slot] = unit;
        trie.children[slot] = nodes++;
      }
      node = trie.children[slot] ?? 0;
    }
    if (phrase !== '') {
      trie.ends[node] = index;
      trie.starters[phrase.charCodeAt(0)] = 1;
    }
  }
  return trie;
}

/**
 * Gives a function that counts all phrases in a text in one pass, overlapping occurrences too; those that do not occur
 * are left out, the others come in the order of the list. Of phrases given twice only the last is counted. Building is
 * O(characters of the phrases), a text O(its characters × length of the phrases that begin at them).
 */
export function phraseCounter(
  phrases: readonly string[],
): (text: string) => readonly PhraseTally[] {
  const trie = buildTrie(phrases);
  const counts = new Uint32Array(phrases.length);
  return (text) => {
    const seen: number[] = [];
    for (let start = 0; start < text.length; start++) {
      if (trie.starters[text.charCodeAt(start)] !== 1) continue;
      let node = 0;
      for (let at = start; at < text.length; at++) {
        node = trie.children[slotOf(trie, node, text.charCodeAt(at))] ?? 0;
        if (node === 0) break;
        const phrase = trie.ends[node] ?? -1;
        if (phrase < 0) continue;
        if (counts[phrase] === 0) seen.push(phrase);
        counts[phrase] = (counts[phrase] ?? 0) + 1;
      }
    }
    seen.sort((a, b) => a - b);
    const tallies = seen.map((phrase) => ({ phrase, occurrences: counts[phrase] ?? 0 }));
    for (const phrase of seen) counts[phrase] = 0;
    return tallies;
  };
}
