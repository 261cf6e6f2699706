import { kindBefore } from './candidates/occurrence-sample.ts';
import type { DocumentOccurrences } from './repeats/occurrences.ts';
import type { SymbolText } from './repeats/symbol-text.ts';
import { NEIGHBOUR, symbolTables } from './repeats/symbols.ts';

/**
 * How surely a phrase opens or closes a clause: the share of its occurrences that begin one (现将…) or that end one
 * (…报告如下), whichever is larger; 0 to 1. What stands in the middle of clauses only is a term rather than a formula.
 * O(occurrences).
 */
export function clauseShare(
  text: SymbolText,
  groups: readonly DocumentOccurrences[],
  length: number,
): number {
  const { after } = symbolTables();
  let all = 0;
  let begin = 0;
  let end = 0;
  for (const { positions } of groups)
    for (const at of positions) {
      all++;
      if (kindBefore(text, at) === NEIGHBOUR.clause) begin++;
      if (after[text.units[at + length] ?? 0] === NEIGHBOUR.clause) end++;
    }
  return all === 0 ? 0 : Math.max(begin, end) / all;
}
