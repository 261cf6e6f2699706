import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../src/ingest/read-plain-text.ts';
import type { LayoutCue } from '../../../src/ingest/source-text.ts';
import type { SourceView } from '../../../src/ingest/source-view.ts';
import { lineStartsOf } from '../../../src/text/line-index.ts';

function read(text: string): SourceView & { readonly warnings: readonly string[] } {
  const told = { lineStarts: lineStartsOf(text), unit: '行', undecoded: false } as const;
  const { source, warnings } = readPlainText('a.md', text, told);
  return { ...source, warnings };
}

/** The lines of the view that are not blank. */
function lines(text: string): readonly string[] {
  return read(text)
    .view.text.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function cuesOf(text: string, kind: LayoutCue['kind']): readonly string[] {
  const { view, cues } = read(text);
  return cues.filter((cue) => cue.kind === kind).map((cue) => view.text.slice(cue.start, cue.end));
}

describe('headings', () => {
  it.each([
    ['hashes', '## 二、巡护安排'],
    ['hashes without a blank', '##二、巡护安排'],
    ['hashes on both sides', '## 二、巡护安排 ##'],
    ['hashes without a blank on both sides', '##二、巡护安排##'],
    ['a bold heading', '## **二、巡护安排**'],
    ['a heading with a name', '## 二、巡护安排 {#sec-2}'],
    ['a heading that is a link', '## [二、巡护安排](#2)'],
    ['a pin', '## 📌 二、巡护安排'],
    ['a pin without hashes', '📌 二、巡护安排'],
    ['pins with a joiner', '## ⚠️ 👉🏻 二、巡护安排'],
    ['a line below', '二、巡护安排\n---'],
    ['a double line below', '二、巡护安排\n====='],
    ['an HTML heading', '<h2>二、巡护安排</h2>'],
    ['a font', '<font face="黑体">二、巡护安排</font>'],
    ['bold', '**二、巡护安排**'],
    ['bold by underscores', '__二、巡护安排__'],
    ['bold italics', '***二、巡护安排***'],
    ['bold with blanks inside', '** 二、巡护安排 **'],
    ['a bold number', '**二、** 巡护安排'],
    ['bold words', '二、**巡护安排**'],
    ['a bold item', '* **二、巡护安排**'],
    ['an item', '- 二、巡护安排'],
    ['a quotation', '> 二、巡护安排'],
    ['a pen mark', '==二、巡护安排=='],
    ['blanks at the end', '二、巡护安排  '],
    ['an indent', '    二、巡护安排'],
  ])('are read without their marks: %s', (_, text) => {
    expect(
      lines(`前文。\n\n${text}\n\n后文。\n`).map((line) => line.replace('二、 ', '二、')),
    ).toEqual(['前文。', '二、巡护安排', '后文。']);
  });

  it('have their level by their hashes, by the line below, by their element', () => {
    const text = '# 甲\n\n###丙\n\n乙\n---\n\n一\n===\n\n<h4>丁</h4>\n';
    const { view, cues } = read(text);
    expect(cues.map((cue) => [cue.kind, cue.level, view.text.slice(cue.start, cue.end)])).toEqual([
      ['heading', 1, '甲'],
      ['heading', 3, '丙'],
      ['heading', 2, '乙'],
      ['heading', 1, '一'],
      ['heading', 4, '丁'],
    ]);
  });

  it.each([
    ['a paragraph of two lines above a rule', '三月动员\n四月实施\n---'],
    ['a sentence above a rule', '各站点轮流值守。\n---'],
    ['a topic', '#护林员风采# 今天巡山'],
    ['a number', '#1机组检修'],
    ['two numbers', '#1、2号水泵检修'],
    ['seven hashes', '####### 巡护'],
    ['hashes alone', '##'],
  ])('are not %s', (_, text) => {
    expect(cuesOf(text, 'heading')).toEqual([]);
  });

  it('keep what is no picture before them', () => {
    expect(lines('## ①巡护\n\n## 1️⃣ 值守\n\n## ™ 商标\n')).toEqual(['①巡护', '1️⃣ 值守', '™ 商标']);
  });

  it('keep pictures within ordinary lines', () => {
    expect(lines('✅ 已办结\n\n巡护 📌 要点\n')).toEqual(['✅ 已办结', '巡护 📌 要点']);
  });
});

describe('emphasis', () => {
  it.each([
    ['**一、巡护目标。**全年不漏一处。', '一、巡护目标。全年不漏一处。'],
    ['坚持**“早发现”**原则', '坚持“早发现”原则'],
    ['要**看住山、管住水，守住路**才行', '要看住山、管住水，守住路才行'],
    ['*注*：以上', '注：以上'],
    ['~~旧路线~~新路线', '旧路线新路线'],
    ['**（一）设岗。** 在路口设岗。', '（一）设岗。 在路口设岗。'],
  ])('loses its marks: %s', (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it.each([
    '由**村牵头，**村配合。',
    '中共**县委、**县人民政府',
    '**县开展巡查，**镇跟进。',
    '于**年**月**日前完成',
    '**县**，',
    '***同志任组长，***同志任副组长',
    '张*（组长）、李*（副组长）',
    '张*、李*、王*参加',
    '138****1234，139****5678',
    '20**年**月',
    '于__年__月__日前，由__牵头',
    '联系人：__，电话：__。',
    '长5*8*3米',
    '8~10人，12~15人',
    '组长：张**副组长：李**，成员若干。',
    '王**。\n赵**。',
  ])('is not taken out of hidden names, blanks and sums: %s', (text) => {
    expect(read(text).view.text).toBe(text);
  });

  it('over a whole line is a cue, over a part of it is not', () => {
    const text = '**巡护目标**\n\n**巡护** **目标**\n\n**巡护**目标\n\n- **巡护**\n\n<b>巡护</b>\n';
    expect(cuesOf(text, 'emphasis')).toEqual(['巡护目标', '巡护 目标', '巡护', '巡护']);
  });

  it('says nothing more of a heading', () => {
    expect(read('## **巡护**\n').cues).toEqual([{ kind: 'heading', level: 2, start: 0, end: 2 }]);
  });
});

describe('lists, quotations and rules', () => {
  it.each([
    ['- 巡山\n* 看水\n+ 护路', ['巡山', '看水', '护路']],
    ['- [ ] 巡山\n- [x] 看水', ['巡山', '看水']],
    ['1. 巡山\n2. 看水\n5) 护路', ['1. 巡山', '2. 看水', '5) 护路']],
    ['1\\. 巡山\n2\\) 看水', ['1. 巡山', '2) 看水']],
    ['- 巡山\n  - 夜巡', ['巡山', '夜巡']],
    ['> 看水\n> > 护路', ['看水', '护路']],
    ['> [!NOTE]\n> 护路', ['护路']],
    ['甲\n\n---\n\n***\n\n* * *\n\n乙', ['甲', '乙']],
    ['签名：\n\n________\n', ['签名：', '________']],
    ['- 3 -', ['- 3 -']],
    ['[TOC]\n\n巡山', ['巡山']],
  ])('%j is read as %j', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('tell items without a number', () => {
    expect(cuesOf('- 巡山\n- **看水**\n\n1. 护路\n', 'list-item')).toEqual(['巡山', '看水']);
  });

  it('may be nested deeper than anybody nests them', () => {
    const deep = `${'> '.repeat(400)}巡山`;
    expect(lines(deep)[0]).toMatch(/巡山$/);
    expect(lines('- '.repeat(60))).toEqual([]);
  });
});

describe('links, pictures, code', () => {
  it.each([
    ['见[《巡护表》](https://a.example/b,1?c=d;e "表,1")。', '见《巡护表》。'],
    ['见[巡护表][t]。\n\n[t]: https://a.example/t', '见巡护表。'],
    ['![山路](a(1).png "图,1")巡山', '巡山'],
    ['[![图](a.png)](https://a.example)巡山', '巡山'],
    ['巡山[^1]。\n\n[^1]: 按规定,每日一次。', '巡山。'],
    ['见<https://a.example/x>。', '见https://a.example/x。'],
    ['运行 `fire --all` 即可', '运行 fire --all 即可'],
    ['打开`巡护记录`一栏', '打开巡护记录一栏'],
    ['经费由镇里列支\\*。', '经费由镇里列支*。'],
    ['三月动员\\\n四月实施', '三月动员'],
  ])('%j is read as %j', (text, expected) => {
    expect(lines(text)[0]).toBe(expected);
  });

  it('keep the words of footnotes and of notes that look like definitions', () => {
    expect(lines('巡山[^1]。\n\n[^1]: 按规定,每日一次。')).toContain('按规定,每日一次。');
    expect(lines('[1]: 《护林手册》')).toEqual(['[1]: 《护林手册》']);
    expect(lines('巡山[1]，看水[^2]。')).toEqual(['巡山[1]，看水[^2]。']);
  });

  it('are told by cues: links to other pages, code without Chinese words, addresses', () => {
    const text = '[表](https://a.example)与[上文](#a)，`ls -a`与`巡护`，<https://a.example>';
    expect(cuesOf(text, 'link')).toEqual(['表']);
    expect(cuesOf(text, 'code')).toEqual(['ls -a', 'https://a.example']);
  });

  it('blocks of code are left out and told, wherever they stand', () => {
    const text = '巡山\n\n```bash\n# 注释\necho "XX"\n```\n\n> ~~~\n> a,b\n> ~~~\n\n看水\n';
    expect(lines(text)).toEqual(['巡山', '看水']);
    expect(read(text).warnings).toEqual(['第 3、8 行有 2 处代码，不作正文读取']);
  });

  it.each([
    ['markdown', '```markdown\n## 一、巡护\n\n每日一次。\n```'],
    ['no language', '```\n## 一、巡护\n\n每日一次。\n```'],
    ['a fence never closed', '```bash\n## 一、巡护\n\n每日一次。'],
  ])('a text within a fence is a text: %s', (_, text) => {
    expect(lines(text)).toEqual(['一、巡护', '每日一次。']);
    expect(cuesOf(text, 'heading')).toEqual(['一、巡护']);
  });
});

describe('tables', () => {
  it('stand row by row, the cells with text on one line', () => {
    const text =
      '值班表\n| 姓名 | **站点** |\n|:---|---:|\n| 甲一 | 东岭\\|西岭 |\n|  | 北坡 |\n后文\n';
    expect(lines(text)).toEqual(['值班表', '姓名\t站点', '甲一\t东岭|西岭', '北坡', '后文']);
    expect(cuesOf(text, 'table-row')).toEqual(['姓名\t站点', '甲一\t东岭|西岭']);
  });

  it('need no bars at the edges', () => {
    expect(lines('姓名 | 站点\n--- | ---\n甲一 | 东岭')).toEqual(['姓名\t站点', '甲一\t东岭']);
  });

  it('may be written in HTML', () => {
    const text =
      '<table>\n<tr>\n<td>姓名</td>\n<td>站点</td>\n</tr>\n<tr><td>甲一</td><td>东岭<br>西岭</td></tr>\n</table>\n';
    expect(lines(text)).toEqual(['姓名\t站点', '甲一\t东岭 西岭']);
    expect(cuesOf(text, 'table-row')).toEqual(['姓名\t站点', '甲一\t东岭 西岭']);
  });

  it('keep a break within a cell on the line', () => {
    expect(lines('| 甲<br>乙 | 丙 |\n|---|---|\n')).toEqual(['甲 乙\t丙']);
  });
});

describe('what is not text', () => {
  it('comments go, with blank lines in them', () => {
    expect(lines('巡山\n<!-- 草稿\n\nXX -->\n看水')).toEqual(['巡山', '看水']);
    expect(read('<!-- 草稿 -->巡山').warnings).toEqual([]);
  });

  it('the head of properties goes, but for a title that the text lacks', () => {
    const head = '---\ntitle: "护林方案"\ndate: 2023-05-01\ntags:\n  - 林\n---\n';
    expect(lines(`${head}\n# 护林方案\n\n巡山`)).toEqual(['护林方案', '巡山']);
    expect(lines(`${head}\n每日巡山`)).toEqual(['护林方案', '每日巡山']);
    expect(lines('---\n\n巡山：每日\n\n---\n看水')).toEqual(['巡山：每日', '看水']);
  });
});

/** Pieces that Markdown is made of, and what people make of them. */
const piece = fc.constantFrom(
  '#',
  '##',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '`',
  '```',
  '==',
  '>',
  '- ',
  '1. ',
  '|',
  '|---|---|',
  '---',

  '[',
  ']',
  '(',
  ')',
  '![',
  '](#a)',
  '[^1]',
  ':',
  '\\',
  '<b>',
  '</b>',
  '<br>',
  '<!--',
  '-->',
  '<h2>',
  '</h2>',

  '<tr>',
  '<td>',
  '</td>',
  '</tr>',
  '{#a}',
  '📌',
  '\\n',
  '&nbsp;',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '一、',
  '县',
  '巡护',
  '。',
  '，',
  'x',
  '1',
  '\u{20000}',
  '\0',
  '\ufeff',
);
const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

function hanOf(text: string): string {
  return text.replaceAll(/[^\u4e00-\u9fff]/g, '');
}

describe('any text', () => {
  it('is read with a way back to the source that never decreases, to the very characters but for breaks and tabs', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { view, cues } = read(source);
        let before = 0;
        for (let i = 0; i < view.text.length; i++) {
          const [start = -1, end = -1] = [view.starts[i], view.ends[i]];
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.length);
          before = start;
          const character = view.text.charAt(i);
          if (!/[\n\t ]/.test(character)) expect(source.slice(start, end)).toBe(character);
        }
        for (const { start, end } of cues) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(view.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('loses no Chinese word outside code, pictures and comments', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        if (/`|!\[|<!--|\[TOC|\[\^/.test(source)) return;
        expect(hanOf(read(source).view.text)).toBe(hanOf(source));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['stars', '*a '],
    ['closing stars', 'a* '],
    ['brackets', '[a'],
    ['links never closed', '[a](b "'],
    ['quotations', '>'],
    ['items', '- '],
    ['bold lines', '**一、巡护**\n每日一次。\n'],
    ['backticks', '`` ` '],
    ['comments never closed', '<!--'],
    ['tags never closed', '<td '],
    ['fences never closed', '```a\n'],
    ['rows', '| 甲 | 乙 |\n'],
    ['blanks in a heading', ' # '],
    ['definitions', '[a]: b "\n'],
  ])('takes time in proportion to its length: %s', (_, unit) => {
    const time = (units: number): number => {
      const text = unit.repeat(units / unit.length);
      const start = performance.now();
      read(text);
      return performance.now() - start;
    };
    time(2000);
    // a quadratic reader takes 64 times as long, a linear one 8 times
    expect(time(64_000)).toBeLessThan(32 * Math.max(30, time(8000)));
  });
});
