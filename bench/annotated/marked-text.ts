import type { Span } from '../../src/text/span.ts';
import { stripMarks, type Mark } from './strip-marks.ts';

/** A heading, or a numbered sentence that is body (`isItem`), as an annotator marked it. */
export type MarkedHeading = {
  readonly at: number;
  readonly words: string;
  readonly isItem: boolean;
  /** Whether its body goes on on its line. */
  readonly isRunIn: boolean;
  /** Counting parents that were lost; `visibleDepth` without them. */
  readonly depth: number;
  readonly visibleDepth: number;
  /** Careful readers would differ: it counts neither way. */
  readonly isOpen: boolean;
};

/** Where a heading was lost; its number is empty where it cannot be known. */
export type MarkedLoss = {
  readonly at: number;
  readonly number: string;
  readonly isSure: boolean;
  /** Where the numbers that are left tell only between which lines it stood: anywhere here is right, with the right number. */
  readonly range?: Span & { readonly tellsNumber: boolean };
};

export type MarkedDocument = {
  readonly span: Span;
  /** Where it may as well be said to begin. */
  readonly otherStarts?: readonly number[];
  /** No marker announces it. */
  readonly isSilent: boolean;
  /** Acceptable genres, the best first. */
  readonly genres: readonly string[];
  readonly headings: readonly MarkedHeading[];
  /** Depth-1 stretches by their starts, with the acceptable elements, the best first. */
  readonly sections: readonly { readonly at: number; readonly elements: readonly string[] }[];
  readonly lost: readonly MarkedLoss[];
};

/** A text with what is in it; offsets are UTF-16 offsets into `text`. */
export type MarkedText = {
  readonly name: string;
  readonly text: string;
  readonly documents: readonly MarkedDocument[];
  readonly chrome: readonly Span[];
  /** Neither text nor furniture: it counts neither way whether it is kept. */
  readonly noise: readonly Span[];
  /** A document that is found here counts neither way. */
  readonly optionalStarts?: readonly number[];
};

const BLANK = /[\s\u3000]/u;
/** What may stand between a heading of its own line and the end of that line. */
const CLOSING_SIGN = /^[。．.：:；;]?$/u;

/** The first offset from `at` on that is no blank. */
export function skipBlank(text: string, at: number): number {
  let next = at;
  while (next < text.length && BLANK.test(text.charAt(next))) next++;
  return next;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && BLANK.test(text.charAt(last - 1))) last--;
  return last;
}

/** The stretches between an opening mark and its closing one. Throws an Error that names the place if one is missing. */
function stretches(
  marks: readonly Mark[],
  open: string,
  close: string,
): readonly { readonly open: Mark; readonly inner: readonly Mark[]; readonly end: number }[] {
  return marks.flatMap((mark, index) => {
    if (mark.name !== open) return [];
    const rest = marks.slice(index + 1);
    const length = rest.findIndex(({ name }) => name === close || name === open);
    const closing = rest[length];
    if (closing?.name !== close) throw new Error(`⟦${open}⟧ at ${mark.at} has no ⟦${close}⟧`);
    return [{ open: mark, inner: rest.slice(0, length), end: closing.at }];
  });
}

function headingsIn(
  text: string,
  marks: readonly Mark[],
  name: 'h' | 'i',
): readonly MarkedHeading[] {
  return stretches(marks, name, `/${name}`).map(({ open: { at, args }, inner, end }) => {
    const bar = inner.find((mark) => mark.name === 'bar')?.at ?? at;
    const rest = text.slice(end).split('\n', 1)[0] ?? '';
    const depth = Number(args[0] ?? 1);
    const visible = args.find((arg) => /^v\d$/u.test(arg))?.slice(1);
    return {
      at: skipBlank(text, at),
      words: text.slice(bar, end).replaceAll('\n', '').trim(),
      isItem: name === 'i',
      isRunIn: !CLOSING_SIGN.test(rest.replaceAll(/[\s\u3000]/gu, '')),
      depth,
      visibleDepth: visible === undefined ? depth : Number(visible),
      isOpen: args.includes('ambiguous') || args.includes('label'),
    };
  });
}

function documentOf(
  text: string,
  { open, inner, end }: ReturnType<typeof stretches>[number],
): MarkedDocument {
  const start = skipBlank(text, open.at);
  const headings = [...headingsIn(text, inner, 'h'), ...headingsIn(text, inner, 'i')];
  return {
    span: { start, end: trimmedEnd(text, start, end) },
    isSilent: open.args.includes('silent'),
    genres: (open.args[0] ?? '').split('|'),
    headings: headings.toSorted((a, b) => a.at - b.at),
    sections: inner
      .filter(({ name }) => name === 'e')
      .map(({ at, args }) => ({ at: skipBlank(text, at), elements: (args[0] ?? '').split('/') })),
    lost: inner
      .filter(({ name }) => name === 'lost')
      .map(({ at, args: [number = '?', sureness = 'certain'] }) => ({
        at: skipBlank(text, at),
        number: number === '?' ? '' : number,
        isSure: sureness !== 'possible',
      })),
  };
}

/**
 * Reads an annotated text; the marks are described in tests/annotated/README.md. Throws an Error that names the place of a
 * mark without its counterpart.
 */
export function readMarkedText(name: string, source: string): MarkedText {
  const { text, marks } = stripMarks(source.replaceAll('\r', ''));
  try {
    return partsOf(name, text, marks);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function partsOf(name: string, text: string, marks: readonly Mark[]): MarkedText {
  return {
    name,
    text,
    documents: stretches(marks, 'doc', 'end').map((stretch) => documentOf(text, stretch)),
    chrome: stretches(marks, 'chrome', '/chrome').map(({ open, end }) => ({
      start: skipBlank(text, open.at),
      end: trimmedEnd(text, open.at, end),
    })),
    noise: [],
  };
}
