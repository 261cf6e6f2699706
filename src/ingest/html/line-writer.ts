import type { LayoutCue } from '../source-text.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import { createViewBuilder, type ViewBuilder } from '../view-builder.ts';
import type { HtmlText } from './parse-html.ts';

/** A cue over what is being written; `start` is -1 until the first unit is there. */
export type OpenCue = { readonly kind: LayoutCue['kind']; readonly level?: number; start: number };

/**
 * The text of a page while it is written line by line, with the places it came from and the cues for links and
 * bold lines. Make one with `createLineWriter`; what it holds is for the functions of this file alone.
 */
export type LineWriter = {
  readonly html: string;
  readonly builder: ViewBuilder;
  readonly cues: LayoutCue[];
  readonly waiting: Set<OpenCue>;
  lineStart: number;
  boldUnits: number;
  /** Units of the line that say nothing about bold: blanks and inserted labels. */
  blankUnits: number;
  linkStart: number;
  /** Last unit on the line, 0 at its start. */
  before: number;
  /** Collapsed blanks of the markup, written before the next visible unit. */
  space: Space | undefined;
  /** Inserted text written before the next visible unit: a gap between cells only if the line has begun. */
  gap: string;
  label: string;
};

type Space = { readonly start: number; readonly end: number; readonly breaks: boolean };

const NO_BREAK_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** A writer over the markup. All writing together takes O(text written). */
export function createLineWriter(html: string): LineWriter {
  return {
    html,
    builder: createViewBuilder(html),
    cues: [],
    waiting: new Set(),
    lineStart: 0,
    boldUnits: 0,
    blankUnits: 0,
    linkStart: -1,
    before: 0,
    space: undefined,
    gap: '',
    label: '',
  };
}

/** Writes the text of a node, blanks collapsed as a browser does (line breaks kept if `preformatted`). */
export function writeText(writer: LineWriter, node: HtmlText, preformatted: boolean): void {
  const { html } = writer;
  if (node.reference !== undefined) return writeReference(writer, node, node.reference);
  let at = node.start;
  while (at < node.end) {
    const code = html.charCodeAt(at);
    if (isBlank(code)) at = takeBlank(writer, at, preformatted);
    else if (code === NO_BREAK_SPACE) at = put(writer, node, ' ', at, at + 1);
    else {
      const end = endOfRun(html, at + 1, node.end);
      prepare(writer, node, at, code);
      writer.builder.copy(at, end);
      count(writer, node, end - at, code);
      writer.before = html.charCodeAt(end - 1);
      at = end;
    }
  }
}

/** Ends the line if it has text; `at` is the place in the markup. */
export function endLine(writer: LineWriter, at: number): void {
  writer.space = undefined;
  writer.gap = '';
  if (writer.builder.length() > writer.lineStart) breakLine(writer, at, at);
}

/** A line break that stands in the markup, a `<br>`: ends the line even if it is empty. */
export function breakLine(writer: LineWriter, start: number, end: number): void {
  endLink(writer);
  const units = writer.builder.length() - writer.lineStart - writer.blankUnits;
  if (units > 0 && writer.boldUnits >= units) {
    writer.cues.push({ kind: 'emphasis', start: writer.lineStart, end: writer.builder.length() });
  }
  writer.builder.put('\n', start, end);
  writer.lineStart = writer.builder.length();
  writer.boldUnits = 0;
  writer.blankUnits = 0;
  writer.space = undefined;
  writer.before = 0;
}

/** Opens a cue over what is written from now on. */
export function openCue(writer: LineWriter, kind: LayoutCue['kind'], level?: number): OpenCue {
  const cue: OpenCue = level === undefined ? { kind, start: -1 } : { kind, level, start: -1 };
  writer.waiting.add(cue);
  return cue;
}

/** Closes a cue; one over nothing is forgotten. */
export function closeCue(writer: LineWriter, cue: OpenCue): void {
  writer.waiting.delete(cue);
  const end = writer.builder.length();
  if (cue.start >= 0 && cue.start < end) writer.cues.push({ ...cue, end });
}

/** The text written, and its cues by place. */
export function finishWriter(writer: LineWriter): {
  readonly view: MappedText;
  readonly cues: readonly LayoutCue[];
} {
  endLink(writer);
  const cues = writer.cues.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return { view: writer.builder.finish(), cues };
}

function takeBlank(writer: LineWriter, at: number, preformatted: boolean): number {
  const { html } = writer;
  const code = html.charCodeAt(at);
  const breaks = code === LINE_FEED || code === RETURN;
  if (preformatted && breaks) {
    const end = code === RETURN && html.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
    breakLine(writer, at, end);
    return end;
  }
  addSpace(writer, at, at + 1, breaks);
  return at + 1;
}

/** Widens the space that is written before the next visible unit. */
function addSpace(writer: LineWriter, start: number, end: number, breaks: boolean): void {
  const { space } = writer;
  writer.space = {
    start: space?.start ?? start,
    end,
    breaks: breaks || space?.breaks === true,
  };
}

/** Writes what a character reference stands for; no-break spaces become plain ones. */
function writeReference(writer: LineWriter, node: HtmlText, reference: string): void {
  if (isBlank(reference.charCodeAt(0))) addSpace(writer, node.start, node.end, false);
  else put(writer, node, reference.replaceAll('\u00a0', ' '), node.start, node.end);
}

/** Writes `text` for the stretch [start, end) of the markup; gives its end. */
function put(writer: LineWriter, node: HtmlText, text: string, start: number, end: number): number {
  prepare(writer, node, start, text.charCodeAt(0));
  writer.builder.put(text, start, end);
  count(writer, node, text.length, text.charCodeAt(0));
  writer.before = text.charCodeAt(text.length - 1);
  return end;
}

/** Writes what waits for the next visible unit, and begins the cues that start with it. */
function prepare(writer: LineWriter, node: HtmlText, at: number, next: number): void {
  const { builder, space } = writer;
  const begun = builder.length() > writer.lineStart;
  if (node.link === 'none') endLink(writer);
  if (writer.gap !== '' && begun) insert(writer, writer.gap, at, at);
  else if (space !== undefined && begun && writer.label === '') {
    const joins = space.breaks && isWide(writer.before) && isWide(next);
    if (!joins) insert(writer, ' ', space.start, space.end);
  }
  writer.gap = '';
  writer.space = undefined;
  for (const cue of writer.waiting) cue.start = builder.length();
  writer.waiting.clear();
  if (writer.label !== '') insert(writer, writer.label, at, at);
  writer.label = '';
  if (node.link !== 'none' && writer.linkStart < 0) writer.linkStart = builder.length();
}

function insert(writer: LineWriter, text: string, start: number, end: number): void {
  writer.builder.put(text, start, end);
  writer.blankUnits += text.length;
}

function count(writer: LineWriter, node: HtmlText, units: number, first: number): void {
  if (node.bold) writer.boldUnits += units;
  // indents stand outside the bold, in a run of their own
  else if (first === IDEOGRAPHIC_SPACE || first === 0x20) writer.blankUnits += units;
}

function endLink(writer: LineWriter): void {
  const end = writer.builder.length();
  if (writer.linkStart >= 0 && end > writer.linkStart) {
    writer.cues.push({ kind: 'link', start: writer.linkStart, end });
  }
  writer.linkStart = -1;
}

/** Blanks that a browser collapses; U+00A0 and U+3000 are not among them. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === LINE_FEED || code === RETURN || code === 0x0c;
}

/** The end of a run without no-break spaces and collapsible blanks. Indents form runs of their own. */
function endOfRun(html: string, from: number, end: number): number {
  const indent = html.charCodeAt(from - 1) === IDEOGRAPHIC_SPACE;
  let at = from;
  while (at < end) {
    const code = html.charCodeAt(at);
    if (code === NO_BREAK_SPACE || isBlank(code)) break;
    if ((code === IDEOGRAPHIC_SPACE) !== indent) break;
    at++;
  }
  return at;
}

/**
 * Han, kana and full-width punctuation: a line break of the markup between two of them is no space.
 * Source: CSS Text Module Level 3, 4.1.2 (segment break transformation).
 */
function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xa4cf && code !== IDEOGRAPHIC_SPACE) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0x2014 && code <= 0x201d) ||
    code === 0x2026
  );
}
