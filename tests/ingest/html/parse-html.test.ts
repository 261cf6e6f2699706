import { load } from 'cheerio';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml, type HtmlNode, type HtmlPage } from '../../../src/ingest/html/parse-html.ts';

/** The tree as text: `p(甲 b(乙))`. Texts in links carry `@`, bold ones `*`. */
function outline(page: HtmlPage): string {
  const show = (node: HtmlNode): string => {
    if (node.kind === 'element') return `${node.name}(${node.children.map(show).join(' ')})`;
    const marks = (node.link === 'page' ? '@' : '') + (node.bold ? '*' : '');
    return marks + page.html.slice(node.start, node.end);
  };
  return page.root.children.map(show).join(' ');
}

describe('parseHtml', () => {
  it.each([
    ['<p>甲<p>乙', 'p(甲) p(乙)'],
    ['<p>甲<div>乙</div>', 'p(甲) div(乙)'],
    ['<ul><li>甲<li>乙</ul>丙', 'ul(li(甲) li(乙)) 丙'],
    ['<ul><li>甲<ul><li>乙</ul><li>丙</ul>', 'ul(li(甲 ul(li(乙))) li(丙))'],
    ['<table><tr><td>甲<td>乙<tr><td>丙</table>', 'table(tr(td(甲) td(乙)) tr(td(丙)))'],
    ['<table><td>甲<tr><td>乙</table>', 'table(td(甲) tr(td(乙)))'],
    ['<td><div>甲</td><td>乙', 'td(div(甲)) td(乙)'],
    ['<table><tr><td>甲</div>乙</td></tr></table>', 'table(tr(td(甲 乙)))'],
    ['<dl><dt>甲<dd>乙<dt>丙</dl>', 'dl(dt(甲) dd(乙) dt(丙))'],
    ['甲<br>乙<br/>丙</br>丁', '甲 br() 乙 br() 丙 br() 丁'],
    ['<b>甲<p>乙</b>丙</p>丁', 'b(*甲 p(*乙 丙)) 丁'],
    ['<a href="x">甲<a href="y">乙</a>丙', 'a(@甲) a(@乙) 丙'],
    ['<a name="t">甲</a>', 'a(甲)'],
    ['<a href="#t">甲</a><a href="表.docx">乙</a>', 'a(甲) a(乙)'],
    ['<span style="font-weight: bold">甲</span>', 'span(*甲)'],
    ['<b style="font-weight:normal">甲</b>', 'b(甲)'],
    ['<div>甲</body></html>乙</div>', 'div(甲 乙)'],
    ['<head><title>题</title><p>甲', 'head(title(题)) p(甲)'],
    ['甲</p>乙', '甲 p() 乙'],
    ['<p>甲</span></div>乙', 'p(甲 乙)'],
  ])('parses %s', (html, expected) => {
    expect(outline(parseHtml(html))).toBe(expected);
  });

  it.each([
    ['甲<!-- <p>注 -->乙', '甲 乙'],
    ['甲<!-- 没有结束 > 乙', '甲  乙'],
    ['甲<![if !supportLists]>一、<![endif]>乙', '甲 一、 乙'],
    ['甲<?xml version="1.0"?>乙', '甲 乙'],
    ['甲 < 乙 <3', '甲  < 乙  <3'],
    ['<p title="a>b" class=x>甲', 'p(甲)'],
    ["<p title='没有结束>甲<b>乙</b>", 'p(甲 b(*乙))'],
    ['<p 甲<b>乙', 'p(乙)'],
    ['<script>if (a<b) "<p>"</script>甲', 'script(if (a<b) "<p>") 甲'],
    ['<script src=x />甲', 'script() 甲'],
    ['<STYLE>p{}</Style >甲', 'style(p{}) 甲'],
    ['<textarea><p>甲</p></div></textarea>乙', 'textarea(p(甲)) 乙'],
    ['<div><textarea><div>甲</textarea>乙</div>', 'div(textarea(div(甲)) 乙)'],
    ['<xmp>&lt;p&gt;甲&lt;/p&gt;乙</xmp>', 'xmp(p(甲) 乙)'],
    ['<title>没有结束<p>甲', 'titl_(没有结束 p(甲))'],
    ['<title>题</title><svg><title>图<p>甲', 'title(题) svg(titl_(图 p(甲)))'],
    ['<', '<'],
    ['甲<p', '甲'],
  ])('scans %s', (html, expected) => {
    expect(outline(parseHtml(html))).toBe(expected);
  });

  it('keeps the first of doubled attributes and any way of quoting', () => {
    const page = parseHtml(`<p ID="a" id=b class='c d' hidden data-x = "y">`);
    const attributes = page.elements[1]?.attributes;
    expect([...(attributes ?? [])]).toEqual([
      ['id', 'a'],
      ['class', 'c d'],
      ['hidden', ''],
      ['data-x', 'y'],
    ]);
  });

  it('finds the same text as cheerio in pages that are well formed', () => {
    const text = fc.constantFrom('甲', '乙 丙', '1 ', '\n', '，');
    const { page } = fc.letrec((tie) => ({
      page: fc.array(tie('node'), { maxLength: 4 }).map((parts) => parts.join('')),
      node: fc.oneof(
        { depthSize: 'small' },
        text,
        fc
          .tuple(fc.constantFrom('div', 'b', 'span', 'ul', 'blockquote', 'em'), tie('page'))
          .map(([name, inner]) => `<${name} class="x">${String(inner)}</${name}>`),
        fc.constant('<br>'),
        fc.constant('<!-- 注 -->'),
      ),
    }));
    fc.assert(
      fc.property(page, (inner) => {
        const html = `<body>${inner}</body>`;
        const tree = parseHtml(html);
        const texts: string[] = [];
        const collect = (node: HtmlNode): void => {
          if (node.kind === 'text') texts.push(html.slice(node.start, node.end));
          else for (const child of node.children) collect(child);
        };
        collect(tree.root);
        expect(texts.join('')).toBe(load(html)('body').text());
      }),
    );
  });

  it('takes any soup of tags in source order, every text once', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table>',
      '<td>',
      '</table>',
      '<b>',
      '</b>',
      '甲',
      '<a href=x>',
      '</a>',
      '<li>',
      '<tr>',
      '<',
      '"',
      '<!--',
      '-->',
      '<title>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const page = parseHtml(pieces.join(''));
        let last = 0;
        const check = (node: HtmlNode): void => {
          expect(node.start).toBeGreaterThanOrEqual(last);
          last = node.kind === 'text' ? node.end : node.start;
          if (node.kind === 'element') for (const child of node.children) check(child);
        };
        check(page.root);
      }),
    );
  });

  it('takes linear time on pages nested a hundred thousand deep', () => {
    const depth = 100_000;
    const page = parseHtml(`${'<div><span>'.repeat(depth)}甲${'</div>'.repeat(depth)}`);
    expect(page.elements.length).toBe(2 * depth + 1);
  });
});
