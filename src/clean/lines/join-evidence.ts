import {
  endsClosed,
  endsSentence,
  hasSentencePunctuation,
  lineText,
  opensItem,
  opensNumber,
} from '../../line/line-shape.ts';
import { goesOnInPrint } from './join-print.ts';
import { continuesSeries } from './series-clause.ts';
import { type JoinContext, type Seam, staysApart } from './join-seam.ts';

/** Marks after which a line is complete, whatever follows, where lines are no printed ones. */
const COMPLETE = /(?:[。！？?!…][”’」』】）]*|[：？！])$/u;
const LONG_LINE = 40;
const SHORT_HEADING = 30;
const SHORT_REST = 12;
const SHORTEST_MIDWAY = 15;
const USUAL_OPEN_ENDS = 0.3;
/** Marks that cannot open a line, and words that no sentence opens with (but 的确, 等级, 着力). */
const CONTINUES = /^[，。、；：！？”’）》」』％%]/u;
const NEVER_FIRST =
  /^(?:的(?![士确])|[们吗呢吧嘛]|等(?=[，。；、）]|工作|部门|单位|方面|问题|情况|措施))/u;
const ENDS_MIDWAY = /[，、（《“‘「【—,]$/u;
const BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ['《', '》'],
  ['（', '）'],
  ['“', '”'],
  ['【', '】'],
];
const BRACKET_REACH = 60;

/** One ground for or against; undefined when it says nothing. */
type Judgement = (seam: Seam) => boolean | undefined;

/** In this order; the first that says something decides. */
const judgements: readonly Judgement[] = [
  byOpeningMark,
  goesOnInPrint,
  (seam) => (opensItem(seam.context.analysis, seam.after) ? false : undefined),
  (seam) => (isComplete(seam.left) ? false : undefined),
  (seam) => (seam.left.endsWith('；') ? continuesSeries(seam.left, seam.right) : undefined),
  byClosedEnd,
  (seam) => (ENDS_MIDWAY.test(seam.left) ? seam.left.length >= SHORTEST_MIDWAY : undefined),
  (seam) => (hasOpenBracket(seam) ? true : undefined),
  (seam) => (isHeadingLike(seam) ? false : undefined),
  (seam) => (NEVER_FIRST.test(seam.right) ? true : undefined),
  byPageBreak,
  byWordCut,
];

/**
 * Whether the sentence of line `a` goes on in line `b`. `paragraph` is the length of what has been joined up to
 * the end of `a`. Lines between them belong to the page (numbers, running headers).
 */
export function shouldJoin(context: JoinContext, a: number, b: number, paragraph: number): boolean {
  const { analysis, lines } = context;
  const before = lines[a];
  const after = lines[b];
  if (before === undefined || after === undefined) return false;
  // most lines end their paragraph: nothing more is asked
  if (
    context.print[a] === undefined &&
    isComplete(analysis.slice(Math.max(before.start, before.end - 6), before.end))
  )
    return false;
  const left = lineText(analysis, before);
  const right = lineText(analysis, after);
  const seam = { context, a, before, after, left, right, paragraph, pageBreak: b > a + 1 };
  if (staysApart(seam, b)) return false;
  return goesOn(seam) && !context.isFurniture(after);
}

function isComplete(words: string): boolean {
  return COMPLETE.test(words.slice(-6));
}

function goesOn(seam: Seam): boolean {
  for (const judgement of judgements) {
    const verdict = judgement(seam);
    if (verdict !== undefined) return verdict;
  }
  return false;
}

/** A line that opens with ， or ） belongs to the one before; 】 may close something of the site. */
function byOpeningMark({ right }: Seam): boolean | undefined {
  return CONTINUES.test(right) ? true : undefined;
}

function byClosedEnd(seam: Seam): boolean | undefined {
  return endsClosed(seam.left) && !hasOpenBracket(seam) ? false : undefined;
}

/** A number and a few words without punctuation, or any few words: more likely a heading than half a sentence. */
function isHeadingLike({ context, left, before, paragraph }: Seam): boolean {
  if (paragraph > left.length) return false; // the end of something joined already
  if (left.length > SHORT_HEADING) return false;
  return opensNumber(context.analysis, before.start) || !hasSentencePunctuation(left);
}

/** “《关于” without its “》”, which stands in the next line. */
function hasOpenBracket({ left, right }: Seam): boolean {
  return BRACKETS.some(([open, close]) => {
    const at = left.lastIndexOf(open);
    if (at < 0 || left.indexOf(close, at) >= 0) return false;
    const found = right.indexOf(close);
    const another = right.indexOf(open);
    return found >= 0 && found < BRACKET_REACH && (another < 0 || another > found);
  });
}

function byPageBreak({ pageBreak, paragraph, left }: Seam): boolean | undefined {
  if (!pageBreak) return undefined;
  return paragraph >= LONG_LINE || hasSentencePunctuation(left);
}

/**
 * …监测和舆 / 情上报机制。 — the characters at the cut stand side by side elsewhere in the text. Needs running text
 * on both sides, in a text that does not leave out its full stops anyway.
 */
function byWordCut({ context, left, right, paragraph }: Seam): boolean | undefined {
  if (paragraph < LONG_LINE || context.openEnds > USUAL_OPEN_ENDS) return false;
  if (!hasSentencePunctuation(left) || !hasSentencePunctuation(right)) return false;
  const seam = left.slice(-1) + right.slice(0, 1);
  if (!/^\p{Script=Han}{2}$/u.test(seam) || !context.occurs(seam)) return false;
  // one more character on either side, or a line so short that it can only be a rest
  const wider = [left.slice(-2) + right.slice(0, 1), left.slice(-1) + right.slice(0, 2)];
  return (
    wider.some((words) => context.occurs(words)) ||
    (endsSentence(right) && right.length <= SHORT_REST)
  );
}
