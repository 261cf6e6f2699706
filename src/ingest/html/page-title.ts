import type { LayoutCue } from '../source-text.ts';
import { sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';
import { linkShare } from './block-stats.ts';
import { isSiteName } from './block-hints.ts';
import type { MainContent } from './main-content.ts';
import { rawTextOf, type HtmlElement } from './parse-html.ts';
import { renderElement, type PageReading, type Rendered } from './render-html.ts';

/** A wording of the title and where it stands; `key` is its letters and digits alone. */
type Candidate = { readonly key: string; readonly text: MappedText };

/** A title has at least this many letters and digits. */
const SHORTEST_TITLE = 4;
const LONGEST_TITLE = 120;
/** `<title>` is read so far. */
const LONGEST_HEAD = 300;
/** The title is looked for in so many lines from the top of the text. */
const TOP_LINES = 12;
/** A title may be broken into so many lines. */
const TITLE_LINES = 4;

/**
 * Marks the title in the main text, or, if the main text lacks it, puts it first: the page's `<h1>`, a line above
 * the text that repeats `<title>`, or the part of `<title>` that does not name the site. It stays mapped to its place.
 * O(elements + title).
 */
export function withTitle(reading: PageReading, main: MainContent, rendered: Rendered): Rendered {
  const named = titleParts(reading);
  const heading = headingAbove(reading, main, named);
  const wanted = heading === undefined ? named : [heading, ...named];
  const top = topLines(rendered.view.text);
  for (const candidate of wanted) {
    const lines = titleLines(rendered.view.text, top, candidate.key);
    if (lines.length > 0) return { ...rendered, cues: withTitleCues(rendered.cues, lines) };
  }
  const title = heading ?? lineAbove(reading, main, named) ?? named.find(standsAlone(reading));
  return title === undefined ? rendered : prepend(title.text, rendered);
}

/** A title that stands nowhere on the page; what is the text of a link is the name of a column: 政策文件. */
function standsAlone({ page, stats }: PageReading): (part: Candidate) => boolean {
  return ({ key, text }) =>
    !page.elements.some(
      (element) =>
        element.name === 'a' &&
        stats.characters[element.id] === text.text.replaceAll(/\s/g, '').length &&
        keyOf(rawTextOf(page, element)) === key,
    );
}

/** Letters and digits only, so that spaces and punctuation make no difference. */
function keyOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function isTitleLike(key: string): boolean {
  return key.length >= SHORTEST_TITLE && key.length <= LONGEST_TITLE;
}

/**
 * The parts of `<title>` that may be the text's own title, longest first: 关于…的通知_政务公开_某市人民政府 → 关于…的通知,
 * 政务公开. Left out are names of sites, and the last of several parts where a longer one stands before it and it reads
 * like a name; a bare dash parts off a name only if it is one by its ending or stands elsewhere on the page.
 */
function titleParts(reading: PageReading): readonly Candidate[] {
  const { page } = reading;
  const element = page.elements.find((candidate) => candidate.name === 'title');
  if (element === undefined) return [];
  const whole = renderElement(reading, element).view;
  const view = sliceMapped(whole, { start: 0, end: Math.min(whole.text.length, LONGEST_HEAD) });
  const parts = cutTitle(view.text)
    .map((span) => sliceMapped(view, withoutSiteName(page.html, view.text, span)))
    .map((text) => ({ key: keyOf(text.text), text }))
    .filter(({ key, text }) => isTitleLike(key) && !isSiteName(text.text.trim()));
  const last = parts.at(-1);
  const longest = Math.max(0, ...parts.slice(0, -1).map(({ key }) => key.length));
  const named = last !== undefined && last.key.length < longest && readsLikeName(last.text.text);
  const kept = named && spansTo(last, view) ? parts.slice(0, -1) : parts;
  return kept.toSorted((one, other) => other.key.length - one.key.length);
}

function spansTo({ text }: Candidate, view: MappedText): boolean {
  return view.text.trimEnd().endsWith(text.text.trimEnd());
}

/** Titles of texts have years, numbers, 关于, 的 or names in brackets; those of sites do not. */
function readsLikeName(part: string): boolean {
  return !/\d|[《》（）()、]|关于|的/.test(part);
}

/** `_ | »` and spaced dashes separate. */
const separator = /\s*(?:[_|｜»]|>>|——|\s[-–—]\s)\s*/gu;
const bareDash = /[-–—]/gu;

function cutTitle(title: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of title.matchAll(separator)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  spans.push({ start, end: title.length });
  return spans;
}

/** A name behind a bare dash has this many characters; 2021-2025年 and 方案-试行 stay whole. */
const SHORTEST_NAME = 4;

function withoutSiteName(html: string, title: string, span: Span): Span {
  const part = title.slice(span.start, span.end);
  const dash = [...part.matchAll(bareDash)].at(-1);
  if (dash === undefined) return span;
  const name = part.slice(dash.index + 1).trim();
  const repeated =
    name.length >= SHORTEST_NAME && readsLikeName(name) && html.split(name).length > 2;
  if (!repeated && !isSiteName(name)) return span;
  return { start: span.start, end: span.start + dash.index };
}

/** The page's `<h1>` before the main text; with several, the one that `<title>` repeats. */
function headingAbove(
  reading: PageReading,
  main: MainContent,
  named: readonly Candidate[],
): Candidate | undefined {
  const found = outside(reading, main, (element) => element.name === 'h1').filter(
    (candidate) => !isSiteName(candidate.text.text.trim()),
  );
  const repeated = found.find((candidate) =>
    named.some((part) => matches(part.key, candidate.key)),
  );
  return repeated ?? (found.length === 1 ? found[0] : undefined);
}

/** A line of its own before the main text that says what `<title>` says. */
function lineAbove(
  reading: PageReading,
  main: MainContent,
  named: readonly Candidate[],
): Candidate | undefined {
  if (named.length === 0) return undefined;
  const isLine = (element: HtmlElement): boolean => reading.stats.lines[element.id] === 1;
  const lines = outside(reading, main, isLine);
  return lines.find((candidate) => named.some((part) => part.key === candidate.key));
}

function matches(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** Shown elements before the main text that could be a title, in order. */
function outside(
  reading: PageReading,
  main: MainContent,
  accept: (element: HtmlElement) => boolean,
): readonly Candidate[] {
  const { page, stats } = reading;
  const first = main.roots[0];
  if (first === undefined || first.id === 0) return [];
  const found: Candidate[] = [];
  for (const element of page.elements) {
    if (element.start >= first.start) break;
    const characters = stats.characters[element.id] ?? 0;
    if (stats.shown[element.id] !== 1 || characters > LONGEST_TITLE + 30 || !accept(element))
      continue;
    if (characters < SHORTEST_TITLE || linkShare(stats, element.id) > 0.5) continue;
    const text = renderElement(reading, element).view;
    const key = keyOf(text.text);
    if (isTitleLike(key)) found.push({ key, text });
  }
  return found;
}

function topLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start < text.length && lines.length < TOP_LINES) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** The line or lines that make up the title: 关于做好… / 工作的通知 may stand on two. */
function titleLines(text: string, lines: readonly Span[], key: string): readonly Span[] {
  const keys = lines.map((line) => keyOf(text.slice(line.start, line.end)));
  for (let from = 0; from < lines.length; from++) {
    let joined = '';
    for (let to = from; to < Math.min(lines.length, from + TITLE_LINES); to++) {
      joined += keys[to] ?? '';
      if (joined === key) return lines.slice(from, to + 1);
      if (!key.startsWith(joined)) break;
    }
  }
  const at = keys.findIndex((line) => isAlmost(line, key));
  return at < 0 ? [] : lines.slice(at, at + 1);
}

/** A title cut short or with a few words more on either side, such as （全文）. */
function isAlmost(line: string, key: string): boolean {
  if (line.length < 6 || key.length < 6) return false;
  if (line.length > key.length + 12 || key.length > line.length * 2 + 12) return false;
  return line.includes(key) || key.startsWith(line) || key.endsWith(line);
}

function withTitleCues(cues: readonly LayoutCue[], lines: readonly Span[]): readonly LayoutCue[] {
  const titles = lines.map((line): LayoutCue => ({ kind: 'title', ...line }));
  return [...cues, ...titles].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function prepend(title: MappedText, rendered: Rendered): Rendered {
  const { view } = rendered;
  const text = title.text.trimEnd();
  const shift = text.length + 1;
  const starts = new Int32Array(shift + view.text.length);
  const ends = new Int32Array(shift + view.text.length);
  starts.set(title.starts.subarray(0, text.length));
  ends.set(title.ends.subarray(0, text.length));
  const last = ends[text.length - 1] ?? 0;
  starts[text.length] = last;
  ends[text.length] = last;
  starts.set(view.starts, shift);
  ends.set(view.ends, shift);
  const moved = rendered.cues.map((cue) => ({
    ...cue,
    start: cue.start + shift,
    end: cue.end + shift,
  }));
  return {
    view: { text: `${text}\n${view.text}`, starts, ends, sourceLength: view.sourceLength },
    cues: [{ kind: 'title', start: 0, end: text.length }, ...moved],
  };
}
