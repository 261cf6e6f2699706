import { childrenOf, type XmlElement } from '../../ingest/docx/parse-xml.ts';

/** Where an element with text stands, as far as a mark beside it is concerned. */
export type TextHost = {
  /** The element with the text: w:t, w:tab, m:t … */
  readonly element: XmlElement;
  /** The run it stands in; absent where no mark may stand inside what holds it (formulas). */
  readonly run?: XmlElement;
  /** The child of the run that holds it; without a run, the outermost element that no mark may stand in. */
  readonly child: XmlElement;
  /** The child of the paragraph that holds it all. */
  readonly top: XmlElement;
};

/** The paragraphs and texts of a document. */
export type TextHosts = {
  /** By the offset of the element's start tag. */
  readonly texts: ReadonlyMap<number, TextHost>;
  /** By their number; those of text boxes stand for the paragraph that the box is anchored in. */
  readonly paragraphs: ReadonlyMap<number, XmlElement>;
};

/** What may stand between a paragraph and its runs and may hold marks, too. Source: ECMA-376 Part 1, 17.3 and 17.13. */
const containers: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);

type Search = {
  readonly wanted: ReadonlySet<number>;
  readonly texts: Map<number, TextHost>;
  readonly paragraphs: Map<number, XmlElement>;
};

/**
 * Finds the elements that begin at the offsets wanted. Text boxes count as part of the run that holds them: Word puts
 * no comment inside. O(size of the document).
 */
export function findHosts(root: XmlElement, wanted: ReadonlySet<number>): TextHosts {
  const search: Search = { wanted, texts: new Map(), paragraphs: new Map() };
  visitBlock(search, root);
  return search;
}

function visitBlock(search: Search, element: XmlElement): void {
  if (element.name !== 'w:p') {
    for (const child of childrenOf(element)) visitBlock(search, child);
    return;
  }
  search.paragraphs.set(element.ordinal, element);
  for (const child of childrenOf(element)) visitInline(search, element, child, child);
}

function visitInline(
  search: Search,
  paragraph: XmlElement,
  element: XmlElement,
  top: XmlElement,
): void {
  if (containers.has(element.name)) {
    for (const child of childrenOf(element)) visitInline(search, paragraph, child, top);
  } else if (element.name === 'w:r') {
    for (const child of childrenOf(element))
      collect(search, paragraph, child, { run: element, child, top });
  } else {
    collect(search, paragraph, element, { child: element, top });
  }
}

function collect(
  search: Search,
  paragraph: XmlElement,
  element: XmlElement,
  host: Omit<TextHost, 'element'>,
): void {
  if (search.wanted.has(element.start)) search.texts.set(element.start, { ...host, element });
  if (element.name === 'w:p') search.paragraphs.set(element.ordinal, paragraph);
  for (const child of childrenOf(element)) collect(search, paragraph, child, host);
}
