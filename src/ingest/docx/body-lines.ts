import type { LayoutCue } from '../source-text.ts';
import { isLayoutRow } from '../table-row.ts';
import { isContentsField } from './fields.ts';
import { rowText } from './row-text.ts';
import { labelOf, newCounters, type Counters, type Lists } from './numbering.ts';
import { childOf, childrenOf, integerOf, switchOf, valueOf, type XmlElement } from './parse-xml.ts';
import {
  appendInline,
  lengthOf,
  newInlineText,
  newTally,
  type InlineText,
  type Tally,
  type TextPiece,
} from './run-text.ts';
import { headingOfOutline, type NumberingReference, type Style, type Styles } from './styles.ts';

/** One paragraph or one row of a table as text; offsets of the cues count in `text`. */
export type DocxLine = {
  readonly text: string;
  readonly cues: readonly LayoutCue[];
  /** How many `w:p` start tags stand before its (first) paragraph in the part. */
  readonly ordinal: number;
  /** Where the characters of `text` stand in the part, in order; an automatic number stands nowhere. */
  readonly pieces: readonly TextPiece[];
};

/** Reads the blocks of a document one after the other; numbering and tracked changes run on between them. */
export type BodyReader = {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly tally: Tally;
  /** Text boxes are a story of their own and have their own running numbers. */
  readonly boxCounters: Counters;
  /** Reads a part of another format that stands in the document, by the id of its relationship. */
  readonly foreign: (id: string) => ForeignText;
};

/** A line that stands in a part of another format. */
export type ForeignLine = Pick<DocxLine, 'text' | 'cues'>;

/** Lines of a part of another format, or what it is if it cannot be read. */
export type ForeignText = { readonly lines: readonly ForeignLine[] } | { readonly unread: string };

/** One run of blocks: the body, a cell, a text box. A deleted paragraph mark joins its paragraph to the next one. */
type Story = { readonly counters: Counters; joined: InlineText | undefined };

/** A reader before the first block. */
export function createBodyReader(
  styles: Styles,
  lists: Lists,
  foreign: BodyReader['foreign'],
): BodyReader {
  return { styles, lists, tally: newTally(), boxCounters: newCounters(), foreign };
}

/** A run of blocks before its first. */
export function newStory(counters: Counters): Story {
  return { counters, joined: undefined };
}

/** The lines of one block: a paragraph with its text boxes, a table row by row, or what a container holds. */
export function linesOf(reader: BodyReader, story: Story, block: XmlElement): readonly DocxLine[] {
  switch (block.name) {
    case 'w:p':
      return paragraphLines(reader, story, block);
    case 'w:tbl':
      return rowsOf(block).flatMap((row) => rowLines(reader, story, row));
    case 'w:sdt':
      return controlLines(reader, story, block);
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:ins':
    case 'w:moveTo':
      return blocksOf(reader, story, block);
    case 'mc:AlternateContent':
      return blocksOf(reader, story, childOf(block, 'mc:Choice') ?? childOf(block, 'mc:Fallback'));
    case 'w:altChunk':
    case 'w:subDoc':
      return foreignLines(reader, block);
    case 'm:oMathPara':
      return paragraphLines(reader, story, block);
    default:
      return [];
  }
}

function blocksOf(
  reader: BodyReader,
  story: Story,
  parent: XmlElement | undefined,
): readonly DocxLine[] {
  return childrenOf(parent).flatMap((block) => linesOf(reader, story, block));
}

/** A content control; Word and WPS keep tables of contents in some that say so. */
function controlLines(reader: BodyReader, story: Story, control: XmlElement): readonly DocxLine[] {
  const { tally } = reader;
  const part = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj');
  const isContents = valueOf(part, 'w:docPartGallery') === 'Table of Contents';
  if (isContents) tally.openContents++;
  const lines = blocksOf(reader, story, childOf(control, 'w:sdtContent'));
  if (isContents) tally.openContents--;
  return lines;
}

/** The text of an inserted part stands nowhere in the XML: it counts as standing at the element that inserts it. */
function foreignLines(
  reader: BodyReader,
  { attributes, ordinal }: XmlElement,
): readonly DocxLine[] {
  const found = reader.foreign(attributes.get('r:id') ?? '');
  if ('lines' in found) {
    reader.tally.foreignLines += found.lines.length;
    return found.lines.map(({ text, cues }) => ({ text, cues, ordinal, pieces: [] }));
  }
  reader.tally.foreignChunks.push(found.unread);
  return [];
}

function paragraphLines(
  reader: BodyReader,
  story: Story,
  paragraph: XmlElement,
): readonly DocxLine[] {
  const properties = childOf(paragraph, 'w:pPr');
  const mark = childOf(properties, 'w:rPr');
  const style = reader.styles.paragraph(valueOf(properties, 'w:pStyle'));
  const inline = story.joined ?? newInlineText();
  story.joined = undefined;
  const { tally } = reader;
  const inContents = tally.openContents > 0 || tally.fields.some(isContentsField);
  appendInline(paragraph, reader.styles, style, tally, inline);
  const isContents = style.isContents || inContents || tally.fields.some(isContentsField);
  if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) {
    story.joined = inline;
    return [];
  }
  const boxes = inline.boxes.flatMap((box) => blocksOf(reader, newStory(reader.boxCounters), box));
  if (inline.characters === 0 && switchOf(mark, 'w:vanish') === true) return boxes;
  const direct = referenceOf(childOf(properties, 'w:numPr'));
  const label = labelOf(reader.lists, story.counters, direct, style);
  const text = (label + inline.text).replace(/\n+$/, '');
  const outline = integerOf(properties, 'w:outlineLvl');
  const heading = outline === undefined ? style.heading : headingOfOutline(outline);
  const cues = cuesOf(text, inline, label.length, { style, heading, isContents });
  const pieces = shifted(inline.pieces, label.length, text.length);
  return [{ text, cues, ordinal: paragraph.ordinal, pieces }, ...boxes];
}

/** Pieces that begin `by` later; what lies beyond `length` is not text any more. */
function shifted(pieces: readonly TextPiece[], by: number, length: number): readonly TextPiece[] {
  return pieces.flatMap(({ start, end, at, from }) =>
    start + by < length ? [{ start: start + by, end: Math.min(end + by, length), at, from }] : [],
  );
}

function referenceOf(numPr: XmlElement | undefined): NumberingReference | undefined {
  if (numPr === undefined) return undefined;
  return { numId: valueOf(numPr, 'w:numId'), level: integerOf(numPr, 'w:ilvl') };
}

function cuesOf(
  text: string,
  inline: InlineText,
  shift: number,
  of: { readonly style: Style; readonly heading: number | undefined; readonly isContents: boolean },
): readonly LayoutCue[] {
  if (inline.characters === 0) return [];
  const whole = { start: 0, end: text.length };
  const cues: LayoutCue[] = [];
  if (of.isContents) return [{ kind: 'contents', ...whole }];
  if (of.style.isTitle) cues.push({ kind: 'title', ...whole });
  else if (of.heading !== undefined) cues.push({ kind: 'heading', ...whole, level: of.heading });
  else if (inline.boldCharacters === inline.characters) cues.push({ kind: 'emphasis', ...whole });
  for (const link of inline.links) {
    const end = Math.min(link.end + shift, text.length);
    if (link.start + shift < end) cues.push({ kind: 'link', start: link.start + shift, end });
  }
  return cues;
}

/** Rows of a table, also those within content controls; not those of tables within its cells. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return partsOf(table, 'w:tr');
}

function partsOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return partsOf(childOf(child, 'w:sdtContent'), name);
    return child.name === 'w:customXml' || child.name === 'w:ins' ? partsOf(child, name) : [];
  });
}

/** A row of data on one line, cells separated by tabs; a row that only frames running text as its paragraphs. */
function rowLines(reader: BodyReader, story: Story, row: XmlElement): readonly DocxLine[] {
  if (childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined) {
    reader.tally.deletedCharacters += lengthOf(row);
    return [];
  }
  const cells = partsOf(row, 'w:tc')
    .map((cell) => cellLines(reader, story.counters, cell))
    .filter((lines) => lines.length > 0);
  const only = cells.length === 1 ? cells[0] : undefined;
  if (only?.length === 1) return only;
  const sizes = cells.map((lines) => ({
    lines: lines.length,
    characters: lines.reduce((sum, line) => sum + line.text.length, 0),
  }));
  const holdsTable = cells.some((lines) => lines.some((line) => line.cues.some(isRow)));
  if (isLayoutRow(sizes) || holdsTable) return cells.flat();
  const ordinal = cells[0]?.[0]?.ordinal;
  if (ordinal === undefined) return [];
  const { text, pieces } = rowText(cells);
  return [{ text, cues: [{ kind: 'table-row', start: 0, end: text.length }], ordinal, pieces }];
}

function isRow(cue: LayoutCue): boolean {
  return cue.kind === 'table-row';
}

/** The lines of a cell that have text. */
function cellLines(reader: BodyReader, counters: Counters, cell: XmlElement): readonly DocxLine[] {
  const story = newStory(counters);
  return blocksOf(reader, story, cell).filter((line) => line.text.trim() !== '');
}
