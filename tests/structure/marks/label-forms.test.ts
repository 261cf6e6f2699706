import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../src/clean/clean-source.ts';
import { readBytes } from '../../../src/ingest/read-source.ts';
import { readDocuments } from '../../../src/pipeline/read-documents.ts';
import { outlineOf, treeOf } from '../tree.ts';

/** Headings whose words no list knows, and their bodies. */
const HEADINGS = [
  '把住进水口',
  '管好老管线',
  '盯紧用水户',
  '备足修管料',
  '排好值班表',
  '做到有漏必报',
];
const BODIES = [
  '全年管网漏损率降到一成以下，主干管逐段测压，发现异常当天复核。',
  '成立巡线小组，镇长任组长，供水站站长任副组长，每周碰头一次。',
  '对学校、集市、养老院逐户查表，建立台账，限期更换旧表。',
  '三月清点库存，四月至十月分批采购，十一月盘库对账。',
  '经费由镇财政列支，抢修车辆由应急办统一调配。',
  '各村要落实专人，按时报送巡线记录。',
];

/** A plan whose six sections bear the labels. */
function planWith(labels: readonly string[]): string {
  const sections = labels.map((label, at) => `${label}${HEADINGS[at] ?? ''}\n${BODIES[at] ?? ''}`);
  return ['石桥镇供水保障工作方案', '为做好全镇供水，制定本方案。', ...sections].join('\n');
}

/** The labels and headings as the whole way from bytes to sections gives them. */
function headingsOf(text: string): readonly string[] {
  const read = readBytes('plan.txt', new TextEncoder().encode(text), {});
  if (!read.ok) return [];
  return readDocuments(cleanSource(read.value), undefined).flatMap(({ tree }) =>
    tree.nodes
      .filter(({ heading, form }) => heading !== '' && form === 'line')
      .map(({ depth, heading }) => `${depth} ${heading}`),
  );
}

const each = (signs: string, write: (sign: string) => string): readonly string[] =>
  Array.from(signs, write);

describe('six sections are read whatever their labels are', () => {
  it.each<[string, readonly string[]]>([
    ['一、', each('一二三四五六', (n) => `${n}、`)],
    ['壹、', each('壹贰叁肆伍陆', (n) => `${n}、`)],
    ['Ⅰ、', each('ⅠⅡⅢⅣⅤⅥ', (n) => `${n}、`)],
    ['I、', ['I', 'II', 'III', 'IV', 'V', 'VI'].map((n) => `${n}、`)],
    ['I.', ['I', 'II', 'III', 'IV', 'V', 'VI'].map((n) => `${n}. `)],
    ['甲、', each('甲乙丙丁戊己', (n) => `${n}、`)],
    ['【一】', each('一二三四五六', (n) => `【${n}】`)],
    ['︵一︶', each('一二三四五六', (n) => `︵${n}︶`)],
    ['◆', each('123456', () => '◆')],
    ['■ ', each('123456', () => '■ ')],
    ['●', each('123456', () => '●')],
    ['➢', each('123456', () => '➢')],
    ['Part 1', each('123456', (n) => `Part ${n} `)],
    ['PART ONE', ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX'].map((n) => `PART ${n} `)],
    ['PART.01丨', each('123456', (n) => `PART.0${n}丨`)],
    ['01丨', each('123456', (n) => `0${n}丨`)],
    ['01 | ', each('123456', (n) => `0${n} | `)],
    ['01｜', each('123456', (n) => `0${n}｜`)],
    ['1️⃣', each('123456', (n) => `${n}\ufe0f\u20e3`)],
    ['1️⃣ and a blank', each('123456', (n) => `${n}\ufe0f\u20e3 `)],
    ['①⃝', each('①②③④⑤⑥', (n) => `${n}\u20dd`)],
    ['⓵', each('⓵⓶⓷⓸⓹⓺', (n) => `${n} `)],
    ['❶', each('❶❷❸❹❺❻', (n) => n)],
    ['⒈', each('⒈⒉⒊⒋⒌⒍', (n) => n)],
    ['㈠', each('㈠㈡㈢㈣㈤㈥', (n) => n)],
    ['㊀', each('㊀㊁㊂㊃㊄㊅', (n) => n)],
    ['mathematical digits', each('𝟏𝟐𝟑𝟒𝟓𝟔', (n) => `${n}.`)],
    ['mathematical digits without serifs', each('𝟭𝟮𝟯𝟰𝟱𝟲', (n) => `${n}、`)],
    ['variation selectors', each('一二三四五六', (n) => `${n}\ufe00、`)],
    ['a private character before the number', each('一二三四五六', (n) => `\ue61a${n}、`)],
    ['a private bullet of Word', each('123456', () => '\uf06c')],
    ['an unknown private bullet', each('123456', () => '\ue7c3')],
    ['a bullet before the number', each('一二三四五六', (n) => `●${n}、`)],
    ['ー、ニ、 as scanners read 一、二、', each('ーニ三四五六', (n) => `${n}、`)],
    ['-、 as scanners read 一、', each('-二三四五六', (n) => `${n}、`)],
    ['l、 as scanners read 1、', each('l23456', (n) => `${n}、`)],
    ['I. as scanners read 1.', each('I23456', (n) => `${n}.`)],
    ['（ー）', each('ー二三四五六', (n) => `（${n}）`)],
    [
      '《四） as scanners read （四）',
      each('一二三四五六', (n) => `${n === '四' ? '《' : '（'}${n}）`),
    ],
    ['弌、', each('弌弍弎四五六', (n) => `${n}、`)],
    ['a)', each('abcdef', (n) => `${n})`)],
    ['（a）', each('abcdef', (n) => `（${n}）`)],
    ['廿一、', ['廿一', '廿二', '廿三', '廿四', '廿五', '廿六'].map((n) => `${n}、`)],
    [
      '⑲ to （24）',
      ['⑲', '⑳', '（21）', '（22）', '（23）', '（24）']
        .slice(0, 2)
        .concat(each('㉑㉒㉓㉔', (n) => n)),
    ],
  ])('%s', (_, labels) => {
    expect(headingsOf(planWith(labels))).toEqual(HEADINGS.map((heading) => `1 ${heading}`));
  });
});

describe('a sign that only a series proves', () => {
  const BODY = BODIES[0] ?? '';

  it.each<[string, readonly string[]]>([
    ['one letter that is no number', ['I、把住进水口', BODY]],
    ['甲 alone', ['甲、把住进水口', BODY]],
    ['a series that falls', ['丙、把住进水口', BODY, '乙、管好老管线', BODY]],
    ['two bullets', ['◆把住进水口', BODY, '◆管好老管线', BODY]],
    ['bullets of a list without bodies', ['◆水表', '◆阀门', '◆管箍', '◆扳手', BODY]],
    [
      'bullets before sentences',
      ['◆水表要换新。', BODY, '◆阀门要上油。', BODY, '◆管箍要备足。', BODY],
    ],
    ['boxes to tick', ['□男 □女', BODY, '□是 □否', BODY, '□有 □无', BODY]],
    ['redaction', ['○○村供水站', BODY, '○○村卫生室', BODY, '○○村小学', BODY]],
    ['rows of a table with bars', ['1|张三|组长', '2|李四|组员', '3|王五|组员', BODY]],
  ])('is none: %s', (_, rows) => {
    const { nodes } = treeOf(['供水保障情况', BODY, ...rows].join('\n'));
    const headings = nodes.filter(({ number }) => number !== '').map(({ heading }) => heading);
    expect(headings).toEqual([]);
  });

  it('is read as what its series says: Roman beside II、, a misread 1 beside 2、', () => {
    const [roman, misread] = ['II', '2'].map((second) =>
      outlineOf(['供水方案', 'I、把住进水口', BODY, `${second}、管好老管线`, BODY].join('\n')),
    );
    expect(roman).toContain('1 line II、管好老管线');
    expect(roman).toContain('1 line I、把住进水口');
    expect(misread).toContain('1 line I、把住进水口');
  });
});

describe('bulleted headings stand', () => {
  const BODY = BODIES[0] ?? '';

  it('below the numbers of the document', () => {
    const rows = [
      '一、供水范围',
      '◆镇区',
      BODY,
      '◆北片',
      BODY,
      '◆南片',
      BODY,
      '二、抢修力量',
      BODY,
    ];
    expect(outlineOf(['供水方案', ...rows].join('\n'))).toEqual([
      '1 title 供水方案',
      '1 line 一、供水范围',
      '2 line ◆镇区',
      '2 line ◆北片',
      '2 line ◆南片',
      '1 line 二、抢修力量',
    ]);
  });

  it('above lists that start afresh under them', () => {
    const list = ['1.逐户查表，登记读数。', '2.更换旧表，销号归档。'];
    const rows = ['◆镇区', ...list, '◆北片', ...list, '◆南片', ...list];
    const outline = outlineOf(['供水方案', BODY, ...rows].join('\n'));
    expect(outline.filter((row) => row.includes('◆'))).toEqual([
      '1 line ◆镇区',
      '1 line ◆北片',
      '1 line ◆南片',
    ]);
    expect(outline.filter((row) => row.startsWith('2 list-item'))).toHaveLength(6);
  });
});

describe('articles are counted past 99', () => {
  it.each<[string, (tail: string) => string]>([
    ['一百零一', (tail) => `一百零${tail}`],
    ['一百〇一', (tail) => `一百〇${tail}`],
    ['一百○一', (tail) => `一百○${tail}`],
    ['一○一, as Word counts', (tail) => `一○${tail}`],
  ])('%s', (_, write) => {
    const numbers = ['九十八', '九十九', write('').startsWith('一百') ? '一百' : '一○○'];
    const rows = [...numbers, ...Array.from('一二三四五六七八九', write)].map(
      (number) => `第${number}条 用水户应当按时查表，发现漏水及时报修。`,
    );
    const outline = outlineOf(['供水管理办法', ...rows].join('\n'));
    expect(outline.filter((row) => /第.+条/u.test(row))).toHaveLength(rows.length);
    expect(outline.filter((row) => row.includes('lost 第一'))).toEqual([]);
  });
});
