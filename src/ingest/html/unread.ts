import { amountOfText, isProse } from './page-lines.ts';
import { rawTextOf, type HtmlElement, type HtmlPage } from './parse-html.ts';
import type { Visibility } from './visibility.ts';

/** As much running text, and so many times what was read, may be the text itself. */
const MUCH = 200;
const TIMES = 2;
/** A page of no more lines without a sentence has been read down to its title. */
const TITLE_LINES = 3;
const advice = '请在浏览器中打开原网页，待正文全部显示后复制文字，另存为 .txt 再试';

/** What a user should know of the way a page was read: what was unfolded, and what seems to be missing. O(n). */
export function unreadWarnings(
  page: HtmlPage,
  visibility: Visibility,
  text: string,
): readonly string[] {
  const lines = text.split('\n').map(amountOfText);
  const read = lines.filter(isProse).reduce((sum, line) => sum + line.characters, 0);
  const hidden = Math.max(0, ...visibility.unread.map(({ prose }) => prose));
  const scripted = proseInScripts(page);
  const rest = Math.max(hidden, scripted);
  const warnings = visibility.unfolded
    ? ['正文在页面中不直接显示（被样式隐藏，或放在 noscript 等标签里），已按展开后的内容读取']
    : [];
  const told = lines.filter(({ characters }) => characters > 0);
  if (told.length <= TITLE_LINES && told.every(({ stops }) => stops === 0)) {
    const where = rest > 0 ? placeOf(hidden, scripted) : placeOfFrame(page);
    warnings.push(`网页里只读到标题，没有正文（${where}），${advice}`);
  } else if (rest >= MUCH && rest > TIMES * read) {
    warnings.push(
      `网页里只读到正文 ${read} 字，另有约 ${rest} 字没有读入（${placeOf(hidden, scripted)}），${advice}`,
    );
  }
  return warnings;
}

function placeOf(hidden: number, scripted: number): string {
  return hidden >= scripted ? '其余在隐藏的部分里' : '其余在脚本里，由脚本显示';
}

function placeOfFrame(page: HtmlPage): string {
  const frame = page.elements.find(isFrame)?.attributes;
  if (frame === undefined) return '可能只有图片，或登录后才显示';
  const source = frame.get('src') ?? '';
  return source === '' ? '可能在框架里' : `可能在框架 ${source.slice(0, 80)} 里`;
}

function isFrame({ name, attributes }: HtmlElement): boolean {
  return name === 'iframe' && (attributes.has('src') || attributes.has('srcdoc'));
}

/** Chinese sentences as scripts hold them, also in escapes: `"\u5173\u4e8e…"`. */
const sentences =
  /(?:[\u3001-\u301f\u4e00-\u9fff\uff08-\uff1f\d]|\\u[4-9f][0-9a-f]{3}|\\u300[12]){30,}/gi;

function proseInScripts(page: HtmlPage): number {
  let characters = 0;
  for (const element of page.elements) {
    if (element.name !== 'script') continue;
    for (const [run] of rawTextOf(page, element).matchAll(sentences))
      characters += run.replaceAll(/\\u..../g, '字').length;
  }
  return characters;
}
