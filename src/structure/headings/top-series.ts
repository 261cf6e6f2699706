import type { HeadingMark } from '../marks/heading-marks.ts';

/** The rank of headings that join numbered sections of the top. */
const TOP_RANK = 5;

/** A numbered series of sections: its family and the rank at which headings without a number join it. */
export type TopSeries = { readonly family: string; readonly rank: number };

/**
 * The numbers of the document's top sections: 第一章, 一、, else the highest family that counts up through the document
 * without starting afresh and has lines between its numbers that could be headings (1 总则 ／ 1.1 编制目的 ／ 制定预案。).
 * `between`: those lines. O(marks + lines).
 */
export function topSeries(
  marks: readonly HeadingMark[],
  between: readonly number[],
): TopSeries | undefined {
  const families = new Map<string, HeadingMark[]>();
  for (const mark of marks) {
    const members = families.get(mark.style.family);
    if (members === undefined) families.set(mark.style.family, [mark]);
    else members.push(mark);
  }
  const ranked = [...families.values()].toSorted(
    (a, b) => (a[0]?.style.rank ?? 0) - (b[0]?.style.rank ?? 0),
  );
  const named = ranked.find(([first]) => first?.style.heads === 'document')?.[0]?.style.family;
  if (named !== undefined) return { family: named, rank: TOP_RANK };
  const top = ranked.find((members) => {
    const first = members[0]?.line ?? 0;
    const last = members.at(-1)?.line ?? 0;
    const countsUp = members.every(({ value }, at) => value > (members[at - 1]?.value ?? 0));
    return members.length >= 2 && countsUp && between.some((line) => line > first && line < last);
  });
  const style = top?.[0]?.style;
  return style === undefined ? undefined : { family: style.family, rank: style.rank };
}
