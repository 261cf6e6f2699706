import { chromeWords } from './chrome-words.ts';

const COUNT = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})';
const LONGEST = 60;
/** Whatever stands behind a dash or bar that has a blank before it, or a bar: the name of a site we do not know. */
const ANY_SUFFIX = /(?: +[-–—]|[_|｜]) *[\p{Script=Han}\w]{2,12}$/u;
let bracketed: RegExp | undefined;
let plain: RegExp | undefined;
let suffix: RegExp | undefined;
let prefix: RegExp | undefined;

/** `…大全(16篇)`, `…【精选5篇】`, `…范文三篇`, `…(合集2篇)`: the title of a page with several texts. */
export function isCollectionTitle(words: string): boolean {
  return collectionPart(words) !== undefined;
}

/** Whether a title says that several texts follow: `…范文集锦`, `…公文选编 - 某某文库`, `…三篇 - 某某之友`. */
export function namesCollection(words: string): boolean {
  if (words.length > LONGEST || /[。；！？，]/u.test(words)) return false;
  const title = words
    .replace(ANY_SUFFIX, '')
    .replace(/[（(【[]([^（）()【】[\]]{2,6})[）)】\]]$/u, '$1');
  return (
    isCollectionTitle(words.replace(ANY_SUFFIX, '')) ||
    chromeWords().collection.some((word) => word.length > 1 && title.endsWith(word))
  );
}

/** A page title with the site's name behind or before it, as in the title bar: `… - 某某网`, `某某网 | …`. */
export function isSiteTitle(words: string): boolean {
  if (words.length > LONGEST || !/[-_|｜–—]/u.test(words)) return false;
  return !/[。；！？]/u.test(words) && (siteSuffix().test(words) || sitePrefix().test(words));
}

/**
 * What of a page's title is about the subject: without the count of texts, the words of collections and the
 * site's name. `安全工作方案大全(16篇)` → `安全工作方案`; `…实施细则【热选5篇】` → `…实施细则`.
 */
export function titleStem(words: string): string {
  let stem = words.replace(siteSuffix(), '').replace(sitePrefix(), '').trim();
  const at = collectionPart(stem);
  if (at !== undefined) stem = stem.slice(0, at);
  stem = stem.replace(/[（(【[]?(?:\p{Script=Han}{0,4}版|推荐|范文)[）)】\]]?$/u, '');
  for (const word of chromeWords().collection) {
    if (stem.endsWith(word) && stem.length - word.length >= 4) stem = stem.slice(0, -word.length);
  }
  return stem.trim();
}

/** Where the words about the collection begin, if the line ends with them. */
function collectionPart(words: string): number | undefined {
  if (words.length > LONGEST || words.length < 4 || !words.includes('篇')) return undefined;
  if (/[。；！？]/u.test(words)) return undefined;
  const kinds = chromeWords().collection.join('|');
  bracketed ??= new RegExp(
    `(?:${kinds})*[（(【\\[](?:${kinds})*\\s*${COUNT}\\s*篇(?:${kinds})*[）)】\\]]$`,
    'u',
  );
  plain ??= new RegExp(
    `(?:${kinds})+\\s*${COUNT}\\s*篇$|(?<=\\p{Script=Han}{4})${COUNT}\\s*篇$`,
    'u',
  );
  const match = bracketed.exec(words) ?? plain.exec(words);
  return match?.index;
}

/** The site's name after a separator: `…方案-某某公文网`, `…报告_某某文档`. */
function siteSuffix(): RegExp {
  const names = chromeWords().siteNames.join('|');
  suffix ??= new RegExp(` *[-_|｜] *[\\p{Script=Han}\\w]{0,12}(?:${names})$`, 'u');
  return suffix;
}

/** The site's name before a bar, or a dash between blanks: `某某材料网 | …方案`. */
function sitePrefix(): RegExp {
  const names = chromeWords().siteNames.join('|');
  prefix ??= new RegExp(
    `^[\\p{Script=Han}\\w]{1,10}(?:${names})(?: *[|｜_] *| +[-–—]+ +)(?=.{4})`,
    'u',
  );
  return prefix;
}
