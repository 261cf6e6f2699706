import type { MinedDocument } from '../corpus/mined-document.ts';
import { groupKeys } from '../mining/reuse/key-groups.ts';
import { offsetOf, reduceTexts, type ReducedTexts } from '../mining/reuse/reduced-text.ts';
import { fingerprint, gramWidth, windowWidth, type Fingerprints } from '../mining/reuse/winnow.ts';
import { stockBit, type FingerprintIndex } from '../model/fingerprint-index.ts';

/** What a document of the corpus is called. */
export type TitledDocument = MinedDocument & { readonly title: string };

/** In how many clusters a gram must occur to be stock: five at least, a third of the root of all (as in reuse). */
function manyOf(clusters: number): number {
  return Math.max(5, Math.ceil(Math.sqrt(clusters) / 3));
}

function clusterNumbers(documents: readonly TitledDocument[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(documents, ({ cluster }) => {
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    return number;
  });
}

/** The distance of each fingerprint from the one before, and whether it is stock. */
function stepsOf(reduced: ReducedTexts, prints: Fingerprints, clusterOf: Uint32Array): Uint8Array {
  const { groupOf, clusters } = groupKeys(prints.hashes, prints.starts, clusterOf);
  const many = manyOf(new Set(clusterOf).size);
  const steps = new Uint8Array(prints.hashes.length);
  for (let d = 0; d + 1 < prints.starts.length; d++) {
    let before = reduced.starts[d] ?? 0;
    for (let i = prints.starts[d] ?? 0; i < (prints.starts[d + 1] ?? 0); i++) {
      const at = prints.positions[i] ?? 0;
      const group = (groupOf[i] ?? 0) - 1;
      const isStock = group >= 0 && (clusters[group] ?? 0) >= many;
      steps[i] = (at - before) | (isStock ? stockBit : 0);
      before = at;
    }
  }
  return steps;
}

/** Where the fingerprints stand in the sources, line by line. */
function linesOf(
  documents: readonly TitledDocument[],
  reduced: ReducedTexts,
  prints: Fingerprints,
): Pick<FingerprintIndex, 'lineRuns' | 'lines'> {
  const lineRuns: number[] = [];
  const lines: number[] = [];
  for (const [d, { text, placeAt }] of documents.entries()) {
    let current = -1;
    for (let i = prints.starts[d] ?? 0; i < (prints.starts[d + 1] ?? 0); i++) {
      const { line } = placeAt(offsetOf(reduced, d, text, prints.positions[i] ?? 0));
      if (line === current) continue;
      lineRuns.push(i);
      lines.push(line);
      current = line;
    }
  }
  return { lineRuns: Uint32Array.from(lineRuns), lines: Uint32Array.from(lines) };
}

/** The fingerprints of a corpus for the model. The documents must be sorted by id. O(characters). */
export function learnFingerprints(documents: readonly TitledDocument[]): FingerprintIndex {
  const reduced = reduceTexts(documents.map(({ text }) => text));
  const prints = fingerprint(reduced);
  const clusterOf = clusterNumbers(documents);
  return {
    gram: gramWidth,
    window: windowWidth,
    documents: documents.map(({ id, source, title, year }, d) => ({
      id,
      source,
      title,
      year,
      cluster: clusterOf[d] ?? 0,
      fingerprints: (prints.starts[d + 1] ?? 0) - (prints.starts[d] ?? 0),
      characters: (reduced.starts[d + 1] ?? 0) - (reduced.starts[d] ?? 0),
    })),
    hashes: prints.hashes,
    steps: stepsOf(reduced, prints, clusterOf),
    ...linesOf(documents, reduced, prints),
  };
}
