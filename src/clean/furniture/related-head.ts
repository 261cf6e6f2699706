import { chromeWords } from './chrome-words.ts';
import { visitWords } from '../../text/word-trie.ts';

/** The head of a list of other pages. */
export type RelatedHead = {
  readonly weight: number;
  /** Titles that follow on the same line after its colon, if any. */
  readonly entries: string;
};

const LONGEST_LINE = 160;
const LONGEST_BEFORE = 48;
const LONGEST_GLUED = 8000;
const FRONT = 12;
const COUNTED_TITLE = /[（(][^（）()]{0,6}\d{1,2}篇[）)]/gu;
/** Where so much of the line is links, entries follow a head without a colon. */
const LINKED = 0.4;
const OPENERS = /^[\s>»›|·●◆★☆■【[（(<“"-]*/u;
const TAIL = /^(?:的)?(?:文章|范文|列表|阅读|内容|更多)?[\s】\]）)”"》>»]*(?:[：:]|$|更多)[\s>»]*/u;

/**
 * The head that a line of the analysis view is: `相关推荐`, `【某方案】相关文章：`, `看了本文的人还看了`,
 * `猜你喜欢：甲总结 | 乙方案`. The words before it name the page, those after it are entries. `linkShare` is how much of
 * the line is link text. O(length).
 */
export function relatedHead(words: string, linkShare: number = 0): RelatedHead | undefined {
  if (words.length > LONGEST_LINE)
    return isGluedList(words) ? { weight: 1, entries: words } : undefined;
  const { heads, headTrie } = chromeWords();
  let best: (RelatedHead & { readonly length: number }) | undefined;
  const front = OPENERS.exec(words)?.[0].length ?? 0;
  visitWords(headTrie, words, front, words.length, (index, start, end) => {
    const head = heads[index];
    if (head === undefined || start - front > LONGEST_BEFORE) return;
    if (!namesPage(words.slice(front, start))) return;
    const linked = linkShare >= LINKED && head[1] >= 1;
    const tail = TAIL.exec(words.slice(end))?.[0] ?? (linked ? '' : undefined);
    if (tail === undefined) return;
    const entries = words.slice(end + tail.length);
    if (/[。；]./u.test(entries)) return;
    if (best === undefined || end - start > best.length)
      best = { weight: head[1], entries, length: end - start };
  });
  return best;
}

/**
 * Whether a long stretch is a whole list run together with its head: `相关范文推荐防汛总结(优质16篇)…值班制度(精选9篇)…`.
 */
export function isGluedList(words: string): boolean {
  if (words.length > LONGEST_GLUED) return false;
  const { heads, headTrie } = chromeWords();
  let begins = false;
  visitWords(headTrie, words, 0, Math.min(words.length, FRONT), (index, start) => {
    begins ||= start <= 2 && (heads[index]?.[1] ?? 0) >= 1;
  });
  return begins && (words.match(COUNTED_TITLE)?.length ?? 0) >= 2;
}

/** Nothing, the page's title in brackets, or a few words without punctuation. */
function namesPage(before: string): boolean {
  if (before === '') return true;
  if (/[。；！？：:，]/u.test(before)) return false;
  return (
    /[】》”"\]]/u.test(before) ||
    /(?:的|与|看了|看过|本文|更多)/u.test(before) ||
    before.length <= 12
  );
}
