import { FAMILIES, labelOf } from '../originals/label.ts';
import type { OriginalLine } from '../originals/original.ts';
import type { Proof } from './part.ts';

/** A numbered line of a document, in order, and whether it is to be dropped. */
export type Numbered = { readonly line: OriginalLine; readonly isDropped: boolean };

function rankOf({ number }: OriginalLine): number {
  const family = labelOf(number)?.family;
  return family === undefined ? FAMILIES.length : FAMILIES.indexOf(family);
}

/** The nearest number of the same system that is left, before anything higher. */
function sibling(lines: readonly Numbered[], at: number, step: 1 | -1): OriginalLine | undefined {
  const rank = rankOf(lines[at]?.line ?? missing);
  for (let next = at + step; next >= 0 && next < lines.length; next += step) {
    const one = lines[next];
    if (one === undefined || one.isDropped) continue;
    const other = rankOf(one.line);
    if (other < rank) return undefined;
    if (other === rank) return one.line;
  }
  return undefined;
}

const missing: OriginalLine = {
  role: 'open',
  text: '',
  number: '',
  words: '',
  depth: 0,
  series: -1,
  value: 0,
};

/** A series under the dropped heading begins with 1 although the same series was running: between which lines. */
function restartBelow(lines: readonly Numbered[], at: number): Proof | undefined {
  const dropped = lines[at]?.line ?? missing;
  const behind = lines.slice(at + 1);
  const next = behind.find(({ line, isDropped }) => line.depth <= dropped.depth || !isDropped);
  const below = next?.line;
  if (below === undefined || next?.isDropped === true || below.depth <= dropped.depth)
    return undefined;
  if (below.value !== 1) return undefined;
  const rank = rankOf(below);
  for (const { line, isDropped } of lines.slice(0, at).toReversed()) {
    if (isDropped) continue;
    const other = rankOf(line);
    if (other < rank) return undefined;
    if (other === rank) return { after: line, before: below, tellsNumber: false };
  }
  return undefined;
}

/** A gap between the siblings that are left, or a series that does not begin with 1 although it did. */
function gapAround(lines: readonly Numbered[], at: number): Proof | undefined {
  const [after, before] = [sibling(lines, at, -1), sibling(lines, at, 1)];
  if (before === undefined) return undefined;
  const first = lines.find(({ line }) => line.series === lines[at]?.line.series)?.line;
  if (after === undefined && first?.value !== 1) return undefined;
  return before.value > (after?.value ?? 0) + 1 ? { after, before, tellsNumber: true } : undefined;
}

/** How the numbers that are left prove that the heading at `at` was lost; undefined if they do not. O(lines). */
export function proofOf(lines: readonly Numbered[], at: number): Proof | undefined {
  return restartBelow(lines, at) ?? gapAround(lines, at);
}
