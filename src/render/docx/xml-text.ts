const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Characters that XML 1.0 does not allow, and halves of surrogate pairs that stand alone. */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as the content of an element or a quoted attribute; what XML forbids becomes U+FFFD, one for one. */
export function xmlText(text: string): string {
  return text
    .replaceAll(forbidden, '\ufffd')
    .replaceAll(/[&<>"]/g, (character) => escapes.get(character) ?? character);
}

/** The first line of an XML part. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces and types of Office Open XML, transitional. Source: ECMA-376 Part 1, annex A; Part 2, annex E. */
export const ooxml = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relationType: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strictRelationType: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  wordContent: 'application/vnd.openxmlformats-officedocument.wordprocessingml.',
} as const;
