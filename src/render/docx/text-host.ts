import { childrenOf, type XmlElement } from '../../ingest/docx/parse-xml.ts';

/** Where an element with text stands, as far as a mark beside it is concerned. */
export type TextHost = {
  /** The element with the text: w:t, w:tab, m:t … */
  readonly element: XmlElement;
  /** The run it stands in; absent where no mark may stand inside what holds it (formulas). */
  readonly run?: XmlElement;
  /** The child of the run that holds it; without a run, the outermost element that no mark may stand in. */
  readonly child: XmlElement;
  /**
   * The end of the link, the content control or the field it stands in, if any. These may be made anew and take along
   * what stands in them, and LibreOffice loses a comment whose reference stands in the result of a field.
   */
  readonly outside: number | undefined;
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

type Host = Omit<TextHost, 'element' | 'outside'>;
type OpenHost = Host & { readonly element: XmlElement; outside: number | undefined };

type Search = {
  readonly wanted: ReadonlySet<number>;
  readonly texts: Map<number, OpenHost>;
  readonly paragraphs: Map<number, XmlElement>;
};

/** A paragraph on the way: its fields that are open, and what stands in the outermost of them. */
type Visit = {
  readonly search: Search;
  readonly paragraph: XmlElement;
  /** The child of the paragraph that is looked at. */
  top: XmlElement;
  openFields: number;
  readonly inField: OpenHost[];
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
  const visit: Visit = { search, paragraph: element, top: element, openFields: 0, inField: [] };
  for (const child of childrenOf(element)) {
    visit.top = child;
    visitInline(visit, child);
  }
}

function visitInline(visit: Visit, element: XmlElement): void {
  if (containers.has(element.name)) {
    for (const child of childrenOf(element)) visitInline(visit, child);
  } else if (element.name === 'w:r') {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:fldChar') markField(visit, child);
      collect(visit, child, { run: element, child });
    }
  } else {
    collect(visit, element, { child: element });
  }
}

/** Fields that begin in an earlier paragraph (tables of contents) are none to get out of. */
function markField(visit: Visit, mark: XmlElement): void {
  const type = mark.attributes.get('w:fldCharType');
  if (type === 'begin') visit.openFields++;
  if (type !== 'end' || visit.openFields === 0) return;
  visit.openFields--;
  if (visit.openFields > 0) return;
  for (const host of visit.inField.splice(0)) host.outside = visit.top.end;
}

function collect(visit: Visit, element: XmlElement, host: Host): void {
  const { search, top } = visit;
  if (search.wanted.has(element.start)) {
    const isNested = top !== host.run && top !== host.child;
    const found: OpenHost = { ...host, element, outside: isNested ? top.end : undefined };
    search.texts.set(element.start, found);
    if (visit.openFields > 0) visit.inField.push(found);
  }
  if (element.name === 'w:p') search.paragraphs.set(element.ordinal, visit.paragraph);
  for (const child of childrenOf(element)) collect(visit, child, host);
}
