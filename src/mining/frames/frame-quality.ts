import type { MinedDocument } from '../../corpus/mined-document.ts';
import type { CountedFrame, FramePlace } from './count-frames.ts';
import { clauseEnds } from './entities.ts';
import type { FrameData } from './frame-data.ts';
import { isSlot } from './pattern.ts';
import { slotTypeOf } from './slot-types.ts';

/** Commonest filler's share from which on a slot counts as filled one way only. */
const ONE_FILLER = 0.75;
/** Share of places with other fillers than the commonest that makes a slot fully open. */
const FULLY_OPEN = 0.4;
/** Least share of places in which a fixed end stands at the edge of a clause or of an enumeration. */
const LEAST_EDGE = 0.35;
/** Most of a slot's fillers that may be half a bracket or begin or end with a sign. */
const MOST_BROKEN = 0.1;
/** Most of a free slot's fillers that may be mere numbers, as the slot should then say so. */
const MOST_NUMBERS = 0.5;
const openings = '（“《‘(【';
const closings = '）”》’)】';
const softEdges = new Set('、（）“”() 　—…');

type SlotView = {
  readonly outer: boolean;
  readonly sure: boolean;
  readonly counts: ReadonlyMap<string, number>;
};

function fillersOf(
  places: readonly FramePlace[],
  slot: number,
  documents: readonly MinedDocument[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { document, slots } of places) {
    const text = documents[document]?.text ?? '';
    const filler = text.slice(slots[slot * 2] ?? 0, slots[slot * 2 + 1] ?? 0);
    counts.set(filler, (counts.get(filler) ?? 0) + 1);
  }
  return counts;
}

function isBroken(filler: string): boolean {
  if (/^[、）”》\s]|[、（“《\s]$/u.test(filler)) return true;
  let depth = 0;
  for (const sign of filler) {
    if (openings.includes(sign)) depth++;
    if (closings.includes(sign)) depth--;
    if (depth < 0) return true;
  }
  return depth !== 0;
}

/** Share of places whose fixed start (end) stands at an edge; 1 where a slot stands there. */
function edgeShare(
  frame: CountedFrame,
  documents: readonly MinedDocument[],
  opens: boolean,
): number {
  const part = opens ? frame.parts[0] : frame.parts.at(-1);
  if (part === undefined || isSlot(part)) return 1;
  let edges = 0;
  for (const { document, start, end } of frame.places) {
    const text = documents[document]?.text ?? '';
    const sign = opens ? text.charAt(start - 1) : text.charAt(end);
    if (sign === '' || clauseEnds.has(sign) || softEdges.has(sign)) edges++;
  }
  return edges / Math.max(1, frame.places.length);
}

function slotViews(frame: CountedFrame, documents: readonly MinedDocument[]): readonly SlotView[] {
  const views: SlotView[] = [];
  for (const [index, part] of frame.parts.entries()) {
    if (!isSlot(part)) continue;
    views.push({
      outer: index === 0 || index === frame.parts.length - 1,
      sure: part.sure >= 0,
      counts: fillersOf(frame.places, views.length, documents),
    });
  }
  return views;
}

function topShare({ counts }: SlotView, places: number): number {
  return Math.max(...counts.values()) / Math.max(1, places);
}

/** Whether a free slot holds too many half brackets or mere numbers. */
function isSpoilt({ counts, sure }: SlotView, places: number): boolean {
  if (sure) return false;
  let broken = 0;
  let numbers = 0;
  for (const [filler, count] of counts) {
    if (isBroken(filler)) broken += count;
    if (/^[\d.,]+[百千万亿%]*$/u.test(filler)) numbers += count;
  }
  return broken > MOST_BROKEN * places || numbers > MOST_NUMBERS * places;
}

function isUntyped(data: FrameData, { sure, counts }: SlotView): boolean {
  return !sure && slotTypeOf(data, counts) === data.fallback;
}

/** Whether a slot is a clause of its own (，〔…〕，): what stands there has nothing to do with the frame. */
function hasLooseClause({ parts }: CountedFrame): boolean {
  return parts.some((part, index) => {
    if (!isSlot(part) || part.sure >= 0) return false;
    const before = parts[index - 1];
    const after = parts[index + 1];
    const opens = before === undefined || (!isSlot(before) && /[，：]$/u.test(before.text));
    const closes = after === undefined || (!isSlot(after) && /^[，：]/u.test(after.text));
    return opens && closes;
  });
}

/**
 * How much of a frame's saving counts, 0 to 1; 0 is no frame: a slot is filled one way only, fillers are half
 * brackets, or the fixed text breaks off within clauses (深入〔…〕总书记). a slot at an end has no
 * type, so that it is a phrase with something beside it. O(places).
 */
export function frameQuality(
  data: FrameData,
  frame: CountedFrame,
  documents: readonly MinedDocument[],
): number {
  if (hasLooseClause(frame)) return 0;
  const places = frame.places.length;
  const views = slotViews(frame, documents);
  if (views.some((view) => isSpoilt(view, places))) return 0;
  const left = edgeShare(frame, documents, true);
  const right = edgeShare(frame, documents, false);
  if (Math.min(left, right) < LEAST_EDGE) return 0;
  let openness = 0;
  for (const view of views) {
    const top = topShare(view, places);
    if (view.outer && isUntyped(data, view)) return 0;
    if (view.counts.size >= 2 && top <= ONE_FILLER)
      openness = Math.max(openness, Math.min(1, (1 - top) / FULLY_OPEN));
  }
  return openness * left * right;
}
