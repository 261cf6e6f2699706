import type { ChromeKind } from './chrome-kind.ts';
import { chromeWords } from './chrome-words.ts';
import { furnitureShape } from './furniture-shapes.ts';
import { hasSentencePunctuation } from '../../line/line-shape.ts';
import { scoreMetadata } from './metadata-line.ts';
import { isPageNumber } from '../lines/page-lines.ts';
import { isCollectionTitle, isSiteTitle } from './page-title.ts';

/** What the shape of a whole short line says, apart from single words. */
export type LineSignal = {
  readonly kind: ChromeKind;
  readonly score: number;
  /** The line is nothing else: words in it do not speak for a document. */
  readonly whole?: true;
};

const LONGEST = 160;
const ADDRESS =
  /(?:https?:\/\/|www\.)[\w.\-/%?=&#:~+]+|\b[\w-]+\.(?:com|net|cn|org|top|cc|vip)\b[\w./]*/giu;
const ORDINARY_ADDRESS = /gov\.cn|edu\.cn|网址|登录|登陆|平台|系统|邮箱|报名|链接：|@/u;
/** A name beside an address. */
const NAME = /^[^，。；：]{2,20}$/u;
const CLEAR_CRUMB = /(?: >|> |>>|›|»|→)/u;
const CRUMB = / *(?:>{1,3}|›|»|→) */u;
/** 某某学校校园网 - 通知公告 */
const SITE_AND_COLUMN =
  /^\p{Script=Han}{2,16}(?:网|网站|站|频道|文库) *[-–—_|] *\p{Script=Han}{2,8}$/u;
const POSITION = /(?:当前|现在|所在|您的|我的)的?位置|^位置：/u;
const OPENING_SIGNS = /^[\s>»›|·【[（(«<—–-]+/u;
const CLOSING_SIGNS = /[\s>»›|·】\]）)«<—–-]+$/u;
const ENDS_IN_SIGN = /[\s>»›|·】\]）)«<—–-]/u;
/** What stands between the parts of a line. */
const BETWEEN_PARTS = /[\s|｜【】[\]/·]/u;
const RATING = /[★☆]{3,}/u;

/** Signals of a line of the analysis view, strongest first. O(length). */
export function lineSignals(words: string): readonly LineSignal[] {
  if (words.length > LONGEST) return [];
  const signals: LineSignal[] = [];
  const push = (kind: ChromeKind, score: number): void => {
    if (score > 0) signals.push({ kind, score });
  };
  const whole = chromeWords().lines.get(bareWords(words).toLowerCase()) ?? wholeOf(words);
  if (whole !== undefined) push(whole[0], whole[1]);
  const shape = furnitureShape(words);
  if (shape !== undefined) signals.push({ kind: shape.kind, score: shape.weight, whole: true });
  if (isPageNumber(words)) push('page-number', 1);
  push('breadcrumb', isSlashed(words) ? 0.5 : breadcrumb(words));
  const columns = navigation(words);
  push('navigation', columns);
  if (whole === undefined && columns === 0) push('metadata', scoreMetadata(words));
  push('link', addressLine(words));
  if (isCollectionTitle(words)) push('title', 0.9);
  if (isSiteTitle(words)) push('title', 0.8);
  if (RATING.test(words) && words.length <= 24) push('prompt', 0.8);
  return signals.toSorted((a, b) => b.score - a.score);
}

/** The words without the signs that decorate a line at its ends. */
function bareWords(words: string): string {
  const opening = OPENING_SIGNS.exec(words)?.[0].length ?? 0;
  if (!ENDS_IN_SIGN.test(words.slice(-1))) return words.slice(opening);
  return words.slice(opening).replace(CLOSING_SIGNS, '');
}

/** 【打印此文】【关闭窗口】, 登录 | 注册: every part is a known line. */
function wholeOf(words: string): readonly [ChromeKind, number] | undefined {
  if (!BETWEEN_PARTS.test(words)) return undefined;
  const parts = words
    .split(/[\s|｜【】[\]/·]+/u)
    .filter((part) => part !== '')
    .map((part) => chromeWords().lines.get(part.toLowerCase()));
  if (parts.length < 2 || parts.includes(undefined)) return undefined;
  const [first] = parts;
  return first === undefined ? undefined : [first[0], Math.min(1, 0.4 * parts.length)];
}

/** 首页 > 范文 > 工作方案, 您的位置：… */
function breadcrumb(words: string): number {
  if (words.length > 100 || /[。；！？]/u.test(words)) return 0;
  if (SITE_AND_COLUMN.test(words)) return 0.6;
  const parts = /[>›»→]/u.test(words)
    ? words.split(CRUMB).filter((part) => part.trim() !== '')
    : [words];
  if (parts.length < 2) return POSITION.test(words) && words.length <= 40 ? 0.6 : 0;
  if (POSITION.test(words) || /^[>\s]*(?:网站)?(?:首页|主页)/u.test(words)) return 1;
  if (parts.some((part) => part.length > 40)) return 0;
  if (parts.length > 2) return 1;
  return CLEAR_CRUMB.test(words) ? 0.5 : 0; // 水位>警戒水位 is none
}

/** 首页 / 工作总结 / 正文: three or more short parts, one of them a column's name. */
function isSlashed(words: string): boolean {
  if (!words.includes(' / ')) return false;
  const parts = words.split(' / ');
  const { navigation: columns } = chromeWords();
  return (
    parts.length >= 3 &&
    parts.every((part) => /^\p{Script=Han}{2,10}$/u.test(part)) &&
    parts.some((part) => columns.has(part))
  );
}

/** 首页 方案 总结 报告 登录: three or more words, most of them names of columns. */
function navigation(words: string): number {
  if (words.length > 120 || hasSentencePunctuation(words)) return 0;
  if (!/[\s|｜/·、]/u.test(words)) return 0;
  const parts = words.split(/[\s|｜/·、]+/u).filter((part) => part !== '');
  if (parts.length < 3 || parts.some((part) => part.length > 8)) return 0;
  const known = parts.filter((part) => chromeWords().navigation.has(part.toLowerCase())).length;
  if (known >= 3 && known >= parts.length * 0.5) return 0.9;
  return parts.filter(isColumn).length >= Math.max(3, parts.length * 0.75) ? 0.9 : 0;
}

/** 校园动态, 教学园地: named as columns are. */
function isColumn(part: string): boolean {
  const { navigation: columns, columnEndings } = chromeWords();
  return columns.has(part.toLowerCase()) || columnEndings.some((ending) => part.endsWith(ending));
}

/** A line that is mostly an address. Addresses a notice sends its readers to stay. */
function addressLine(words: string): number {
  if (!/www|http|\.(?:com|net|cn|org|top|cc|vip)/iu.test(words)) return 0;
  if (ORDINARY_ADDRESS.test(words)) return 0;
  let length = 0;
  for (const match of words.matchAll(ADDRESS)) length += match[0].length;
  if (length === 0) return 0;
  if (length >= words.length * 0.5 && namesSite(words.replace(ADDRESS, ''))) return 1;
  return length >= words.length * 0.5 ? 0.8 : length >= words.length * 0.3 ? 0.5 : 0;
}

/** 某某范文网: the name of a site that offers texts. */
function namesSite(words: string): boolean {
  return NAME.test(words.trim()) && chromeWords().textSites.some((word) => words.includes(word));
}
