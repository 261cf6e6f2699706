import {
  skipBlank,
  type MarkedDocument,
  type MarkedHeading,
  type MarkedText,
} from '../../annotated/marked-text.ts';
import type { Span } from '../../../src/text/span.ts';
import type { OriginalLine } from '../originals/original.ts';
import { NO_DOCUMENT, type Page, type Part } from './part.ts';

/** A damaged page with what is in it. */
export type DamagedPage = MarkedText & {
  /** Furniture by the shape it was made by; within `chrome`. */
  readonly shaped: readonly { readonly shape: string; readonly span: Span }[];
};

type Placed = { readonly part: Part; readonly start: number; readonly end: number };

/** Puts the parts one after the other. */
function placeParts(parts: readonly Part[]): {
  readonly text: string;
  readonly placed: readonly Placed[];
  readonly chrome: readonly Span[];
  readonly noise: readonly Span[];
} {
  let text = '';
  const [placed, chrome, noise]: [Placed[], Span[], Span[]] = [[], [], []];
  for (const part of parts) {
    const start = text.length;
    for (const run of part.runs) {
      const span = { start: text.length, end: text.length + run.text.length };
      if (run.kind === 'furniture') chrome.push(span);
      if (run.kind === 'noise') noise.push(span);
      text += run.text;
    }
    placed.push({ part, start: skipBlank(text, start), end: text.length });
    text += part.end;
  }
  return { text, placed, chrome, noise };
}

/** Depths of lost headings under which a part stands, by their depth; a higher heading closes the lower ones. */
type Ancestors = { readonly depth: number; readonly isLost: boolean }[];

function enter(ancestors: Ancestors, depth: number, isLost: boolean): number {
  while ((ancestors.at(-1)?.depth ?? 0) >= depth) ancestors.pop();
  ancestors.push({ depth, isLost });
  return ancestors.filter((one) => !one.isLost).length;
}

/** 强化责任落实。各单位要… 一是… ——坚持…: careful readers differ whether a paragraph without a number opens with a heading. */
const OPEN =
  /^(?:[^。；]{2,40}。.{6}|[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，、]|—)/u;

function openHeading(text: string, at: number): MarkedHeading {
  const words = text.split('。', 1)[0] ?? text;
  return { at, words, isItem: false, isRunIn: true, depth: 1, visibleDepth: 1, isOpen: true };
}

const INSIDE = /[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳]|(?<!\d)\d{1,2}[.．、](?!\d)/gu;

/** Numbers in mid paragraph: nobody marked what they are. */
function insideNumbers(words: string, start: number): readonly MarkedHeading[] {
  return Array.from(words.matchAll(INSIDE), ({ index }) => openHeading('', start + index));
}

/** The headings and items of a document. `visibleDepth` counts only the headings that are left. */
function headingsOf(text: string, placed: readonly Placed[]): readonly MarkedHeading[] {
  const ancestors: Ancestors = [];
  return placed.flatMap(({ part, start, end }): readonly MarkedHeading[] => {
    for (const { depth } of part.lost) enter(ancestors, depth, true);
    const { line } = part;
    if (line === undefined) return [];
    const inside = insideNumbers(
      text.slice(start + line.number.length, end),
      start + line.number.length,
    );
    if (line.depth === 0)
      return OPEN.test(line.text) ? [openHeading(line.text, start), ...inside] : inside;
    const visibleDepth = enter(ancestors, line.depth, false);
    return [
      {
        at: start,
        words: line.words,
        isItem: line.role === 'item',
        isRunIn: line.role === 'run-in' || !part.end.includes('\n'),
        depth: line.depth,
        visibleDepth,
        isOpen: line.role === 'open',
      },
      ...inside,
    ];
  });
}

function startOfLine(
  placed: readonly Placed[],
  line: OriginalLine | undefined,
): number | undefined {
  return line && placed.find(({ part }) => part.line === line)?.start;
}

function documentOf(
  text: string,
  placed: readonly Placed[],
  isSilent: boolean,
): MarkedDocument | undefined {
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    span: { start: first.start, end: last.end },
    isSilent,
    genres: [],
    headings: headingsOf(text, placed),
    sections: [],
    lost: placed.flatMap(({ part, start, end }) =>
      part.lost.map(({ number, proof }) => ({
        at: start,
        number: number.trim(),
        isSure: proof !== undefined,
        ...(proof !== undefined && {
          range: {
            start: startOfLine(placed, proof.after) ?? first.start,
            end: startOfLine(placed, proof.before) ?? end,
            tellsNumber: proof.tellsNumber,
          },
        }),
      })),
    ),
  };
}

/** The text of a page and the truth of it. O(characters). */
export function renderPage(name: string, { parts, silent }: Page): DamagedPage {
  const { text, placed, chrome, noise } = placeParts(parts);
  const documents = silent.flatMap((isSilent, index) => {
    const own = placed.filter(({ part }) => part.document === index);
    return documentOf(text, own, isSilent) ?? [];
  });
  return {
    name,
    text,
    documents,
    chrome,
    noise,
    shaped: placed.flatMap(({ part, start, end }) =>
      part.document === NO_DOCUMENT && part.shape !== undefined
        ? [{ shape: part.shape, span: { start, end } }]
        : [],
    ),
  };
}
