import type { CommentPlace } from './comment-place.ts';
import type { CutPoint } from './cut-points.ts';
import { editText, type Prefix, type TextEdit } from './xml-tag.ts';

/** A comment whose place is known. */
export type PlacedComment = { readonly id: number; readonly place: CommentPlace };

/** What is to stand at one cut: ends of ranges, whole points, beginnings, in this order. */
type Seam = {
  readonly cut: CutPoint;
  readonly ends: string[];
  readonly points: string[];
  readonly starts: string[];
};

function seamAt(seams: Map<number, Seam>, cut: CutPoint): Seam {
  const known = seams.get(cut.at);
  if (known !== undefined) return known;
  const seam: Seam = { cut, ends: [], points: [], starts: [] };
  seams.set(cut.at, seam);
  return seam;
}

/**
 * The XML of a document with the marks of comments: beginning and end of the range, and the run that refers to the
 * comment. Runs are cut where a range begins or ends within them; nothing else changes.
 * Source: ECMA-376 Part 1, 17.13.4.
 */
export function markComments(
  xml: string,
  prefix: Prefix,
  comments: readonly PlacedComment[],
): string {
  const { name: w, declaration } = prefix;
  const seams = new Map<number, Seam>();
  for (const { id, place } of comments) {
    const mark = (name: string): string => `<${w}:${name}${declaration} ${w}:id="${id}"/>`;
    const start = mark('commentRangeStart');
    const end = mark('commentRangeEnd');
    const reference = `<${w}:r${declaration}>${mark('commentReference')}</${w}:r>`;
    const isApart = place.reference.at !== place.end.at;
    const closing = isApart ? end : end + reference;
    if (isApart) seamAt(seams, place.reference).ends.push(reference);
    if (place.start.at === place.end.at) {
      seamAt(seams, place.start).points.push(start + closing);
      continue;
    }
    seamAt(seams, place.start).starts.push(start);
    seamAt(seams, place.end).ends.push(closing);
  }
  const edits = new Map<string, TextEdit>();
  for (const { cut, ends, points, starts } of seams.values()) {
    for (const edit of cut.edits) edits.set(`${edit.start} ${edit.end}`, edit);
    const marks = [...ends, ...points, ...starts].join('');
    edits.set(`${cut.at} ${cut.at}`, {
      start: cut.at,
      end: cut.at,
      insert: cut.close + marks + cut.open,
    });
  }
  return editText(xml, [...edits.values()]);
}
