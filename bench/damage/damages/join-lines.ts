import { isRole, NO_DOCUMENT, type Page, type Part } from '../page/part.ts';
import type { Supply } from './damage.ts';

function isBody(part: Part | undefined): boolean {
  return isRole(part, 'body');
}

/** Heading lines are glued to the paragraph under them with nothing between: 一、组织领导成立以…. */
export function glueHeadings(page: Page, { random }: Supply): Page {
  const rate = random.pick([0.5, 1, 1]);
  return {
    ...page,
    parts: page.parts.map((part, index) => {
      const next = page.parts[index + 1];
      const isGlued =
        isRole(part, 'heading') &&
        isBody(next) &&
        next?.document === part.document &&
        random.chance(rate);
      return isGlued ? { ...part, end: '' } : part;
    }),
  };
}

/** Line ends between paragraphs, and between documents, are lost: blanks stand in their place, or nothing after a full stop. */
export function runTogether(page: Page, { random }: Supply): Page {
  const rate = random.pick([0.2, 0.5, 0.9]);
  const blank = random.pick(['　　', ' ', '  ']);
  return {
    ...page,
    parts: page.parts.map((part, index) => {
      const next = page.parts[index + 1];
      const isInside =
        part.document !== NO_DOCUMENT && (next?.document ?? NO_DOCUMENT) !== NO_DOCUMENT;
      if (!isInside || isRole(part, 'title', 'head', 'closing') || isRole(next, 'closing'))
        return part;
      if (!random.chance(rate)) return part;
      const isSentence = /[。；！？]$/u.test(part.line?.text ?? '');
      return { ...part, end: isSentence && random.chance(0.3) ? '' : blank };
    }),
  };
}
