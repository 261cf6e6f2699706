import { createRequire } from 'node:module';
import type * as HtmlParser from 'htmlparser2';

/** Attributes of a tag by lower-case name, character references resolved. */
export type Attributes = ReadonlyMap<string, string>;

/** What the scanner tells of the markup, in order. Offsets count in the markup. */
export type HtmlHandler = {
  /** A run of text; `reference` is what a character reference stands for (`&ldquo;` → `“`). */
  readonly text: (start: number, end: number, reference?: string) => void;
  readonly open: (name: string, attributes: Attributes, start: number, end: number) => void;
  readonly close: (name: string, start: number, end: number) => void;
};

const noAttributes: Attributes = new Map();

/** Elements that end with their own tag if it closes itself: the tokenizer then reads on as usual. */
const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp']);
/** Raw elements in which people keep markup for a script to unfold. */
const markupHolders: ReadonlySet<string> = new Set(['textarea', 'xmp']);

type TokenizerCallbacks = ConstructorParameters<typeof HtmlParser.Tokenizer>[1];

let library: typeof HtmlParser | undefined;

/** Loaded with the first page: runs over texts and Word files do without. */
function htmlParser(): typeof HtmlParser {
  if (library === undefined) {
    const loaded: typeof HtmlParser = createRequire(import.meta.url)('htmlparser2');
    library = loaded;
  }
  return library;
}

/**
 * Cuts markup into tags and text with the tokenizer of htmlparser2. Two leniencies keep text from getting lost: a
 * comment or a `<title>` that never ends is not taken to run to the end of the page; and what stands in a
 * `<textarea>` or `<xmp>` is told as markup, since pages keep texts there to be unfolded, if need be with its
 * character references resolved (`&lt;p&gt;`). Never throws. O(n).
 */
export function scanHtml(html: string, handler: HtmlHandler): void {
  scan({ text: withoutUnended(html), place: (at) => at }, handler);
}

/** The markup, at equal length, with comments and titles that never end made into something that does. */
function withoutUnended(html: string): string {
  const comments = defused(html, /<!--/g, html.lastIndexOf('-->') - 2, '<!__');
  const titles = [...comments.matchAll(/<\/title(?=[\s>])/gi)].at(-1)?.index ?? -1;
  return defused(comments, /<title(?=[\s/>])/gi, titles, '<titl_');
}

function defused(html: string, start: RegExp, lastEnd: number, instead: string): string {
  return html.replaceAll(start, (found, at: number) => (at > lastEnd ? instead : found));
}

/** Markup that is, or stands for, a stretch of a page: `place` gives where its offsets are in the page. */
type Markup = {
  readonly text: string;
  readonly place: (at: number) => number;
  /** Whether it stands in a raw element: there is none within it. */
  readonly nested?: boolean;
};

/** A tag whose quotes never end gives up its attributes, so that what follows it stays text. */
function scan(markup: Markup, handler: HtmlHandler): void {
  const { callbacks, unended } = callbacksOf(markup, handler);
  const tokenizer = new (htmlParser().Tokenizer)({}, callbacks);
  tokenizer.write(markup.text);
  tokenizer.end();
  const { text, place } = markup;
  const tag = unended();
  const end = tag === undefined ? -1 : text.indexOf('>', tag.start);
  if (tag === undefined || end < 0) return;
  handler.open(tag.name, noAttributes, place(tag.start), place(end + 1));
  scan({ text: text.slice(end + 1), place: (at) => place(end + 1 + at) }, handler);
}

type Tag = { readonly name: string; readonly start: number };

function callbacksOf(
  { text, place, nested = false }: Markup,
  handler: HtmlHandler,
): { readonly callbacks: TokenizerCallbacks; readonly unended: () => Tag | undefined } {
  let raw = '';
  let tag: Tag | undefined;
  let attributes: Map<string, string> | undefined;
  let attribute = '';
  let value = '';
  const open = (end: number): void => {
    if (tag === undefined) return;
    handler.open(tag.name, attributes ?? noAttributes, place(tag.start), place(end + 1));
    raw = rawElements.has(tag.name) ? tag.name : '';
    attributes = undefined;
    tag = undefined;
  };
  const tell = (start: number, end: number, reference?: string): void =>
    handler.text(place(start), place(end), reference);
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      tag = { name: text.slice(start, end).toLowerCase(), start: start - 1 };
    },
    onattribname: (start, end) => {
      attribute = text.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata: (start, end) => (value += text.slice(start, end)),
    onattribentity: (code) => (value += String.fromCodePoint(code)),
    onattribend: () => {
      attributes ??= new Map();
      if (!attributes.has(attribute)) attributes.set(attribute, value);
    },
    onopentagend: open,
    onselfclosingtag: (end) => {
      open(end);
      if (raw !== '') handler.close(raw, place(end + 1), place(end + 1));
      raw = '';
    },
    onclosetag: (start, end) => {
      raw = '';
      handler.close(text.slice(start, end).toLowerCase(), place(start - 2), place(end + 1));
    },
    ontext: (start, end) => {
      if (!nested && markupHolders.has(raw)) scan(within({ text, place }, start, end), handler);
      // what a reference stands for is not as long as the reference
      else if (place(end) - place(start) === end - start) tell(start, end);
      else tell(start, end, text.slice(start, end));
    },
    ontextentity: (code, end) =>
      tell(text.lastIndexOf('&', end - 1), end, String.fromCodePoint(code)),
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  };
  return { callbacks, unended: () => tag };
}

function nothing(): void {
  // nobody reads comments and declarations
}

const escapedTag = /&(?:lt|#60|#x3c);\/?(?:p|br|div|span|section|table|h[1-6])\b/i;

/** The content of a raw element as markup of its own, its references resolved if that makes tags of it. */
function within(markup: Markup, start: number, end: number): Markup {
  const text = markup.text.slice(start, end);
  if (escapedTag.test(text)) return { ...resolved(markup, start, end), nested: true };
  return { text, place: (at) => markup.place(start + at), nested: true };
}

/** A stretch of markup with its character references resolved. */
function resolved({ text, place }: Markup, start: number, end: number): Markup {
  const content = text.slice(start, end);
  let result = '';
  const places: number[] = [];
  scan(
    { text: content.replaceAll('<', ' '), place: (at) => at },
    {
      text: (from, to, reference) => {
        for (let at = from; at < to; at++) if (reference === undefined) places.push(at);
        if (reference !== undefined) places.push(...reference.split('').map(() => from));
        result += reference ?? content.slice(from, to);
      },
      open: nothing,
      close: nothing,
    },
  );
  places.push(content.length);
  return { text: result, place: (at) => place(start + (places[at] ?? content.length)) };
}
