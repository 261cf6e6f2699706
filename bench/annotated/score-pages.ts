import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareText } from './compare.ts';
import { newCounts, type Counts } from './figures.ts';
import type { MarkedText } from './marked-text.ts';
import type { FoundText } from './read-output.ts';
import { readPages } from './read-pages.ts';

/** How pages with known truth are read. */
export type Reading = {
  /** In one run, so that one page can help another; else each by itself. */
  readonly isOneRun: boolean;
  readonly withElements: boolean;
};

/** What was found on a page and how it compares. */
export type ScoredPage = { readonly found: FoundText; readonly counts: Counts };

/** Reads pages in this process and compares them with what is in them. Rejects if one cannot be read. */
export async function scorePages(
  pages: readonly MarkedText[],
  { isOneRun, withElements }: Reading,
): Promise<readonly ScoredPage[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fanben-pages-'));
  try {
    const files = pages.map(({ name, text }) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return { source: name, path, text };
    });
    const found: FoundText[] = [];
    for (const run of isOneRun ? [files] : files.map((file) => [file]))
      found.push(...(await readPages(run, withElements)));
    return pages.flatMap((page, index) => {
      const own = found[index];
      if (own === undefined) return [];
      const counts = newCounts();
      compareText(page, own, counts);
      return [{ found: own, counts }];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
