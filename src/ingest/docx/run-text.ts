import {
  childOf,
  childrenOf,
  switchOf,
  valueOf,
  type XmlElement,
  type XmlNode,
} from './parse-xml.ts';
import type { Style, Styles } from './styles.ts';
import { fieldText, type AutoNumbers, type OpenField } from './fields.ts';
import { symbolFont, symbolText, withSymbols } from './symbols.ts';
import type { Span } from '../../text/span.ts';

/** What is counted over a whole document while its text is read. */
export type Tally = {
  deletedCharacters: number;
  hiddenCharacters: number;
  /** Parts of other formats that were not read, by what they are. */
  readonly foreignChunks: string[];
  /** Lines of those that were. */
  foreignLines: number;
  /** Fields that are open, innermost last. They may span paragraphs. */
  readonly fields: OpenField[];
  readonly autoNumbers: AutoNumbers;
  /** Content controls that hold a table of contents and are open. */
  openContents: number;
  /** Notes and comments referred to, in order. */
  readonly notes: NoteReference[];
};

/** Where a note or comment is referred to: its kind and id, and the `w:p` start tags up to there. */
export type NoteReference = {
  readonly kind: 'footnote' | 'endnote' | 'comment';
  readonly id: string;
  readonly paragraphs: number;
};

/**
 * A stretch of a line of text and where it stands in the part: in the element whose start tag begins at `at`. For
 * text, `from` is the offset of the stretch in the visible text of that element (see visibleText).
 */
export type TextPiece = Span & { readonly at: number; readonly from: number };

/** The text of one paragraph while it is read. */
export type InlineText = {
  text: string;
  /** Where its characters stand; in order, without gaps. */
  readonly pieces: TextPiece[];
  /** Visible characters, and those of them in bold; blanks left out. */
  characters: number;
  boldCharacters: number;
  readonly links: Span[];
  /** Contents of text boxes anchored in the paragraph. */
  readonly boxes: XmlElement[];
};

/** What holds for a stretch of a paragraph. */
type Context = {
  readonly styles: Styles;
  readonly style: Style;
  readonly tally: Tally;
  readonly into: InlineText;
  readonly bold: boolean;
  /** The font of the run if it is one of symbols. */
  readonly symbols: string | undefined;
};

/** An empty tally. */
export function newTally(): Tally {
  return {
    deletedCharacters: 0,
    hiddenCharacters: 0,
    foreignChunks: [],
    foreignLines: 0,
    fields: [],
    autoNumbers: [],
    openContents: 0,
    notes: [],
  };
}

/** An inline text with nothing in it. */
export function newInlineText(): InlineText {
  return { text: '', pieces: [], characters: 0, boldCharacters: 0, links: [], boxes: [] };
}

/**
 * Appends the visible text of a paragraph: tracked insertions are in, deletions out; of alternatives one; of fields
 * the result; tabs and line breaks as `\t` and `\n`. Text boxes are set aside. O(size of the paragraph).
 */
export function appendInline(
  paragraph: XmlElement,
  styles: Styles,
  style: Style,
  tally: Tally,
  into: InlineText,
): void {
  walkAll({ styles, style, tally, into, bold: false, symbols: undefined }, paragraph.children);
}

function walkAll(context: Context, nodes: readonly XmlNode[]): void {
  for (const node of nodes) if (typeof node !== 'string') walk(context, node);
}

function walk(context: Context, element: XmlElement): void {
  const { name } = element;
  if (name === 'w:r') return walkRun(context, element);
  if (name === 'w:del' || name === 'w:moveFrom') {
    context.tally.deletedCharacters += lengthOf(element);
    return;
  }
  if (name === 'mc:AlternateContent') return walkAlternative(context, element, walkAll);
  if (name === 'w:txbxContent') {
    context.into.boxes.push(element);
    return;
  }
  if (name === 'w:hyperlink') return walkLink(context, element);
  if (name === 'm:t') return write(context, element, visibleText(element));
  if (name === 'v:textpath') write(context, element, element.attributes.get('string') ?? '');
  if (name === 'w:fldSimple') return walkSimpleField(context, element);
  if (!isProperty(name)) walkAll(context, element.children);
}

/** w:pPr, w:rPr, w:sdtPr …: how it looks, not what it says. Former properties would be read as text otherwise. */
function isProperty(name: string): boolean {
  return name.endsWith('Pr') || name === 'w:rt';
}

/** One branch of an alternative: the first choice; if it says nothing, the fallback. */
function walkAlternative(
  context: Context,
  element: XmlElement,
  walkBranch: (context: Context, nodes: readonly XmlNode[]) => void,
): void {
  const { into } = context;
  const length = into.text.length;
  const boxes = into.boxes.length;
  walkBranch(context, childOf(element, 'mc:Choice')?.children ?? []);
  if (into.text.length > length || into.boxes.length > boxes) return;
  walkBranch(context, childOf(element, 'mc:Fallback')?.children ?? []);
}

function walkLink(context: Context, element: XmlElement): void {
  const start = context.into.text.length;
  walkAll(context, element.children);
  const end = context.into.text.length;
  if (end > start) context.into.links.push({ start, end });
}

/** A field whose code is an attribute and whose result lies within. */
function walkSimpleField(context: Context, element: XmlElement): void {
  const { fields } = context.tally;
  fields.push({ code: element.attributes.get('w:instr') ?? '', begun: true, said: false });
  walkAll(context, element.children);
  endField(context, element);
}

function walkRun(context: Context, run: XmlElement): void {
  const properties = childOf(run, 'w:rPr');
  const named = context.styles.character(valueOf(properties, 'w:rStyle'));
  const hidden = switchOf(properties, 'w:vanish') ?? (named.hidden || context.style.hidden);
  const bold = switchOf(properties, 'w:b') ?? (named.bold || context.style.bold);
  const font = childOf(properties, 'w:rFonts')?.attributes;
  const symbols = symbolFont(font?.get('w:ascii') ?? font?.get('w:hAnsi'));
  const inner = { ...context, bold, symbols };
  if (hidden) {
    context.tally.hiddenCharacters += lengthOf(run);
    for (const mark of childrenOf(run, 'w:fldChar')) field(inner, mark);
    return;
  }
  walkContent(inner, run.children);
}

function walkContent(context: Context, nodes: readonly XmlNode[]): void {
  for (const node of nodes) if (typeof node !== 'string') walkContentElement(context, node);
}

/** One element of a run's content. */
function walkContentElement(context: Context, element: XmlElement): void {
  const { attributes } = element;
  switch (element.name) {
    case 'w:t':
      return write(context, element, visibleText(element));
    case 'w:tab':
    case 'w:ptab':
      return write(context, element, '\t');
    case 'w:br':
    case 'w:cr':
      return breakLine(context, element);
    case 'w:noBreakHyphen':
      return write(context, element, '-');
    case 'w:sym':
      return write(
        context,
        element,
        symbolText(attributes.get('w:font') ?? '', attributes.get('w:char') ?? ''),
      );
    case 'w:fldChar':
      return field(context, element);
    case 'w:instrText':
      return fieldCode(context.tally, element);
    case 'mc:AlternateContent':
      return walkAlternative(context, element, walkContent);
    default:
      refer(context.tally, element);
      return walk(context, element);
  }
}

const noteKinds: ReadonlyMap<string, NoteReference['kind']> = new Map([
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
  ['w:commentReference', 'comment'],
]);

function refer(tally: Tally, { name, attributes, ordinal }: XmlElement): void {
  const kind = noteKinds.get(name);
  if (kind !== undefined)
    tally.notes.push({ kind, id: attributes.get('w:id') ?? '', paragraphs: ordinal });
}

/** A page or column break at the beginning of a paragraph breaks no line. */
function breakLine(context: Context, element: XmlElement): void {
  const type = element.attributes.get('w:type');
  if ((type === 'page' || type === 'column') && context.into.text === '') return;
  write(context, element, '\n');
}

function field(context: Context, mark: XmlElement): void {
  const { fields } = context.tally;
  const innermost = fields.at(-1);
  const type = mark.attributes.get('w:fldCharType');
  if (type === 'begin') fields.push({ code: '', begun: false, said: false });
  else if (type === 'end') endField(context, mark);
  else if (type === 'separate' && innermost !== undefined) innermost.begun = true;
}

function fieldCode({ fields }: Tally, element: XmlElement): void {
  const innermost = fields.at(-1);
  if (innermost?.begun === false)
    innermost.code += element.children.filter((child) => typeof child === 'string').join('');
}

function endField(context: Context, at: XmlElement): void {
  const { tally, style } = context;
  const ended = tally.fields.pop();
  if (ended === undefined || ended.said) return;
  write(context, at, fieldText(ended.code, style.heading ?? 1, tally.autoNumbers));
}

function write(context: Context, element: XmlElement, text: string): void {
  const { into, tally, symbols } = context;
  // within the code of a field: what is nested there is not shown, but may be part of the code
  if (text === '' || tally.fields.some((open) => !open.begun)) return;
  const shown = symbols === undefined ? text : withSymbols(symbols, text);
  for (const open of tally.fields) open.said = true;
  const start = into.text.length;
  into.pieces.push({ start, end: start + shown.length, at: element.start, from: 0 });
  into.text += shown;
  const characters = visibleLength(shown);
  into.characters += characters;
  if (context.bold) into.boldCharacters += characters;
}

function visibleLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000) length++;
  }
  return length;
}

/** The text of a `w:t`: blanks at its ends count only if it says so. Source: ECMA-376 Part 1, 17.3.3.31. */
export function visibleText(element: XmlElement): string {
  const raw = element.children.filter((child) => typeof child === 'string').join('');
  const text = /[\t\r\n]/.test(raw) ? raw.replaceAll(/[\t\r\n]+/g, ' ') : raw;
  return element.attributes.get('xml:space') === 'preserve'
    ? text
    : text.replaceAll(/^ +| +$/g, '');
}

/** Characters of text anywhere within, deleted text included. */
export function lengthOf(element: XmlElement): number {
  let length = 0;
  for (const child of element.children) {
    if (typeof child !== 'string') length += lengthOf(child);
    else if (element.name === 'w:t' || element.name === 'w:delText') length += visibleLength(child);
  }
  return length;
}
