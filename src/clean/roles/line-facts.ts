import { mayAddress } from '../../line/addressee-line.ts';
import type { Span } from '../../text/span.ts';
import { type ChromeScore, noScore, scoreWords } from '../furniture/chrome-score.ts';
import type { ChromeKind } from '../furniture/chrome-kind.ts';
import { isDateLine } from '../../line/date-line.ts';
import {
  endsSentence,
  hasSentencePunctuation,
  opensItem,
  opensNumber,
} from '../../line/line-shape.ts';
import { type LineSignal, lineSignals } from '../furniture/line-signals.ts';
import type { LineLayout } from '../lines/lines.ts';
import { isCollectionTitle, isSiteTitle } from '../furniture/page-title.ts';
import { relatedHead, type RelatedHead } from '../furniture/related-head.ts';

/** All that is known of one line when its role is decided. */
export type LineFacts = Span & {
  /** The line in the analysis view. */
  readonly words: string;
  readonly layout: LineLayout;
  /** Furniture: 1 surely, 0.5 likely at the edges of a page. What speaks for a document is taken off. */
  readonly score: number;
  readonly kind: ChromeKind;
  /** Whether one word or the shape of the line is sure by itself. */
  readonly sure: boolean;
  /** The whole line has a form that only furniture has. */
  readonly whole: boolean;
  /** A sentence of running text: some length and its end. */
  readonly prose: boolean;
  /** What speaks for a document by its words; 0 or more. */
  readonly body: number;
  readonly head: RelatedHead | undefined;
  readonly numbered: boolean;
  /** Part of a document by its shape: a number, a long sentence, an addressee, a date. */
  readonly anchor: boolean;
  /** The title of a collection, or with a site's name behind it. */
  readonly pageTitle: boolean;
};

const SHORT_SENTENCE = 45;
const LONG = 160;
/** Longer lines are not scored by their words: they hold too many of them. */
const LONGEST_SCORED = 640;
const LIKELY = 0.5;
const SURE = 0.8;
const LINKED = 0.4;
const LINK_SHARE = 0.8;
const OFFICIAL = 0.6;

/** Collects the facts of a line. O(length). */
export function lineFacts(analysis: string, span: Span, layout: LineLayout): LineFacts {
  const words = analysis.slice(span.start, span.end);
  const prose = words.length > SHORT_SENTENCE && endsSentence(words);
  const byWords = words.length > LONGEST_SCORED ? noScore : scoreWords(analysis, span);
  const signal = prose || words.length > LONG ? undefined : lineSignals(words)[0];
  const numbered = opensNumber(analysis, span.start);
  const { score, kind } = combined(byWords, signal, layout, words);
  return {
    start: span.start,
    end: span.end,
    words,
    layout,
    score,
    kind,
    sure: byWords.sure || (signal !== undefined && signal.score >= SURE),
    whole: signal?.whole === true,
    prose,
    body: byWords.body,
    head: prose ? undefined : relatedHead(words, layout.linkShare),
    numbered,
    anchor: score < LIKELY && isAnchor(analysis, span, words, byWords.body),
    pageTitle: isCollectionTitle(words) || isSiteTitle(words),
  };
}

/** The stronger of words and shape, links added, what speaks for a document taken off. */
function combined(
  byWords: ChromeScore,
  signal: LineSignal | undefined,
  layout: LineLayout,
  words: string,
): { readonly score: number; readonly kind: ChromeKind } {
  const linked = layout.linkShare >= LINK_SHARE && !isAttachment(words) ? LINKED : 0;
  const bySignal = signal !== undefined && signal.score > byWords.score;
  const strongest = bySignal ? signal.score : byWords.score;
  const against = signal?.whole === true ? 0 : byWords.body;
  const score = strongest + linked - against;
  const kind = bySignal ? signal.kind : byWords.score > 0 ? byWords.kind : 'link';
  return { score: layout.kinds.has('table-row') ? Math.min(score, 0) : score, kind };
}

function isAnchor(analysis: string, span: Span, words: string, body: number): boolean {
  if (words.length > 3 && opensNumber(analysis, span.start)) return true;
  if (body >= OFFICIAL || isDateLine(words)) return true;
  const punctuated = hasSentencePunctuation(words);
  if (words.length >= SHORT_SENTENCE && punctuated) return true;
  if (mayAddress(words)) return true;
  return punctuated && opensItem(analysis, span);
}

/** 附件：申报表.xlsx, 1.登记表.doc: links that belong to a document. */
function isAttachment(words: string): boolean {
  return /^(?:附|\d{1,2}[.、])|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd|pptx?)(?:[（( ].*)?$/iu.test(
    words,
  );
}
