import { isSilent, isStore } from './elements.ts';
import { lookOf, lookOfRoot, type Look } from './hiding.ts';
import type { StyleOf } from './page-styles.ts';
import type { HtmlElement, HtmlPage } from './parse-html.ts';

/** How an element is taken: not looked at, or one of the verdicts. */
export const SILENT = 0;
export const SEEN = 1;
export const SUSPECT = 2;
export const HIDDEN = 3;

/** The verdict on each element and, if it is hidden, the outermost element that hides it; both by id. */
export type Verdicts = { readonly verdicts: Uint8Array; readonly covers: Int32Array };

function isStyleSheetLink({ name, attributes }: HtmlElement): boolean {
  return name === 'link' && /\bstylesheet\b/i.test(attributes.get('rel') ?? '');
}

/** Judges all elements of a page; those `revealed` are taken to be seen, whatever their styles. O(n). */
export function verdictsOf(
  page: HtmlPage,
  styleOf: StyleOf,
  revealed: ReadonlySet<number>,
): Verdicts {
  const styled = page.elements.some(isStyleSheetLink);
  const verdicts = new Uint8Array(page.elements.length);
  const covers = new Int32Array(page.elements.length);
  const root = lookOfRoot(styled);
  const hideAll = (element: HtmlElement, cover: number): void => {
    if (isSilent(element.name)) return;
    verdicts[element.id] = HIDDEN;
    covers[element.id] = cover;
    for (const child of element.children) if (child.kind === 'element') hideAll(child, cover);
  };
  const visit = (element: HtmlElement, above: Look, cover: number): void => {
    const { id, name } = element;
    if (isSilent(name)) return;
    const known = revealed.has(id);
    const look = known ? root : lookOf(element.attributes, styleOf(element), above, styled);
    const { verdict } = look;
    const hidden = verdict === 'hidden' && cover > 0 ? cover : id;
    if (!known && (verdict === 'gone' || isStore(name))) return hideAll(element, hidden);
    verdicts[id] = verdict === 'hidden' ? HIDDEN : verdict === 'suspect' ? SUSPECT : SEEN;
    covers[id] = verdict === 'hidden' ? hidden : 0;
    for (const child of element.children)
      if (child.kind === 'element') visit(child, look, covers[id]);
  };
  visit(page.root, root, 0);
  return { verdicts, covers };
}
