import { fontTableXml, runLook, stylesXml } from './docx-styles.ts';
import { fonts, looks, page, pageNumberSize, type ParagraphRole } from './official-layout.ts';
import { writeZip } from './write-zip.ts';
import { ooxml, xmlDeclaration, xmlText } from './xml-text.ts';

/** A paragraph of a new document. `text` is one line; tabs are kept. */
export type NewParagraph = { readonly role: ParagraphRole; readonly text: string };

const parts = [
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['fontTable', 'fontTable'],
  ['footer', 'footer1'],
  ['footer', 'footer2'],
] as const;

const word = `xmlns:w="${ooxml.word}"`;

function override(name: string, type: string): string {
  return `<Override PartName="/word/${name}.xml" ContentType="${ooxml.wordContent}${type}+xml"/>`;
}

function contentTypesXml(): string {
  const overrides = parts.map(([type, name]) => override(name, type)).join('');
  return `${xmlDeclaration}<Types xmlns="${ooxml.contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${overrides}</Types>`;
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${ooxml.relationType}/${type}" Target="${target}"/>`,
  );
  return `${xmlDeclaration}<Relationships xmlns="${ooxml.relationships}">${all.join('')}</Relationships>`;
}

function runXml(text: string): string {
  const pieces = text
    .split('\t')
    .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`));
  return `<w:r>${pieces.join('<w:tab/>')}</w:r>`;
}

function paragraphXml({ role, text }: NewParagraph): string {
  const { id } = looks[role];
  const properties = id === looks.line.id ? '' : `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
  return `<w:p>${properties}${text === '' ? '' : runXml(text)}</w:p>`;
}

/** Numbers of the parts of footers in the relationships: rId4 on odd pages, rId5 on even ones. */
const section =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
  `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>` +
  `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="${page.header}" w:footer="${page.footer}" w:gutter="0"/>` +
  `<w:docGrid w:type="lines" w:linePitch="${page.linePitch}"/></w:sectPr>`;

function documentXml(paragraphs: readonly NewParagraph[]): string {
  const body = paragraphs.map(paragraphXml).join('');
  return `${xmlDeclaration}<w:document ${word} xmlns:r="${ooxml.relationType}"><w:body>${body}${section}</w:body></w:document>`;
}

/** `— 1 —` in 四号宋体: on odd pages at the right, on even ones at the left, one character in. Source: 9704, 7.5. */
function footerXml(side: 'left' | 'right'): string {
  const look = `<w:rPr>${runLook(fonts.pageNumber, pageNumberSize)}</w:rPr>`;
  const run = (content: string): string => `<w:r>${look}${content}</w:r>`;
  const dash = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);
  const field =
    run('<w:fldChar w:fldCharType="begin"/>') +
    run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run('<w:t>1</w:t>') +
    run('<w:fldChar w:fldCharType="end"/>');
  const indent = `<w:ind w:${side}Chars="100" w:${side}="280"/>`;
  return `${xmlDeclaration}<w:ftr ${word}><w:p><w:pPr><w:spacing w:line="340" w:lineRule="exact"/>${indent}<w:jc w:val="${side}"/></w:pPr>${dash('— ')}${field}${dash(' —')}</w:p></w:ftr>`;
}

const settingsXml = `${xmlDeclaration}<w:settings ${word}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;

/**
 * A new Word document in the layout of official documents (see official-layout.ts). Equal paragraphs give equal bytes:
 * there is no clock time in it. Read again, it has one line a paragraph.
 */
export function writeDocx(paragraphs: readonly NewParagraph[]): Uint8Array {
  const texts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypesXml()],
    ['_rels/.rels', relationsXml([['officeDocument', 'word/document.xml']])],
    ['word/document.xml', documentXml(paragraphs)],
    [
      'word/_rels/document.xml.rels',
      relationsXml(parts.map(([type, name]) => [type, `${name}.xml`])),
    ],
    ['word/styles.xml', stylesXml()],
    ['word/settings.xml', settingsXml],
    ['word/fontTable.xml', fontTableXml()],
    ['word/footer1.xml', footerXml('right')],
    ['word/footer2.xml', footerXml('left')],
  ];
  const encoder = new TextEncoder();
  return writeZip(texts.map(([name, xml]) => ({ name, content: encoder.encode(xml) })));
}
