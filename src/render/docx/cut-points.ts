import { childOf, childrenOf, type XmlElement } from '../../ingest/docx/parse-xml.ts';
import type { TextHost } from './text-host.ts';
import type { TextUnits, UnitReader } from './text-units.ts';
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

/** A part with what is known of its texts. */
export type CutSource = { readonly xml: string; readonly unitsOf: UnitReader };

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
  const { length, offsetOf, content } = cut.units;
  const edits = keeps
    ? []
    : [
        { start: text.start, end: offsetOf(0), insert: keeping },
        { start: offsetOf(length), end: content.end, insert: '' },
      ].filter(({ start, end }) => start < end);
  return {
    at: cut.at,
    close: `</${tag.name}>${seam.close}`,
    open: seam.open + keeping,
    edits,
  };
}

/** The cut beside a unit of a text: before it, or after it. Where the text cannot be cut, the edge of what holds it. */
function cutAt(
  { xml, unitsOf }: CutSource,
  host: TextHost,
  index: number,
  side: 'start' | 'end',
): CutPoint {
  const { element, run, child } = host;
  const canCut = run !== undefined && child === element && element.name === 'w:t';
  const units = canCut ? unitsOf(element) : undefined;
  if (run === undefined || units === undefined) return edge(xml, host, side);
  // A character of two units goes to the range as a whole.
  const step = side === 'start' ? -1 : 1;
  const whole = isWithinPair(xml, units, index) ? index + step : index;
  if (whole <= 0 || whole >= units.length) return edge(xml, host, side);
  return within(xml, run, element, { units, at: units.offsetOf(whole) });
}

/** Whether a unit is the second of a character, written as such or by a reference. */
function isWithinPair(xml: string, { offsetOf }: TextUnits, index: number): boolean {
  const at = offsetOf(index);
  return at === offsetOf(index - 1) || /[\udc00-\udfff]/.test(xml.charAt(at));
}

/** The cut before unit `index` of the visible text of an element. */
export function cutBefore(source: CutSource, host: TextHost, index: number): CutPoint {
  return cutAt(source, host, index, 'start');
}

/** The cut after unit `index`. */
export function cutAfter(source: CutSource, host: TextHost, index: number): CutPoint {
  return cutAt(source, host, index + 1, 'end');
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
