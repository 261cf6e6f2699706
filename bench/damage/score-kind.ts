import { newTally, type Counts, type Tally } from '../annotated/figures.ts';
import type { FoundText } from '../annotated/read-output.ts';
import { scorePages } from '../annotated/score-pages.ts';
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
export async function scoreKind(kind: Kind, pages: readonly DamagedPage[]): Promise<KindScore> {
  const isOneRun = kind.isOneRun === true;
  const scored = await scorePages(pages, { isOneRun, withElements: false });
  const shapes = new Map<string, Tally>();
  const counts = pages.flatMap((page, index) => {
    const own = scored[index];
    if (own === undefined) return [];
    countShapes(page, own.found, shapes);
    return [{ name: page.name, counts: own.counts }];
  });
  return { kind: kind.id, pages: counts, shapes };
}
