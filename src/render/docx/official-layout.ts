/**
 * The layout of official documents. Source: GB/T 9704-2012, 5.2.1 (margins, type area), 5.2.2–5.2.3 (三号仿宋, 22 lines of
 * 28 characters), 7.3.1 (title), 7.3.3 (headings), 7.5 (page number). What the standard leaves to the unit at hand
 * (line pitch in points) is reckoned from it.
 */

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;

function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS);
}

const typeArea = { width: 156, height: 225 };
const linesOnPage = 22;
const charactersOnLine = 28;
/** 三号. */
const bodyPoints = 16;

/** Paper, margins and grid, in twips where nothing else is said. */
export type PageLayout = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
  readonly linePitch: number;
  /**
   * What a character of the body is wider (or, below 0, narrower) than its size, so that 28 stand on a line. Set on the
   * text, not as a grid of characters: LibreOffice gives a character two cells of a grid that is narrower than it.
   */
  readonly characterSpace: number;
};

export const page: PageLayout = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  left: twips(28),
  right: twips(210 - 28 - typeArea.width),
  bottom: twips(297 - 37 - typeArea.height),
  header: twips(15),
  /** The dash of the page number stands 7 mm below the type area: the middle of a line of 6 mm. */
  footer: twips(297 - 37 - typeArea.height - 10),
  linePitch: Math.floor(twips(typeArea.height) / linesOnPage),
  characterSpace: Math.floor(twips(typeArea.width) / charactersOnLine - bodyPoints * 20),
};

/** A font with what stands for it where it is missing, the best first. */
export type Font = {
  readonly name: string;
  readonly alternatives: readonly string[];
  /** Source: the PANOSE number of the fonts of that kind in Windows. */
  readonly panose: string;
  readonly pitch: 'fixed' | 'variable';
};

/** What a font is for. */
export type FontRole = 'title' | 'body' | 'firstHeading' | 'secondHeading' | 'pageNumber';

/** Fonts the standard names. Most computers lack the first of each; Windows and macOS have one of the others. */
export const fonts: Readonly<Record<FontRole, Font>> = {
  title: {
    name: '方正小标宋简体',
    alternatives: ['宋体'],
    panose: '02010600030101010101',
    pitch: 'variable',
  },
  body: {
    name: '仿宋_GB2312',
    alternatives: ['仿宋', 'FangSong', 'STFangsong'],
    panose: '02010609060101010101',
    pitch: 'fixed',
  },
  firstHeading: {
    name: '黑体',
    alternatives: ['SimHei', 'STHeiti'],
    panose: '02010609060101010101',
    pitch: 'fixed',
  },
  secondHeading: {
    name: '楷体_GB2312',
    alternatives: ['楷体', 'KaiTi', 'STKaiti'],
    panose: '02010609060101010101',
    pitch: 'fixed',
  },
  pageNumber: {
    name: '宋体',
    alternatives: ['SimSun', 'Songti SC'],
    panose: '02010600030101010101',
    pitch: 'variable',
  },
};

/** How paragraphs of a kind look. Sizes are in half points, indents in hundredths of a character. */
export type ParagraphLook = {
  readonly id: string;
  /** As Word knows it: `heading 1` makes the navigation pane work. */
  readonly name: string;
  readonly font: Font;
  readonly size: number;
  /** 0 is the first level. */
  readonly outlineLevel?: number;
  readonly align?: 'center' | 'right';
  readonly firstLine?: number;
  readonly right?: number;
  /** Exact line height in twips, if other than the page's. */
  readonly line?: number;
};

const bodySize = bodyPoints * 2;
/** 二号. */
const titleSize = 44;
const indent = 200;

/** The role of a paragraph. */
export type ParagraphRole =
  | 'line'
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'chapter'
  | 'body'
  | 'addressee'
  | 'closing';

/** The looks by the role of a paragraph; `line` is a line of a draft that brings its own indents. */
export const looks: Readonly<Record<ParagraphRole, ParagraphLook>> = {
  line: { id: 'Normal', name: 'Normal', font: fonts.body, size: bodySize },
  title: {
    id: 'Title',
    name: 'Title',
    font: fonts.title,
    size: titleSize,
    align: 'center',
    line: 660,
  },
  heading1: {
    id: 'Heading1',
    name: 'heading 1',
    font: fonts.firstHeading,
    size: bodySize,
    outlineLevel: 0,
    firstLine: indent,
  },
  heading2: {
    id: 'Heading2',
    name: 'heading 2',
    font: fonts.secondHeading,
    size: bodySize,
    outlineLevel: 1,
    firstLine: indent,
  },
  heading3: {
    id: 'Heading3',
    name: 'heading 3',
    font: fonts.body,
    size: bodySize,
    outlineLevel: 2,
    firstLine: indent,
  },
  chapter: {
    id: 'Chapter',
    name: 'Chapter',
    font: fonts.firstHeading,
    size: bodySize,
    outlineLevel: 0,
    align: 'center',
  },
  body: { id: 'BodyText', name: 'Body Text', font: fonts.body, size: bodySize, firstLine: indent },
  addressee: { id: 'Addressee', name: 'Addressee', font: fonts.body, size: bodySize },
  closing: {
    id: 'Closing',
    name: 'Closing',
    font: fonts.body,
    size: bodySize,
    align: 'right',
    right: 400,
  },
};
/** 四号, in half points. */
export const pageNumberSize = 28;
