import type { FrameData } from './frame-data.ts';

const openings = '（“《‘【(〔';
const closings = '）”》’】)〕';

/** By UTF-16 unit: what kind of bracket opens (positive) or closes (negative). */
const brackets = new Int8Array(0x1_0000);
for (let kind = 0; kind < openings.length; kind++) {
  brackets[openings.charCodeAt(kind)] = kind + 1;
  brackets[closings.charCodeAt(kind)] = -kind - 1;
}

/** Whether brackets and quotation marks of a text pair up. O(length). */
export function isBalanced(text: string): boolean {
  let open: number[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const kind = brackets[text.charCodeAt(at)] ?? 0;
    if (kind > 0) (open ??= []).push(kind);
    else if (kind < 0 && open?.pop() !== -kind) return false;
  }
  return open === undefined || open.length === 0;
}

/** Whether something can fill a free slot: no particle or sign at its ends (了重要, 、宣传), no half bracket. */
export function isFiller({ fillerBars }: FrameData, text: string): boolean {
  const [start, end] = fillerBars;
  return !start.test(text) && !end.test(text.slice(-1)) && isBalanced(text);
}
