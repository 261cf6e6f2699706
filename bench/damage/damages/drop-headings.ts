import type { OriginalLine } from '../originals/original.ts';
import { proofOf } from '../page/proven-losses.ts';
import { isRole, NO_DOCUMENT, type Loss, type Page, type Part, type Proof } from '../page/part.ts';
import type { Supply } from './damage.ts';

/** Heading lines vanish, those of the top or any. */
export function dropHeadings(page: Page, { random }: Supply): Page {
  const rate = random.pick([0.3, 0.6, 1]);
  const isOnlyTop = random.chance(0.5);
  return withoutHeadings(page, ({ depth }) => (!isOnlyTop || depth === 1) && random.chance(rate));
}

/** All lines without final punctuation vanish, as scrapers drop them: titles, headings, signatures and dates. */
export function dropBareLines(page: Page): Page {
  const parts = page.parts.filter(
    (part) => !isRole(part, 'title', 'closing') || /[。；：！？]$/u.test(part.line?.text ?? ''),
  );
  return withoutHeadings({ ...page, parts }, () => true);
}

/** The page without some of its heading lines; what follows each knows what was lost before it. */
function withoutHeadings(page: Page, isDropped: (line: OriginalLine) => boolean): Page {
  const chosen = new Set(
    page.parts.filter(
      (part) => part.line !== undefined && isRole(part, 'heading') && isDropped(part.line),
    ),
  );
  const proven = provenOf(page.parts, chosen);
  const parts: Part[] = [];
  let pending: Loss[] = [];
  let document = NO_DOCUMENT;
  for (const part of page.parts) {
    if (part.document !== NO_DOCUMENT && part.document !== document) {
      document = part.document;
      pending = [];
    }
    if (chosen.has(part) && part.line !== undefined) {
      const { number, words, depth } = part.line;
      const proof = proven.get(part);
      pending.push({ number, words, depth, ...(proof !== undefined && { proof }) });
    } else if (part.document === NO_DOCUMENT) parts.push(part);
    else {
      parts.push({ ...part, lost: [...part.lost, ...pending] });
      pending = [];
    }
  }
  return { ...page, parts };
}

/** How the numbers of their document prove the loss of the dropped headings. */
function provenOf(parts: readonly Part[], chosen: ReadonlySet<Part>): ReadonlyMap<Part, Proof> {
  const proven = new Map<Part, Proof>();
  const documents = new Set(parts.map(({ document }) => document));
  documents.delete(NO_DOCUMENT);
  for (const document of documents) {
    const own = parts.filter((part) => part.document === document && (part.line?.depth ?? 0) > 0);
    const lines = own.flatMap((part) =>
      part.line === undefined ? [] : [{ line: part.line, isDropped: chosen.has(part) }],
    );
    for (const [index, part] of own.entries()) {
      const proof = chosen.has(part) ? proofOf(lines, index) : undefined;
      if (proof !== undefined) proven.set(part, proof);
    }
  }
  return proven;
}
