import { type Draft, type CleanerEdit, editDraft } from './draft.ts';
import type { ChromeKind } from './furniture/chrome-kind.ts';
import { foldWidth } from '../line/fold.ts';
import type { Marker } from './markers/marker.ts';
import { offsetShift } from '../text/offset-shift.ts';
import type { Span } from '../text/span.ts';

/** A page whose markers are known, with its analysis view. */
export type Page = {
  readonly draft: Draft;
  readonly analysis: string;
  readonly markers: readonly Marker[];
  /** Lines that are known to be furniture, by where they begin in the source: edits do not move that. */
  readonly known: ReadonlyMap<number, ChromeKind>;
};

/** The page after edits (sorted, not overlapping). O(characters + edits). */
export function editPage(page: Page, edits: readonly CleanerEdit[], kind: string): Page {
  if (edits.length === 0) return page;
  const shift = offsetShift(edits);
  const draft = editDraft(page.draft, edits, kind);
  return {
    ...page,
    draft,
    analysis: foldWidth(draft.mapped.text),
    markers: page.markers.map((marker) => ({
      ...marker,
      start: shift.start(marker.start),
      end: shift.end(marker.end),
    })),
  };
}

/** Which line each marker stands on. Both are in order. O(lines + markers). */
export function markerLines(
  lines: readonly Span[],
  markers: readonly Marker[],
): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>();
  let index = 0;
  for (const marker of markers) {
    while (index < lines.length && (lines[index]?.end ?? 0) <= marker.start) index++;
    const line = lines[index];
    if (line !== undefined && line.start <= marker.start) found.set(index, marker);
  }
  return found;
}
