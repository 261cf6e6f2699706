import { done, failed, type Outcome } from '../fault.ts';
import { blockStatsOf, type BlockStats } from './block-stats.ts';
import { mainContentOf } from './main-content.ts';
import { withTitle } from './page-title.ts';
import { parseHtml, type HtmlPage } from './parse-html.ts';
import { renderHtml, type Rendered } from './render-html.ts';

/** The visible main text of a page and what was noticed while reading it. */
export type HtmlReading = Rendered & { readonly warnings: readonly string[] };

/** Below this many characters of running text a page may be one that unfolds its text by script. */
const LITTLE_PROSE = 200;

/**
 * The main text of a page: navigation, scripts and what is hidden left out, the title put first if it stands
 * elsewhere. Offsets count in the markup. Never throws; fails with `empty` when nothing is left to read. O(n).
 */
export function readHtml(html: string): Outcome<HtmlReading> {
  const page = parseHtml(html);
  const warnings: string[] = [];
  const stats = statsOf(page, warnings);
  const main = mainContentOf(page, stats);
  let rendered = renderHtml(page, stats, main);
  if (rendered.view.text.trim() === '') {
    rendered = renderHtml(page, stats, { roots: [page.root], dropped: new Set() });
  }
  if (rendered.view.text.trim() === '') {
    return failed(
      'empty',
      '网页里没有正文（可能由脚本生成或只有图片），请在浏览器中打开后复制文字，另存为 .txt 再试',
    );
  }
  return done({ ...withTitle(page, stats, main, rendered), warnings });
}

function statsOf(page: HtmlPage, warnings: string[]): BlockStats {
  const visible = blockStatsOf(page, false);
  const shown = visible.prose[0] ?? 0;
  if (shown >= LITTLE_PROSE) return visible;
  const all = blockStatsOf(page, true);
  const unfolded = all.prose[0] ?? 0;
  if (unfolded < LITTLE_PROSE || unfolded < 2 * shown) return visible;
  warnings.push('正文在页面中被样式隐藏（点击后才展开），已按展开后的内容读取');
  return all;
}
