import { done, failed, type Outcome } from '../fault.ts';
import { blockStatsOf } from './block-stats.ts';
import { mainContentOf } from './main-content.ts';
import { pageStylesOf } from './page-styles.ts';
import { withTitle } from './page-title.ts';
import { parseHtml } from './parse-html.ts';
import { renderHtml, type Rendered } from './render-html.ts';
import { unreadWarnings } from './unread.ts';
import { visibilityOf } from './visibility.ts';

/** The visible main text of a page and what was noticed while reading it. */
export type HtmlReading = Rendered & { readonly warnings: readonly string[] };

/**
 * The main text of a page: navigation, scripts and what is hidden left out, the title put first if it stands
 * elsewhere. Warns when the page seems to hold more than could be read. Offsets count in the markup. Never throws;
 * fails with `empty` when nothing is left to read. O(n).
 */
export function readHtml(html: string): Outcome<HtmlReading> {
  const page = parseHtml(html);
  const styleOf = pageStylesOf(page);
  const visibility = visibilityOf(page, styleOf);
  const stats = blockStatsOf(page, visibility.shown);
  const reading = { page, stats, styleOf };
  let main = mainContentOf(page, stats, visibility.unfolded);
  let rendered = renderHtml(reading, main);
  if (rendered.view.text.trim() === '') {
    main = { roots: [page.root], dropped: new Set() };
    rendered = renderHtml(reading, main);
  }
  if (rendered.view.text.trim() === '') {
    return failed(
      'empty',
      '网页里没有正文（可能由脚本生成或只有图片），请在浏览器中打开后复制文字，另存为 .txt 再试',
    );
  }
  const titled = withTitle(reading, main, rendered);
  return done({ ...titled, warnings: unreadWarnings(page, visibility, titled.view.text) });
}
