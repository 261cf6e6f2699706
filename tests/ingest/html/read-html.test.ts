import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml, type HtmlReading } from '../../../src/ingest/html/read-html.ts';
import { body, layouts, paragraphs, title } from './pages.ts';

function read(html: string): HtmlReading {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

function titleOf({ view, cues }: HtmlReading): string {
  return cues
    .filter((cue) => cue.kind === 'title')
    .map((cue) => view.text.slice(cue.start, cue.end))
    .join('/');
}

describe('readHtml', () => {
  describe.each(Object.entries(layouts))('on a page with %s', (_, html) => {
    const { view } = read(html);

    it('keeps every paragraph of the text, in order, a line each', () => {
      const lines = view.text.split('\n').map((line) => line.trim());
      const places = paragraphs.map((text) => lines.indexOf(text));
      expect(
        places.every((place, index) => place > (places[index - 1] ?? -1)),
        view.text,
      ).toBe(true);
    });

    it('leaves out navigation, lists of other pages and scripts', () => {
      for (const furniture of ['镇情概况', '相关文章', '热门文章', '第3季度']) {
        expect(view.text).not.toContain(furniture);
      }
    });

    it('has the title once, first and marked', () => {
      expect(titleOf(read(html)).trim()).toBe(title);
      expect(view.text.trimStart().startsWith(title)).toBe(true);
      expect(view.text.split(title).length).toBe(2);
    });

    it('points into the markup without ever going back', () => {
      for (let i = 1; i < view.text.length; i++) {
        expect(view.starts[i]).toBeGreaterThanOrEqual(view.starts[i - 1] ?? 0);
        expect(view.ends[i]).toBeGreaterThanOrEqual(view.ends[i - 1] ?? 0);
      }
      const at = view.text.indexOf('防火意识');
      expect(html.slice(view.starts[at], view.ends[at + 3])).toBe('防火意识');
    });
  });

  it('keeps attachments, which are links to files', () => {
    const { view, cues } = read(layouts['signature and attachment beside the main block'] ?? '');
    expect(view.text).toContain('附件：火灾隐患排查表');
    expect(cues.filter((cue) => cue.kind === 'link').length).toBe(1);
  });

  it('takes more rather than less when two blocks both hold running text', () => {
    const half = paragraphs.length / 2;
    const [first, second] = [paragraphs.slice(0, half), paragraphs.slice(half)].map((part) =>
      part.map((text) => `<p>${text}</p>`).join(''),
    );
    const { view } = read(`<body><div>${first}</div><div>${second}</div></body>`);
    for (const text of paragraphs) expect(view.text).toContain(text);
  });

  it('marks a title that stands on two lines', () => {
    const html = `<title>${title}</title><body><p>青石镇今冬明春</p><p>防火工作方案</p>${body}</body>`;
    expect(titleOf(read(html))).toBe('青石镇今冬明春/防火工作方案');
  });

  it('takes a line above the text for the title when it says what the page title says', () => {
    const bar = `<div class="nav"><a href="/">首页</a><a href="/a">公开</a><div>${title}</div></div>`;
    const html = `<title>${title}_青石镇人民政府</title><body>${bar}<div class="con">${body}</div></body>`;
    const result = read(html);
    expect(titleOf(result)).toBe(title);
    expect(result.view.starts[0]).toBe(html.indexOf('<div>') + 5);
  });

  it('keeps running text in blocks that are only named like furniture', () => {
    const lead = '近日，全镇防火工作会议召开，对下一阶段任务作出安排。';
    const html = `<body><div class="header">${lead}</div><div class="con">${body.repeat(3)}</div></body>`;
    expect(read(html).view.text).toContain(lead);
  });

  it('does not take the name of the site for a title', () => {
    const html = `<title>青石镇人民政府</title><body><h1><a href="/">青石镇人民政府网站</a></h1><div>${body}</div></body>`;
    expect(titleOf(read(html))).toBe('');
  });

  const text = `<div>${body}</div>`;
  const bar = '<ul><li><a href="/a">通知公告</a><li><a href="/b">政策文件</a></ul>';

  it.each([
    ['青石镇人民政府门户网站', ''],
    ['青石镇水务局', ''],
    ['青石镇农业委员会 - 首页', ''],
    ['www.qingshi.example', ''],
    ['政策文件_青石镇人民政府', ''],
    ['政策文件 | 青石在线', ''],
    [`${title}_通知公告_青石镇人民政府网`, title],
    [`${title} - 学习资料大全`, title],
    [`${title}|青石发布`, title],
    [`青石镇人民政府 » ${title}`, title],
    [`通知公告_${title}`, title],
    [`${title}-青石镇人民政府办公室`, title],
    [`${title}-工作规则`, `${title}-工作规则`],
    [`${title}-青石镇水务局`, title],
    [`${title}—青石资料`, title, '<p>青石资料 联系我们</p>'],
    [`${title}-试行`, `${title}-试行`],
    ['青石镇关于防火工作的意见 - 关于落实责任的要点', '青石镇关于防火工作的意见'],
  ])('of the page title %s takes “%s” for the title', (head, expected, foot = '') => {
    expect(titleOf(read(`<title>${head}</title><body>${bar}${text}${foot}</body>`))).toBe(expected);
  });

  it('takes no name of a site in a heading for the title, though the page title repeats it', () => {
    const html = `<title>${title}_青石发布</title><body><div><h1><a href="/">青石发布</a></h1></div>${bar}${text}</body>`;
    expect(titleOf(read(html))).toBe(title);
  });

  it('keeps a dash within a title', () => {
    const html = `<title>青石镇2021-2025年规划纲要-青石镇人民政府</title><body><div>${body}</div></body>`;
    expect(titleOf(read(html))).toBe('青石镇2021-2025年规划纲要');
  });

  it('unfolds a text that is hidden until a click, and says so', () => {
    const html = `<body><p>点击查看全文</p><div style="display:none">${body.repeat(2)}</div></body>`;
    const result = read(html);
    expect(result.view.text).toContain(paragraphs[1]);
    expect(result.warnings.length).toBe(1);
  });

  it('leaves out a hidden block beside a text that is shown', () => {
    const html = `<body>${body.repeat(2)}<div style="display:none">隐藏的一段话，没有人看得见，不算正文。</div></body>`;
    expect(read(html).view.text).not.toContain('隐藏的一段话');
  });

  it('reads a page of links only as what it shows', () => {
    const html =
      '<body><ul><li><a href="a">通知一</a><li><a href="b">通知二</a><li><a href="c">通知三</a></ul></body>';
    expect(read(html).view.text).toContain('通知二');
  });

  it.each(['<html><body></body></html>', '<script>x</script>', '<img src=a.png>', ''])(
    'fails on a page without text: %s',
    (html) => {
      expect(readHtml(html)).toMatchObject({ ok: false, fault: { code: 'empty' } });
    },
  );

  it('never throws, whatever the markup', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '<',
            '>',
            '/',
            '"',
            '=',
            ' ',
            'p',
            'table',
            'td',
            'tr',
            'title',
            'h1',
            '!--',
            '&',
            'lt;',
            '，',
            '一',
            'a',
            'href',
          ),
        }),
        (html) => {
          expect(() => readHtml(html)).not.toThrow();
        },
      ),
    );
  });
});
