import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockStatsOf } from '../../../src/ingest/html/block-stats.ts';
import { pageStylesOf } from '../../../src/ingest/html/page-styles.ts';
import { parseHtml } from '../../../src/ingest/html/parse-html.ts';
import { renderHtml, type Rendered } from '../../../src/ingest/html/render-html.ts';
import { visibilityOf } from '../../../src/ingest/html/visibility.ts';

function render(html: string): Rendered {
  const page = parseHtml(html);
  const styleOf = pageStylesOf(page);
  const stats = blockStatsOf(page, visibilityOf(page, styleOf).shown);
  return renderHtml({ page, stats, styleOf }, { roots: [page.root], dropped: new Set() });
}

function cuesOf({ view, cues }: Rendered): readonly string[] {
  return cues.map((cue) => `${cue.kind}${cue.level ?? ''} ${view.text.slice(cue.start, cue.end)}`);
}

describe('renderHtml', () => {
  it.each([
    ['<p>甲</p><p>乙</p>', '甲\n乙\n'],
    ['<div><div>甲</div></div>乙', '甲\n乙\n'],
    ['甲<br>乙<br><br>丙', '甲\n乙\n\n丙\n'],
    ['<p>  甲  乙  </p>', '甲 乙\n'],
    ['<p>工作\n   方案</p>', '工作方案\n'],
    ['<p>work\n  plan</p>', 'work plan\n'],
    ['<p>共\n5 项，\n三类</p>', '共 5 项，三类\n'],
    ['<p>a<b> b </b>c</p>', 'a b c\n'],
    ['<p>&nbsp;&nbsp;甲</p>', '  甲\n'],
    ['<p>\u00a0\u00a0甲\u00a0乙</p>', '  甲 乙\n'],
    ['<p>　　甲</p>', '　　甲\n'],
    ['<p>&ldquo;三重一大&rdquo;</p>', '“三重一大”\n'],
    ['<pre>甲\n  乙</pre>', '甲\n乙\n'],
    ['<p>甲<script>x</script><style>y</style>乙</p>', '甲乙\n'],
    ['<p>甲<span style="display:none">藏</span>乙</p>', '甲乙\n'],
    ['<p hidden>藏</p>甲', '甲\n'],
    ['<p>甲</p><select><option>选</select><button>按</button><textarea>填</textarea>', '甲\n'],
    ['<ruby>绿<rp>(</rp><rt>lù</rt><rp>)</rp></ruby>化', '绿化\n'],
    ['<p></p><p> </p><p>甲</p>', '甲\n'],
  ])('writes %s', (html, text) => {
    expect(render(html).view.text).toBe(text);
  });

  it.each([
    [
      '<table><tr><td>组长</td><td>李某</td></tr><tr><td>成员</td><td>王某</td></tr></table>',
      '组长\t李某\n成员\t王某\n',
    ],
    [
      '<table><tr><td>任务</td><td><p>第一步</p><p>第二步</p></td></tr></table>',
      '任务\t第一步 第二步\n',
    ],
    [
      '<table><tr><td>牵头<br>单位</td><td></td><td>综合科</td></tr></table>',
      '牵头 单位\t综合科\n',
    ],
    ['<table><tr><td><p>甲</p><p>乙</p></td></tr></table>', '甲\n乙\n'],
    [
      '<table><tr><td>左</td><td><table><tr><td>内1</td><td>内2</td></tr></table></td></tr></table>',
      '左\n内1\t内2\n',
    ],
    [
      `<table><tr><td>栏</td><td>${'<p>长长的一段正文，写在版面表格里面，一共有好几十个字，不是数据，应当分段来读。</p>'.repeat(4)}</td></tr></table>`,
      `栏\n${'长长的一段正文，写在版面表格里面，一共有好几十个字，不是数据，应当分段来读。\n'.repeat(4)}`,
    ],
  ])('lays out the table %s', (html, text) => {
    expect(render(html).view.text).toBe(text);
  });

  it.each([
    ['<ol><li>甲<li>乙</ol>', '1. 甲\n2. 乙\n'],
    ['<ol start="3" type="a"><li>甲<li value="9">乙<li>丙</ol>', 'c. 甲\ni. 乙\nj. 丙\n'],
    ['<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>', '一、甲\n二、乙\n'],
    ['<ol style="list-style:none"><li>甲</ol>', '甲\n'],
    ['<ol><li>一、甲<li>（二）乙<li><p>第三条 丙</p></ol>', '一、甲\n（二）乙\n第三条 丙\n'],
    ['<ol reversed><li>甲<li>乙</ol>', '2. 甲\n1. 乙\n'],
    ['<ul><li>甲<ol><li>乙</ol></ul>', '甲\n1. 乙\n'],
    ['<ol><li></li><li>乙</ol>', '2. 乙\n'],
  ])('numbers the list %s', (html, text) => {
    expect(render(html).view.text).toBe(text);
  });

  it.each([
    ['<h2>一、目标</h2><p>正文</p>', ['heading2 一、目标']],
    ['<p><b>一、目标</b></p><p><b>一是</b>正文</p>', ['emphasis 一、目标']],
    ['<p>　　<strong>（一）目标</strong>&nbsp;</p>', ['emphasis 　　（一）目标 ']],
    ['<p>见<a href="x">通知</a>和<a href="y">方<b>案</b></a></p>', ['link 通知', 'link 方案']],
    ['<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>', ['table-row 甲\t乙']],
  ])('marks the layout of %s', (html, cues) => {
    expect(cuesOf(render(html))).toEqual(cues);
  });

  it('maps every unit to its place in the markup, references as a whole', () => {
    const html = '<p>甲&ldquo;乙\n &amp; 丙</p>';
    const { view } = render(html);
    const sources = Array.from(view.text, (_, i) => html.slice(view.starts[i], view.ends[i]));
    expect(view.text).toBe('甲“乙 & 丙\n');
    expect(sources).toEqual(['甲', '&ldquo;', '乙', '\n ', '&amp;', ' ', '丙', '']);
  });

  it('keeps starts and ends rising over any soup, and copied units equal to their source', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<td>',
      '<tr>',
      '<table>',
      '</table>',
      '<b>',
      '</b>',
      '甲',
      'x',
      ' ',
      '\n',
      '&nbsp;',
      '&lt;',
      '<br>',
      '<ol>',
      '<li>',
      '<h1>',
      '<a href=x>',
      '</a>',
      '<pre>',
      '&',
      '　',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join('');
        const { view, cues } = render(html);
        expect(view.starts.length).toBe(view.text.length);
        let start = 0;
        let end = 0;
        for (let i = 0; i < view.text.length; i++) {
          const [from = -1, to = -1] = [view.starts[i], view.ends[i]];
          expect(from).toBeGreaterThanOrEqual(start);
          expect(to).toBeGreaterThanOrEqual(Math.max(end, from));
          if (to === from + 1 && !/[\s&]/.test(view.text.charAt(i)))
            expect(html[from]).toBe(view.text[i]);
          [start, end] = [from, to];
        }
        for (const cue of cues) {
          expect(cue.start).toBeLessThan(cue.end);
          expect(view.text.slice(cue.start, cue.end)).not.toMatch(/^\n/);
        }
      }),
    );
  });
});
