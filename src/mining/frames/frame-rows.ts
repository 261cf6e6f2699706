import type { MinedDocument } from '../../corpus/mined-document.ts';
import { hash53 } from '../../text/hash.ts';
import type { FrameData } from './frame-data.ts';
import { fixedCharacters, formatPattern, isSlot, type FramePart } from './pattern.ts';
import type { WeighedFrame } from './select-frames.ts';
import { slotTypeOf } from './slot-types.ts';

/** How often something was met. */
export type Tally = { readonly occurrences: number; readonly documents: number };

/** An occurrence: offsets of the text of the document with this id. */
export type FrameOccurrence = {
  readonly document: string;
  readonly start: number;
  readonly end: number;
};

/** A row of frames.csv. */
export type Frame = {
  /** Depends on the pattern alone. */
  readonly id: string;
  readonly pattern: string;
  /** Letters, digits and Han characters outside the slots. */
  readonly fixedCharacters: number;
  readonly slots: number;
  readonly documents: number;
  /** Near-duplicate clusters. */
  readonly independentDocuments: number;
  readonly occurrences: number;
  /** The elements it stands in, the commonest first. */
  readonly elements: readonly (Tally & { readonly element: string })[];
  /** By document id and offset. */
  readonly places: readonly FrameOccurrence[];
  /** What frames are sorted by. */
  readonly score: number;
};

/** A row of frame_slots.csv: slot from 1; by slot, then by occurrences. */
export type FrameSlotFiller = Tally & {
  readonly frameId: string;
  readonly slot: number;
  readonly type: string;
  readonly filler: string;
};

type Counter = Map<string, { occurrences: number; documents: Set<number> }>;

function count(counter: Counter, key: string, document: number): void {
  const row = counter.get(key) ?? { occurrences: 0, documents: new Set() };
  row.occurrences++;
  row.documents.add(document);
  counter.set(key, row);
}

function rowsOf(counter: Counter): readonly (Tally & { readonly key: string })[] {
  return [...counter]
    .map(([key, { occurrences, documents }]) => ({ key, occurrences, documents: documents.size }))
    .toSorted(
      (a, b) =>
        b.documents - a.documents || b.occurrences - a.occurrences || (a.key < b.key ? -1 : 1),
    );
}

function elementAt({ sections }: MinedDocument, offset: number): string {
  return sections.find(({ start, end }) => offset >= start && offset < end)?.element ?? '';
}

function typed(
  data: FrameData,
  parts: readonly FramePart[],
  fillers: readonly Counter[],
): readonly FramePart[] {
  let slot = 0;
  return parts.map((part) => {
    if (!isSlot(part)) return part;
    const counter = fillers[slot++];
    if (part.sure >= 0) return part;
    const counts = Array.from(counter ?? [], ([filler, row]): [string, number] => [
      filler,
      row.occurrences,
    ]);
    return { type: slotTypeOf(data, new Map(counts)), sure: -1 };
  });
}

/** The rows of one frame: types its slots, counts fillers, documents and elements. O(places). */
export function rowsOfFrame(
  data: FrameData,
  frame: WeighedFrame,
  documents: readonly MinedDocument[],
): { readonly frame: Frame; readonly fillers: readonly FrameSlotFiller[] } {
  const slots = frame.parts.filter(isSlot).length;
  const fillers: Counter[] = Array.from({ length: slots }, () => new Map());
  const elements: Counter = new Map();
  for (const place of frame.places) {
    const document = documents[place.document];
    if (document === undefined) continue;
    count(elements, elementAt(document, place.start), place.document);
    for (const [slot, counter] of fillers.entries()) {
      const filler = document.text.slice(place.slots[slot * 2], place.slots[slot * 2 + 1]);
      count(counter, filler, place.document);
    }
  }
  const parts = typed(data, frame.parts, fillers);
  const pattern = formatPattern(parts);
  const id = `f${hash53(pattern).toString(36).padStart(11, '0')}`;
  const types = parts.filter(isSlot).map(({ type }) => type);
  return {
    frame: {
      id,
      pattern,
      fixedCharacters: fixedCharacters(parts),
      slots,
      documents: new Set(frame.places.map(({ document }) => document)).size,
      independentDocuments: frame.clusters,
      occurrences: frame.places.length,
      elements: rowsOf(elements).map((row) => ({
        element: row.key,
        occurrences: row.occurrences,
        documents: row.documents,
      })),
      places: frame.places
        .map(({ document, start, end }) => ({
          document: documents[document]?.id ?? '',
          start,
          end,
        }))
        .toSorted((a, b) => compare(a.document, b.document) || a.start - b.start),
      score: frame.score,
    },
    fillers: fillers.flatMap((counter, slot) =>
      rowsOf(counter).map((row) => ({
        frameId: id,
        slot: slot + 1,
        type: types[slot] ?? '',
        filler: row.key,
        occurrences: row.occurrences,
        documents: row.documents,
      })),
    ),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
