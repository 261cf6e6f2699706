import { isDateLine } from '../../line/date-line.ts';
import type { LineFacts } from './line-facts.ts';
import { chrome, type RoleSheet } from './role-sheet.ts';

/** 抄送：县委办公室，县财政局。 — the first line of the imprint. */
const COPIES = /^(?:抄送|抄报|分送|报送|发送)(?:机关|单位)? ?[：:]/u;
/** 某某局办公室 2023年3月3日印发 */
const ISSUED =
  /^[\p{Script=Han}（）() ]{0,40}(?:\d{2,4}|[xX×*]{2,4}|二[〇○零O0一二三四五六七八九]{3}) ?年 ?[\dxX×*一二三四五六七八九十]{1,3} ?月 ?[\dxX×*一二三四五六七八九十]{1,3} ?日 ?印(?:发|制)?(?:[（(]?共印? ?\d+ ?份[）)]?)?$/u;
/** 共印50份 */
const PRINTED = /^[（(]?共印 ?\d+ ?份[）)]?$/u;
const LONGEST_COPIES = 240;
/** So many lines the addressees of copies may take. */
const COPY_LINES = 4;
/** How far above the imprint the date of issue stands. */
const NEAR = 4;

/** 1.登记表.xlsx, [附件2] 名单.pdf, 附件：申报书.doc（下载） */
const FILE =
  /^(?:[[【（(]?(?:相关)?附件 ?[\d一二三四五六七八九十]{0,2}[\]】）)]? ?[：:.、]? ?)?(?:\d{1,2} ?[.、．] ?)?[^。；！？]{2,80}\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|7z|ofd|pptx?|jpe?g|png)(?: ?[（(【[].{0,16}[）)】\]])?(?: ?下载)?$/iu;
const FILES_HEAD = /^(?:相关)?附件(?:下载|列表|清单|信息)?[：:]?$|^(?:附件|文件|资料)下载[：:]?$/u;

/**
 * What stands under a text once it is signed and is none of it: the imprint (`抄送：…`, `某办公室 …日印发`; GB/T 9704-2012
 * 7.4: 版记) wherever a date of issue or a line of the imprint stands near it, and the site's list of files to load
 * (`附件：` / `1.登记表.xlsx`) below the last line of the text. A note of attachments above the signature names no files
 * and stays. O(lines).
 */
export function markClosing(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const words = facts[i]?.words ?? '';
    if (sheet[i] !== undefined) continue;
    if (COPIES.test(words)) i = markCopies(facts, sheet, i, to);
    else if ((ISSUED.test(words) || PRINTED.test(words)) && isSigned(facts, sheet, from, i))
      sheet[i] = chrome('imprint');
  }
  markFiles(facts, sheet, from, to);
}

/** Marks the addressees of copies up to the line of issue; alone they count only near a date. Gives the last line. */
function markCopies(facts: readonly LineFacts[], sheet: RoleSheet, at: number, to: number): number {
  if ((facts[at]?.words.length ?? 0) > LONGEST_COPIES) return at;
  for (let k = at + 1; k < Math.min(to, at + COPY_LINES + 1); k++) {
    const words = facts[k]?.words ?? '';
    if (facts[k]?.numbered === true || words.length > LONGEST_COPIES) break;
    if (!ISSUED.test(words)) continue;
    for (let i = at; i <= k; i++) sheet[i] = chrome('imprint');
    return k;
  }
  if (isSigned(facts, sheet, 0, at)) sheet[at] = chrome('imprint');
  return at;
}

/** Whether a date of issue, or a line of the imprint, stands just above. */
function isSigned(
  facts: readonly LineFacts[],
  sheet: RoleSheet,
  from: number,
  at: number,
): boolean {
  for (let i = at - 1; i >= Math.max(from, at - NEAR); i--) {
    if (sheet[i]?.label === 'imprint') return true;
    if (isDateLine(facts[i]?.words ?? '')) return true;
  }
  return false;
}

/** The files at the end of a stretch, with nothing of a text below them. */
function markFiles(facts: readonly LineFacts[], sheet: RoleSheet, from: number, to: number): void {
  let last = to - 1;
  while (last >= from && !matches(FILE, facts[last])) {
    // furniture may stand below the files, decided or not
    if (sheet[last] === undefined && facts[last]?.anchor === true) return;
    last--;
  }
  let first = last + 1;
  while (first > from && matches(FILE, facts[first - 1])) first--;
  if (first > last) return;
  if (matches(FILES_HEAD, facts[first - 1])) first--;
  if (first <= from) return;
  for (let i = first; i <= last; i++) sheet[i] ??= chrome('link');
}

function matches(pattern: RegExp, fact: LineFacts | undefined): boolean {
  return fact !== undefined && pattern.test(fact.words);
}
