import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './fake-io.ts';

const LINES = [
  '发布时间：2024-03-05 阅读：120 次',
  '栗坪镇2024年防汛工作方案',
  '为做好今年防汛工作，保障群众生命财产安全，结合我镇实际，制定本方案。',
  '一、工作目标',
  '确保水库安全度汛，不发生人员伤亡。',
  '二、组织领导',
  '（一）成立领导小组。由镇长任组长，各村负责人为成员。',
  '（二）落实责任。各村要明确巡查人员。',
  '栗坪镇人民政府',
  '2024年3月5日',
];

function file(): string {
  const path = join(temporaryFolder(), '防汛方案.txt');
  writeFileSync(path, `${LINES.join('\n')}\n`);
  return path;
}

describe('explain', () => {
  it('says of each line what it was taken for', async () => {
    const { code, out, err } = await run(['explain', file()]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/ 1 {2}网页附属 {2}发布时间/u);
    expect(out).toMatch(/ 2 {2}标题 1 级 {2}栗坪镇2024年防汛工作方案/u);
    expect(out).toMatch(/ 6 {2}小标题 1 级 {2}二、组织领导\n.*要素：组织领导 \d+%；因为 标题点明/u);
    expect(out).toMatch(/ 7 {2}接排标题 2 级/u);
    expect(out).toMatch(/ 9 {2}结尾 1 级/u);
  });

  it('says of a document its genre and the hierarchy of its numbers', async () => {
    const { out } = await run(['explain', file()]);
    expect(out).toContain('第 1 篇  栗坪镇2024年防汛工作方案  第 2–10 行');
    expect(out).toContain('层次：一、 → （一）');
    expect(out).toMatch(/文种：方案计划 \d+%/u);
  });

  it('gives one line alone with its document', async () => {
    const { out } = await run(['explain', file(), '--line', '6', '--format', 'json']);
    const explained: unknown = JSON.parse(out);
    expect(explained).toMatchObject({
      documents: [{ startLine: 2 }],
      lines: [{ line: 6, kind: 'line', depth: 1 }],
    });
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a line that is no number', ['--line', 'x'], /--line 应为 1 到/u],
    ['an unknown format', ['--format', 'csv'], /--format 应为 text 或 json/u],
    ['an unknown encoding', ['--encoding', 'gb9999'], /不认识编码“gb9999”/u],
  ])('ends with 2 and says what to do for %s', async (_, flags, message) => {
    const { code, out, err } = await run(['explain', file(), ...flags]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('explains one file at a time', async () => {
    const folder = temporaryFolder();
    for (const name of ['甲.txt', '乙.txt']) writeFileSync(join(folder, name), LINES.join('\n'));
    const { code, err } = await run(['explain', folder]);
    expect(code).toBe(2);
    expect(err).toContain('一次只说明一个文件');
  });

  it('says that a file is not there', async () => {
    const { code, err } = await run(['explain', join(temporaryFolder(), '没有.txt')]);
    expect(code).toBe(2);
    expect(err).toContain('错误：');
  });
});
