import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/ingest/html/read-html.ts';
import { body, paragraphs, title } from './pages.ts';

function read(html: string): { readonly text: string; readonly warnings: readonly string[] } {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.fault.message);
  return { text: result.value.view.text, warnings: result.value.warnings };
}

const text = paragraphs.map((line) => `${line}\n`).join('');
/** The text cut short after its first number: it says little but has numbers. */
const short = [
  '为做好防火工作，制定本方案。',
  '一、目标',
  '全镇不发生火灾。',
  '二、要求',
  '各村落实责任。',
];
const shortBody = short.map((line) => `<p>${line}</p>`).join('');
const intro =
  '<div class="profile"><p>青石发布是本镇的公众号，每天发布通知、活动和办事指南，欢迎关注，欢迎留言，我们会尽快答复。镇便民大厅工作日上午八点半开门，请带好证件，谢谢配合，祝您生活愉快。</p></div>';

describe('hidden text within lines', () => {
  const junk = '转载自青石资料站';

  it.each([
    ['<span style="display:none">', '</span>'],
    ['<span style="DISPLAY : NONE !important">', '</span>'],
    ['<i style=opacity:0>', '</i>'],
    ['<i style="opacity:0.00">', '</i>'],
    ['<font style="font-size:0px;color:#f00">', '</font>'],
    ['<b style="font-size:0"><u>', '</u></b>'],
    ['<span style="font:0/0 a">', '</span>'],
    ['<em style="position:absolute;left:-9999px">', '</em>'],
    ['<em style="position:fixed;top:-200em">', '</em>'],
    ['<em style="display:inline-block;text-indent:-9999px">', '</em>'],
    ['<em style="margin-left:-3000px">', '</em>'],
    ['<em style="width:1px;height:1px;overflow:hidden">', '</em>'],
    ['<em style="clip:rect(0 0 0 0);position:absolute">', '</em>'],
    ['<span style="transform:scale(0)">', '</span>'],
    ['<font color="#FFFFFF">', '</font>'],
    ['<font color=white>', '</font>'],
    ['<span style="color:rgb(254, 255, 255)">', '</span>'],
    ['<span style="color:transparent">', '</span>'],
    ['<span style="background:#eee;color:#eee">', '</span>'],
    ['<span style="font-size:1pt">', '</span>'],
    ['<link rel=stylesheet href=a.css><font color="#fff">', '</font>'],
    ['<b class="sr-only">', '</b>'],
    ['<b class="x visually-hidden">', '</b>'],
    ['<b aria-hidden="true">', '</b>'],
    ['<b class="hide"><i>', '</i></b>'],
    ['<font class="jammer">', '</font>'],
    ['<span hidden>', '</span>'],
    ['<noscript>', '</noscript>'],
  ])('is left out: %s', (open, close) => {
    const spoiled = paragraphs
      .map((line) => `<p>${line.slice(0, 3)}${open}${junk}${close}${line.slice(3)}</p>`)
      .join('');
    expect(read(`<body><h1>${title}</h1>${spoiled}</body>`).text).toBe(`${title}\n${text}`);
  });

  it.each([
    ['.j1{display:none}', '<u class="j1">'],
    ['.text .j1{visibility:hidden}', '<u class="a j1">'],
    ['p > u{font-size:0}', '<u>'],
    ['#k7 , u.j1 {color:#fff}', '<u class="j1">'],
    ['body{background:#ddd} .j1{color:#dedede}', '<u class="j1">'],
    ['<!-- u[data-k]{opacity:0} -->', '<u data-k=1>'],
    ['@media screen{.j1{display:none}} .j1{color:red}', '<u class="j1">'],
    ['@supports (a:b){.j1{position:absolute;left:-9999px}}', '<u class="j1">'],
    ['} .j1{display:none', '<u class="j1">'],
    ['u{display:inline} .j1{display:none}', '<u class="j1">'],
    ['.j1{display:none!important}', '<u class="j1" style="display:inline">'],
  ])('is left out by rules of the page: %s', (css, open) => {
    const spoiled = paragraphs.map((line) => `<p>${line}${open}${junk}</u></p>`).join('');
    const html = `<style>${css}</style><body><div class="text">${spoiled}</div></body>`;
    expect(read(html).text).toBe(text);
  });

  it.each([
    ['.j1{display:none}', '<u class="j2">'],
    ['@media print{.j1{display:none}}', '<u class="j1">'],
    ['@media (max-width:600px){.j1{display:none}}', '<u class="j1">'],
    ['.j1::before{display:none} .j1:hover{display:none} a{display:none}', '<u class="j1">'],
    ['.j1{display:none} .text .j1{display:inline}', '<u class="j1">'],
    ['.j1{display:none}', '<u class="j1" style="display:inline">'],
    ['.j1{opacity:.8;font-size:9px;color:#eee;left:-9px;text-indent:-21pt}', '<u class="j1">'],
    ['body{background:#000;color:#fff}', '<u>'],
    ['body{background:#000} .text{color:#fff}', '<u>'],
    ['</style><style media="print">.j1{display:none}', '<u class="j1">'],
    ['</style><noscript><style>.j1{display:none}</style></noscript><style>', '<u class="j1">'],
    ['body{background:url(dark.png);color:#fff}', '<u>'],
    ['.j1{visibility:hidden} .j1 b{visibility:visible}', '<u class="j1"><b>'],
    ['.text{font-size:0} p,u{font-size:14px}', '<u>'],
  ])('stays where no rule hides it: %s', (css, open) => {
    const shown = paragraphs.map((line) => `<p>${line}${open}（附后）</u></p>`).join('');
    const html = `<style>${css}</style><body><div class="text">${shown}</div></body>`;
    const expected = paragraphs.map((line) => `${line}（附后）\n`).join('');
    expect(read(html)).toEqual({ text: expected, warnings: [] });
  });

  it.each([
    [
      'a heading white on a bar of a colour of its own',
      '<p style="background:#036"><font color=#fff>',
    ],
    [
      'a white line where a style sheet is not there',
      '<link rel=stylesheet href=a.css><p><font color=#fff>',
    ],
    ['a label set apart from its heading', '<p><i aria-hidden="true">三、</i><font>'],
    ['a line that a dialog hides from screen readers', '<div aria-hidden="true"><p><font>'],
    ['a line of a class called hidden, whose rules are not there', '<p class="hidden"><font>'],
  ])('keeps %s', (_, open) => {
    const html = `<body>${open}工作要求</font></p></div>${body}</body>`;
    expect(read(html).text).toMatch(/^(?:三、)?工作要求\n/);
  });
});

function cloak(attributes: string, inner: string): string {
  return `<div ${attributes}>${inner}</div>`;
}

describe('hidden blocks against what is seen', () => {
  it.each([
    ['style="visibility: hidden; opacity: 0"', shortBody],
    ['style="display:none"', shortBody],
    ['style="height:0;overflow:hidden"', shortBody],
    ['class="sr-only"', shortBody],
  ])('a text with numbers is the text: %s', (attributes, inner) => {
    const html = `<body><h1>${title}</h1>${cloak(attributes, inner)}<p>扫一扫关注</p></body>`;
    const { text: found, warnings } = read(html);
    expect(found).toContain(short.join('\n'));
    expect(warnings.join()).toContain('不直接显示');
  });

  it('a text with numbers is the text beside a longer introduction, which is left out', () => {
    const html = `<body><h1>${title}</h1>${cloak('style="visibility:hidden"', shortBody)}${intro}</body>`;
    expect(read(html).text).toBe(`${title}\n${short.join('\n')}\n`);
  });

  it('the rest of a text follows what is seen of it', () => {
    const [lead, rest] = [paragraphs.slice(0, 4), paragraphs.slice(4)].map((lines) =>
      lines.map((line) => `<p>${line}</p>`).join(''),
    );
    const html = `<body><h1>${title}</h1><div>${lead}</div>${cloak('style="display:none"', rest ?? '')}</body>`;
    expect(read(html).text).toBe(`${title}\n${text}`);
  });

  it('an excerpt and the offer to unfold give way to the whole', () => {
    const html = `<body><h1>${title}</h1><div class="s">各村（社区）、机关各科室：……</div><a href="javascript:">点击展开全文</a><div style="display:none">${body}</div></body>`;
    expect(read(html).text).toBe(`${title}\n${text}`);
  });

  it('what is hidden within an unfolded text stays hidden', () => {
    const spoiled = short
      .map((line) => `<p>${line}<i style="display:none">资料站</i></p>`)
      .join('');
    const html = `<body><h1>${title}</h1>${cloak('style="display:none"', spoiled)}</body>`;
    expect(read(html).text).toBe(`${title}\n${short.join('\n')}\n`);
  });

  it.each([
    ['textarea', `<textarea>${paragraphs.join('\n')}</textarea>`],
    ['textarea with markup', `<textarea style="display:none">${body}</textarea>`],
    ['textarea with escaped markup', `<textarea>${body.replaceAll('<', '&lt;')}</textarea>`],
    ['noscript', `<noscript>${body}</noscript>`],
    ['template', `<template>${body}</template>`],
    ['buttons', paragraphs.map((line) => `<button>${line}</button><br>`).join('')],
    ['xmp', `<xmp>${body}</xmp>`],
  ])('a text in %s is read', (_, inner) => {
    const { text: found, warnings } = read(`<body><h1>${title}</h1>${inner}</body>`);
    expect(found).toBe(`${title}\n${text}`);
    expect(warnings).toHaveLength(1);
  });

  it.each([
    ['a second copy', body],
    ['a dialog with articles of its own', `<div class="login-modal">${shortBody}</div>`],
    ['short notes', '<p>隐藏的一段话，没有人看得见，不算正文。</p>'],
  ])('%s stays hidden beside a text that is seen', (_, inner) => {
    const html = `<body><h1>${title}</h1><div>${body}</div>${cloak('style="display:none"', inner)}</body>`;
    expect(read(html)).toEqual({ text: `${title}\n${text}`, warnings: [] });
  });
});

describe('what was not read', () => {
  it.each([
    ['a frame', '<iframe src="text.html"></iframe>', 'text.html'],
    ['pictures', '<img src=1.png><img src=2.png>', '图片'],
    ['a script', `<script>var t="${'一、要抓好工作，落实责任。'.repeat(9)}"</script>`, '脚本'],
    [
      'a script in escapes',
      `<script>var t="${String.raw`\u5de5\u4f5c`.repeat(99)}"</script>`,
      '脚本',
    ],
  ])('is told when only a title is left beside %s', (_, inner, place) => {
    const { text: found, warnings } = read(
      `<title>${title}</title><body><h1>${title}</h1>${inner}</body>`,
    );
    expect(found.trim()).toBe(title);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('只读到标题');
    expect(warnings[0]).toContain(place);
  });

  it('is told when a script holds much more than was read', () => {
    const script = `<script>var t="${'各村要认真抓好工作，落实责任，按时报送情况。'.repeat(30)}"</script>`;
    const { warnings } = read(`<body><h1>${title}</h1>${shortBody}${script}</body>`);
    expect(warnings.join()).toContain('没有读入');
  });

  it('is not told of a page that was read', () => {
    const menu = `<script>var menu=["首页","通知公告","政务公开","办事服务"]</script>`;
    expect(read(`<body><h1>${title}</h1>${body}${menu}</body>`).warnings).toEqual([]);
  });
});

describe('visibilityOf', () => {
  it('never throws and takes no line twice, whatever is hidden', () => {
    const piece = fc.constantFrom(
      '<div style="display:none">',
      '<p style="visibility:hidden">',
      '<i aria-hidden=true>',
      '<textarea>',
      '<style>.a{display:none}p .a{color:#fff}</style>',
      '<span class=a>',
      '</div>',
      '</p>',
      '</i>',
      '</span>',
      '</textarea>',
      '一、目标',
      '二、各村要抓好落实，按时报送。',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces
          .map((part, at) => (/[一二]/.test(part) ? `${part}${at}。` : part))
          .join('');
        const result = readHtml(html);
        if (!result.ok) return;
        const numbers = result.value.view.text.match(/\d+(?=。)/g) ?? [];
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });

  it.each([
    [
      'hidden lines',
      '<p style="display:none">一、为做好工作，制定方案……</p><p>展开全文……</p>'.repeat(3000),
    ],
    ['rules', `<style>${'div p{color:red}'.repeat(20_000)}</style>${'<p>甲</p>'.repeat(5000)}`],
    ['open rules', `<style>${'.a{'.repeat(100_000)}</style>甲`],
    ['open text fields', '<textarea>'.repeat(100_000)],
    ['open titles', '<title>'.repeat(100_000)],
    ['open quotes', `<p a='>"`.repeat(50_000)],
  ])('takes no quadratic time over %s', (_, html) => {
    const start = performance.now();
    readHtml(html);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
