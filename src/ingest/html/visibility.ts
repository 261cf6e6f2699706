import { hiddenTextsOf, type HiddenText } from './hidden-texts.ts';
import type { StyleOf } from './page-styles.ts';
import type { HtmlPage } from './parse-html.ts';
import { SEEN, SUSPECT, verdictsOf } from './verdicts.ts';

/** What of a page is read. */
export type Visibility = {
  /** By element id: 1 if its text is read. */
  readonly shown: Uint8Array;
  /** Whether something is read that a browser does not show at once. */
  readonly unfolded: boolean;
  /** What is not read although it reads like running text. */
  readonly unread: readonly HiddenText[];
};

/** A text that unfolds may hide parts of its own; nobody nests them deeper. */
const MOST_ROUNDS = 4;

/**
 * Decides by comparison what of a page is read: hidden stretches are left out, unless one of them is the page's text
 * (see hiddenTextsOf), and so is what is hidden within the lines of the text to spoil copies of it. O(n).
 */
export function visibilityOf(page: HtmlPage, styleOf: StyleOf): Visibility {
  const revealed = new Set<number>();
  const spoilers = new Set<number>();
  for (let round = 1; ; round++) {
    const found = verdictsOf(page, styleOf, revealed);
    const { texts, others, spoilers: more } = hiddenTextsOf(page, found);
    for (const id of more) spoilers.add(id);
    if (texts.length === 0 || round === MOST_ROUNDS) {
      const shown = shownOf(page, found.verdicts);
      for (const id of spoilers) shown[id] = 0;
      return { shown, unfolded: revealed.size > 0, unread: others };
    }
    for (const { covers } of texts) for (const cover of covers) revealed.add(cover);
  }
}

/** Elements that are seen, and those around them: a list of size nothing may hold items of a size. */
function shownOf(page: HtmlPage, verdicts: Uint8Array): Uint8Array {
  const shown = new Uint8Array(verdicts.length);
  for (let id = verdicts.length - 1; id >= 0; id--) {
    const verdict = verdicts[id];
    if (verdict === SEEN || verdict === SUSPECT) shown[id] = 1;
    if (shown[id] === 1) shown[page.parents[id] ?? 0] = 1;
  }
  return shown;
}
