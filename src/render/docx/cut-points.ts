import { childOf, childrenOf, type XmlElement } from '../../ingest/docx/parse-xml.ts';
import type { TextHost } from './text-host.ts';
import { textUnits, type TextUnits } from './text-units.ts';
import { startTagOf, type TextEdit } from './xml-tag.ts';

/** A place in a part where marks can stand between runs. */
export type CutPoint = {
  readonly at: number;
  /** Ends the run that is cut here and begins its second half; empty between runs. */
  readonly close: string;
  readonly open: string;
  /** What else has to change if this cut is made, e.g. blanks at the edges of a text that is cut. */
  readonly edits: readonly TextEdit[];
};

function between(at: number): CutPoint {
  return { at, close: '', open: '', edits: [] };
}

/** End tag and new start of a run that is cut between two of its children: the second half looks as the first. */
function runSeam(xml: string, run: XmlElement): { readonly close: string; readonly open: string } {
  const tag = startTagOf(xml, run);
  const properties = childOf(run, 'w:rPr');
  const look = properties === undefined ? '' : xml.slice(properties.start, properties.end);
  return { close: `</${tag.name}>`, open: tag.text + look };
}

/** The edge of what holds a text: of its run where it is the run's first or last content. */
function edge(xml: string, { run, child }: TextHost, side: 'start' | 'end'): CutPoint {
  if (run === undefined) return between(child[side]);
  const contents = childrenOf(run).filter(({ name }) => name !== 'w:rPr');
  if (contents.at(side === 'start' ? 0 : -1) === child) return between(run[side]);
  return { at: child[side], ...runSeam(xml, run), edits: [] };
}

const spaceAttribute = /\s+xml:space\s*=\s*(?:"[^"]*"|'[^']*')/;

/** A cut between two characters of a text. Blanks at the edges that did not count before must not count after. */
function within(
  xml: string,
  run: XmlElement,
  text: XmlElement,
  cut: { readonly units: TextUnits; readonly at: number },
): CutPoint {
  const seam = runSeam(xml, run);
  const tag = startTagOf(xml, text);
  const keeps = text.attributes.get('xml:space') === 'preserve';
  const keeping = keeps
    ? tag.text
    : tag.text.replace(spaceAttribute, '').replace(/>$/, ' xml:space="preserve">');
  const { offsets, content } = cut.units;
  const edits = keeps
    ? []
    : [
        { start: text.start, end: offsets[0] ?? tag.end, insert: keeping },
        { start: offsets.at(-1) ?? content.end, end: content.end, insert: '' },
      ].filter(({ start, end }) => start < end);
  return {
    at: cut.at,
    close: `</${tag.name}>${seam.close}`,
    open: seam.open + keeping,
    edits,
  };
}

/** The cut beside a unit of a text: before it, or after it. Where the text cannot be cut, the edge of what holds it. */
function cutAt(xml: string, host: TextHost, index: number, side: 'start' | 'end'): CutPoint {
  const { element, run, child } = host;
  if (run === undefined || child !== element || element.name !== 'w:t')
    return edge(xml, host, side);
  const units = textUnits(xml, element);
  if (units === undefined) return edge(xml, host, side);
  const { offsets } = units;
  // A character of two units goes to the range as a whole.
  const step = side === 'start' ? -1 : 1;
  const whole = isWithinPair(xml, offsets, index) ? index + step : index;
  const at = offsets[whole];
  if (at === undefined || whole <= 0 || whole >= offsets.length - 1) return edge(xml, host, side);
  return within(xml, run, element, { units, at });
}

/** Whether a unit is the second of a character, written as such or by a reference. */
function isWithinPair(xml: string, offsets: readonly number[], index: number): boolean {
  const at = offsets[index] ?? 0;
  return at === offsets[index - 1] || /[\udc00-\udfff]/.test(xml.charAt(at));
}

/** The cut before unit `index` of the visible text of an element. */
export function cutBefore(xml: string, host: TextHost, index: number): CutPoint {
  return cutAt(xml, host, index, 'start');
}

/** The cut after unit `index`. */
export function cutAfter(xml: string, host: TextHost, index: number): CutPoint {
  return cutAt(xml, host, index + 1, 'end');
}

/** The first place in a paragraph, after its properties. */
export function cutAtStart(xml: string, paragraph: XmlElement): CutPoint {
  const tag = startTagOf(xml, paragraph);
  if (tag.isEmpty) {
    // `<w:p/>` is opened; the new start tag is written by the edit, the end tag after the marks.
    const opened = tag.text.replace(/\s*\/>$/, '>');
    return {
      at: tag.end,
      close: '',
      open: `</${tag.name}>`,
      edits: [{ start: paragraph.start, end: tag.end, insert: opened }],
    };
  }
  return between(childOf(paragraph, 'w:pPr')?.end ?? tag.end);
}
