import type { ModelFrame } from '../../model/learned-wording.ts';
import { parseWordCues } from '../../taxonomy/word-cues.ts';
import { readDataFile } from '../../text/data-file.ts';
import type { Span } from '../../text/span.ts';

/** Validates the content of data/slot-cues.json. Throws DataFileError naming the entry. */
export function parseSlotCues(content: unknown): Readonly<Record<'empty-slot', RegExp>> {
  return parseWordCues(content, 'data/slot-cues.json', ['empty-slot']);
}

let known: RegExp | undefined;

/** A slot with nothing in it. */
export type EmptySlot = Span & {
  /** The frame that the model learned; absent for one of data/slot-cues.json. */
  readonly frame?: ModelFrame;
  /** What belongs there: 数量, 姓名·职务; absent likewise. */
  readonly type?: string;
};

/** Slots of these types cannot be left out without leaving a hole in the sentence. */
const NEEDED: ReadonlySet<string> = new Set(['姓名·职务', '数量', '时间', '时限', '金额', '比例']);
/** Fixed words on both sides of a slot, so that their meeting is no chance. */
const LEAST_SIDE = 2;
const LEAST_FIXED = 5;
const LEAST_DOCUMENTS = 3;

const SLOT = /〔([^〔〕]*)〕/u;

/** The fixed words around a slot that must not stand side by side. */
type Seam = { readonly words: string; readonly frame: ModelFrame; readonly type: string };

function seamsOf(frame: ModelFrame): readonly Seam[] {
  if (frame.independentDocuments < LEAST_DOCUMENTS) return [];
  // fixed words and slots in turn: 成立〔单位〕，〔姓名·职务〕任组长
  const parts = frame.pattern.split(SLOT);
  return parts.flatMap((type, index) => {
    if (index % 2 === 0 || !NEEDED.has(type)) return [];
    const [before = '', after = ''] = [parts[index - 1], parts[index + 1]];
    const words = before + after;
    const isTelling =
      before.length >= LEAST_SIDE && after.length >= LEAST_SIDE && words.length >= LEAST_FIXED;
    return isTelling ? [{ words, frame, type }] : [];
  });
}

function placesOf(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  return places;
}

/**
 * Slots of known frames that nothing fills: 成立以为组长的领导小组. By place, none overlapping. O(text × frames with a
 * slot between words).
 */
export function emptySlots(text: string, frames: readonly ModelFrame[]): readonly EmptySlot[] {
  known ??= new RegExp(parseSlotCues(readDataFile('slot-cues'))['empty-slot'], 'gu');
  const listed: readonly EmptySlot[] = Array.from(text.matchAll(known), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const learned = frames
    .flatMap(seamsOf)
    .flatMap(({ words, frame, type }) =>
      placesOf(text, words).map(({ start, end }) => ({ start, end, frame, type })),
    );
  let last = 0;
  return [...listed, ...learned]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}
