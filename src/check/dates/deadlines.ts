import { checkCues } from '../check-cues.ts';
import { datesIn, type TextDate } from './text-dates.ts';

/** A date by which something is to be done. */
export type Deadline = Pick<TextDate, 'start' | 'end' | 'year' | 'day'> & {
  readonly month?: number;
};

/** 3月2日前, 3月底前, 3月2日（星期一）下午5点前 — but not 3月2日前后. */
const BEFORE =
  /^(?:底|末|[上中下]旬)?(?:[（(][^）)]{1,8}[）)])?(?:[上下]午|中午|晚上?)?(?:\d{1,2}(?:[点时]|[:：]\d\d))?(?:整|半)?(?:之|以)?前(?!后|夕|往|来|期|述|提|三|两|一|列|景)/u;
/** 2026年底前, 2026年第一季度前 */
const YEAR_BEFORE = /(?<!\d)(20\d\d)年(?:年?底|末|第?[一二三四]季度|上半年)(?:之|以)?前(?!后|夕)/gu;
/** 前建成的小区 sets a condition, it is no deadline. */
const CONDITION = /^[^，。；]{1,12}的(?!目标|任务|要求|时限|原则)/u;
/** 整改时限：2026年3月底前 */
const LABEL = /(?:时限|期限|截止时间|完成时间|完成时限)[：:为]\s*$/u;
const AFTER = 40;
const BEFORE_REACH = 16;

/** Whether what follows a date says what is to be done, not what has been done or when something was built. */
function isDemand(line: string, start: number, end: number): boolean {
  const { 'deadline-action': action, 'done-already': done } = checkCues();
  const after = /^[^。；]*/u.exec(line.slice(end, end + AFTER))?.[0] ?? '';
  const before = /[^。；]*$/u.exec(line.slice(Math.max(0, start - BEFORE_REACH), start))?.[0] ?? '';
  if (LABEL.test(before)) return !done.test(after);
  return action.test(after) && !CONDITION.test(after) && !done.test(after) && !done.test(before);
}

/** The deadlines of a line (analysis view), in order: dates with 前 behind them and an act to be done. O(characters). */
export function deadlinesIn(line: string): readonly Deadline[] {
  const years = Array.from(line.matchAll(YEAR_BEFORE), ({ index, 0: words, 1: year }) => ({
    start: index,
    end: index + words.length,
    year: Number(year),
  }));
  const dates = datesIn(line).flatMap(({ start, end, year, month, day }) => {
    const before = BEFORE.exec(line.slice(end, end + 24))?.[0];
    if (before === undefined) return [];
    return [
      {
        start,
        end: end + before.length,
        month,
        ...(year !== undefined && { year }),
        ...(day !== undefined && { day }),
      },
    ];
  });
  return [...years, ...dates]
    .filter(({ start, end }) => isDemand(line, start, end))
    .toSorted((a, b) => a.start - b.start);
}
