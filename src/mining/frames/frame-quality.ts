import type { FrameText } from './frame-text.ts';
import type { Candidate } from './candidate-parts.ts';
import { endsClause } from './entities.ts';
import type { FrameData } from './frame-data.ts';
import type { FramePlace } from './frame-places.ts';
import { isSlot } from './pattern.ts';
import { clauseShare, slotTypeOf, typeOf } from './slot-types.ts';

/** Commonest filler's share from which on a slot counts as filled one way only. */
const ONE_FILLER = 0.75;
/** Share of places with other fillers than the commonest that makes a slot fully open. */
const FULLY_OPEN = 0.4;
/** What counts of a frame with a slot that is filled one way only next to open ones. */
const NEARLY_CLOSED = 0.1;
/** A slot without a type is open if in n places it has n to the power of this different fillers. */
const VARIETY = 0.7;
/** Least share of places in which a fixed end stands at the edge of a clause or of an enumeration. */
const LEAST_EDGE = 0.35;
/** Least different fillers of a free slot at an end. */
const LEAST_FILLERS = 2;
/** Most of a free slot's fillers that may be mere numbers, as the slot should then say so. */
const MOST_NUMBERS = 0.5;
/** What counts of a frame in which a slot without a type stands right by another slot (收入〔内容〕〔比例〕). */
const UNPARTED = 0.25;
/** Share of a slot's fillers that are clauses, beyond which the frame counts no more than such a one. */
const MOST_CLAUSES = 0.5;
/** What counts of a frame with no typed slot, and what typed slots add. */
const UNTYPED = 0.6;
const TYPED = 0.4;
const softEdges = new Set('、（）“”() 　—…');

/** A frame with all its places. */
export type PlacedFrame = Candidate & { readonly places: readonly FramePlace[] };

type SlotView = {
  readonly outer: boolean;
  readonly sure: boolean;
  /** Sure, or with fillers of a type. */
  readonly typed: boolean;
  readonly counts: ReadonlyMap<string, number>;
};

function fillersOf(
  places: readonly FramePlace[],
  slot: number,
  documents: readonly FrameText[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { document, slots } of places) {
    const text = documents[document]?.text ?? '';
    const filler = text.slice(slots[slot * 2] ?? 0, slots[slot * 2 + 1] ?? 0);
    counts.set(filler, (counts.get(filler) ?? 0) + 1);
  }
  return counts;
}

/** Share of places that start (end) at an edge; 1 where a free slot stands there, as it reaches to one. */
function edgeShare(frame: PlacedFrame, documents: readonly FrameText[], opens: boolean): number {
  const part = opens ? frame.parts[0] : frame.parts.at(-1);
  if (part === undefined || (isSlot(part) && part.sure < 0)) return 1;
  let edges = 0;
  for (const { document, start, end } of frame.places) {
    const text = documents[document]?.text ?? '';
    const at = opens ? start - 1 : end;
    if (at < 0 || at >= text.length || endsClause(text, at) || softEdges.has(text.charAt(at)))
      edges++;
  }
  return edges / Math.max(1, frame.places.length);
}

function slotViews(
  data: FrameData,
  frame: PlacedFrame,
  documents: readonly FrameText[],
): readonly SlotView[] {
  const views: SlotView[] = [];
  for (const [index, part] of frame.parts.entries()) {
    if (!isSlot(part)) continue;
    const counts = fillersOf(frame.places, views.length, documents);
    const sure = part.sure >= 0;
    views.push({
      outer: index === 0 || index === frame.parts.length - 1,
      sure,
      typed: sure || slotTypeOf(data, counts) !== data.fallback,
      counts,
    });
  }
  return views;
}

function topShare({ counts }: SlotView, places: number): number {
  return Math.max(...counts.values()) / Math.max(1, places);
}

/** Whether a free slot holds mostly mere numbers. */
function isSpoilt({ counts, sure }: SlotView, places: number): boolean {
  if (sure) return false;
  let numbers = 0;
  for (const [filler, count] of counts) {
    if (/^[\d.,]+[百千万亿%]*$/u.test(filler)) numbers += count;
  }
  return numbers > MOST_NUMBERS * places;
}

/** Whether a slot at an end is no slot: without a type it is whatever stands there, with few fillers it is text. */
function isLooseEnd({ outer, typed, sure, counts }: SlotView): boolean {
  return outer && (!typed || (!sure && counts.size < LEAST_FILLERS));
}

/** How open a slot is, 0 to 1. */
function opennessOf({ counts, typed }: SlotView, top: number, places: number): number {
  const open = Math.min(1, (1 - top) / FULLY_OPEN);
  const variety = typed ? 1 : Math.min(1, counts.size / places ** VARIETY);
  return Math.max(NEARLY_CLOSED, open * variety);
}

/** Whether a frame is no more than the name of a kind of body (〔地点〕农业农村局). */
function isBodyName(data: FrameData, { parts }: PlacedFrame): boolean {
  const [slot, name] = parts;
  if (parts.length !== 2 || slot === undefined || name === undefined) return false;
  return (
    isSlot(slot) && slot.sure < 0 && !isSlot(name) && data.nameTypes.has(typeOf(data, name.text))
  );
}

/** Whether all there is is for whom (向所有关心支持〔…〕发展的〔人员〕), and the verb is missing. */
function lacksVerb(data: FrameData, frame: PlacedFrame, views: readonly SlotView[]): boolean {
  const last = frame.parts.at(-1);
  const view = views.at(-1);
  if (last === undefined || view === undefined || !isSlot(last) || last.sure >= 0) return false;
  return (
    data.edges.leading.has(frame.firstWord) && data.nameTypes.has(slotTypeOf(data, view.counts))
  );
}

/** Whether a free slot without a type stands right by another slot. */
function hasUnpartedSlot({ parts }: PlacedFrame, views: readonly SlotView[]): boolean {
  let slot = 0;
  return parts.some((part, index) => {
    if (!isSlot(part)) return false;
    const view = views[slot++];
    const before = parts[index - 1];
    const after = parts[index + 1];
    const beside =
      (before !== undefined && isSlot(before)) || (after !== undefined && isSlot(after));
    return beside && view !== undefined && !view.typed;
  });
}

/** Whether a slot is a clause of its own (，〔…〕，): what stands there has nothing to do with the frame. */
function hasLooseClause({ parts }: PlacedFrame): boolean {
  return parts.some((part, index) => {
    if (!isSlot(part) || part.sure >= 0) return false;
    const before = parts[index - 1];
    const after = parts[index + 1];
    const opens = before === undefined || (!isSlot(before) && /[，：]$/u.test(before.text));
    const closes = after === undefined || (!isSlot(after) && /^[，：]/u.test(after.text));
    return opens && closes;
  });
}

/** Two factors from 0 to 1. */
export type FrameQuality = {
  /** How much of what a frame saves counts where it competes for its places; 0 is no frame. */
  readonly whole: number;
  /** How well it reads: slots with a type, and with many different fillers. */
  readonly reading: number;
};

const none: FrameQuality = { whole: 0, reading: 0 };

/**
 * How good a frame is. It is none if all slots are filled one way only, if the fixed text breaks off within clauses
 * (深入〔…〕总书记), or if a slot at an end has no type, so that it is a phrase with something beside it. O(places).
 */
export function frameQuality(
  data: FrameData,
  frame: PlacedFrame,
  documents: readonly FrameText[],
): FrameQuality {
  if (hasLooseClause(frame) || isBodyName(data, frame)) return none;
  const left = edgeShare(frame, documents, true);
  const right = edgeShare(frame, documents, false);
  if (Math.min(left, right) < LEAST_EDGE) return none;
  const places = frame.places.length;
  const views = slotViews(data, frame, documents);
  if (views.some((view) => isSpoilt(view, places) || isLooseEnd(view))) return none;
  if (lacksVerb(data, frame, views)) return none;
  const tops = views.map((view) => topShare(view, places));
  const leastTop = Math.min(...tops);
  if (leastTop > ONE_FILLER) return none;
  const open = Math.min(1, (1 - leastTop) / FULLY_OPEN);
  const openness = views.map((view, slot) => opennessOf(view, tops[slot] ?? 1, places));
  const typed = views.filter((view) => view.typed).length / Math.max(1, views.length);
  const clauses = views.some(
    (view) => !view.typed && clauseShare(data, view.counts) > MOST_CLAUSES,
  );
  const parted = clauses || hasUnpartedSlot(frame, views) ? UNPARTED : 1;
  return {
    whole: open * left * right * parted,
    reading: Math.min(...openness) * (UNTYPED + TYPED * typed),
  };
}
