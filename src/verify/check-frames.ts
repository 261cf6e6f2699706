import { absentCheck, checkEach, type CheckResult } from './check.ts';
import { cellOf, numberIn, type TableRow } from './output-folder.ts';
import { countIn, type TextPile } from './text-pile.ts';

const sentenceEnd = /[。；！？!?;\r\n]/u;
const slot = /〔[^〔〕]*〕/u;

/**
 * Every frame's fixed parts stand in order in one sentence, with something in each slot, in at least as many documents
 * as its row says. What a slot may hold is not looked at, so more documents may fit.
 */
export function checkFrames(
  rows: readonly TableRow[],
  texts: ReadonlyMap<string, string>,
): CheckResult {
  const sentences = [...texts.values()].map((text) => text.split(sentenceEnd));
  return checkEach('frames.csv 的句式在所称数目的文档中都能找到', rows, (row) => {
    const pattern = cellOf(row, 'pattern');
    const parts = pattern.split(slot);
    if (parts.every((part) => part === '')) return [`句式没有固定部分：${pattern}`];
    const stated = numberIn(row, 'documents');
    let found = 0;
    for (const document of sentences) {
      if (document.some((sentence) => holdsInOrder(sentence, parts))) found++;
    }
    return found >= stated ? [] : [`“${pattern}”：documents 写的是 ${stated}，只找到 ${found}`];
  });
}

/** Every filler stands in at least as many documents as its row says, and its frame is in frames.csv. */
export function checkFillers(
  rows: readonly TableRow[] | undefined,
  frames: readonly TableRow[],
  pile: TextPile,
): CheckResult {
  const name = 'frame_slots.csv 的填入内容在所称数目的文档中都能找到';
  if (rows === undefined) return absentCheck(name);
  const frameIds = new Set(frames.map((row) => cellOf(row, 'frame_id')));
  return checkEach(name, rows, (row) => {
    const [id, filler] = [cellOf(row, 'frame_id'), cellOf(row, 'filler')];
    if (!frameIds.has(id)) return [`frames.csv 里没有句式 ${id}`];
    const stated = numberIn(row, 'documents');
    const found = countIn(pile, filler).size;
    return found >= stated
      ? []
      : [`${id} 的“${filler}”：documents 写的是 ${stated}，只找到 ${found}`];
  });
}

/** Whether a sentence has the parts in this order with at least a character between each and the next. */
function holdsInOrder(sentence: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const [i, part] of parts.entries()) {
    // the earliest place is the best: it leaves most room for what follows
    const at = sentence.indexOf(part, i === 0 ? 0 : from + 1);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
