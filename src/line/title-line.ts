import { LONGEST_TITLE } from './line-length.ts';
import { titleWords } from './title-words.ts';

/** …方案（试行）, …办法〔2024年修订〕 */
const PARENTHESIS = /[（(〔【[][^）)〕】\]]{1,24}[）)〕】\]]$/u;

/** 为贯彻落实《…意见》, 根据《…办法》: the first words of a lead, cut off where a citation ends. */
const LEAD = /^(?:为(?:了|进一步|贯彻|深入|全面|切实|认真|加强|做好|规范)|根据|按照|依据)/u;

/** Whether a line reads like the title of an official text: short, no full stop, ends in a 文种 word. */
export function isTitleLine(content: string): boolean {
  if (content.length < 4 || content.length > LONGEST_TITLE) return false;
  if (
    /[。；！？]|[：:]$/u.test(content) ||
    /^(?:[一二三]+(?:[、.．是要来则]|$)|[（(])/u.test(content)
  )
    return false;
  if (LEAD.test(content)) return false;
  const bare = content.replace(PARENTHESIS, '').replace(/[》”"]$/u, '');
  return titleWords().isOfficial(bare);
}
