import { parseXml, type XmlElement } from '../../ingest/docx/parse-xml.ts';
import { ooxml, xmlDeclaration, xmlText } from './xml-text.ts';
import { prefixOf, startTagOf, type Prefix } from './xml-tag.ts';

/** Who the comments are by. No time is given, so that equal inputs give equal files. */
const AUTHOR = 'fanben';

/** The content of a comment, a paragraph a line. */
export type CommentText = { readonly id: number; readonly lines: readonly string[] };

function commentXml({ id, lines }: CommentText, { name: w, declaration }: Prefix): string {
  const paragraphs = lines.map(
    (line) =>
      `<${w}:p><${w}:r><${w}:t xml:space="preserve">${xmlText(line)}</${w}:t></${w}:r></${w}:p>`,
  );
  const attributes = `${declaration} ${w}:id="${id}" ${w}:author="${AUTHOR}" ${w}:initials="${AUTHOR}"`;
  return `<${w}:comment${attributes}>${paragraphs.join('')}</${w}:comment>`;
}

/** A part with something put before the end tag of its root; undefined if it is no XML. */
export function appendToRoot(
  xml: string,
  insert: (root: XmlElement) => string,
): string | undefined {
  const parsed = parseXml(xml);
  if (!parsed.ok) return undefined;
  const root = parsed.value;
  const tag = startTagOf(xml, root);
  if (!tag.isEmpty) {
    const at = xml.lastIndexOf('<', root.end - 1);
    return xml.slice(0, at) + insert(root) + xml.slice(at);
  }
  const opened = tag.text.replace(/\s*\/>$/, '>');
  return `${xml.slice(0, root.start)}${opened}${insert(root)}</${tag.name}>${xml.slice(root.end)}`;
}

/** A comments part for a document in `namespace` (transitional or strict). */
export function newCommentsPart(comments: readonly CommentText[], namespace: string): string {
  const prefix: Prefix = { name: 'w', declaration: '' };
  const all = comments.map((comment) => commentXml(comment, prefix)).join('');
  return `${xmlDeclaration}<w:comments xmlns:w="${xmlText(namespace)}">${all}</w:comments>`;
}

/** A comments part with more comments at its end; undefined if it is no XML. */
export function extendedCommentsPart(
  xml: string,
  comments: readonly CommentText[],
): string | undefined {
  return appendToRoot(xml, (root) => {
    const prefix = prefixOf(xml, root);
    return comments.map((comment) => commentXml(comment, prefix)).join('');
  });
}

/** The prefix with its colon that a root's own elements bear; '' for the default namespace. */
function rootPrefix(xml: string, root: XmlElement): string {
  const { name } = startTagOf(xml, root);
  return name.slice(0, name.indexOf(':') + 1);
}

/** [Content_Types].xml with the type of a comments part; undefined if it is no XML. */
export function withCommentsType(xml: string, partName: string): string | undefined {
  return appendToRoot(
    xml,
    (root) =>
      `<${rootPrefix(xml, root)}Override PartName="/${xmlText(partName)}" ContentType="${ooxml.wordContent}comments+xml"/>`,
  );
}

/** A relationships part with one to a comments part beside its source; undefined if it is no XML. */
export function withCommentsRelation(
  xml: string,
  target: string,
  isStrict: boolean,
): string | undefined {
  return appendToRoot(xml, (root) => {
    const ids = new Set(
      root.children.flatMap((child) =>
        typeof child === 'string' ? [] : [child.attributes.get('Id') ?? ''],
      ),
    );
    let number = 1;
    while (ids.has(`fanben${number}`)) number++;
    const type = `${isStrict ? ooxml.strictRelationType : ooxml.relationType}/comments`;
    return `<${rootPrefix(xml, root)}Relationship Id="fanben${number}" Type="${type}" Target="${xmlText(target)}"/>`;
  });
}

/** A relationships part with nothing in it. */
export const emptyRelations: string = `${xmlDeclaration}<Relationships xmlns="${ooxml.relationships}"></Relationships>`;
