import { displayWidth, type TextLine } from './lines.ts';
import { endsSentence, hasSentencePunctuation, lineText } from '../../line/line-shape.ts';

const NARROWEST = 28;
const WIDEST = 180;
/** How much narrower than the widest a full line may be: an indent that was lost, a mark or word that went down. */
const SLACK = 8;
const FEWEST_LINES = 8;
/** Lines looked at together; a file may be wrapped in one part and not in another. */
const BLOCK = 48;
/** So many lines may be wider than the page. */
const WIDER_SHARE = 0.03;
/** Of all lines, so many are full … */
const FULL_SHARE = 0.35;
/** … of the full ones, so many stop in mid-sentence … */
const OPEN_SHARE = 0.6;
/** … and so many have the punctuation of running text (names in a list have none). */
const PROSE_SHARE = 0.5;

type Measured = { readonly width: number; readonly open: boolean; readonly prose: boolean };

/**
 * For each line, the display width (Han 2, ASCII 1) from which on a line counts as full because its part of the
 * text was hard-wrapped (PDF text, mail); undefined where it was not. Evidence: many lines of about equal width,
 * most of them ending in mid-sentence, next to none longer. O(characters).
 */
export function fullWidths(
  analysis: string,
  lines: readonly TextLine[],
): readonly (number | undefined)[] {
  const measured = lines.map((line) => {
    const words = lineText(analysis, line);
    return {
      width: displayWidth(analysis, line),
      open: !endsSentence(words),
      prose: hasSentencePunctuation(words),
    };
  });
  const blocks = Math.max(1, Math.round(lines.length / BLOCK));
  const size = Math.ceil(lines.length / blocks);
  const widths = Array.from({ length: blocks }, (_, index) =>
    fullWidth(measured.slice(index * size, (index + 1) * size)),
  );
  return lines.map((_, index) => {
    const block = Math.floor(index / size);
    return widths[block] ?? widths[block - 1] ?? widths[block + 1];
  });
}

function fullWidth(lines: readonly Measured[]): number | undefined {
  if (lines.length < FEWEST_LINES) return undefined;
  const sorted = lines.map((line) => line.width).toSorted((a, b) => b - a);
  const page = sorted[Math.floor(lines.length * WIDER_SHARE)] ?? 0;
  if (page < NARROWEST || page > WIDEST) return undefined;
  const full = lines.filter((line) => line.width >= page - SLACK);
  const fits =
    full.length >= lines.length * FULL_SHARE &&
    full.filter((line) => line.open).length >= full.length * OPEN_SHARE &&
    full.filter((line) => line.prose).length >= full.length * PROSE_SHARE;
  return fits ? page - SLACK : undefined;
}
