import { matchHeading } from '../../taxonomy/heading-match.ts';
import type { DocumentEdges } from '../edges/document-edges.ts';
import { isDateLine } from '../../line/date-line.ts';
import { isSignatureLine } from '../../line/signature-line.ts';
import { isTitleLine } from '../../line/title-line.ts';
import { listSignEnd } from '../../line/line-shape.ts';
import { lineCues } from '../../line/line-cues.ts';
import { structureCues } from '../structure-cues.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** Characters a heading without a number may have. */
const SHORT = 22;
/** A paragraph of this length is one that a short line above it introduces. */
const PARAGRAPH = 30;
/** Among the first lines stand issuer and date; names of groups are shorter than those of bodies. */
const HEAD_LINES = 8;
const SHORTEST_BODY = 6;
/** 组长：某某; but not 参加人员 */
const ROSTER = /^.{1,10}：/u;

function isShortPhrase(content: string): boolean {
  if (content.length > SHORT + 1) return false;
  const bare = content.replace(/[。：:]$/u, '');
  if (bare.length < 2 || bare.length > SHORT || /[。，；！？,;：:]/u.test(bare)) return false;
  const cues = structureCues();
  return !cues['not-heading-opening'].test(bare) && !cues['not-heading-part'].test(bare);
}

/** Two halves with a comma between: `加强组织领导，压实工作责任`. */
const TWO_HALVES = /^\p{Script=Han}{4,12}，\p{Script=Han}{4,12}$/u;

/** What may be a heading where others beside it are such, too: a short phrase, or one of two halves that opens with a verb. */
function isLikely(content: string): boolean {
  const bare = content.replace(/。$/u, '');
  if (/[：:]$/u.test(bare)) return false;
  const cues = structureCues();
  if (isShortPhrase(bare)) return bare === content || !cues['sentence-opening'].test(bare);
  return TWO_HALVES.test(bare) && cues['verb-opening'].test(bare);
}

/** 【工作目标】 alone or with its body: 【工作目标】年底前…; the bracketed name. */
const BRACKETED = /^【[^】]{2,18}】/u;

/** A layout heading, a name in 【】, or a phrase that the taxonomy knows as a heading. */
function isSure(content: string, layoutLevel: number | undefined, below: boolean): boolean {
  if (BRACKETED.exec(content)?.[0].length === content.length) return true;
  if (!isShortPhrase(content)) return false;
  if (layoutLevel !== undefined) return true;
  // 一、组织领导 ／ 成立领导小组。: the sentence under a number is its body
  if (below && content.endsWith('。')) return false;
  const [best] = matchHeading(content);
  return best !== undefined && best.confidence >= 0.85;
}

/** A label as it may come back: `活动目标：` or the 【活动目标】 with which a line begins; empty if the line is none. */
function labelOf(content: string): string {
  const bracketed = BRACKETED.exec(content)?.[0];
  if (bracketed !== undefined) return bracketed;
  return content.length <= SHORT + 1 && /[：:]$/u.test(content) ? content : '';
}

/** Labels that come back with the same words: those of a ledger (`活动目标：`), not headings. */
function recurringLabels(document: DocumentText, edges: DocumentEdges): ReadonlySet<string> {
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (let at = edges.addresseeEnd; at < edges.closingStart; at++) {
    const label = labelOf(contentAt(document, at));
    if (label !== '' && seen.has(label)) recurring.add(label);
    seen.add(label);
  }
  return recurring;
}

/** A name in 【】 with its body behind it on the line: 【工作目标】年底前…… */
function isBracketedRunIn(content: string): boolean {
  const name = BRACKETED.exec(content)?.[0];
  return (
    name !== undefined &&
    name.length < content.length &&
    !structureCues()['not-heading-opening'].test(name.slice(1))
  );
}

/** Lines of a document that may be headings without a number, by what speaks for them; indices in order. */
export type Candidates = {
  readonly sure: readonly number[];
  /** Short lines that each introduce a paragraph, a list or another heading. */
  readonly likely: readonly number[];
  /** Short sentences that each introduce a paragraph: 队伍有人带。 */
  readonly stopped: readonly number[];
  /** 【】 names with their bodies behind them. */
  readonly bracketed: readonly number[];
};

/** A longer run of short lines is a list, a table or a cover. */
const LONGEST_RUN = 3;

/** Whether a line reads like a name of a section or a text by its last word: 预警启动, 综合应急预案. */
function isName(content: string): boolean {
  return isTitleLine(content) || matchHeading(content).length > 0;
}

/**
 * Which of some short lines right above each other, the last one over a body or a sure heading, are headings: one over
 * another, or with what the first one is about between them (活动地点 ／ 镇文化站广场 ／ 参加人员).
 */
function headingsOf(document: DocumentText, run: readonly number[]): readonly number[] {
  if (run.length > LONGEST_RUN) return [];
  return run.filter(
    (line, at) => at !== 1 || run.length === 2 || isName(contentAt(document, line)),
  );
}

/** Whether a heading may stand above a line: a paragraph, a sentence, a number, a roster (组长：…). */
function isBody(document: DocumentText, line: number, marked: ReadonlySet<number>): boolean {
  if (marked.has(line)) return true;
  const content = contentAt(document, line);
  if (content.length >= PARAGRAPH || /[。；：]$/u.test(content)) return true;
  return ROSTER.test(content) && lineCues()['roster-label'].test(content);
}

/** Whether a line belongs to the head of a text, which may have a cover: a date, near the top the name of a body. */
function isOfHead(content: string, at: number): boolean {
  if (isDateLine(content)) return true;
  return at < HEAD_LINES && content.length >= SHORTEST_BODY && isSignatureLine(content);
}

/** What a line may be on its own. */
type LineKind = 'sure' | 'bracketed' | 'stopped' | 'short' | 'none';

function lineKind(
  document: DocumentText,
  at: number,
  marked: ReadonlySet<number>,
  labels: ReadonlySet<string>,
): LineKind {
  const content = contentAt(document, at);
  const { layoutLevel, listed } = document.lines[at] ?? {};
  // what stands behind a sign is read by sign-headings.ts
  if (marked.has(at) || listSignEnd(content, 0) !== -1 || labels.has(labelOf(content)))
    return 'none';
  if (listed === true && layoutLevel === undefined) return 'none';
  if (isSure(content, layoutLevel, marked.has(at - 1))) return 'sure';
  if (isBracketedRunIn(content)) return 'bracketed';
  if (!isLikely(content) || isOfHead(content, at)) return 'none';
  if (!content.endsWith('。')) return 'short';
  return contentAt(document, at + 1).length >= PARAGRAPH ? 'stopped' : 'none';
}

/**
 * The lines between addressee and closing that may be headings without a number; `marked`: lines that numbers take.
 * O(characters).
 */
export function findCandidates(
  document: DocumentText,
  marked: ReadonlySet<number>,
  edges: DocumentEdges,
): Candidates {
  const labels = recurringLabels(document, edges);
  const found: { [key in keyof Candidates]: number[] } = {
    sure: [],
    likely: [],
    stopped: [],
    bracketed: [],
  };
  /** Short lines right above each other, waiting for what stands under them. */
  let run: number[] = [];
  for (let at = edges.addresseeEnd; at + 1 < edges.closingStart; at++) {
    const kind = lineKind(document, at, marked, labels);
    if (kind === 'short') run.push(at);
    else if (kind !== 'none') found[kind].push(at);
    const leads = isBody(document, at + 1, marked);
    if (kind === 'short' && !leads) continue;
    const chain = kind === 'sure' ? [...run, at] : run;
    if (leads || kind === 'sure')
      found.likely.push(...headingsOf(document, chain).filter((line) => run.includes(line)));
    run = [];
  }
  return found;
}
