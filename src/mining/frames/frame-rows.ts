import type { MinedDocument } from '../../corpus/mined-document.ts';
import { hash53 } from '../../text/hash.ts';
import { placesOf, type FramePlace } from './frame-places.ts';
import type { FrameData } from './frame-data.ts';
import { fillerAt, usesOf } from './frame-uses.ts';
import type { Frame, FrameExample, FrameSlotFiller } from './frame.ts';
import { fixedCharacters, formatPattern, isSlot, type FramePart } from './pattern.ts';
import type { WeighedFrame } from './select-frames.ts';
import { slotTypeOf } from './slot-types.ts';
import { tallyOf, type NamedTally } from './tally.ts';

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What stands in each slot, the commonest first. */
function fillersOf(
  { parts }: WeighedFrame,
  places: readonly FramePlace[],
  documents: readonly MinedDocument[],
): readonly (readonly NamedTally[])[] {
  const tallies = parts.filter(isSlot).map(() => tallyOf<string>());
  for (const place of places) {
    const document = documents[place.document];
    if (document === undefined) continue;
    for (const [slot, tally] of tallies.entries()) {
      tally.add(fillerAt(place, slot, document.text), place.document, document.weight);
    }
  }
  return tallies.map((tally) => tally.rows());
}

function typed(
  data: FrameData,
  parts: readonly FramePart[],
  fillers: readonly (readonly NamedTally[])[],
): readonly FramePart[] {
  let slot = 0;
  return parts.map((part) => {
    if (!isSlot(part)) return part;
    const rows = fillers[slot++] ?? [];
    if (part.sure >= 0) return part;
    const counts = new Map(rows.map(({ name, occurrences }) => [name, occurrences]));
    return { type: slotTypeOf(data, counts), sure: -1 };
  });
}

/** The first place, by document id and offset, whose fillers are the commonest ones of most slots. */
function exampleOf(
  places: readonly FramePlace[],
  fillers: readonly (readonly NamedTally[])[],
  documents: readonly MinedDocument[],
): FrameExample {
  let best: FrameExample | undefined;
  let most = -1;
  for (const place of places) {
    const document = documents[place.document];
    if (document === undefined) continue;
    const { text, id } = document;
    const common = fillers.filter(
      ([first], slot) => fillerAt(place, slot, text) === first?.name,
    ).length;
    if (common <= most) continue;
    most = common;
    const { start, end } = place;
    best = { documentId: id, start, end, place: document.placeAt(start) };
  }
  return best ?? { documentId: '', start: 0, end: 0, place: { line: 1, column: 1 } };
}

const numbering = /^[\s\p{P}\p{N}第章节条款部分一二三四五六七八九十百]*$/u;

function isHeading({ start, end }: FramePlace, text: string): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (!numbering.test(text.slice(Math.max(lineStart, start - 12), start))) return false;
  return lineStart >= start - 12 && /^[ \t\u3000]*(?:\n|$)/u.test(text.slice(end, end + 4));
}

function headingShareOf(
  places: readonly FramePlace[],
  documents: readonly MinedDocument[],
): number {
  const headings = places.filter((place) =>
    isHeading(place, documents[place.document]?.text ?? ''),
  );
  return headings.length / Math.max(1, places.length);
}

/** The rows of one frame: types its slots, counts fillers, documents, elements and genres. O(places log places). */
export function rowsOfFrame(
  data: FrameData,
  frame: WeighedFrame,
  documents: readonly MinedDocument[],
): { readonly frame: Frame; readonly fillers: readonly FrameSlotFiller[] } {
  const unsorted = placesOf(frame.packed, frame.slots);
  const fillers = fillersOf(frame, unsorted, documents);
  const parts = typed(data, frame.parts, fillers);
  const pattern = formatPattern(parts);
  const id = `f${hash53(pattern).toString(36).padStart(11, '0')}`;
  const types = parts.filter(isSlot).map(({ type }) => type);
  const idOf = ({ document }: FramePlace): string => documents[document]?.id ?? '';
  const places = unsorted.toSorted((a, b) => compare(idOf(a), idOf(b)) || a.start - b.start);
  const within = new Set(places.map(({ document }) => document));
  let independentDocuments = 0;
  for (const document of within) independentDocuments += documents[document]?.weight ?? 0;
  return {
    frame: {
      id,
      pattern,
      fixedCharacters: fixedCharacters(parts),
      slots: types.length,
      documents: within.size,
      independentDocuments,
      clusters: frame.clusters,
      occurrences: places.length,
      ...usesOf(places, types.length, documents),
      headingShare: headingShareOf(places, documents),
      places: places.map((place) => ({
        document: idOf(place),
        start: place.start,
        end: place.end,
      })),
      example: exampleOf(places, fillers, documents),
      score: frame.score,
    },
    fillers: fillers.flatMap((rows, slot) =>
      rows.map(({ name, occurrences, documents: count }) => ({
        frameId: id,
        slot: slot + 1,
        type: types[slot] ?? '',
        filler: name,
        occurrences,
        documents: count,
      })),
    ),
  };
}
