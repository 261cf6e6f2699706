import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../src/check/check-config.ts';
import { rules } from '../../../src/check/rules.ts';
import { runCheck, type CheckOutcome } from '../../../src/check/run-check.ts';
import { readBytes } from '../../../src/ingest/read-source.ts';
import { childOf, childrenOf, type XmlElement } from '../../../src/ingest/docx/parse-xml.ts';
import type { GenreOutline } from '../../../src/mining/outline/genre-outline.ts';
import { readDraft } from '../../../src/pipeline/read-draft.ts';
import { skeletonDocx } from '../../../src/render/docx/skeleton-docx.ts';
import { shippedModel } from '../../check/draft.ts';
import { commentsOf, partOf, rangesOf, textOf, treeOf } from './commented.ts';

const outlines = shippedModel().outlines.map((outline): [string, GenreOutline] => [
  outline.genre,
  outline,
]);

const blank = /〔填写[^〕]*〕|20××|×(?=[月日])/gu;

function check(name: string, bytes: Uint8Array): CheckOutcome & { readonly genres: string[] } {
  const read = readBytes(name, bytes, {});
  if (!read.ok) throw new Error(read.error.message);
  const parts = readDraft(read.value);
  const outcome = runCheck({ parts, model: shippedModel(), config: defaultConfig, rules });
  return { ...outcome, genres: parts.map(({ record }) => record.genre) };
}

/** What is written in place of the blanks, by words of the blank; the first that fits. */
const fillings: readonly (readonly [words: string, filling: string])[] = [
  ['单位和工作名称', '柳塘镇农村公路养护'],
  ['单位和突发事件名称', '柳塘镇暴雨内涝'],
  ['单位和事项', '柳塘镇农村公路养护'],
  ['目的', '提高农村公路养护水平'],
  ['检查或督查', '2026年3月全县农村公路养护检查'],
  ['依据', '《公路养护工程管理办法》'],
  ['本单位', '我镇'],
  ['主送', '县交通运输局'],
  ['发文单位', '柳塘镇人民政府'],
  ['单位、人员', '全镇各村和公路管理站'],
  ['单位', '柳塘镇人民政府'],
  ['动员部署的', '2026年4月1日至4月15日'],
  ['组织实施的', '2026年4月16日至10月31日'],
  ['总结验收的', '2026年11月1日至11月30日'],
  ['日期', '2026年5月1日'],
  ['期限', '2026年10月31日'],
  ['时限', '2026年10月31日'],
  ['姓名、职务', '镇长'],
  ['牵头部门', '镇公路管理站'],
  ['另一部门', '镇财政所'],
  ['另一项工作', '经费保障'],
  ['部门', '镇公路管理站'],
  ['职务', '镇长'],
  ['第一项任务做', '4月底前清理全镇边沟120公里，由镇公路管理站负责。'],
  ['第二项任务做', '6月底前修补破损路面3500平方米，由各村负责。'],
  ['第一项做法的', '全年清理边沟120公里，投入人员300人次。'],
  ['第二项做法的', '全年修补破损路面3500平方米，验收全部合格。'],
  ['第一项任务', '清理边沟'],
  ['第二项任务', '修补路面'],
  ['第一项做法', '清理边沟'],
  ['第二项做法', '修补路面'],
  ['第一条', '村道每月巡查一次，发现坑槽在5日内修补'],
  ['第二条', '养护经费专款专用，每季度公示一次'],
  ['第一个问题的措施', '逐段清理'],
  ['第二个问题的措施', '逐处修补'],
  ['第一个问题', '边沟淤堵'],
  ['第二个问题', '路面破损'],
  ['区域', '全镇范围内暴雨内涝'],
  ['目标和数量', '边沟全部疏通，路面完好率达到95%以上'],
  ['工作名称', '公路养护'],
  ['日常工作', '日常调度'],
  ['工作组名称', '抢险组、转移组、后勤组'],
  ['名称', '防汛'],
  ['事项', '农村公路养护'],
];

function fill(text: string): string {
  return text
    .replaceAll(/〔填写([^〕]*)〕/gu, (_, words: string) => {
      const found = fillings.find(([part]) => words.includes(part));
      return found?.[1] ?? `${words}由镇公路管理站牵头，各村配合，每月10日前报送进展。`;
    })
    .replace('20××年×月×日', '2026年3月16日');
}

describe.each(outlines)('the skeleton of a %s', (genre, outline) => {
  const bytes = skeletonDocx(outline, 'zh');
  const text = textOf(bytes);

  it('is read as its genre, with its own headings', () => {
    expect(check('骨架.docx', bytes).genres).toEqual([genre]);
  });

  it('has blanks that the check finds, all of them and, of errors and warnings, nothing else', () => {
    const { findings } = check('骨架.docx', bytes);
    const found = findings.filter(({ rule }) => rule === 'leftover/mark').map((f) => f.text);
    expect(found).toEqual(text.match(blank));
    const groups = /^(?:leftover|heading|number)\//u;
    const others = findings.filter(
      ({ rule, severity }) => groups.test(rule) && rule !== 'leftover/mark' && severity !== 'info',
    );
    expect(others).toEqual([]);
  });

  it('has no error left when it is filled in', () => {
    const filled = fill(text);
    expect(filled).not.toMatch(/填写|×/u);
    const { findings } = check('稿.txt', new TextEncoder().encode(filled));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is the same twice, without a clock time', () => {
    expect(skeletonDocx(outline, 'zh')).toEqual(bytes);
    for (const name of Object.keys(unzipSync(bytes)))
      expect(partOf(bytes, name)).not.toMatch(/\d{4}-\d\d-\d\dT|w:date=/u);
  });

  it('tells at the title and at each heading what to write', () => {
    const comments = [...commentsOf(bytes).values()];
    const ranges = [...rangesOf(bytes).values()];
    expect(comments[0]).toContain('定稿前请删去全部批注');
    expect(comments.some((comment) => comment.includes('本库支持：'))).toBe(true);
    expect(comments.join('\n')).not.toMatch(/\*\*|\\/u);
    const headings = text.match(/^(?:[一二三四五六七八九十]+、|第.章).*$/gmu) ?? [];
    expect(headings.length).toBeGreaterThan(3);
    for (const heading of headings) expect(ranges).toContain(heading);
  });
});

/** An attribute of a descendant, by the names on the way to it; '' if there is none. */
function attribute(element: XmlElement | undefined, path: string, name: string): string {
  const found = path
    .split(' ')
    .reduce<XmlElement | undefined>((at, child) => childOf(at, child), element);
  return found?.attributes.get(name) ?? '';
}

/** Twips as whole millimetres. */
function millimetres(twips: number): number {
  return Math.round((twips / 1440) * 25.4);
}

describe('the layout of a skeleton', () => {
  const outline = outlines.find(([genre]) => genre === 'plan')?.[1];
  if (outline === undefined) throw new Error('the shipped model has no outline of plans');
  const bytes = skeletonDocx(outline, 'zh');
  const styles = new Map(
    childrenOf(treeOf(bytes, 'word/styles.xml'), 'w:style').map((style) => [
      style.attributes.get('w:styleId'),
      style,
    ]),
  );
  it.each([
    ['Title', '方正小标宋简体', '44', ''],
    ['BodyText', '仿宋_GB2312', '32', ''],
    ['Heading1', '黑体', '32', '0'],
    ['Heading2', '楷体_GB2312', '32', '1'],
  ])('sets %s in %s of %s half points', (id, font, size, level) => {
    const style = styles.get(id);
    expect(attribute(style, 'w:rPr w:rFonts', 'w:eastAsia')).toBe(font);
    expect(attribute(style, 'w:rPr w:sz', 'w:val')).toBe(size);
    expect(attribute(style, 'w:pPr w:outlineLvl', 'w:val')).toBe(level);
  });

  it('names fonts to fall back on', () => {
    const entries = childrenOf(treeOf(bytes, 'word/fontTable.xml'), 'w:font');
    const next = new Map(
      entries.map((font) => [font.attributes.get('w:name'), attribute(font, 'w:altName', 'w:val')]),
    );
    expect(next.size).toBe(entries.length);
    expect(next.get('仿宋_GB2312')).toBe('仿宋');
    expect(next.get('仿宋')).toBe('FangSong');
    expect(next.get('楷体_GB2312')).toBe('楷体');
    expect(next.get('方正小标宋简体')).toBe('宋体');
    expect(next.get('宋体')).toBe('SimSun');
  });

  it('is a page of A4 with a type area of 156 by 225 mm, 22 lines of 28 characters', () => {
    const section = childOf(childOf(treeOf(bytes, 'word/document.xml'), 'w:body'), 'w:sectPr');
    const twips = (child: string, name: string): number =>
      Number(attribute(section, child, `w:${name}`));
    const width = twips('w:pgSz', 'w') - twips('w:pgMar', 'left') - twips('w:pgMar', 'right');
    const height = twips('w:pgSz', 'h') - twips('w:pgMar', 'top') - twips('w:pgMar', 'bottom');
    expect(
      [twips('w:pgMar', 'top'), twips('w:pgMar', 'left'), width, height].map(millimetres),
    ).toEqual([37, 28, 156, 225]);
    const line = Number(attribute(styles.get('BodyText'), 'w:pPr w:spacing', 'w:line'));
    expect(Math.floor(height / line)).toBe(22);
    const space = Number(attribute(styles.get('Normal'), 'w:rPr w:spacing', 'w:val'));
    expect(Math.floor(width / (16 * 20 + space))).toBe(28);
  });

  it('numbers pages between dashes, odd ones at the right, even ones at the left', () => {
    expect(partOf(bytes, 'word/footer1.xml')).toMatch(/w:rightChars="100".*— .* PAGE .* —/u);
    expect(partOf(bytes, 'word/footer2.xml')).toMatch(/w:leftChars="100".*— .* PAGE .* —/u);
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('has comments in the language asked for', () => {
    expect([...commentsOf(skeletonDocx(outline, 'en')).values()].join('\n')).toContain(
      'Usual length',
    );
  });
});
