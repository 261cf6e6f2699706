import { bestCue, scoreBodyCues } from '../taxonomy/body-cues.ts';
import { matchHeading } from '../taxonomy/heading-match.ts';
import { elementIndex } from '../taxonomy/taxonomy.ts';
import type { DocumentText, TextLine } from './text-line.ts';

const NEXT_STEP = /(?:^|[。；])(?=(?:下一?步|今后|下阶段|下半年|接下来)[，,]?.{0,30}(?:将|要|继续|重点|打算|着力|从))/u;
const LAST_TURN = /^(?:下一?步|今后|下阶段|接下来|总之|综上|在今后|下半年)/u;
const STRONG_CUE = 2;

/**
 * Where the body of a section with a double name (`五、存在的问题及下一步打算`) turns to its second element; -1 if it
 * does not. The turn is sought at a line start first, then at the start of a sentence.
 */
export function secondElementStart(document: DocumentText, heading: string, lines: readonly TextLine[]): number {
  const names = matchHeading(heading).filter((match) => match.confidence >= 0.6);
  const next = names.some((name) => name.element === '下一步打算');
  const problems = names.some((name) => name.element === '存在问题' || name.element === '原因分析');
  if (!next || !problems) return -1;
  for (const line of lines) {
    const content = document.analysis.slice(line.start, line.end);
    const match = NEXT_STEP.exec(content);
    if (match !== null) return line.start + match.index + match[0].length;
  }
  return -1;
}

/** Whether a last paragraph speaks of what comes next or sums up, and so stands apart from the section before it. */
export function isClosingTurn(document: DocumentText, line: TextLine): boolean {
  return LAST_TURN.test(document.analysis.slice(line.start, line.end).trim());
}

/**
 * Starts of the stretches of a text without any headings: a new one begins where a paragraph clearly speaks for
 * another element than the stretch before it. The first paragraph is the lead.
 */
export function unheadedTurns(document: DocumentText, from: number, to: number): readonly number[] {
  const lead = elementIndex('导语');
  const starts: number[] = [];
  let current = lead;
  for (let at = from; at < to; at++) {
    const line = document.lines[at];
    if (line === undefined) break;
    const best = bestCue(scoreBodyCues(document.analysis.slice(line.start, line.end)));
    const first = at === from;
    const turns = best.index >= 0 && best.index !== current && best.score >= STRONG_CUE && best.margin >= 0.5;
    if (first ? turns && best.index !== lead : turns || at === from + 1) {
      starts.push(line.start);
      current = best.index;
    }
  }
  return starts;
}
