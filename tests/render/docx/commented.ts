import { unzipSync, strFromU8 } from 'fflate';
import { parseXml, childrenOf, type XmlElement } from '../../../src/ingest/docx/parse-xml.ts';
import { readDocx } from '../../../src/ingest/docx/read-docx.ts';

/** The text of a part of a package. */
export function partOf(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new Error(`no part ${name}`);
  return strFromU8(content);
}

/** A part as a tree; throws if it is not well-formed. */
export function treeOf(bytes: Uint8Array, name: string): XmlElement {
  const parsed = parseXml(partOf(bytes, name));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.fault.message}`);
  return parsed.value;
}

/** The text that reading gives. */
export function textOf(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.fault.message);
  return read.value.text;
}

const written: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** The words within the range of each comment by its id, read by a walk of their own over the marked document. */
export function rangesOf(bytes: Uint8Array): ReadonlyMap<number, string> {
  const open = new Map<number, string>();
  const closed = new Map<number, string>();
  const referred = new Set<number>();
  const walk = (element: XmlElement): void => {
    const { name, attributes } = element;
    const id = Number(attributes.get('w:id'));
    if (name === 'w:del' || name === 'w:pPr' || name === 'w:rPr') return;
    if (name === 'w:commentRangeStart') open.set(id, '');
    if (name === 'w:commentRangeEnd') {
      closed.set(id, open.get(id) ?? 'never opened');
      open.delete(id);
    }
    if (name === 'w:commentReference') referred.add(id);
    const keeps = attributes.get('xml:space') === 'preserve';
    const raw = element.children.filter((child) => typeof child === 'string').join('');
    const text = name === 'w:t' ? (keeps ? raw : raw.replace(/^ +| +$/g, '')) : written.get(name);
    if (text !== undefined) for (const [key, words] of open) open.set(key, words + text);
    for (const child of childrenOf(element)) walk(child);
  };
  walk(treeOf(bytes, 'word/document.xml'));
  for (const id of closed.keys()) if (!referred.has(id)) closed.set(id, 'not referred to');
  for (const id of open.keys()) closed.set(id, 'never closed');
  return closed;
}

/** The comments by id, their paragraphs joined by line feeds. */
export function commentsOf(bytes: Uint8Array): ReadonlyMap<number, string> {
  const text = (element: XmlElement): string =>
    element.children.map((child) => (typeof child === 'string' ? child : text(child))).join('');
  return new Map(
    childrenOf(treeOf(bytes, 'word/comments.xml'), 'w:comment').map((comment) => [
      Number(comment.attributes.get('w:id')),
      childrenOf(comment, 'w:p').map(text).join('\n'),
    ]),
  );
}
