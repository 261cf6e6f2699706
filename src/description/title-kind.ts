import { packed } from '../line/line-length.ts';
import { titleEnding, type TitleEnding } from '../line/title-words.ts';

/** （试行）, 〔2024年修订〕, 【全文】 and closing quotes behind the words of a title. */
const REMARK = /(?:[（(〔【[][^（()）〔〕【】]{0,30}[）)〕】\]]|[”"』」。])+$/u;
/** ——2024年1月8日在某会议上: a line that goes on with the title above it. */
const SUBTITLE = /^[—–-]{1,2}/u;

/** What a line of a title ends in, remarks in brackets left out: …办法（试行） ends in 办法. */
export function lineEnding(line: string): TitleEnding | undefined {
  return titleEnding(packed(line).replace(REMARK, ''));
}

/**
 * What the lines of a title end in: its last line that ends in the kind of a document, so that …方案 above the name of an
 * office is found; subtitles are left out.
 */
export function titleKind(lines: readonly string[]): TitleEnding | undefined {
  for (const line of lines.toReversed()) {
    const ending = SUBTITLE.test(line.trim()) ? undefined : lineEnding(line);
    if (ending !== undefined) return ending;
  }
  return undefined;
}
