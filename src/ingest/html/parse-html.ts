import { scanHtml, type Attributes } from './scan-html.ts';
import {
  boundaryOf,
  closesParagraph,
  impliedEnds,
  isBlock,
  isBold,
  isStore,
  isVoid,
  linkKindOf,
  type LinkKind,
} from './elements.ts';

/** A run of text: the stretch [start, end) of the markup, or one character reference. */
export type HtmlText = {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  /** What the reference stands for; undefined if the text stands in the markup as it is. */
  readonly reference: string | undefined;
  readonly link: LinkKind;
  readonly bold: boolean;
};

/** An element with its place in the markup. `id` counts elements in document order, the root is 0. */
export type HtmlElement = {
  readonly kind: 'element';
  readonly id: number;
  readonly name: string;
  readonly attributes: Attributes;
  /** Start of its start tag. */
  readonly start: number;
  /** End of its start tag. */
  readonly contentStart: number;
  readonly children: readonly HtmlNode[];
};

export type HtmlNode = HtmlText | HtmlElement;

/** A parsed page. */
export type HtmlPage = {
  readonly html: string;
  readonly root: HtmlElement;
  /** All elements by id. */
  readonly elements: readonly HtmlElement[];
  /** Id of the parent of each element; -1 for the root. */
  readonly parents: readonly number[];
};

/** Tags in their content end nothing outside them. */
const sealed: ReadonlySet<string> = new Set(['textarea', 'xmp']);

/** Deeper elements become children of the one at this depth, as in Blink; so no page can exhaust the stack. */
const DEEPEST = 512;

const noBoundary: ReadonlySet<string> = new Set();

type Draft = HtmlElement & { readonly children: HtmlNode[] };
type Frame = { readonly element: Draft; readonly link: LinkKind; readonly bold: boolean };

type Tree = {
  readonly root: Draft;
  readonly elements: Draft[];
  readonly parents: number[];
  /** The open elements within the root, outermost first. */
  readonly stack: Frame[];
  /** How many of each name are open. */
  readonly open: Map<string, number>;
  /** Start tags beyond the deepest level whose end tags are still to come. */
  overflow: number;
};

/**
 * Parses markup into a tree in source order, with the HTML rules for implied end tags, and every text at its place.
 *
 * Why not a tree of cheerio's: parse5 moves misnested text to other places (foster parenting), so that places would no
 * longer rise with the text; htmlparser2's parser takes quadratic time on deeply nested pages. Link and bold follow the tags that are open at the text, so a
 * misnested `</b>` ends the bold without ending the paragraph. Never throws. O(n).
 */
export function parseHtml(html: string): HtmlPage {
  const root = newElement(0, '#root', new Map(), 0, 0);
  const tree: Tree = {
    root,
    elements: [root],
    parents: [-1],
    stack: [],
    open: new Map(),
    overflow: 0,
  };
  scanHtml(html, {
    text: (start, end, reference) => addText(tree, start, end, reference),
    open: (name, attributes, start, end) => openElement(tree, name, attributes, [start, end]),
    close: (name, start, end) => closeElement(tree, name, [start, end]),
  });
  return { html, root, elements: tree.elements, parents: tree.parents };
}

/** The texts of an element as they stand in the markup: a script, a style sheet. */
export function rawTextOf({ html }: HtmlPage, element: HtmlElement): string {
  const texts = element.children.filter((child) => child.kind === 'text');
  return texts.map(({ start, end }) => html.slice(start, end)).join('');
}

function newElement(
  id: number,
  name: string,
  attributes: Attributes,
  start: number,
  contentStart: number,
): Draft {
  return { kind: 'element', id, name, attributes, start, contentStart, children: [] };
}

function addText(tree: Tree, start: number, end: number, reference: string | undefined): void {
  let bold = false;
  let link: LinkKind = 'none';
  for (const frame of tree.stack) {
    if (frame.bold) bold = true;
    if (frame.link !== 'none') link = frame.link;
  }
  current(tree).children.push({ kind: 'text', start, end, reference, link, bold });
}

type TagPlace = readonly [start: number, end: number];

function openElement(tree: Tree, name: string, attributes: Attributes, place: TagPlace): void {
  if (closesParagraph(name)) endWithin(tree, ['p'], boundaryOf('p'));
  for (const names of impliedEnds(name)) endWithin(tree, names, boundaryOf(name));
  if (isBlock(name) && name !== 'html' && name !== 'head') endWithin(tree, ['head'], noBoundary);
  if (name === 'a') endInline(tree, 'a');
  const element = append(tree, name, attributes, place);
  if (isVoid(name)) return;
  if (tree.stack.length >= DEEPEST) {
    tree.overflow++;
    return;
  }
  tree.stack.push({
    element,
    link: linkKindOf(name, attributes),
    bold: isBold(name, attributes),
  });
  tree.open.set(name, openCount(tree, name) + 1);
}

function closeElement(tree: Tree, name: string, place: TagPlace): void {
  if (name === 'html' || name === 'body') return; // text after </body> is shown all the same
  if (tree.overflow > 0) {
    tree.overflow--;
    return;
  }
  if (openCount(tree, name) > 0) {
    if (isBlock(name) || isStore(name)) endWithin(tree, [name], boundaryOf(name));
    else endInline(tree, name);
  } else if (name === 'p' || name === 'br') append(tree, name, new Map(), place);
}

function current(tree: Tree): Draft {
  return tree.stack.at(-1)?.element ?? tree.root;
}

function append(tree: Tree, name: string, attributes: Attributes, place: TagPlace): Draft {
  const parent = current(tree);
  const element = newElement(tree.elements.length, name, attributes, place[0], place[1]);
  tree.elements.push(element);
  tree.parents.push(parent.id);
  parent.children.push(element);
  return element;
}

function openCount(tree: Tree, name: string): number {
  return tree.open.get(name) ?? 0;
}

/** Ends the innermost of `names` and all within it, unless an element of `boundary` lies between. */
function endWithin(tree: Tree, names: readonly string[], boundary: ReadonlySet<string>): void {
  if (!names.some((name) => openCount(tree, name) > 0)) return;
  for (let i = tree.stack.length - 1; i >= 0; i--) {
    const name = tree.stack[i]?.element.name ?? '';
    if (names.includes(name)) {
      for (const frame of tree.stack.splice(i)) {
        tree.open.set(frame.element.name, openCount(tree, frame.element.name) - 1);
      }
      return;
    }
    if (boundary.has(name) || sealed.has(name)) return;
  }
}

/** Takes the innermost inline element of a name off the stack; blocks that were opened within it stay open. */
function endInline(tree: Tree, name: string): void {
  if (openCount(tree, name) === 0) return;
  const at = tree.stack.findLastIndex((frame) => frame.element.name === name);
  tree.stack.splice(at, 1);
  tree.open.set(name, openCount(tree, name) - 1);
}
