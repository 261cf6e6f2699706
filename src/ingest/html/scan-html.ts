/** Attributes of a tag by lower-case name; character references in the values are left as they stand. */
export type Attributes = ReadonlyMap<string, string>;

/** What the scanner tells of the markup, in order. Offsets count in the markup. */
export type HtmlHandler = {
  readonly text: (start: number, end: number) => void;
  readonly open: (name: string, attributes: Attributes, start: number, end: number) => void;
  readonly close: (name: string, start: number, end: number) => void;
};

const noAttributes: Attributes = new Map();

/** Elements whose content is no markup and no text to read. */
const rawElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'textarea',
]);

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;

/**
 * Cuts markup into tags and text, after the tokenisation rules of the HTML Living Standard (13.2.5). Two leniencies
 * keep text from getting lost: a comment or a `<title>` that never ends is not taken to run to the end of the page.
 * Never throws. O(n).
 */
export function scanHtml(html: string, handler: HtmlHandler): void {
  let textStart = 0;
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag < 0) break;
    const next = html.charCodeAt(tag + 1);
    const closing = next === SLASH;
    if (isLetter(closing ? html.charCodeAt(tag + 2) : next)) {
      handler.text(textStart, tag);
      at = closing ? scanEndTag(html, tag, handler) : scanStartTag(html, tag, handler);
      textStart = at;
    } else if (closing || next === BANG || next === QUESTION) {
      handler.text(textStart, tag);
      at = endOfComment(html, tag);
      textStart = at;
    } else at = tag + 1;
  }
  handler.text(textStart, html.length);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** The offset after a comment, declaration or processing instruction that begins at `start`. */
function endOfComment(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    if (html.startsWith('<!-->', start)) return start + 5;
    if (html.startsWith('<!--->', start)) return start + 6;
    const end = html.indexOf('-->', start + 4);
    if (end >= 0) return end + 3;
  }
  const end = html.indexOf('>', start + 1);
  return end < 0 ? html.length : end + 1;
}

function scanEndTag(html: string, start: number, handler: HtmlHandler): number {
  const nameEnd = endOfName(html, start + 2);
  const end = html.indexOf('>', nameEnd);
  const after = end < 0 ? html.length : end + 1;
  handler.close(html.slice(start + 2, nameEnd).toLowerCase(), start, after);
  return after;
}

function scanStartTag(html: string, start: number, handler: HtmlHandler): number {
  const nameEnd = endOfName(html, start + 1);
  const name = html.slice(start + 1, nameEnd).toLowerCase();
  let after = nameEnd + 1;
  let attributes = noAttributes;
  if (html.charCodeAt(nameEnd) !== GREATER) {
    const found = new Map<string, string>();
    after = scanAttributes(html, nameEnd, found);
    attributes = found;
  }
  after = Math.min(after, html.length);
  handler.open(name, attributes, start, after);
  if (name === 'title') return scanTitle(html, after, handler);
  return rawElements.has(name) ? skipRaw(html, name, after, handler) : after;
}

function endOfName(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code <= 0x20 || code === GREATER || code === SLASH) break;
    at++;
  }
  return at;
}

const attribute = /([^\s/>=][^\s/>=<]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** Reads attributes up to the `>` of the tag; gives the offset after it. A doubled attribute keeps its first value. */
function scanAttributes(html: string, from: number, into: Map<string, string>): number {
  let at = from;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS && isTagStart(html, at)) return at; // a tag that was never finished
    attribute.lastIndex = at;
    const match = code <= 0x20 || code === SLASH || code === 0x3d ? null : attribute.exec(html);
    if (match === null) {
      at++;
      continue;
    }
    const name = (match[1] ?? '').toLowerCase();
    if (!into.has(name)) into.set(name, match[2] ?? match[3] ?? match[4] ?? '');
    at = attribute.lastIndex;
  }
  return html.length;
}

function isTagStart(html: string, at: number): boolean {
  const next = html.charCodeAt(at + 1);
  return isLetter(next) || (next === SLASH && isLetter(html.charCodeAt(at + 2)));
}

const rawEnds = new Map<string, RegExp>();

function rawEnd(html: string, name: string, from: number): RegExpExecArray | null {
  let pattern = rawEnds.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`</${name}(?=[\\s/>])[^>]*>?`, 'gi');
    rawEnds.set(name, pattern);
  }
  pattern.lastIndex = from;
  return pattern.exec(html);
}

function skipRaw(html: string, name: string, from: number, handler: HtmlHandler): number {
  const end = rawEnd(html, name, from);
  const after = end === null ? html.length : end.index + end[0].length;
  handler.close(name, end?.index ?? html.length, after);
  return after;
}

function scanTitle(html: string, from: number, handler: HtmlHandler): number {
  const end = rawEnd(html, 'title', from);
  if (end === null) {
    handler.close('title', from, from);
    return from;
  }
  handler.text(from, end.index);
  handler.close('title', end.index, end.index + end[0].length);
  return end.index + end[0].length;
}
