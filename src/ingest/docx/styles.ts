import { parseNumeral } from '../../text/numerals.ts';
import { childOf, childrenOf, integerOf, switchOf, valueOf, type XmlElement } from './parse-xml.ts';

/** Numbering as a paragraph or style states it; `numId` '0' takes numbering away. */
export type NumberingReference = {
  readonly numId: string | undefined;
  readonly level: number | undefined;
};

/** What matters of a style for the text, everything inherited resolved. */
export type Style = {
  /** Style ids from the style itself to its last ancestor. */
  readonly chain: readonly string[];
  readonly numbering: NumberingReference;
  /** Heading level 1–9. */
  readonly heading: number | undefined;
  readonly isTitle: boolean;
  /** An entry of a table of contents. */
  readonly isContents: boolean;
  readonly bold: boolean;
  readonly hidden: boolean;
};

/** The styles of a document: by id; without an id the default paragraph style. */
export type Styles = {
  readonly paragraph: (id: string | undefined) => Style;
  readonly character: (id: string | undefined) => Style;
  /** The `w:numId` that a numbering style stands for. */
  readonly listStyle: (id: string) => string | undefined;
};

const plain: Style = {
  chain: [],
  numbering: { numId: undefined, level: undefined },
  heading: undefined,
  isTitle: false,
  isContents: false,
  bold: false,
  hidden: false,
};

/** Longer chains of `w:basedOn` are circles. */
const LONGEST_CHAIN = 32;

/** The styles of styles.xml. Source: ECMA-376 Part 1, 17.7. */
export function stylesOf(part: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  let usual: string | undefined;
  for (const style of childrenOf(part, 'w:style')) {
    const id = style.attributes.get('w:styleId');
    if (id === undefined) continue;
    byId.set(id, style);
    const isDefault = /^(?:1|true|on)$/.test(style.attributes.get('w:default') ?? '');
    if (isDefault && style.attributes.get('w:type') === 'paragraph') usual = id;
  }
  const resolved = new Map<string, Style>();
  const lookUp = (id: string | undefined): Style => {
    if (id === undefined || !byId.has(id)) return plain;
    const known = resolved.get(id) ?? resolveStyle(byId, id);
    resolved.set(id, known);
    return known;
  };
  return {
    paragraph: (id) => lookUp(id !== undefined && byId.has(id) ? id : usual),
    character: lookUp,
    listStyle: (id) => valueOf(childOf(childOf(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}

function resolveStyle(byId: ReadonlyMap<string, XmlElement>, id: string): Style {
  const chain: string[] = [];
  const elements: XmlElement[] = [];
  for (let at: string | undefined = id; at !== undefined && chain.length < LONGEST_CHAIN;) {
    const element = byId.get(at);
    if (element === undefined || chain.includes(at)) break;
    chain.push(at);
    elements.push(element);
    at = valueOf(element, 'w:basedOn');
  }
  const nearest = <T>(of: (element: XmlElement) => T | undefined): T | undefined => {
    for (const element of elements) {
      const value = of(element);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const names = elements.map((element) => (valueOf(element, 'w:name') ?? '').trim().toLowerCase());
  return {
    chain,
    numbering: {
      numId: nearest((element) => valueOf(numPrOf(element), 'w:numId')),
      level: nearest((element) => integerOf(numPrOf(element), 'w:ilvl')),
    },
    heading: headingLevel(
      nearest((element) => integerOf(childOf(element, 'w:pPr'), 'w:outlineLvl')),
      names,
    ),
    isTitle: names.some((name) => name === 'title' || name === '标题'),
    isContents: names.some((name) => contentsName.test(name)),
    bold: nearest((element) => switchOf(childOf(element, 'w:rPr'), 'w:b')) ?? false,
    hidden: nearest((element) => switchOf(childOf(element, 'w:rPr'), 'w:vanish')) ?? false,
  };
}

function numPrOf(style: XmlElement): XmlElement | undefined {
  return childOf(childOf(style, 'w:pPr'), 'w:numPr');
}

/** `toc 1`, `目录 2`, `TOC Heading`, WPS's `WPSOffice手动目录 1`. */
const contentsName = /^(?:toc|目录|目次|wpsoffice\S{0,4}目录)\s*(?:\d|heading|标题)$/;

/** `heading 1`, `标题 2`, `标题2,二级标题`, `3级标题`, `二级标题`, `Heading 2 Char`. */
const headingName =
  /^(?:heading|标题|標題)\s*([1-9一二三四五六七八九])(?![\d.])|^([1-9一二三四五六七八九])级标题/;

/** Level from the outline level (9 means body text) or from the name of the style or of one it is based on. */
function headingLevel(outline: number | undefined, names: readonly string[]): number | undefined {
  if (outline !== undefined) return headingOfOutline(outline);
  for (const name of names) {
    const match = headingName.exec(name);
    if (match !== null) return parseNumeral(match[1] ?? match[2] ?? '');
  }
  return undefined;
}

/** The heading level of an outline level: 0–8 → 1–9; 9 is body text. */
export function headingOfOutline(outline: number): number | undefined {
  return outline >= 0 && outline <= 8 ? outline + 1 : undefined;
}
