import { linePart, isRole, type Page, type Part } from '../page/part.ts';
import type { OriginalLine } from '../originals/original.ts';
import type { Supply } from './damage.ts';

const LEAST_CHARACTERS = 40;

function paragraphs(lines: readonly OriginalLine[]): readonly OriginalLine[] {
  return lines
    .filter(({ role, text }) => role === 'body' && text.length >= LEAST_CHARACTERS)
    .slice(1);
}

/** Paragraphs recur: some of this page again in another place of it, some of other pages. None of them opens a document. */
export function recycle(page: Page, { random, others }: Supply): Page {
  const own = paragraphs(page.parts.flatMap(({ line }) => line ?? []));
  const foreign = others.flatMap(({ lines }) => paragraphs(lines));
  const pool = [...own, ...foreign];
  if (pool.length === 0) return page;
  const rate = random.pick([0.05, 0.1]);
  return {
    ...page,
    parts: page.parts.flatMap((part): readonly Part[] =>
      isRole(part, 'body') && random.chance(rate)
        ? [part, linePart(part.document, random.pick(pool))]
        : [part],
    ),
  };
}
