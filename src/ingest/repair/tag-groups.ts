import { isBlock, isVoid } from '../html/elements.ts';
import type { Span } from '../../text/span.ts';

/** A tag that stands in a text. */
export type Tag = Span & { readonly name: string; readonly closes: boolean };

/** Tags with nothing but blanks between them. */
export type TagGroup = Span & { readonly tags: readonly Tag[] };

const tag = /<(\/?)([a-z][a-z0-9]{0,9}(?::p)?)((?:\s[^<>]*)?)\/?>/gi;
/** Elements within a line whose tags are met in copied text. */
const inline = new Set(
  'a b big del em font i img ins label mark nobr o:p s small span strong sub sup tt u'.split(' '),
);
/** Comments, and elements whose content is no text. */
const opener = /<!--|<(script|style)(?=[\s>])/gi;

/**
 * The HTML tags that stand in a text as letters, in groups, and what they hide. Taken for tags are known names that are
 * opened and closed, that have attributes or stand more than once; not `a<b`, `<姓名>`, `<name>`, nor what stands
 * between backticks. O(n).
 */
export function tagGroups(text: string): {
  readonly hidden: readonly Span[];
  readonly groups: readonly TagGroup[];
} {
  if (!text.includes('<')) return { hidden: [], groups: [] };
  const hidden = hiddenSpans(text);
  const groups: { start: number; end: number; tags: Tag[] }[] = [];
  let next = 0;
  for (const found of tagsOf(text)) {
    while ((hidden[next]?.end ?? Infinity) <= found.start) next++;
    if ((hidden[next]?.start ?? Infinity) <= found.start) continue;
    const last = groups.at(-1);
    if (last !== undefined && text.slice(last.end, found.start).trim() === '') {
      last.tags.push(found);
      last.end = found.end;
    } else groups.push({ start: found.start, end: found.end, tags: [found] });
  }
  return { hidden, groups };
}

function tagsOf(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  const opened = new Map<string, number>();
  const closed = new Map<string, number>();
  const certain = new Set<string>();
  for (const match of text.matchAll(tag)) {
    const [whole, slash = '', word = '', attributes = ''] = match;
    const name = word.toLowerCase();
    if (!isBlock(name) && !inline.has(name) && name !== 'br') continue;
    if (isQuotedCode(text, match.index)) continue;
    const closes = slash !== '';
    const counts = closes ? closed : opened;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (name === 'br' || (!closes && /\w\s*=/.test(attributes))) certain.add(name);
    tags.push({ name, closes, start: match.index, end: match.index + whole.length });
  }
  return tags.filter(({ name }) => {
    const [opens, closes] = [opened.get(name) ?? 0, closed.get(name) ?? 0];
    const many = name.length > 1 && (opens > 1 || isVoid(name));
    return certain.has(name) || (opens > 0 && closes > 0) || many;
  });
}

/** How far back a backtick is looked for. */
const CODE_REACH = 100;

function isQuotedCode(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - CODE_REACH), at);
  const quotes = line.slice(line.lastIndexOf('\n') + 1).split('`').length - 1;
  return quotes % 2 === 1;
}

function hiddenSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const missing = new Set<string>();
  opener.lastIndex = 0;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const name = match[1]?.toLowerCase();
    const sign = name === undefined ? '-->' : `</${name}`;
    if (missing.has(sign) || isQuotedCode(text, match.index)) continue;
    const close = closeOf(text, sign, opener.lastIndex);
    // one that is never closed hides nothing
    if (close === undefined) missing.add(sign);
    else {
      spans.push({ start: match.index, end: close });
      opener.lastIndex = close;
    }
  }
  return spans;
}

function closeOf(text: string, sign: string, from: number): number | undefined {
  const pattern = sign === '-->' ? /-->/g : new RegExp(`${sign}\\s*>`, 'gi');
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
