import { gluedNameEnd, type GluedEnd } from './glued-name.ts';
import type { HeadingReading } from '../headings/heading-form.ts';
import type { HeadingMark } from '../marks/heading-marks.ts';
import { firstStop } from '../headings/heading-stop.ts';
import { structureCues } from '../structure-cues.ts';
import type { DocumentText } from '../../line/text-line.ts';

/** So much of a content is read to find a glued heading. */
const REACH = 48;
/** A first sentence shorter than this is a heading as it stands. */
const SUSPECT = 16;
/** A line without a stop is a heading as it stands up to this length. */
const WHOLE_LINE = 44;
/** A content of one sentence, one that ends in ；, one without any stop: items and lines rather than headings with bodies. */
const ONE_SENTENCE = -1.2;
const ENUMERATED = -3;
const UNSTOPPED = -3;
/** 对…, 在…, 各…: a sentence from its first word on. */
const SENTENCE = -2;
/** The first sentence as a whole reads like a heading. */
const WHOLE = -2.5;

/** What is known of a heading that may be glued to its body. */
export type GluedMember = {
  /** Its end as its name alone tells it. */
  readonly named: GluedEnd | undefined;
  /** Its first words, up to their stop. */
  readonly opening: string;
  /** What the form of its content says for or against a glued heading. */
  readonly form: number;
};

/** `三、组织单位主办单位：…`: the label that opens a body was taken for the end of the heading. */
function hidesLabel(words: string): boolean {
  const label = structureCues()['glued-label'];
  for (let at = 3; at <= words.length - 2; at++)
    if (label.test(`${words.slice(at)}：`)) return true;
  return false;
}

/**
 * The part of a content that may hold a glued heading and the beginning of its body; empty where a stop parts them, or
 * where it is a heading on a line of its own.
 */
function suspect(
  { analysis, lines }: DocumentText,
  { start, end }: HeadingReading,
  { line, contentEnd }: HeadingMark,
): string {
  const opening = analysis.slice(start, Math.min(contentEnd, start + REACH));
  if (end - start <= SUSPECT && end < contentEnd) {
    if (analysis.charAt(end) === '；') return opening;
    const labelled = analysis.charAt(end) === '：' && hidesLabel(analysis.slice(start, end));
    return labelled ? opening : '';
  }
  if (contentEnd < (lines[line]?.end ?? 0)) return opening;
  if (contentEnd - start <= WHOLE_LINE && firstStop(analysis, start, contentEnd) === -1) return '';
  return /[，。；：]/u.test(opening.replace(/（[^）]*）?/gu, '')) ? opening : '';
}

/** 把…管起来 names a task as often as it opens a sentence. */
function isSentence(content: string): boolean {
  return !content.startsWith('把') && structureCues()['sentence-opening'].test(content);
}

/** What the form of a content says: an item ends in ；, a heading has a body of several sentences. */
function contentPoints({ analysis }: DocumentText, start: number, contentEnd: number): number {
  const content = analysis.slice(start, contentEnd).trimEnd();
  if (/[；;]$/u.test(content)) return ENUMERATED;
  const stop = content.search(/[。；;：:]/u);
  if (stop === -1) return UNSTOPPED;
  const opening = isSentence(content) ? SENTENCE : 0;
  return stop === content.length - 1 ? opening + ONE_SENTENCE : opening;
}

/** A member of a series that may be glued to its body; undefined where it is not. */
export function gluedMember(
  document: DocumentText,
  mark: HeadingMark,
  reading: HeadingReading,
): GluedMember | undefined {
  const opening = suspect(document, reading, mark);
  if (opening === '') return undefined;
  const stop = opening.search(/[。；？！：:\s]/u);
  const labelled = document.analysis.charAt(reading.end) === '：';
  const words = stop === -1 ? opening : opening.slice(0, labelled ? stop + 1 : stop);
  const whole = reading.followed && reading.leaning > -1 && !labelled;
  const form = contentPoints(document, reading.start, mark.contentEnd) + (whole ? WHOLE : 0);
  return { named: gluedNameEnd(opening), opening: words, form };
}
