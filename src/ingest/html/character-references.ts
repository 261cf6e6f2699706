import { createRequire } from 'node:module';
import type * as Cheerio from 'cheerio/slim';

/** A character reference in the markup: what it stands for and how many units of markup it takes. */
export type Reference = { readonly text: string; readonly length: number };

const shape = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?/y;

const known = new Map<string, Reference | undefined>();
/** The cache holds what pages really use; a page of invented names cannot make it grow without end. */
const LARGEST_CACHE = 4096;

/**
 * The character reference that begins at `at` (an `&`): `&ldquo;` → `“`, `&#12304;` → `【`, `&nbsp` → U+00A0.
 * Undefined when the `&` begins none and stands for itself (`R&D`). Names and the odd cases (no semicolon,
 * windows-1252 numbers) are decoded by cheerio's parser, once for each spelling.
 */
export function referenceAt(html: string, at: number): Reference | undefined {
  shape.lastIndex = at;
  const raw = shape.exec(html)?.[0];
  if (raw === undefined) return undefined;
  if (known.has(raw)) return known.get(raw);
  const reference = decode(raw);
  if (known.size < LARGEST_CACHE) known.set(raw, reference);
  return reference;
}

let cheerio: typeof Cheerio | undefined;

/** Loading cheerio takes 0.1 s: runs over texts and Word files do without. */
function parser(): typeof Cheerio {
  if (cheerio === undefined) {
    const loaded: typeof Cheerio = createRequire(import.meta.url)('cheerio/slim');
    cheerio = loaded;
  }
  return cheerio;
}

function decode(raw: string): Reference | undefined {
  const { load } = parser();
  const text = load(raw, { xml: { xmlMode: false, decodeEntities: true } }).text();
  if (text === raw) return undefined;
  // `&nbsp1` is decoded as a reference and a rest: the rest is what both end in
  let rest = 0;
  while (rest < text.length - 1 && text.at(-1 - rest) === raw.at(-1 - rest)) rest++;
  if (raw.endsWith(';') && rest === 0) return { text, length: raw.length };
  return { text: text.slice(0, text.length - rest), length: raw.length - rest };
}
