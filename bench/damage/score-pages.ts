import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from '../annotated/compare.ts';
import { newCounts, newTally, type Counts, type Tally } from '../annotated/figures.ts';
import { readPages } from '../annotated/read-pages.ts';
import type { FoundText } from '../annotated/read-output.ts';
import type { Kind } from './kinds.ts';
import type { DamagedPage } from './page/render-page.ts';

/** What was found on the pages of a kind. */
export type KindScore = {
  readonly kind: string;
  readonly pages: readonly { readonly name: string; readonly counts: Counts }[];
  /** Characters of furniture by the shape it was made by: kept (`wrong`) or gone (`right`). */
  readonly shapes: ReadonlyMap<string, Tally>;
};

/** Adds how much of each shape's furniture was kept. */
function countShapes(
  { shaped, text }: DamagedPage,
  found: FoundText,
  shapes: Map<string, Tally>,
): void {
  const kept = new Uint8Array(text.length);
  for (const { start, end } of found.kept) kept.fill(1, start, end);
  for (const { shape, span } of shaped) {
    const tally = shapes.get(shape) ?? newTally();
    shapes.set(shape, tally);
    for (let at = span.start; at < span.end; at++)
      if (text.charAt(at).trim() !== '') tally[kept[at] === 1 ? 'wrong' : 'right']++;
  }
}

/** Reads the pages of a kind with the program, in this process, and compares. Rejects if a page cannot be read. */
export async function scorePages(kind: Kind, pages: readonly DamagedPage[]): Promise<KindScore> {
  const folder = mkdtempSync(join(tmpdir(), 'fanben-damage-'));
  try {
    const files = pages.map(({ name, text }) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return { source: name, path, text };
    });
    const found: FoundText[] = [];
    if (kind.isOneRun === true) found.push(...(await readPages(files)));
    else for (const file of files) found.push(...(await readPages([file])));
    const scored: { readonly name: string; readonly counts: Counts }[] = [];
    const shapes = new Map<string, Tally>();
    for (const [index, page] of pages.entries()) {
      const own = found[index];
      if (own === undefined) continue;
      const counts = newCounts();
      compareText(page, own, counts);
      scored.push({ name: page.name, counts });
      countShapes(page, own, shapes);
    }
    return { kind: kind.id, pages: scored, shapes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
