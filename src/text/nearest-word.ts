/** The edit distance (Levenshtein) of two words. O(a · b). Source: Wagner and Fischer 1974. */
function wordDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word that a mistyped one was most likely meant to be; undefined if none is near (two edits in five letters). */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const typed = word.slice(0, 100).toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const distance = wordDistance(typed, candidate.toLowerCase());
    if (distance >= least || distance > Math.max(1, candidate.length * 0.4)) continue;
    best = candidate;
    least = distance;
  }
  return best;
}
