import type { Edit } from '../../text/mapped-text.ts';
import { chromeWords } from './chrome-words.ts';
import type { Cleaner } from '../draft.ts';

const ADDRESS = '(?:https?:\\/\\/|www\\.)[\\w.\\-/%?=&#:~+*]+';
/** 本文来自某某之友 http://www.…, 内容来源于某某网（www.…） — anywhere on a line. */
const CREDIT = new RegExp(
  `[（(【[]?(?:本文(?:来自|来源于?|转自|选自|摘自|由|出自)|本資料來自|(?:文章|资料|内容|范文)(?:来自|来源于?|转自)|转载自|更多(?:范文|内容|精彩|资料)[^。；，\\n]{0,12}(?:访问|登录|关注|尽在))[:：]?[^。；，\\n]{0,20}?[（( ]?${ADDRESS}[）)]?(?:(?:整理|首发|收集)?[ ，,]?(?:转载请[^。；\\n）)】]{0,12})?)[）)】\\]]?[。！]?`,
  'gu',
);
/** 某某范文网(www.…): a name and an address where a sentence has ended and nothing goes on. */
const NAMED = new RegExp(
  `(?<=[。！？；”]) ?[（(【[]?[\\p{Script=Han}A-Za-z]{2,10} ?[（( ]?${ADDRESS}[）)】\\]]*(?![\\w，。、；：！？的等上和及或])`,
  'gu',
);
/** Addresses a text sends its readers to. */
const ORDINARY = /\.gov|\.edu|网址|登录|登陆|访问[^。]{0,4}官|平台|系统|邮箱|报名|链接|官网|下载/u;

/**
 * `signatures`: the site's name and address put into a paragraph, `…专人跟着，本文来自某某之友 http://www.…防止…`,
 * `…签字。某某范文网(www.…)第五章…`. Removed where text stands beside it on the line; a line of its own gets its role later.
 * Addresses that a sentence names (请登录县人社局官网www.…报名) stay. O(n), and only in texts that have an address.
 */
export const signatures: Cleaner = {
  name: 'phrase',
  edits: (draft) => signatureEdits(draft.mapped.text),
};

function signatureEdits(text: string): readonly Edit[] {
  if (!text.includes('www.') && !text.includes('http')) return [];
  const edits: Edit[] = [];
  for (const pattern of [CREDIT, NAMED])
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (ORDINARY.test(match[0]) || isWholeLine(text, start, end)) continue;
      if (pattern === NAMED && !namesTextSite(match[0])) continue;
      if (edits.some((edit) => start < edit.end && end > edit.start)) continue;
      edits.push({ start, end, insert: '' });
    }
  return edits.toSorted((a, b) => a.start - b.start);
}

/** Whether nothing else stands on the line. */
function isWholeLine(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', end);
  const to = found < 0 ? text.length : found;
  return text.slice(from, start).trim() === '' && text.slice(end, to).trim() === '';
}

function namesTextSite(words: string): boolean {
  return chromeWords().textSites.some((word) => words.includes(word));
}
