import { fonts, looks, page, type Font, type ParagraphLook } from './official-layout.ts';
import { ooxml, xmlDeclaration, xmlText } from './xml-text.ts';

/**
 * The run properties of a font and a size in half points: the same font for Han and Latin text, as 9704 has it. `space`
 * is what is added to the width of each character, in twips.
 */
export function runLook(font: Font, size: number, space?: number): string {
  const name = xmlText(font.name);
  return (
    `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>` +
    (space === undefined ? '' : `<w:spacing w:val="${space}"/>`) +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
  );
}

function indentOf({ firstLine, right, size }: ParagraphLook): string {
  const inTwips = (hundredths: number): number => Math.round((hundredths / 100) * (size / 2) * 20);
  const attributes = [
    ...(firstLine === undefined
      ? []
      : [`w:firstLineChars="${firstLine}" w:firstLine="${inTwips(firstLine)}"`]),
    ...(right === undefined ? [] : [`w:rightChars="${right}" w:right="${inTwips(right)}"`]),
  ];
  return attributes.length === 0 ? '' : `<w:ind ${attributes.join(' ')}/>`;
}

function styleXml(look: ParagraphLook): string {
  const isBase = look.id === looks.line.id;
  const { align = 'both', outlineLevel } = look;
  const isHeading = outlineLevel !== undefined;
  return (
    `<w:style w:type="paragraph"${isBase ? ' w:default="1"' : ''} w:styleId="${look.id}"><w:name w:val="${look.name}"/>` +
    (isBase ? '' : `<w:basedOn w:val="${looks.line.id}"/>`) +
    (isHeading ? `<w:next w:val="${looks.body.id}"/>` : '') +
    '<w:qFormat/><w:pPr>' +
    // A heading must not stand alone at the foot of a page.
    (isHeading ? '<w:keepNext/>' : '') +
    `<w:spacing w:before="0" w:after="0" w:line="${look.line ?? page.linePitch}" w:lineRule="exact"/>` +
    indentOf(look) +
    `<w:jc w:val="${align}"/>` +
    (isHeading ? `<w:outlineLvl w:val="${outlineLevel}"/>` : '') +
    `</w:pPr><w:rPr>${runLook(look.font, look.size, isBase ? page.characterSpace : undefined)}</w:rPr></w:style>`
  );
}

/** styles.xml with a style for each role of a paragraph. */
export function stylesXml(): string {
  const styles = Object.values<ParagraphLook>(looks).map(styleXml).join('');
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>';
  return `${xmlDeclaration}<w:styles xmlns:w="${ooxml.word}"><w:docDefaults><w:rPrDefault><w:rPr>${runLook(looks.line.font, looks.line.size)}${language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${styles}</w:styles>`;
}

/** The entries of a font and of what stands for it: each names the next one. */
function fontXml({ name, alternatives, panose, pitch }: Font): string {
  const names = [name, ...alternatives];
  return alternatives
    .map(
      (alternative, index) =>
        `<w:font w:name="${xmlText(names[index] ?? name)}"><w:altName w:val="${xmlText(alternative)}"/>` +
        `<w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="${pitch}"/></w:font>`,
    )
    .join('');
}

/**
 * fontTable.xml: what stands for a font that is missing. The standard allows a list of names in `w:altName`; one name
 * and a chain of entries is also right for programs that take it for a single name. Source: ECMA-376 Part 1, 17.8.3.1.
 */
export function fontTableXml(): string {
  const entries = new Set(Object.values(fonts).map(fontXml));
  return `${xmlDeclaration}<w:fonts xmlns:w="${ooxml.word}">${[...entries].join('')}</w:fonts>`;
}
