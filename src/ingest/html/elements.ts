import type { Attributes } from './scan-html.ts';

/** Where a link leads: to another page, to a place on this page or to a file (an attachment), or there is none. */
export type LinkKind = 'none' | 'local' | 'page';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that a browser starts on a new line. Source: HTML Living Standard, 15.3 (rendering). */
const blocks = names(
  'html body head address article aside blockquote center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p ' +
    'plaintext pre search section summary table caption colgroup tbody thead tfoot tr td th ul',
);
const voids = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
/** Source: HTML Living Standard, 13.2.6.4.7: start tags that close an open `p`. */
const paragraphEnders = names(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary ' +
    'table ul xmp',
);

const cellScope = names('table td th caption html template');
const tableScope = names('table html template');
const rowScope = names('tr table html template');
const listScope = names('ul ol menu dir table td th caption html template');
const definitionScope = names('dl table td th caption html template');
const selectScope = names('select html template');

const cells = ['td', 'th'];
const sections = ['tbody', 'thead', 'tfoot'];

/** What a start tag ends, innermost first. Source: HTML Living Standard, 13.1.2.4 (optional tags). */
const implied: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['li', [['li']]],
  ['dd', [['dd', 'dt']]],
  ['dt', [['dd', 'dt']]],
  ['td', [cells]],
  ['th', [cells]],
  ['tr', [cells, ['tr']]],
  ['tbody', [cells, ['tr'], sections]],
  ['thead', [cells, ['tr'], sections]],
  ['tfoot', [cells, ['tr'], sections]],
  ['option', [['option']]],
  ['optgroup', [['option'], ['optgroup']]],
  ['rt', [['rt', 'rp']]],
  ['rp', [['rt', 'rp']]],
]);
const nothing: readonly (readonly string[])[] = [];

const scopes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', listScope],
  ['dd', definitionScope],
  ['dt', definitionScope],
  ['td', rowScope],
  ['th', rowScope],
  ['tr', tableScope],
  ['tbody', tableScope],
  ['thead', tableScope],
  ['tfoot', tableScope],
  ['table', names('html template')],
  ['option', selectScope],
  ['optgroup', selectScope],
]);

/** Elements whose content nobody reads: code, controls, media, pronunciations above the line. */
const silent = names(
  'script style svg canvas audio video object embed applet frame frameset select option optgroup input datalist head ' +
    'link meta base map area rp rt rtc xml title',
);
/** Elements whose content is not shown as text, though pages keep texts in them: for a script, or for want of one. */
const stores = names('noscript template iframe noframes noembed button textarea xmp');

/** Whether a browser starts the element on a line of its own. */
export function isBlock(name: string): boolean {
  return blocks.has(name);
}

export function isVoid(name: string): boolean {
  return voids.has(name);
}

/** Whether the element's content is never text to read. */
export function isSilent(name: string): boolean {
  return silent.has(name);
}

/** Whether the element is no place to read in, though a page may keep its text there: `<noscript>`, `<textarea>`. */
export function isStore(name: string): boolean {
  return stores.has(name);
}

export function closesParagraph(name: string): boolean {
  return paragraphEnders.has(name);
}

/** Which open elements a start tag ends without their end tags, innermost first: a `tr` the `td` and `tr` before it. */
export function impliedEnds(name: string): readonly (readonly string[])[] {
  return implied.get(name) ?? nothing;
}

/** The elements that the search for an open element of this name does not look beyond. */
export function boundaryOf(name: string): ReadonlySet<string> {
  return scopes.get(name) ?? cellScope;
}

const fileLink = /\.(?:docx?|wps|pdf|xlsx?|et|pptx?|ofd|rtf|txt|zip|rar|7z)(?:[?#]|$)/i;

/** Where a tag links to. Attachments and places on the page are `local`: their text belongs to the document. */
export function linkKindOf(name: string, attributes: Attributes): LinkKind {
  if (name !== 'a') return 'none';
  const href = attributes.get('href');
  if (href === undefined) return 'none';
  return href.startsWith('#') || fileLink.test(href) ? 'local' : 'page';
}

const boldStyle = /font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)/i;

/** Whether a tag sets its text in bold. */
export function isBold(name: string, attributes: Attributes): boolean {
  const style = boldStyle.exec(attributes.get('style') ?? '')?.[1]?.toLowerCase();
  if (style !== undefined) return style === 'bold' || /^[6-9]/.test(style);
  return name === 'b' || name === 'strong';
}
