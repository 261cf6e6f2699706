import { numberingStyles, type NumberMark } from '../../line/numbering.ts';

/** A capital I read as a misprinted 1. */
const MISPRINT = 'arabic-letter';

/**
 * Reads `I、` as a Roman one where `II、` or `Ⅱ、` starts another line: alone it is a misprinted `1、`. O(lines).
 */
export function readRomanOnes(
  marks: readonly (NumberMark | undefined)[],
): readonly (NumberMark | undefined)[] {
  const style = numberingStyles().find(({ id }) => id === 'roman');
  const isSeries = marks.some((mark) => mark?.style.id === 'roman' && mark.value === 2);
  if (style === undefined || !isSeries) return marks;
  return marks.map((mark) =>
    mark?.style.id === MISPRINT ? { ...mark, style, value: 1, parts: [1] } : mark,
  );
}
