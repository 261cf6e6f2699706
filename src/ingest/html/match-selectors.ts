import { createRequire } from 'node:module';
import type * as Cheerio from 'cheerio/slim';
import type * as DomHandler from 'domhandler';
import type { Declaration } from 'postcss';
import type { HtmlPage } from './parse-html.ts';
import type { StyleRule } from './page-styles.ts';

/** Elements that selectors are tried on, … */
const MOST_TRIALS = 500_000;
/** … where a selector that needs more than its key counts so many times, and taking it up as so many elements. */
const COMPLEX = 5;
const TAKING_UP = 10;

type Match = { readonly weight: number; readonly declarations: readonly Declaration[] };

/**
 * The declarations of rules that hold for each element, by element id, the weightiest last. Each selector is tried
 * only on elements with the last id, class or name in it, by cheerio if there is more to it; after MOST_TRIALS the
 * rest is left out, and so are selectors that look at siblings, states or parts (`p + p`, `:hover`, `::before`): no
 * page takes quadratic time.
 */
export function matchSelectors(
  page: HtmlPage,
  rules: readonly StyleRule[],
): ReadonlyMap<number, readonly Declaration[]> {
  if (rules.length === 0) return new Map();
  const index = indexOf(page);
  const matches = new Map<number, Match[]>();
  let filter: SelectorFilter | undefined;
  let trials = 0;
  for (const { selector, declarations } of rules.flatMap(bySelector)) {
    const key = keyOf(selector);
    const candidates = index.get(key) ?? [];
    if (candidates.length === 0 || /[+~:]/.test(selector)) continue;
    trials += (TAKING_UP + candidates.length) * (key === selector ? 1 : COMPLEX);
    if (trials > MOST_TRIALS) break;
    if (key !== selector) filter ??= filterOf(page);
    const found = key === selector ? candidates : (filter?.(selector, candidates) ?? []);
    for (const id of found) entry(matches, id).push({ weight: weightOf(selector), declarations });
  }
  return inOrder(matches);
}

function bySelector({ selectors, declarations }: StyleRule): readonly {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}[] {
  return selectors.map((selector) => ({ selector, declarations }));
}

function entry<K, V>(map: Map<K, V[]>, key: K): V[] {
  const values = map.get(key) ?? [];
  map.set(key, values);
  return values;
}

function inOrder(
  matches: ReadonlyMap<number, readonly Match[]>,
): ReadonlyMap<number, readonly Declaration[]> {
  return new Map(
    [...matches].map(([id, found]) => [
      id,
      found.toSorted((a, b) => a.weight - b.weight).flatMap(({ declarations }) => declarations),
    ]),
  );
}

/** Elements by `#id`, `.class` and name. */
function indexOf(page: HtmlPage): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const { id, name, attributes } of page.elements) {
    const classes =
      attributes
        .get('class')
        ?.split(/\s+/)
        .map((one) => `.${one}`) ?? [];
    for (const key of new Set([name, `#${attributes.get('id')}`, ...classes]))
      entry(index, key).push(id);
  }
  return index;
}

/** The id, class or name that an element must have for a selector to match: `div.text > p.note` → `.note`. */
function keyOf(selector: string): string {
  const last = /[^\s>]+$/.exec(selector.replaceAll(/\[[^\]]*\]/g, ''))?.[0] ?? '';
  const key = /#[^.#]+/.exec(last) ?? /\.[^.#]+/.exec(last);
  return key?.[0] ?? last.toLowerCase();
}

/** Specificity in one number. Source: Selectors Level 4, 17. */
function weightOf(selector: string): number {
  const count = (pattern: RegExp): number => (selector.match(pattern) ?? []).length;
  return count(/#/g) * 10_000 + count(/[.[]/g) * 100 + count(/(?:^|[\s>])[a-z]/gi);
}

type SelectorFilter = (selector: string, ids: readonly number[]) => readonly number[];

/** Matches selectors on the page's elements as cheerio's. */
function filterOf(page: HtmlPage): SelectorFilter {
  const require = createRequire(import.meta.url);
  const { load }: typeof Cheerio = require('cheerio/slim');
  const { Element }: typeof DomHandler = require('domhandler');
  const nodes = page.elements.map(
    ({ name, attributes }) => new Element(name, Object.fromEntries(attributes)),
  );
  const ids = new Map(nodes.map((node, id) => [node, id]));
  for (const [id, node] of nodes.entries()) {
    const parent = nodes[page.parents[id] ?? -1];
    if (parent === undefined) continue;
    node.parent = parent;
    node.prev = parent.children.at(-1) ?? null;
    if (node.prev !== null) node.prev.next = node;
    parent.children.push(node);
  }
  const $ = load('');
  return (selector, candidates) => {
    try {
      const found = $(candidates.flatMap((id) => nodes[id] ?? [])).filter(selector);
      return found.get().flatMap((node) => ids.get(node) ?? []);
    } catch {
      return []; // a selector that is none
    }
  };
}
