import { decode } from '../decode.ts';
import { declaredEncoding } from '../detect-format.ts';
import { done, failed, type Outcome } from '../fault.ts';
import { childrenOf, parseXml, type XmlElement, type XmlVisitor } from './parse-xml.ts';
import { openZip, type ZipArchive } from './read-zip.ts';

/** The main document part. */
export type MainPart = {
  readonly name: string;
  readonly xml: string;
  /** Name of the part with its relationships, whether there is one or not. */
  readonly relationsName: string;
  /** Names of the parts it refers to, by the last word of their type: styles, comments. */
  readonly relations: ReadonlyMap<string, string>;
  /** All parts that it refers to. */
  readonly targets: readonly Relation[];
};

/** A reference from the main part to another one. */
export type Relation = {
  readonly id: string;
  /** The last word of its type: header, footnotes, aFChunk. */
  readonly type: string;
  readonly part: string;
};

/** The parts of a Word document that are needed for its text. */
export type DocxPackage = {
  readonly zip: ZipArchive;
  readonly main: MainPart;
  /** Reads the main document part; see parseXml for the visitor. */
  readonly document: (visitor: XmlVisitor) => Outcome<XmlElement>;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  /** Parts that could not be read although the document refers to them. */
  readonly warnings: readonly string[];
};

const MEGABYTE = 1024 * 1024;
const LARGEST_DOCUMENT = 64 * MEGABYTE;
const LARGEST_PART = 16 * MEGABYTE;

/** What other zip containers are, by a file within them, and what to do with them. */
const otherFormats: readonly (readonly [start: string, name: string])[] = [
  ['xl/', 'Excel 表格（.xlsx），请把文字复制到 Word 文档'],
  ['ppt/', 'PowerPoint 演示文稿（.pptx），请把文字复制到 Word 文档'],
  ['OFD.xml', 'OFD 版式文件，请用阅读器导出为 .docx 或 .txt'],
  ['content.xml', 'OpenDocument 文档（.odt 等），请另存为 .docx'],
  ['META-INF/container.xml', '电子书（.epub），请转换为 .docx 或 .txt'],
  ['Index/', 'Apple iWork 文档（.pages 等），请导出为 .docx'],
];

/**
 * Opens a zip container as a Word document: finds its main part by the package relationships, as Word does, and
 * reads styles and numbering. Fails with `broken-zip`, `zip-bomb`, `encrypted`, `broken-document`, or
 * `unknown-format` naming what else the container is.
 */
export function openPackage(bytes: Uint8Array): Outcome<DocxPackage> {
  const archive = openZip(bytes);
  if (!archive.ok) return archive;
  const zip = archive.value;
  const main = zip.find(
    byType(relationsIn(zip, '_rels/.rels', '')).get('officeDocument') ?? 'word/document.xml',
  );
  if (main === undefined || /^(?:xl|ppt)\//.test(main))
    return failed('unknown-format', otherFormat(zip));
  const content = readPartText(zip, main, LARGEST_DOCUMENT);
  if (!content.ok) return content;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationsName = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const targets = relationsIn(zip, relationsName, folder);
  const relations = byType(targets);
  const warnings: string[] = [];
  const unread = content.value.split('\ufffd').length - 1;
  if (unread > 0) warnings.push(`文档内有 ${unread} 处字节无法解码，以“\ufffd”代替`);
  const part = (type: string, usual: string, what: string): XmlElement | undefined => {
    const name = relations.get(type) ?? folder + usual;
    if (!zip.names.includes(name)) return undefined;
    const read = readPart(zip, name);
    if (!read.ok) warnings.push(`${what}读不出来，已略过：${read.fault.message}`);
    return read.ok ? read.value : undefined;
  };
  return done({
    zip,
    main: { name: main, xml: content.value, relationsName, relations, targets },
    document: (visitor) => parseXml(content.value, visitor),
    styles: part('styles', 'styles.xml', '样式（styles.xml）'),
    numbering: part('numbering', 'numbering.xml', '自动编号（numbering.xml）'),
    warnings,
  });
}

function otherFormat(zip: ZipArchive): string {
  const found = otherFormats.find(([start]) => zip.names.some((name) => name.startsWith(start)));
  if (found !== undefined) return `文件是${found[1]}后再试`;
  return '文件是压缩包而不是 Word 文档，请先解压，再读取其中的文件';
}

/** An XML part as a tree. */
export function readPart(zip: ZipArchive, name: string): Outcome<XmlElement> {
  const text = readPartText(zip, name);
  return text.ok ? parseXml(text.value) : text;
}

/** The text of an XML part: UTF-8 or UTF-16 (ECMA-376 Part 2, 8.1.4); some exporters write GB2312 all the same. */
export function readPartText(
  zip: ZipArchive,
  name: string,
  limit: number = LARGEST_PART,
): Outcome<string> {
  const content = zip.read(name, limit);
  if (!content.ok) return content;
  const decoded = decode(content.value, { declared: declaredEncoding(content.value) });
  return done(decoded.ok ? decoded.value.text : new TextDecoder().decode(content.value));
}

function relationsIn(zip: ZipArchive, name: string, folder: string): readonly Relation[] {
  if (!zip.names.includes(name)) return [];
  const part = readPart(zip, name);
  if (!part.ok) return [];
  return childrenOf(part.value, 'Relationship').flatMap(({ attributes }) => {
    const type = attributes.get('Type') ?? '';
    const target = attributes.get('Target');
    if (target === undefined || attributes.get('TargetMode') === 'External') return [];
    const path = resolve(folder, target);
    return {
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: zip.find(path) ?? path,
    };
  });
}

/** The first part of each type. */
function byType(relations: readonly Relation[]): ReadonlyMap<string, string> {
  return new Map(relations.toReversed().map(({ type, part }) => [type, part]));
}

/** A target relative to the folder of its part, or absolute from the package root. */
function resolve(folder: string, target: string): string {
  const parts = (target.startsWith('/') ? target.slice(1) : folder + target).split('/');
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return path.join('/');
}
