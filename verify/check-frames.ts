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

/**
 * Every filler, with the fixed text on both sides of its slot, stands as often and in as many documents as its row says;
 * its frame is in frames.csv, and the fillers of each slot of a frame add up to the frame's occurrences.
 */
export function checkFillers(
  rows: readonly TableRow[] | undefined,
  frames: readonly TableRow[],
  pile: TextPile,
): CheckResult {
  const name = 'frame_slots.csv 的填入内容连同前后文字，在所称数目的文档中都能找到';
  if (rows === undefined) return absentCheck(name);
  const byId = new Map(frames.map((row) => [cellOf(row, 'frame_id'), row]));
  const sums = new Map<string, number>();
  const found = checkEach(name, rows, (row) => {
    const [id, filler] = [cellOf(row, 'frame_id'), cellOf(row, 'filler')];
    const frame = byId.get(id);
    if (frame === undefined) return [`frames.csv 里没有句式 ${id}`];
    const number = numberIn(row, 'slot');
    const key = `${id} 第 ${number} 个空位`;
    sums.set(key, (sums.get(key) ?? 0) + numberIn(row, 'occurrences'));
    const parts = cellOf(frame, 'pattern').split(slot);
    const counts = countIn(pile, `${parts[number - 1] ?? ''}${filler}${parts[number] ?? ''}`);
    const documents = numberIn(row, 'documents');
    const occurrences = numberIn(row, 'occurrences');
    const places = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [
      ...(counts.size >= documents
        ? []
        : [`${id} 的“${filler}”：documents 写的是 ${documents}，只找到 ${counts.size}`]),
      ...(places >= occurrences
        ? []
        : [`${id} 的“${filler}”：occurrences 写的是 ${occurrences}，只找到 ${places}`]),
    ];
  });
  return { ...found, faults: [...found.faults, ...sumFaults(frames, sums)] };
}

/** Slots whose fillers are more or fewer than the frame's occurrences. */
function sumFaults(
  frames: readonly TableRow[],
  sums: ReadonlyMap<string, number>,
): readonly string[] {
  return frames.flatMap((frame) => {
    const stated = numberIn(frame, 'occurrences');
    const slots = cellOf(frame, 'pattern').split(slot).length - 1;
    return Array.from({ length: slots }, (_, index) => {
      const key = `${cellOf(frame, 'frame_id')} 第 ${index + 1} 个空位`;
      const sum = sums.get(key) ?? 0;
      return sum === stated ? '' : `${key}：填入内容合计 ${sum} 处，occurrences 写的是 ${stated}`;
    }).filter((fault) => fault !== '');
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
