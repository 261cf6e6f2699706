import { createRequire } from 'node:module';
import type { AtRule, ChildNode, Declaration } from 'postcss';
import type SafeParser from 'postcss-safe-parser';
import { rawTextOf, type HtmlElement, type HtmlPage } from './parse-html.ts';
import { matchSelectors } from './match-selectors.ts';

/** Property to value, both in lower case. */
export type Declarations = ReadonlyMap<string, string>;

/** Gives what styles say of an element. */
export type StyleOf = (element: HtmlElement) => Declarations;

/** A rule of a style sheet with what it says of the properties that matter here. */
export type StyleRule = {
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
};

/** Properties that hide text or number lists. Everything else is dropped at once. */
const properties: ReadonlySet<string> = new Set(
  (
    'display visibility opacity font font-size position left right top bottom margin-left margin-top text-indent clip ' +
    'clip-path transform width height max-width max-height overflow overflow-x overflow-y color background ' +
    'background-color background-image list-style list-style-type white-space'
  ).split(' '),
);

const none: Declarations = new Map();
let parser: typeof SafeParser | undefined;

/** Parses CSS, however broken; the parser is loaded with the first page that has styles. */
function parseCss(css: string): readonly ChildNode[] {
  if (parser === undefined) {
    const loaded: typeof SafeParser = createRequire(import.meta.url)('postcss-safe-parser');
    parser = loaded;
  }
  const parsed = parser(css);
  return parsed.type === 'root' ? parsed.nodes : [];
}

/**
 * What the `<style>` blocks of a page and the style attributes say of each element: rules by weight of their selectors
 * and order, the attribute last, `!important` above all. Style sheets in files of their own are not there to be read.
 * Source: CSS Cascading and Inheritance Level 4, 6. O(page + styles); see matchSelectors.
 */
export function pageStylesOf(page: HtmlPage): StyleOf {
  const matched = matchSelectors(
    page,
    page.elements.flatMap((element) => rulesOf(page, element)),
  );
  const byText = new Map<string, readonly Declaration[]>();
  const own = (style: string): readonly Declaration[] => {
    const known = byText.get(style) ?? relevant(parseCss(style));
    byText.set(style, known);
    return known;
  };
  const cascades = new Map<string, Declarations>();
  return ({ id, attributes }) => {
    const rules = matched.get(id);
    const style = attributes.get('style');
    if (style === undefined && rules === undefined) return none;
    if (rules !== undefined) return cascade([...rules, ...(style === undefined ? [] : own(style))]);
    const known = cascades.get(style ?? '') ?? cascade(own(style ?? ''));
    cascades.set(style ?? '', known);
    return known;
  };
}

function cascade(declarations: readonly Declaration[]): Declarations {
  const result = new Map<string, string>();
  const ordered = declarations.toSorted((a, b) => Number(isImportant(a)) - Number(isImportant(b)));
  for (const { prop, value } of ordered) result.set(prop.toLowerCase(), value.toLowerCase());
  return result;
}

function isImportant({ important }: Declaration): boolean {
  return important === true;
}

function rulesOf(page: HtmlPage, element: HtmlElement): readonly StyleRule[] {
  if (element.name !== 'style' || !isForScreens(element.attributes.get('media') ?? '')) return [];
  if (page.elements[page.parents[element.id] ?? 0]?.name === 'noscript') return [];
  const rules: StyleRule[] = [];
  collect(parseCss(rawTextOf(page, element).replaceAll(/<!--|-->/g, ' ')), rules, 0);
  return rules;
}

const DEEPEST_NESTING = 8;

/** Rules for screens of any size: those for paper, and those for narrow windows, do not hold here. */
function collect(nodes: readonly ChildNode[], into: StyleRule[], depth: number): void {
  for (const node of nodes) {
    if (node.type === 'rule') {
      const declarations = relevant(node.nodes);
      if (declarations.length > 0) into.push({ selectors: node.selectors, declarations });
    } else if (node.type === 'atrule' && node.nodes !== undefined && depth < DEEPEST_NESTING) {
      const holds = /^(?:layer|supports)$/i.test(node.name) || isMedia(node);
      if (holds) collect(node.nodes, into, depth + 1);
    }
  }
}

function isMedia({ name, params }: AtRule): boolean {
  return name.toLowerCase() === 'media' && isForScreens(params);
}

function isForScreens(query: string): boolean {
  return /^\s*(?:only\s+)?(?:all|screen)?\s*(?:,.*)?$/i.test(query);
}

function relevant(nodes: readonly ChildNode[]): readonly Declaration[] {
  return nodes.filter(
    (node): node is Declaration => node.type === 'decl' && properties.has(node.prop.toLowerCase()),
  );
}
