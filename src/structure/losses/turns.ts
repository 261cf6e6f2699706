import { bestCue, scoreBodyCues } from '../../taxonomy/body-cues.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import { elementIndex } from '../../taxonomy/taxonomy.ts';
import { structureCues } from '../structure-cues.ts';
import { contentAt, lineAt, startOfLine, type DocumentText } from '../../line/text-line.ts';

/** Points by which a paragraph of a text without headings must speak for another element to begin a new stretch. */
const STRONG_CUE = 2;
const CLEAR_MARGIN = 0.5;
const SURE_NAME = 0.6;
/** A text of so many paragraphs begins with a lead, whatever the words. */
const LEAST_WITH_LEAD = 3;

/** Whether a heading names problems (or their causes) and next steps at once: `五、存在的问题及下一步打算`. */
export function isDoubleName(heading: string): boolean {
  const names = matchHeading(heading).filter(({ confidence }) => confidence >= SURE_NAME);
  const has = (element: string): boolean => names.some((name) => name.element === element);
  return has('下一步打算') && (has('存在问题') || has('原因分析'));
}

/** Where the text in [start, end) turns to what comes next; -1 if it does not. Sought line by line, at sentence starts. */
export function nextStepStart(document: DocumentText, start: number, end: number): number {
  const nextStep = structureCues()['next-step'];
  for (let at = lineAt(document, start); at < document.lines.length; at++) {
    const line = document.lines[at];
    if (line === undefined || line.end > end) break;
    const from = Math.max(line.start, start);
    const match = nextStep.exec(document.analysis.slice(from, line.end));
    if (match !== null) return from + match.index + match[0].length;
  }
  return -1;
}

const REQUESTS = '工作要求';
const OUTLOOK = '下一步打算';
const OPENINGS = [
  ['problem-turn', '存在问题'],
  ['outlook-turn', OUTLOOK],
  ['result-turn', '主要成效'],
  ['request-turn', REQUESTS],
  ['money-turn', '保障措施'],
] as const;

/**
 * The element that the first words of a paragraph turn to, where writers who use no headings say it so: problems
 * (也有不少遗憾), results (经过努力，…), what comes next (明年，我们打算…), requests (希望各班…), money (经费从…列支); undefined if they say none.
 */
export function openingTurn(content: string): string | undefined {
  const cues = structureCues();
  return OPENINGS.find(([cue]) => cues[cue].test(content))?.[1];
}

/** Where a text says what is to be done under a heading, a paragraph at its end does not turn to it. */
const AHEAD: readonly string[] = [OUTLOOK, '工作任务', '工作目标', '实施步骤'];

/** Names that plans and reports share (主要做法) are taken as reports have them: plans have others of their own. */
function isNamed(headings: readonly string[], element: string): boolean {
  const owners = element === OUTLOOK ? AHEAD : [element];
  return headings.some((heading) =>
    matchHeading(heading, 'report').some(
      (name) => owners.includes(name.element) && name.confidence >= SURE_NAME,
    ),
  );
}

/**
 * Whether a last paragraph speaks of what comes next or sums up, and so stands apart from the section before it: by its
 * first words, or by a resolve where no section (`headings`) says what is to be done.
 */
export function isLastTurn(
  document: DocumentText,
  line: number,
  headings: readonly string[],
): boolean {
  const content = contentAt(document, line);
  const cues = structureCues();
  return (
    cues['closing-turn'].test(content) ||
    (cues.resolve.test(content) && !isNamed(headings, OUTLOOK) && isNamed(headings, '存在问题'))
  );
}

/**
 * Whether a paragraph below the last section's own body turns to an element that no section of the text is named after
 * (`headings`): what has a heading somewhere else is not left without one here. O(headings).
 */
export function isUnnamedTurn(
  document: DocumentText,
  line: number,
  headings: readonly string[],
): boolean {
  const element = openingTurn(contentAt(document, line));
  return element !== undefined && !isNamed(headings, element);
}

/** The element a paragraph of a text without headings clearly speaks for, as an index; -1 if for none. */
function clearElement(content: string): number {
  const opening =
    openingTurn(content) ?? (structureCues()['duty-turn'].test(content) ? REQUESTS : undefined);
  if (opening !== undefined) return elementIndex(opening);
  const best = bestCue(scoreBodyCues(content));
  return best.score >= STRONG_CUE && best.margin >= CLEAR_MARGIN ? best.index : -1;
}

/**
 * Starts of the stretches of a text without any headings, lines [from, to): a new one begins where a paragraph clearly
 * speaks for another element than the stretch before it. The first of three paragraphs or more is the lead.
 */
export function unheadedTurns(document: DocumentText, from: number, to: number): readonly number[] {
  const lead = elementIndex('导语');
  const starts: number[] = [];
  let current = lead;
  for (let at = from; at < Math.min(to, document.lines.length); at++) {
    const element = clearElement(contentAt(document, at));
    const turns = element >= 0 && element !== current;
    if (at === from ? turns && to - from < LEAST_WITH_LEAD : turns || at === from + 1) {
      starts.push(startOfLine(document, at));
      current = element;
    }
  }
  return starts;
}
