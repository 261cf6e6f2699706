import type { FrameData } from './frame-data.ts';

const openings = '（“《‘【(〔';
const closings = '）”》’】)〕';

/** Whether brackets and quotation marks of a text pair up. O(length). */
export function isBalanced(text: string): boolean {
  const open: number[] = [];
  for (const sign of text) {
    const opening = openings.indexOf(sign);
    if (opening >= 0) open.push(opening);
    const closing = closings.indexOf(sign);
    if (closing >= 0 && open.pop() !== closing) return false;
  }
  return open.length === 0;
}

/** Whether something can fill a free slot: no particle or sign at its ends (了重要, 、宣传), no half bracket. */
export function isFiller({ fillerBars }: FrameData, text: string): boolean {
  return !fillerBars[0].test(text) && !fillerBars[1].test(text) && isBalanced(text);
}
