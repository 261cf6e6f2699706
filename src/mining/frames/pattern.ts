import type { FrameData } from './frame-data.ts';

/** A part of a frame: fixed text, or a slot (`sure`: index of a type recognised by shape, −1 for any text). */
export type FramePart =
  { readonly text: string } | { readonly type: string; readonly sure: number };

/** A slot of a frame. */
export type SlotPart = Exclude<FramePart, { readonly text: string }>;

const slotMark = /〔([^〔〕]*)〕/u;

/** Whether a part is a slot. */
export function isSlot(part: FramePart): part is SlotPart {
  return 'type' in part;
}

/** Parts of a pattern as written: 成立以〔姓名·职务〕为组长的〔工作〕领导小组. */
export function parsePattern(data: FrameData, pattern: string): readonly FramePart[] {
  return pattern.split(slotMark).flatMap((piece, index): readonly FramePart[] => {
    if (index % 2 === 1) return [{ type: piece, sure: data.sureTypes.indexOf(piece) }];
    return piece === '' ? [] : [{ text: piece }];
  });
}

/** The pattern as a drafter reads it. */
export function formatPattern(parts: readonly FramePart[]): string {
  return parts.map((part) => (isSlot(part) ? `〔${part.type}〕` : part.text)).join('');
}

/** Letters, digits and Han characters of the fixed part. */
export function fixedCharacters(parts: readonly FramePart[]): number {
  let count = 0;
  for (const part of parts) {
    if (!isSlot(part)) count += Array.from(part.text.matchAll(/[\p{L}\p{N}]/gu)).length;
  }
  return count;
}
