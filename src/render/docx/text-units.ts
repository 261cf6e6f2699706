import { visibleText } from '../../ingest/docx/run-text.ts';
import type { XmlElement } from '../../ingest/docx/parse-xml.ts';
import { startTagOf } from './xml-tag.ts';

/** Where the visible characters of a `w:t` stand in the part. */
export type TextUnits = {
  /** Offset of each UTF-16 unit of its visible text, and of what follows the last one. */
  readonly offsets: readonly number[];
  /** The content of the element, blanks that do not count included. */
  readonly content: { readonly start: number; readonly end: number };
};

const unit = /&[^;]*;|[^&]/gsu;

/**
 * The units of a `w:t`. Undefined if it cannot be cut between characters: it holds markup (CDATA, comments), or line
 * breaks, which are read as one blank.
 */
export function textUnits(xml: string, element: XmlElement): TextUnits | undefined {
  const start = startTagOf(xml, element).end;
  const end = Math.max(start, xml.lastIndexOf('<', element.end - 1));
  const raw = xml.slice(start, end);
  const decoded = element.children.filter((child) => typeof child === 'string').join('');
  if (/[<\t\r\n]/.test(raw) || /[\t\r\n]/.test(decoded)) return undefined;
  const offsets: number[] = [];
  for (const { 0: found, index } of raw.matchAll(unit)) {
    const first = decoded.codePointAt(offsets.length) ?? 0;
    const isReference = found.startsWith('&');
    offsets.push(start + index);
    if (first > 0xffff) offsets.push(start + index + (isReference ? 0 : 1));
  }
  if (offsets.length !== decoded.length) return undefined;
  const visible = visibleText(element);
  const skipped = visible === '' ? 0 : decoded.indexOf(visible.charAt(0));
  const all = [...offsets, end];
  return {
    offsets: all.slice(skipped, skipped + visible.length + 1),
    content: { start, end },
  };
}
