import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const namespaces =
  `${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
  ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:v="urn:schemas-microsoft-com:vml"' +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"' +
  ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Inner XML of the parts of a small Word document. */
export type DocxSource = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** Further files by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Further relationships of the main part, with the ids rId3, rId4 …. */
  readonly relations?: readonly (readonly [type: string, target: string])[];
};

/** A Word document as Word would open it. */
export function makeDocx(source: DocxSource): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        partType('document', 'document.main') +
        partType('styles', 'styles') +
        partType('numbering', 'numbering') +
        '</Types>',
    ),
    '_rels/.rels': strToU8(relations([['officeDocument', 'word/document.xml']])),
    'word/_rels/document.xml.rels': strToU8(
      relations([
        ['styles', 'styles.xml'],
        ['numbering', 'numbering.xml'],
        ...(source.relations ?? []),
      ]),
    ),
    'word/document.xml': part('document', `<w:body>${source.body}</w:body>`),
    'word/styles.xml': part('styles', source.styles ?? ''),
    'word/numbering.xml': part('numbering', source.numbering ?? ''),
  };
  for (const [name, content] of Object.entries(source.files ?? {}))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files);
}

/** A part of a Word document: w:footnotes, w:hdr. */
export function part(root: string, inner: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces}>${inner}</w:${root}>`,
  );
}

function partType(name: string, content: string): string {
  return `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${content}+xml"/>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([name, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relation}/${name}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** A paragraph; `properties` is the inner XML of its w:pPr. */
export function p(text: string, properties = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${pPr}${text === '' ? '' : r(text)}</w:p>`;
}

/** A run; `properties` is the inner XML of its w:rPr. */
export function r(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Properties of a paragraph in list `numId` at level `ilvl`. */
export function inList(numId: number, ilvl = 0): string {
  return `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** One level of an abstract list. */
export function lvl(ilvl: number, numFmt: string, lvlText: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${numFmt}"/>${more}<w:lvlText w:val="${lvlText}"/></w:lvl>`;
}

/** An abstract list. */
export function abstractNum(id: number, levels: readonly string[], more = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}">${more}<w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}

/** A list on an abstract list. */
export function num(numId: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

/** A paragraph style. */
export function pStyle(id: string, name: string, properties = '', basedOn = ''): string {
  const base = basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:pPr>${properties}</w:pPr></w:style>`;
}

/** Attributes of a tracked change. */
export const author = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"';

/** A table of rows; a row is its cells. */
export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
}

/** Where a field begins or ends, or its result begins. */
export function fieldMark(kind: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
}

/** A field without a result. */
export function field(code: string): string {
  return `${fieldMark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${fieldMark('end')}`;
}

/** A cell of blocks. */
export function cell(...blocks: readonly string[]): string {
  return `<w:tc><w:tcPr/>${blocks.join('')}</w:tc>`;
}
