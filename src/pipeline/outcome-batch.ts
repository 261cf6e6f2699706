import type { DocumentRecord, DocumentWording, SectionRecord } from '../corpus/document-record.ts';
import type { PlaceSpan } from '../text/span.ts';
import type { SourceOutcome } from './process-types.ts';

/**
 * Outcomes on their way from a worker to the main thread: their typed arrays, and the places of their sections as numbers
 * (the post takes longest for small objects), laid end to end in one buffer, which is handed over, not copied. One buffer
 * a batch, because handing over thousands of small ones costs more than copying
 * them (measured over 4,000 sources: cloned 440 ms of main-thread time, each buffer handed over 195 ms, packed 145 ms),
 * and because a view into a large scratch buffer would take that buffer along.
 */
export type OutcomeBatch = {
  /** Places of the outcomes in the list of inputs. */
  readonly indices: readonly number[];
  /** The outcomes with empty arrays and without places. */
  readonly outcomes: readonly SourceOutcome[];
  /** First the number of elements of each array, then the elements; all are four bytes wide. */
  readonly arrays: ArrayBuffer;
  /** How many arrays there are. */
  readonly arrayCount: number;
};

type PackedArray = Uint32Array | Float32Array;

const noHashes = new Uint32Array(0);
const noScores = new Float32Array(0);
const noPlace: PlaceSpan = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
const width = 4;

/** Packs outcomes; post the result with `[batch.arrays]` as the transfer list. O(size). */
export function packOutcomes(
  indices: readonly number[],
  outcomes: readonly SourceOutcome[],
): OutcomeBatch {
  const arrays: PackedArray[] = [];
  const stripped = outcomes.map((outcome) => {
    const bare = mapDocuments(outcome, (document) => {
      const { wording } = document;
      arrays.push(document.shingles, wording.tokenStarts, wording.sectionStarts, wording.placeRuns);
      arrays.push(placesOf(document.sections));
      const sections = document.sections.map((section) => {
        arrays.push(section.features, section.cues);
        return { ...section, place: noPlace, features: noHashes, cues: noScores };
      });
      return {
        ...document,
        sections,
        shingles: noHashes,
        wording: withRuns(wording, noHashes, noHashes, noHashes),
      };
    });
    return mapSpans(bare, (spans) => {
      arrays.push(spans);
      return noHashes;
    });
  });
  return { indices, outcomes: stripped, arrays: layEndToEnd(arrays), arrayCount: arrays.length };
}

/** The outcomes again, their arrays views into the batch's buffer. O(sections). */
export function unpackOutcomes(batch: OutcomeBatch): readonly SourceOutcome[] {
  const lengths = new Uint32Array(batch.arrays, 0, batch.arrayCount);
  let next = 0;
  let offset = batch.arrayCount * width;
  const take = (): { offset: number; length: number } => {
    const taken = { offset, length: lengths[next++] ?? 0 };
    offset += taken.length * width;
    return taken;
  };
  const takeHashes = (): Uint32Array => {
    const { offset: at, length } = take();
    return length === 0 ? noHashes : new Uint32Array(batch.arrays, at, length);
  };
  const takeScores = (): Float32Array => {
    const { offset: at, length } = take();
    return length === 0 ? noScores : new Float32Array(batch.arrays, at, length);
  };
  return batch.outcomes.map((outcome) => {
    const full = mapDocuments(outcome, (document) => {
      const shingles = takeHashes();
      const wording = withRuns(document.wording, takeHashes(), takeHashes(), takeHashes());
      const places = takeHashes();
      const sections = document.sections.map((section, index) => ({
        ...section,
        place: placeAt(places, index),
        features: takeHashes(),
        cues: takeScores(),
      }));
      return { ...document, sections, shingles, wording };
    });
    return mapSpans(full, takeHashes);
  });
}

/** The places of sections, four numbers each. */
function placesOf(sections: readonly SectionRecord[]): Uint32Array {
  const places = new Uint32Array(4 * sections.length);
  let at = 0;
  for (const { place } of sections) {
    places[at++] = place.start.line;
    places[at++] = place.start.column;
    places[at++] = place.end.line;
    places[at++] = place.end.column;
  }
  return places;
}

function placeAt(places: Uint32Array, index: number): PlaceSpan {
  const at = 4 * index;
  return {
    start: { line: places[at] ?? 0, column: places[at + 1] ?? 0 },
    end: { line: places[at + 2] ?? 0, column: places[at + 3] ?? 0 },
  };
}

function withRuns(
  { text }: DocumentWording,
  tokenStarts: Uint32Array,
  sectionStarts: Uint32Array,
  placeRuns: Uint32Array,
): DocumentWording {
  return { text, tokenStarts, sectionStarts, placeRuns };
}

function mapDocuments(
  outcome: SourceOutcome,
  change: (document: DocumentRecord) => DocumentRecord,
): SourceOutcome {
  if (!outcome.ok) return outcome;
  const { record } = outcome;
  return { ...outcome, record: { ...record, documents: record.documents.map(change) } };
}

function mapSpans(
  outcome: SourceOutcome,
  change: (spans: Uint32Array) => Uint32Array,
): SourceOutcome {
  if (!outcome.ok || outcome.uncounted === undefined) return outcome;
  const uncounted = outcome.uncounted.map((document) => ({
    ...document,
    spans: change(document.spans),
  }));
  return { ...outcome, uncounted };
}

function layEndToEnd(arrays: readonly PackedArray[]): ArrayBuffer {
  let elements = arrays.length;
  for (const array of arrays) elements += array.length;
  const buffer = new ArrayBuffer(elements * width);
  const lengths = new Uint32Array(buffer, 0, arrays.length);
  const bytes = new Uint8Array(buffer);
  let offset = arrays.length * width;
  for (const [i, array] of arrays.entries()) {
    lengths[i] = array.length;
    if (array.length === 0) continue;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += array.byteLength;
  }
  return buffer;
}
