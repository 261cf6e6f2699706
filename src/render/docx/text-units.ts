import { visibleText } from '../../ingest/docx/run-text.ts';
import type { XmlElement } from '../../ingest/docx/parse-xml.ts';
import { startTagOf } from './xml-tag.ts';

/** Where the visible characters of a `w:t` stand in the part. */
export type TextUnits = {
  /** UTF-16 units of its visible text. */
  readonly length: number;
  /** The offset of a unit, 0 to `length`: that of `length` is where the visible text ends. */
  readonly offsetOf: (index: number) => number;
  /** The content of the element, blanks that do not count included. */
  readonly content: { readonly start: number; readonly end: number };
};

/** The units of an element; undefined if it cannot be cut between characters. */
export type UnitReader = (element: XmlElement) => TextUnits | undefined;

/** Reads the units of elements of a part, of each element once. */
export function unitReader(xml: string): UnitReader {
  const known = new Map<XmlElement, TextUnits | undefined>();
  return (element) => {
    if (known.has(element)) return known.get(element);
    const units = textUnits(xml, element);
    known.set(element, units);
    return units;
  };
}

const unit = /&[^;]*;|[^&]/gsu;

/** An element that holds markup (CDATA, comments), or line breaks, which are read as one blank, cannot be cut. */
function textUnits(xml: string, element: XmlElement): TextUnits | undefined {
  const start = startTagOf(xml, element).end;
  const end = Math.max(start, xml.lastIndexOf('<', element.end - 1));
  const raw = xml.slice(start, end);
  const decoded = element.children.filter((child) => typeof child === 'string').join('');
  if (/[<\t\r\n]/.test(raw) || /[\t\r\n]/.test(decoded)) return undefined;
  const visible = visibleText(element);
  const skipped = visible === '' ? 0 : decoded.indexOf(visible.charAt(0));
  const { length } = visible;
  const content = { start, end };
  if (raw === decoded) return { length, offsetOf: (index) => start + skipped + index, content };
  const offsets = referenceOffsets(raw, decoded);
  return offsets === undefined
    ? undefined
    : { length, offsetOf: (index) => start + (offsets[skipped + index] ?? raw.length), content };
}

/** Where each unit of a text stands in the raw text with its references, and where that ends. O(n). */
function referenceOffsets(raw: string, decoded: string): Int32Array | undefined {
  const offsets = new Int32Array(decoded.length + 1);
  let at = 0;
  for (const { 0: found, index } of raw.matchAll(unit)) {
    const isPair = (decoded.codePointAt(at) ?? 0) > 0xffff;
    offsets[at++] = index;
    if (isPair) offsets[at++] = index + (found.startsWith('&') ? 0 : 1);
  }
  offsets[decoded.length] = raw.length;
  return at === decoded.length ? offsets : undefined;
}
