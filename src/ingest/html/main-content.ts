import { hasText, linkShare, type BlockStats } from './block-stats.ts';
import { hasFurnitureName, isFurnitureText } from './block-hints.ts';
import { isBlock } from './elements.ts';
import type { HtmlElement, HtmlPage } from './parse-html.ts';

/** The part of a page that is its text: these subtrees, in order, less the ones dropped. */
export type MainContent = {
  readonly roots: readonly HtmlElement[];
  /** Ids of elements within the roots that are site furniture. */
  readonly dropped: ReadonlySet<number>;
};

type Search = {
  readonly page: HtmlPage;
  readonly stats: BlockStats;
  /** Running text of the whole page. */
  readonly total: number;
  /** Whether the text was hidden: blocks in plain view with names of furniture are then no part of it. */
  readonly unfolded: boolean;
};

/** A block of more than this share of the running text is furniture only by stronger signs. */
const LARGE_SHARE = 0.1;
/** A block of more than this share is never furniture, whatever the signs. */
const HALF_SHARE = 0.4;
/** A page foot has no more characters than this. */
const LONGEST_FOOT = 400;
/** The best child must hold this share of the running text for the search to go down into it. */
const DOMINANT_SHARE = 0.5;

/**
 * Finds the main text: goes down from the page as long as one child holds most of the running text and what the
 * others hold looks like furniture; then takes the neighbours that belong to it and drops link lists within.
 * When in doubt it stays higher up and so takes more: later stages judge line by line. `unfolded`: the text was hidden.
 * After the text-density idea of Readability (arc90; Mozilla). O(elements).
 */
export function mainContentOf(page: HtmlPage, stats: BlockStats, unfolded: boolean): MainContent {
  const search: Search = { page, stats, total: stats.prose[0] ?? 0, unfolded };
  let node = page.root;
  for (;;) {
    const child = dominantChild(search, node);
    if (child === undefined) break;
    node = child;
  }
  const roots = node.id === 0 ? [node] : withNeighbours(search, node);
  const dropped = new Set<number>();
  for (const root of roots) drop(stats, root, dropped);
  return { roots, dropped };
}

function childElements(element: HtmlElement): readonly HtmlElement[] {
  return element.children.filter((child) => child.kind === 'element');
}

/** The child to go down into, or undefined when its siblings hold text that may belong to the document. */
function dominantChild(search: Search, node: HtmlElement): HtmlElement | undefined {
  const { stats } = search;
  const proseOf = (elements: readonly HtmlElement[]): number =>
    elements.reduce((sum, element) => sum + (stats.prose[element.id] ?? 0), 0);
  const all = childElements(node);
  const aside = all.filter((child) => isAside(search, child));
  const own = proseOf([node]) - proseOf(aside);
  if (own <= 0) return undefined;
  const children = all.filter((child) => !aside.includes(child));
  const best = largest(stats, children);
  if (best === undefined || !isContainer(best) || (stats.lines[best.id] ?? 0) < 2) return undefined;
  if (own > proseOf(children) || proseOf([best]) < DOMINANT_SHARE * own) return undefined;
  // a row or cell is left for one of its like only if the others hold nothing at all to read
  const counts = tableParts.has(best.name) ? stats.characters : stats.prose;
  const rest = children.filter((child) => child !== best && (counts[child.id] ?? 0) > 0);
  return rest.every((child) => isFurniture(search, child)) ? best : undefined;
}

const tableParts: ReadonlySet<string> = new Set(['tbody', 'tr', 'td', 'th', 'dd', 'dt']);
const furnitureElements: ReadonlySet<string> = new Set(['nav', 'menu', 'footer', 'aside']);
const wrappers: ReadonlySet<string> = new Set(['font', 'span']);

function largest(stats: BlockStats, children: readonly HtmlElement[]): HtmlElement | undefined {
  let best: HtmlElement | undefined;
  let most = 0;
  for (const child of children) {
    const prose = stats.prose[child.id] ?? 0;
    if (prose <= most) continue;
    best = child;
    most = prose;
  }
  return best;
}

/** A single paragraph is no place to stop at: its neighbours are part of the same text. */
function isContainer(element: HtmlElement): boolean {
  if (isBlock(element.name)) return element.name !== 'p' && element.name !== 'li';
  return wrappers.has(element.name) || element.name.includes('-');
}

/** Whether a block is furniture by its name alone, however much text it has. */
function isAside({ unfolded }: Search, element: HtmlElement): boolean {
  return furnitureElements.has(element.name) || (unfolded && namedFurniture(element));
}

/** Whether a block beside the text is site furniture: its element, names, links or wording say so. */
function isFurniture(search: Search, element: HtmlElement): boolean {
  const { page, stats, total } = search;
  if (isAside(search, element)) return true;
  const prose = stats.prose[element.id] ?? 0;
  if (prose > HALF_SHARE * total) return false;
  const share = linkShare(stats, element.id);
  const links = stats.links[element.id] ?? 0;
  const named = namedFurniture(element);
  const worded = hasFurnitureText(page, stats, element);
  if (prose > LARGE_SHARE * total) {
    // beside a short text even a side bar or a foot is large: two signs are needed
    const sideBar = links >= 3 && share > 0.2;
    return share > 0.6 || (named && (worded || sideBar));
  }
  // a name alone is not enough to give up running text: 导语 may stand in a div called header
  const namedAlone = prose > 0 && links === 0;
  return worded || isMostlyLinks(share, links) || (named && !namedAlone);
}

function isMostlyLinks(share: number, links: number): boolean {
  return links >= 2 && share > 0.5;
}

/** Whether a small block has the wording of a page foot; its markup is enough to look in. */
function hasFurnitureText(page: HtmlPage, stats: BlockStats, element: HtmlElement): boolean {
  if ((stats.characters[element.id] ?? 0) > LONGEST_FOOT) return false;
  return isFurnitureText(page.html.slice(element.start, lastOffset(element)));
}

/** Whether the names of a block, or of the only block within it, are those of furniture. */
function namedFurniture(element: HtmlElement): boolean {
  let node: HtmlElement | undefined = element;
  while (node !== undefined) {
    if (hasFurnitureName(node.attributes)) return true;
    const children = childElements(node);
    node = children.length === 1 ? children[0] : undefined;
  }
  return false;
}

/** Whether a block within the text is furniture. Only links count: names and wording would cost body text. */
function isLinkList(stats: BlockStats, element: HtmlElement): boolean {
  if (!isBlock(element.name) || element.name === 'p') return false;
  const share = linkShare(stats, element.id);
  if ((stats.prose[element.id] ?? 0) > 0) return false;
  if ((stats.links[element.id] ?? 0) >= 3 && share > 0.7) return true;
  const suspect = element.name === 'nav' || hasFurnitureName(element.attributes);
  return suspect && share > 0.3;
}

/** Where the last text within an element ends. */
function lastOffset(element: HtmlElement): number {
  let node: HtmlElement = element;
  for (;;) {
    const last = node.children.at(-1);
    if (last === undefined) return node.start;
    if (last.kind === 'text') return last.end;
    node = last;
  }
}

/**
 * Title, date line, signature and attachments often stand beside the main block, without running text of their own.
 * Takes the neighbours on both sides, at the first level that has any, up to the first that is furniture.
 */
function withNeighbours(search: Search, node: HtmlElement): readonly HtmlElement[] {
  const { page, stats } = search;
  let inner = node;
  for (;;) {
    const parent = page.elements[page.parents[inner.id] ?? 0];
    if (parent === undefined || parent.id === 0) return [inner];
    const siblings = childElements(parent).filter((child) => hasText(stats, child));
    if (siblings.length > 1) {
      const at = siblings.indexOf(inner);
      const belongs = (sibling: HtmlElement): boolean =>
        linkShare(stats, sibling.id) < 0.3 &&
        sibling.name !== 'table' &&
        sibling.name !== 'header' &&
        !isFurniture(search, sibling);
      let first = at;
      let last = at;
      while (first > 0 && belongs(siblings[first - 1] ?? inner)) first--;
      while (last + 1 < siblings.length && belongs(siblings[last + 1] ?? inner)) last++;
      return siblings.slice(first, last + 1);
    }
    inner = parent;
  }
}

function drop(stats: BlockStats, root: HtmlElement, dropped: Set<number>): void {
  for (const child of childElements(root)) {
    if (!hasText(stats, child)) continue;
    if (isLinkList(stats, child)) dropped.add(child.id);
    else drop(stats, child, dropped);
  }
}
