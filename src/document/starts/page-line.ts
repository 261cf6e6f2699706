import { isAddressee } from '../../line/addressee-line.ts';
import type { NumberMark } from '../../line/numbering-styles.ts';
import { numberMarkAt } from '../../line/numbering.ts';
import { boundaryCues } from './boundary-cues.ts';
import { closingOf, type Closing } from './closing.ts';
import { leadOf, type Lead } from './lead.ts';
import { titleShape, type TitleShape } from './title-shape.ts';
import { topNumbers, type TopNumbers } from './top-numbers.ts';

/** One body line of a page with what it says about where documents begin and end. */
export type PageLine = LineFlags & {
  /** Offsets into the analysis view. */
  readonly start: number;
  readonly end: number;
  /** The line in the analysis view without blanks around it. */
  readonly content: string;
  readonly mark: NumberMark | undefined;
  readonly shape: TitleShape;
  /** Whether the line reads like the title of a text of any kind. */
  readonly isTitle: boolean;
  /** The first and last number of a section of the whole document in it. */
  readonly tops: TopNumbers | undefined;
  readonly isAddressee: boolean;
  /** How the line reads as the first paragraph of a document. */
  readonly lead: Lead;
  /** How a document ends with this line. */
  readonly closing: Closing;
  /** Whether the line belongs to a list of contents. */
  readonly isContents: boolean;
  /** 局, 镇, 校 … in 我局, 我镇, 我校; empty if the line does not speak of its writer. */
  readonly self: string;
};

/** What the corpus knows of a paragraph: whether documents elsewhere begin or end with it, whether copied runs meet before it. */
export type Known = { readonly begins: boolean; readonly ends: boolean; readonly meets: boolean };

/** A paragraph of which the corpus knows nothing. */
export const UNKNOWN: Known = { begins: false, ends: false, meets: false };

/** What only the page and the corpus know of a line. */
export type LineFlags = {
  /** What the corpus knows of this very paragraph. */
  readonly known: Known;
  /** Whether site furniture stood between this line and the one before. */
  readonly furnitureBefore: boolean;
  /** Whether it goes on in the line of the page in which the one before it stands (glued texts). */
  readonly joined: boolean;
};

/** Reads one line; the flags come from the page. O(length of the line). */
export function readPageLine(
  analysis: string,
  start: number,
  end: number,
  flags: LineFlags,
): PageLine {
  const content = analysis.slice(start, end).trim();
  const mark = numberMarkAt(analysis, start);
  const plain = mark === undefined;
  const shape = plain ? titleShape(content) : '';
  return {
    start,
    end,
    content,
    mark,
    shape,
    isTitle: shape === 'title' || shape === 'essay-title' || shape === 'section-name',
    tops: topNumbers(content, mark),
    isAddressee: plain && isAddressee(content),
    lead: plain ? leadOf(content) : 'none',
    closing: closingOf(content, mark),
    isContents: false,
    self: selfOf(content),
    ...flags,
  };
}

/** The line as one of a list of contents: its number and its words say nothing of the text. */
export function asContents(line: PageLine): PageLine {
  return {
    ...line,
    mark: undefined,
    shape: '',
    isTitle: false,
    tops: undefined,
    lead: 'none',
    closing: '',
    isContents: true,
  };
}

/** The first kind of body the line speaks as; the general ones (单位) count last. */
function selfOf(content: string): string {
  if (!content.includes('我') && !content.includes('本')) return '';
  const cues = boundaryCues();
  let general = '';
  for (const [, kind = ''] of content.matchAll(cues.self)) {
    if (!cues['self-general'].test(kind)) return kind;
    if (general === '') general = kind;
  }
  return general;
}

/** Body characters of lines, without the blanks around them. */
export function charactersOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, line) => sum + line.content.length, 0);
}
