import { contentsLines } from './contents-lines.ts';
import { asContents, type PageLine } from './page-line.ts';
import type { TopNumber } from './top-numbers.ts';

/** How a top number stands to the last one of its family above it. */
export type NumberRelation = {
  readonly kind: 'falls' | 'goes-on';
  readonly before: number;
};

/** The body lines of a page between two markers, with the numbers of whole documents around each place. */
export type StartPage = {
  readonly lines: readonly PageLine[];
  /** For each line the index of the first line from it on that has a top number; the number of lines if there is none. */
  readonly topFrom: Int32Array;
  /** For lines with a top number that follows another of its family. */
  readonly relations: readonly (NumberRelation | undefined)[];
};

/** Families in the order of their levels; a number of one sets those after it anew, but articles run on. */
const LEVELS = ['part', 'chapter', 'article', 'han'];
const RUNS_ON = 'article';

/** Notes a number; those of lower levels count anew from here. */
function note(last: Map<string, number>, { family, value }: TopNumber): void {
  last.set(family, value);
  for (const lower of LEVELS.slice(LEVELS.indexOf(family) + 1))
    if (lower !== RUNS_ON) last.delete(lower);
}

/** How each top number stands to the last of its family above it. */
function ownRelations(lines: readonly PageLine[]): readonly (NumberRelation | undefined)[] {
  const last = new Map<string, number>();
  return lines.map(({ tops }): NumberRelation | undefined => {
    if (tops === undefined) return undefined;
    const before = last.get(tops.first.family);
    note(last, tops.first);
    note(last, tops.last);
    if (before === undefined) return undefined;
    if (tops.first.value > before) return { kind: 'goes-on', before };
    return tops.first.value === 1 ? { kind: 'falls', before } : undefined;
  });
}

/** Prepares the lines of a page for the grounds of starts. O(lines). */
export function startPage(read: readonly PageLine[]): StartPage {
  const isContents = contentsLines(read);
  const lines = read.map((line, at) => (isContents[at] === true ? asContents(line) : line));
  const topFrom = new Int32Array(lines.length + 1).fill(lines.length);
  for (let at = lines.length - 1; at >= 0; at--)
    topFrom[at] = lines[at]?.tops === undefined ? (topFrom[at + 1] ?? lines.length) : at;
  const own = ownRelations(lines);
  // 第一章 that no other chapter stands before, above 第一条 that falls back, falls back itself
  const relations = own.map((relation, at) => {
    const next = topFrom[at + 1] ?? lines.length;
    const below = lines[at]?.tops?.first.value === 1 && next <= at + 2 ? own[next] : undefined;
    return relation ?? (below?.kind === 'falls' ? below : undefined);
  });
  return { lines, topFrom, relations };
}
