import type { Span } from '../../text/span.ts';
import { isAsciiDigit } from '../../text/han.ts';
import { markRules } from './mark-rules.ts';

/**
 * Redaction marks, the places where a published text hides a name, a number or a date: `xx`, `XX县`, `×乡`, `**`,
 * `***`, `__`, `20_年`, `20xx年`, `138****1234`, `某某`, `某市`, `○○`, `□□`, `【】`. Digits that touch a mark belong to it.
 * Not marks: real years, bold (`**词**`), Latin words and file names (max, a_b, xx.com), X光, 3×5, 单价×数量,
 * 二○二四年, 某些, rules of `____`. Offsets count in the given analysis view; sorted, not overlapping. O(n).
 */
export function findMarks(analysis: string): readonly Span[] {
  const rules = markRules();
  const spans: Span[] = [];
  let from = 0;
  for (let i = 0; i < analysis.length;) {
    const rule = rules.get(analysis.charCodeAt(i));
    const end = rule === undefined ? i : rule(analysis, i);
    if (rule === undefined || end === i) {
      i = rule === undefined ? i + 1 : runEnd(analysis, i);
      continue;
    }
    let start = i;
    while (start > from && isAsciiDigit(analysis.charCodeAt(start - 1))) start--;
    let stop = end;
    while (isAsciiDigit(analysis.charCodeAt(stop))) stop++;
    spans.push({ start, end: stop });
    from = stop;
    i = stop;
  }
  return spans;
}

/** The end of a run of one character; what the whole run is not, no part of it is. */
function runEnd(analysis: string, at: number): number {
  const unit = analysis.charCodeAt(at);
  let end = at + 1;
  while (analysis.charCodeAt(end) === unit) end++;
  return end;
}
