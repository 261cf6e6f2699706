import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../src/clean/clean-source.ts';
import { readPrint } from '../../../src/clean/lines/print.ts';
import { foldWidth } from '../../../src/line/fold.ts';
import { draftOf, roleLines, sourceOf } from '../helpers.ts';

/** A plan as its author wrote it, a paragraph a line. */
const plan = [
  '青溪县图书馆2024年全民阅读活动实施方案',
  '为深入推进全民阅读，让更多居民走进图书馆、用好图书馆，根据《青溪县公共文化服务三年行动计划（2023—2025年）》的安排，结合本馆实际，制定本方案。',
  '一、活动目标',
  '全年举办阅读活动不少于120场，覆盖12个乡镇、86个行政村，参加人次突破3.5万，新办读者证4,200个，图书外借量比上年增长15.5%，流动图书车每月到每个乡镇至少一次。',
  '二、组织领导',
  '成立活动领导小组，由馆长任组长，两位副馆长任副组长，各部门负责人为成员。领导小组下设办公室，办公室设在读者服务部，负责活动的策划、宣传和总结。各乡镇文化站明确一名联络员，每月25日前报送下月活动安排。',
  '三、活动内容',
  '（一）办好“书香青溪”读书月。四月集中开展名家讲座、经典诵读、旧书交换和亲子共读，邀请作家不少于6人，讲座全部录像，在县图书馆网站和公众号上供读者回看。',
  '（二）送书下乡。流动图书车每次携带图书800册以上，种植、养殖、法律和少儿类各占四分之一，由驾驶员和一名馆员随车服务，当天登记、当天上架，缺损的图书在一周内补齐。',
  '（三）建设农家书屋。对86个农家书屋逐个检查，更新图书不少于60种，把借阅登记、开放时间和管理员姓名贴在门口，接受群众监督。对常年不开门的，由乡镇文化站限期整改。',
  '四、有关要求',
  '各部门要分工协作，按时完成任务。活动中要注意安全，大型活动须提前报送安全预案，落实疏散通道和值守人员。经费由馆务会统一安排，专款专用，年底向全馆职工公布使用情况。',
  '青溪县图书馆',
  '2024年3月12日',
];

type Press = {
  readonly width: number;
  readonly indent: string;
  readonly blank: boolean;
  readonly perPage: number;
  readonly foot: (page: number) => readonly string[];
};

const widthOf = (character: string): number => (character.charCodeAt(0) < 0x80 ? 1 : 2);

/** Sets a paragraph in lines of a width; marks may hang over the edge. */
function wrap(paragraph: string, { width, indent }: Press): readonly string[] {
  const lines: string[] = [];
  let [line, filled] = [indent, 2 * indent.length];
  for (const character of paragraph) {
    if (filled + widthOf(character) > 2 * width && !'，。、；：）》”'.includes(character)) {
      lines.push(line);
      [line, filled] = ['', 0];
    }
    line += character;
    filled += widthOf(character);
  }
  return [...lines, line];
}

function print(paragraphs: readonly string[], press: Press): string {
  const rows = paragraphs.flatMap((paragraph, index) => [
    ...(press.blank && index > 0 ? [''] : []),
    ...wrap(paragraph, press),
  ]);
  const pages: string[] = [];
  for (let at = 0; at < rows.length; at += press.perPage)
    pages.push([...rows.slice(at, at + press.perPage), ...press.foot(pages.length + 1)].join('\n'));
  return pages.join('\n');
}

function bodyOf(text: string): readonly string[] {
  return roleLines(cleanSource(sourceOf(text)))
    .filter(({ role }) => role === 'body')
    .map(({ words }) => words);
}

const feet: readonly (readonly [name: string, foot: Press['foot']])[] = [
  ['numbers between dashes', (page) => [`— ${page} —`]],
  ['bare numbers', (page) => [String(page)]],
  ['numbers of so many', (page) => ['', `第 ${page} 页 共 9 页`, '']],
  ['a running head at page breaks', () => ['\f青溪县图书馆文件汇编']],
  ['nothing', () => []],
];

describe('cleanSource on printed lines', () => {
  const presses = feet.flatMap(([name, foot]) =>
    [30, 36, 45].map((width) => ({ name, foot, width })),
  );

  it.each(presses)('gives back indented paragraphs set $width wide with $name', (press) => {
    const text = print(plan, { ...press, indent: '\u3000\u3000', blank: false, perPage: 8 });
    expect(bodyOf(text)).toEqual(plan);
  });

  it.each(presses)(
    'gives back paragraphs between blank lines set $width wide with $name',
    (press) => {
      const text = print(plan, { ...press, indent: '', blank: true, perPage: 9 });
      expect(bodyOf(text)).toEqual(plan);
    },
  );

  it.each(presses)('gives back flush paragraphs set $width wide with $name', (press) => {
    const text = print(plan, { ...press, indent: '', blank: false, perPage: 7 });
    expect(bodyOf(text)).toEqual(plan);
  });

  it('leaves a text alone whose lines end with their paragraphs', () => {
    expect(bodyOf(plan.join('\n'))).toEqual(plan);
  });

  it('loses and makes no character, whatever the page', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 16, max: 60 }),
        fc.integer({ min: 3, max: 30 }),
        fc.constantFrom('', '\u3000\u3000', '    '),
        fc.boolean(),
        (width, perPage, indent, blank) => {
          const text = print(plan, {
            width,
            perPage,
            indent,
            blank,
            foot: (page) => [`- ${page} -`],
          });
          expect(bodyOf(text).join('')).toBe(plan.join(''));
        },
      ),
    );
  });
});

function layoutOf(text: string): ReturnType<typeof readPrint>['print'][number] {
  return readPrint(draftOf(text), foldWidth(text)).print[0];
}

describe('readPrint', () => {
  it.each([
    ['paragraphs', plan.join('\n')],
    ['slogans of one length', '安全第一，预防为主，警钟长鸣不放松\n'.repeat(12)],
    ['names', '王立新，男，汉族，青溪县人，馆员\n李小满，女，汉族，云岭县人，馆员\n'.repeat(6)],
  ])('sees no printed lines in %s', (_, text) => {
    expect(layoutOf(text)).toBeUndefined();
  });

  it.each([
    ['indent', '\u3000\u3000', false],
    ['blank line', '', true],
    ['nothing', '', false],
  ] as const)('sees paragraphs set apart by %s', (apart, indent, blank) => {
    const text = print([...plan, ...plan], {
      width: 34,
      perPage: 99,
      indent,
      blank,
      foot: () => [],
    });
    expect(layoutOf(text.replaceAll('\u3000', ' '))?.apart).toBe(apart);
  });
});
