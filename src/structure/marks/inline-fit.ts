import type { InlineMark } from './inline-marks.ts';
import type { NumberMark } from '../../line/numbering-styles.ts';

/** What stands around a line, against which the numbers within it are held. */
export type Fit = {
  readonly runTogether: boolean;
  /** The last number of each family that was kept. */
  readonly last: ReadonlyMap<string, number>;
  /** Whether decimals enough stand in the document for an outline. */
  readonly outlined: boolean;
  /** All parts of the last plain or decimal number that was kept. */
  readonly outline: readonly number[];
  /** Families whose last item stands on this line: at its start, or glued to a heading. */
  readonly begun: ReadonlySet<string>;
  readonly first: NumberMark | undefined;
  /** The number with which one of the next lines begins. */
  readonly next: NumberMark | undefined;
  /** The next number of a family at a line start below. */
  readonly ahead: (family: string) => number | undefined;
};

/** In run-together lines: a series starts at 1 or goes on from its last number (a few lost ones allowed). */
function fitsSeries({ value }: NumberMark, last: number | undefined): boolean {
  if (value === 1) return true;
  return last === undefined ? value <= 3 : value > last && value <= last + 3;
}

/** `主要表现在：1、…` where `2、` starts the next line, or `…。2、` where `1、` started this line. */
function continuesIntoLines({ style, value }: NumberMark, { first, next }: Fit): boolean {
  const { family } = style;
  if (next?.style.family !== family || next.value !== value + 1) return false;
  if (value === 1) return first?.style.family !== family;
  return first?.style.family === family && first.value === value - 1;
}

/** `（2）` in a line that `（1）` begins, where `（3）` begins the next: it stands there whatever is before it. */
function isBridge({ style, value }: NumberMark, { begun, next }: Fit): boolean {
  return begun.has(style.family) && next?.style.family === style.family && next.value === value + 1;
}

/** `…。（二）深化应用。…` between the lines of （一） and （三）, which else would lack a heading. */
function fillsGap({ style, value }: NumberMark, { last, ahead }: Fit): boolean {
  if (style.heads === 'item' || value < 2) return false;
  return last.get(style.family) === value - 1 && ahead(style.family) === value + 1;
}

/** Whether a decimal is the very next of an outline: after 1.2 come 1.2.1, 1.3 and, if 2 was not read, 2.1. */
function succeeds(parts: readonly number[], outline: readonly number[]): boolean {
  const last = parts.length - 1;
  if (parts.slice(0, last).every((part, at) => part === outline[at]))
    return parts[last] === (outline[last] ?? 0) + 1;
  return parts.length === 2 && parts[1] === 1 && parts[0] === (outline[0] ?? 0) + 1;
}

/** Whether a number within a line belongs to a series and is no enumeration in prose. */
export function fitsIn({ mark, hold, stopped }: InlineMark, fit: Fit): boolean {
  const { family, heads } = mark.style;
  const last = fit.last.get(family);
  if (mark.parts.length > 1)
    return fit.outlined && (stopped || fit.runTogether) && succeeds(mark.parts, fit.outline);
  if (family === 'article') return fit.runTogether && fitsSeries(mark, last);
  if (hold === 'bare') {
    if (mark.value !== (last ?? 0) + 1) return false;
    return (fit.runTogether && heads !== 'item') || isBridge(mark, fit);
  }
  if (hold === 'glue' || hold === 'tail' || fit.runTogether) return fitsSeries(mark, last);
  if (fit.begun.has(family) && mark.value === (last ?? 0) + 1) return true;
  return continuesIntoLines(mark, fit) || (stopped && fillsGap(mark, fit));
}
