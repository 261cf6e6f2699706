import { done, failed, type Failure, type Outcome } from '../fault.ts';

/** An element of an XML part. Names carry the prefix usual for their namespace, whatever the file calls it. */
export type XmlElement = {
  readonly name: string;
  /** By name, prefix canonical as for elements. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** How many `w:p` start tags stand before it in the part. */
  readonly ordinal: number;
  /** Where its start tag begins and its end tag ends: UTF-16 offsets into the part. */
  readonly start: number;
  readonly end: number;
};

export type XmlNode = XmlElement | string;

/** Usual prefixes by namespace: transitional and strict OOXML. Source: ECMA-376 Part 1, annex A; Part 3; ISO 29500. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

const DEEPEST = 400;
const noAttributes: ReadonlyMap<string, string> = new Map();

type OpenElement = Omit<XmlElement, 'end'> & { readonly children: XmlNode[]; end: number };

/** Where to cut the tree: children of `parent` are handed over as they end and not kept. */
export type XmlVisitor = { readonly parent: string; readonly visit: (element: XmlElement) => void };

type Parser = {
  readonly xml: string;
  readonly stack: OpenElement[];
  /** Canonical names by the names of the file; cleared when a namespace is declared. */
  readonly names: Map<string, string>;
  readonly namespaces: Map<string, string>;
  readonly visitor: XmlVisitor | undefined;
  root: OpenElement | undefined;
  paragraphs: number;
};

/**
 * Parses an XML part into a tree, or hands over the children of one element one by one so that a large document
 * never stands in memory as a whole. A document type declaration is refused (no entity is ever expanded).
 * Fails with `broken-document` and the place. O(n).
 */
export function parseXml(xml: string, visitor?: XmlVisitor): Outcome<XmlElement> {
  const parser: Parser = {
    xml,
    stack: [],
    names: new Map(),
    namespaces: new Map([['xml', 'xml']]),
    visitor,
    root: undefined,
    paragraphs: 0,
  };
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const text = tag < 0 ? xml.length : tag;
    const fault = addText(parser, at, text);
    if (fault !== undefined) return fault;
    if (tag < 0) break;
    const next = scanTag(parser, tag);
    if (typeof next !== 'number') return next;
    at = next;
  }
  if (parser.stack.length > 0) return faultAt(xml.length, '内容不完整');
  return parser.root === undefined ? faultAt(0, '没有内容') : done(parser.root);
}

function faultAt(offset: number, what: string): Failure {
  return failed(
    'broken-document',
    `文档内部的 XML 有误（第 ${offset + 1} 个字符处：${what}），请用 Word/WPS 打开修复后另存为 .docx 再试`,
  );
}

/** Deals with the markup at `tag`; gives the offset after it, or the fault. */
function scanTag(parser: Parser, tag: number): number | Failure {
  const { xml } = parser;
  const mark = xml.charCodeAt(tag + 1);
  if (mark === 0x2f) return endElement(parser, tag);
  if (mark === 0x3f) return after(xml, '?>', tag, '处理指令没有结束');
  if (mark !== 0x21) return startElement(parser, tag);
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag + 4, '注释没有结束');
  if (!xml.startsWith('<![CDATA[', tag)) {
    return faultAt(tag, '含有文档类型声明，出于安全不读取');
  }
  const end = xml.indexOf(']]>', tag);
  if (end < 0) return faultAt(tag, 'CDATA 没有结束');
  parser.stack.at(-1)?.children.push(xml.slice(tag + 9, end));
  return end + 3;
}

function after(xml: string, mark: string, from: number, what: string): number | Failure {
  const end = xml.indexOf(mark, from);
  return end < 0 ? faultAt(from, what) : end + mark.length;
}

function addText(parser: Parser, start: number, end: number): Failure | undefined {
  if (end <= start) return undefined;
  const parent = parser.stack.at(-1);
  const raw = parser.xml.slice(start, end);
  const isText = parent !== undefined && (parent.name === 'w:t' || parent.name === 'm:t');
  if (!isText && raw.trim() === '') return undefined;
  if (parent === undefined) return faultAt(start, '标签之外有文字');
  const text = decoded(raw);
  if (text === undefined) return faultAt(start, '含有未知的实体');
  parent.children.push(text);
  return undefined;
}

const reference = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));|&/g;
const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its references resolved: the five of XML and numbers; undefined when there is any other. */
function decoded(raw: string): string | undefined {
  if (!raw.includes('&')) return raw;
  let known = true;
  const text = raw.replaceAll(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities.get(name) ?? '';
    if (whole === '&') {
      known = false;
      return '';
    }
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : '\ufffd';
  });
  return known ? text : undefined;
}

function endElement(parser: Parser, tag: number): number | Failure {
  const { xml, stack } = parser;
  const end = xml.indexOf('>', tag);
  if (end < 0) return faultAt(tag, '标签没有结束');
  const name = canonical(parser, xml.slice(tag + 2, end).trimEnd());
  if (stack.at(-1)?.name !== name) return faultAt(tag, `标签 ${name} 没有对应的开始`);
  leave(parser, end + 1);
  return end + 1;
}

function leave(parser: Parser, end: number): void {
  const element = parser.stack.pop();
  const parent = parser.stack.at(-1);
  if (element === undefined) return;
  element.end = end;
  if (parent === undefined) return;
  if (parser.visitor !== undefined && parent.name === parser.visitor.parent)
    parser.visitor.visit(element);
  else parent.children.push(element);
}

const startTag = /<([^\s/>=<"'&]+)/y;
const attribute = /\s+([^\s/>=<"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;

function startElement(parser: Parser, tag: number): number | Failure {
  const { xml, stack } = parser;
  startTag.lastIndex = tag;
  const rawName = startTag.exec(xml)?.[1];
  if (rawName === undefined) return faultAt(tag, '标签不合规范');
  if (stack.length === 0 && parser.root !== undefined) return faultAt(tag, '有多余的根标签');
  if (stack.length >= DEEPEST) return faultAt(tag, '嵌套过深');
  const read = readAttributes(parser, startTag.lastIndex);
  if (read === undefined) return faultAt(tag, '属性不合规范');
  tagEnd.lastIndex = read.end;
  const close = tagEnd.exec(xml);
  if (close === null) return faultAt(tag, '标签没有结束');
  const name = canonical(parser, rawName);
  const ordinal = parser.paragraphs;
  if (name === 'w:p') parser.paragraphs++;
  const { attributes } = read;
  const element: OpenElement = { name, attributes, children: [], ordinal, start: tag, end: tag };
  parser.root ??= element;
  stack.push(element);
  const end = tagEnd.lastIndex; // a visitor may parse another part
  if (close[1] === '/') leave(parser, end);
  return end;
}

function readAttributes(
  parser: Parser,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } | undefined {
  const { xml } = parser;
  if (xml.charCodeAt(from) === 0x3e) return { attributes: noAttributes, end: from };
  const raw: (readonly [string, string])[] = [];
  let end = from;
  attribute.lastIndex = from;
  for (let match = attribute.exec(xml); match !== null; match = attribute.exec(xml)) {
    const value = decoded(match[2] ?? match[3] ?? '');
    if (value === undefined) return undefined;
    const name = match[1] ?? '';
    if (name === 'xmlns' || name.startsWith('xmlns:')) declare(parser, name.slice(6), value);
    else if (!name.startsWith('w:rsid')) raw.push([name, value]); // ids of editing sessions: most of all attributes
    end = attribute.lastIndex;
    attribute.lastIndex = end;
  }
  if (raw.length === 0) return { attributes: noAttributes, end };
  const attributes = new Map<string, string>();
  // an attribute without a prefix is in no namespace, whatever the default is
  for (const [name, value] of raw)
    attributes.set(name.includes(':') ? canonical(parser, name) : name, value);
  return { attributes, end };
}

/** Namespace declarations are taken to hold for the rest of the part; real files never use one prefix for two. */
function declare(parser: Parser, prefix: string, namespace: string): void {
  const usual = prefixes.get(namespace);
  if (parser.namespaces.get(prefix) === (usual ?? prefix)) return;
  parser.namespaces.set(prefix, usual ?? prefix);
  parser.names.clear();
}

function canonical(parser: Parser, name: string): string {
  const known = parser.names.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const usual = parser.namespaces.get(prefix) ?? prefix;
  const local = name.slice(colon + 1);
  const result = usual === '' ? local : `${usual}:${local}`;
  parser.names.set(name, result);
  return result;
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** All child elements of a name, or all of them. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The `w:val` of a child element: `<w:ilvl w:val="1"/>` → "1". */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val');
}

/** The `w:val` of a child element as a whole number. */
export function integerOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = valueOf(element, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** An on/off property: present without a value means on. Undefined when absent. Source: ECMA-376, ST_OnOff. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (child === undefined) return undefined;
  const value = child.attributes.get('w:val');
  return value === undefined || value === 'true' || value === '1' || value === 'on';
}
