import { done, failed, type Outcome } from '../../ingest/fault.ts';
import { readPartText } from '../../ingest/docx/open-package.ts';
import { parseXml, type XmlElement } from '../../ingest/docx/parse-xml.ts';
import { traceDocx, type DocxTrace } from '../../ingest/docx/read-docx.ts';
import type { Span } from '../../text/span.ts';
import { placeFinder } from './comment-place.ts';
import {
  emptyRelations,
  extendedCommentsPart,
  newCommentsPart,
  withCommentsRelation,
  withCommentsType,
  type CommentText,
} from './comment-parts.ts';
import { markComments } from './mark-comments.ts';
import { replaceInZip, type ZipFile } from './write-zip.ts';
import { prefixOf, startTagOf } from './xml-tag.ts';
import { ooxml } from './xml-text.ts';

/** A comment on a stretch of a document's text (offsets as readDocx gives it; an empty stretch is a point). */
export type DocxComment = Span & {
  /** Its paragraphs. */
  readonly lines: readonly string[];
};

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * A copy of a Word document with comments. Their marks are put into the main part, their text into the comments part,
 * which is made if there is none; comments that are there stay with their numbers. All other entries of the package
 * keep their bytes. Fails as readDocx does. O(size of the document).
 */
export function injectComments(
  bytes: Uint8Array,
  comments: readonly DocxComment[],
): Outcome<Uint8Array> {
  const traced = traceDocx(bytes);
  if (!traced.ok) return traced;
  const trace = traced.value;
  const parsed = parseXml(trace.main.xml);
  if (!parsed.ok) return parsed;
  const existing = existingComments(trace);
  if (!existing.ok) return existing;
  const find = placeFinder(trace, parsed.value);
  let id = Math.max(highestId(trace.main.xml), highestId(existing.value?.xml ?? '')) + 1;
  const placed = comments.flatMap(({ lines, ...span }) => {
    const place = find(span);
    return place === undefined ? [] : [{ id: id++, place, lines }];
  });
  if (placed.length === 0) return done(bytes);
  const prefix = prefixOf(trace.main.xml, parsed.value);
  const main = markComments(trace.main.xml, prefix, placed);
  const parts = commentParts(trace, existing.value, parsed.value, placed);
  if (!parts.ok) return parts;
  const files = [{ name: trace.main.name, content: encoded(main) }, ...parts.value];
  return done(replaceInZip(bytes, trace.zip.entries, files));
}

/** A part as UTF-8, whatever its encoding was. */
function encoded(xml: string): Uint8Array {
  return new TextEncoder().encode(
    xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2'),
  );
}

type Part = { readonly name: string; readonly xml: string };

function existingComments({ zip, main }: DocxTrace): Outcome<Part | undefined> {
  const name = main.relations.get('comments');
  if (name === undefined || !zip.names.includes(name)) return done(undefined);
  const xml = readPartText(zip, name);
  return xml.ok ? done({ name, xml: xml.value }) : xml;
}

const commentId =
  /<[^\s/>]*\b(?:comment|commentReference|commentRangeStart|commentRangeEnd)\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']/g;

/** The highest number of a comment in a part, -1 if there is none. */
function highestId(xml: string): number {
  let highest = -1;
  for (const [, id] of xml.matchAll(commentId)) highest = Math.max(highest, Number(id));
  return highest;
}

/** The files that hold the text of the comments and make it known. */
function commentParts(
  trace: DocxTrace,
  existing: Part | undefined,
  root: XmlElement,
  comments: readonly CommentText[],
): Outcome<readonly ZipFile[]> {
  if (existing !== undefined)
    return filesOf([[existing.name, extendedCommentsPart(existing.xml, comments)]]);
  const { zip, main } = trace;
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const target = zip.names.includes(`${folder}comments.xml`)
    ? 'comments-fanben.xml'
    : 'comments.xml';
  const name = folder + target;
  const types = readPartText(zip, CONTENT_TYPES);
  if (!types.ok) return types;
  const hasRelations = zip.names.includes(main.relationsName);
  const relations = hasRelations ? readPartText(zip, main.relationsName) : done(emptyRelations);
  if (!relations.ok) return relations;
  const namespace = namespaceOf(main.xml, root);
  const isStrict = namespace !== ooxml.word;
  return filesOf([
    [CONTENT_TYPES, withCommentsType(types.value, name)],
    [main.relationsName, withCommentsRelation(relations.value, target, isStrict)],
    [name, newCommentsPart(comments, namespace)],
  ]);
}

/** The namespace of the root's name. */
function namespaceOf(xml: string, root: XmlElement): string {
  const { text, name } = startTagOf(xml, root);
  const colon = name.indexOf(':');
  const attribute = colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`;
  const found = [...text.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(
    ([, key]) => key === attribute,
  );
  return found?.[2] ?? found?.[3] ?? ooxml.word;
}

function filesOf(
  parts: readonly (readonly [name: string, xml: string | undefined])[],
): Outcome<readonly ZipFile[]> {
  const result: ZipFile[] = [];
  for (const [name, xml] of parts) {
    if (xml === undefined)
      return failed(
        'broken-document',
        `${name} 的内容有误，请用 Word/WPS 打开修复后另存为 .docx 再试`,
      );
    result.push({ name, content: encoded(xml) });
  }
  return done(result);
}
