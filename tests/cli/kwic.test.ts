import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { run, temporaryFolder } from './fake-io.ts';

let folder = '';

beforeEach(async () => {
  folder = temporaryFolder();
  await run(['analyse', 'x', '--out', folder]);
  // the fixture's places: offset 0 is line 3 column 1, offset 6 is line 7 column 2
  writeFileSync(
    join(folder, 'texts', 'plans_lighting.txt'),
    '路灯照亮。成立以镇长为组长的路灯领导小组。\n',
  );
  writeFileSync(
    join(folder, 'texts', 'plans_pages-01.txt'),
    '另成立以站长为组长的养护领导小组。\n',
  );
  writeFileSync(join(folder, 'texts', 'plans_pages-02.txt'), '现将有关情况报告如下\n');
});

const kwic = async (...argv: readonly string[]): ReturnType<typeof run> =>
  run(['kwic', ...argv, '--model-dir', folder]);

/** The column of the terminal at which the hit begins. */
function columnOf(line: string): number {
  return displayWidth(line.slice(0, line.indexOf('组长的')));
}

describe('kwic', () => {
  it('shows each occurrence of a text with its place, the hits in one column', async () => {
    const { code, out } = await kwic('组长的');
    expect(code).toBe(0);
    const [first = '', second = '', sum] = out.split('\n');
    expect(first).toContain('plans_lighting:7:7');
    expect(second).toContain('plans_pages-01:7:3');
    expect(columnOf(first)).toBe(columnOf(second));
    expect(sum).toBe('共 2 处，见于 2 篇文稿。');
  });

  it('finds a frame and tells what stands in its slots', async () => {
    const { out } = await kwic('成立以〔职务〕为组长的〔工作〕领导小组', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      {
        document_id: 'plans_lighting',
        fillers: ['镇长', '路灯'],
        line: 3,
        column: 6,
        text_start: 5,
      },
      { document_id: 'plans_pages-01', fillers: ['站长', '养护'], text_start: 1 },
    ]);
  });

  it('writes CSV that a spreadsheet reads, with a byte order mark in a file', async () => {
    const { out } = await kwic('领导小组', '--format', 'csv', '--context', '2');
    expect(out.split('\r\n')).toEqual([
      'document_id,source,line,column,left,hit,right,fillers,text_start',
      'plans_lighting,plans/lighting.txt,7,12,路灯,领导小组,"。\n",,16',
      'plans_pages-01,plans/pages.html,7,8,养护,领导小组,"。\n",,12',
      '',
    ]);
    const file = join(folder, 'kwic.csv');
    expect((await kwic('领导小组', '--format', 'csv', '--out', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8').startsWith('\uFEFFdocument_id')).toBe(true);
  });

  it('shows no more than asked for and says so', async () => {
    const { out } = await kwic('组长', '--limit', '1');
    expect(out).toContain('共 2 处');
    expect(out).toContain('只显示前 1 处');
  });

  it('says that nothing was found, and ends 0', async () => {
    expect(await kwic('消防')).toMatchObject({ code: 0, out: '没有找到。\n' });
    expect((await kwic('消防', '--format', 'json')).out).toBe('[]\n');
  });

  it.each([
    [['〔〕'], '没有要找的文字'],
    [['成立以〔职务为组长'], '〔〕没有成对'],
    [['组长', '--format', 'xml'], '--format 应为'],
    [['组长', '--context', '-1'], '--context 应为'],
  ])('ends %j with 2 and a reason', async (argv, message) => {
    const result = await kwic(...argv);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(message);
  });

  it('says what to do when there is no output folder', async () => {
    const result = await run(['kwic', '组长', '--model-dir', join(folder, 'nowhere')]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('请先运行 fanben analyse');
  });
});
