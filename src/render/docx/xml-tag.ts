import type { XmlElement } from '../../ingest/docx/parse-xml.ts';

const wholeTag = /<([^\s/>]+)(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/y;

/** A start tag as it stands in a part. */
export type StartTag = {
  readonly text: string;
  /** As the file writes it, whatever its prefix. */
  readonly name: string;
  readonly end: number;
  /** `<w:p/>`. */
  readonly isEmpty: boolean;
};

/** The start tag of an element of a part that has been parsed. */
export function startTagOf(xml: string, element: XmlElement): StartTag {
  wholeTag.lastIndex = element.start;
  const match = wholeTag.exec(xml);
  if (match === null) return { text: '', name: '', end: element.start, isEmpty: false };
  const [text, name = '', slash] = match;
  return { text, name, end: wholeTag.lastIndex, isEmpty: slash === '/' };
}

/** Declares what marks of our own need where the part has no prefix for the namespace. */
export type Prefix = { readonly name: string; readonly declaration: string };

/** The prefix of the root's namespace, to be written in the elements and attributes that are added. */
export function prefixOf(xml: string, root: XmlElement): Prefix {
  const { text, name } = startTagOf(xml, root);
  const colon = name.indexOf(':');
  if (colon > 0) return { name: name.slice(0, colon), declaration: '' };
  // Attributes without a prefix would be in no namespace.
  const namespace = /\sxmlns\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(text);
  return { name: 'w', declaration: ` xmlns:w="${namespace?.[1] ?? namespace?.[2] ?? ''}"` };
}

/** One change of a text: the stretch [start, end) becomes `insert`. */
export type TextEdit = { readonly start: number; readonly end: number; readonly insert: string };

/** A text with edits applied; they do not overlap. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, insert } of edits.toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    parts.push(text.slice(from, start), insert);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
