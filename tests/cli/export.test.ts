import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './fake-io.ts';

let folder = '';

beforeEach(async () => {
  folder = temporaryFolder();
  await run(['analyse', 'x', '--out', folder]);
});

const exported = async (...argv: readonly string[]): ReturnType<typeof run> =>
  run(['export', ...argv, '--model-dir', folder]);

const table = (name: string): string => readFileSync(join(folder, `${name}.csv`), 'utf8');

describe('export', () => {
  it('gives a table as it stands in the folder, without a byte order mark', async () => {
    for (const name of ['documents', 'sections', 'elements', 'checklist.plan', 'unreadable']) {
      const result = await exported(name);
      expect(result).toMatchObject({ code: 0, out: table(name).slice(1), err: '' });
    }
  });

  it('keeps the byte order mark when it writes to a file', async () => {
    const out = join(folder, 'copy.csv');
    expect((await exported('sections.csv', '--out', out)).out).toBe('');
    expect(readFileSync(out, 'utf8')).toBe(table('sections'));
  });

  it('gives only the rows for which all conditions hold', async () => {
    const one = await exported('sections', '--where', 'depth=1', '--where', 'form=lead');
    expect(one.out.trimEnd().split('\r\n')).toHaveLength(2);
    const none = await exported('sections', '--where', 'depth=2', '--where', 'form=lead');
    expect(none.out.trimEnd().split('\r\n')).toHaveLength(1);
    expect(none.code).toBe(0);
  });

  it.each([
    ['weight=0.50', 2],
    ['weight=.5', 2],
    ['title=-古树,保护方案', 1],
    ['issuer=', 2],
    ['silent_split=true', 1],
  ])('takes a condition as people mean it: %s', async (condition, rows) => {
    const result = await exported('documents', '--format', 'json', '--where', condition);
    expect(JSON.parse(result.out)).toHaveLength(rows);
  });

  it('gives JSON with numbers, booleans and words as they were', async () => {
    const documents = await exported('documents', '--format', 'json');
    expect(JSON.parse(documents.out)).toMatchObject([
      { document_id: 'plans_lighting', year: '2024', weight: 0.5, silent_split: false },
      { title: '-古树,保护方案', year: '2025' },
      { silent_split: true, genre_confidence: 0.5 },
    ]);
    const sections = await exported('sections', '--format', 'json', '--where', 'depth=2');
    expect(JSON.parse(sections.out)).toMatchObject([
      { number: '1.', position: 1, element: '', element_confidence: null },
    ]);
    const checklist = await exported('checklist.plan', '--format', 'json');
    expect(JSON.parse(checklist.out)).toContainEqual(
      expect.objectContaining({ element: '导语', listed: true, support: 1, example_line: 3 }),
    );
  });

  it('gives an empty list as JSON when no row fits', async () => {
    const result = await exported('sections', '--format', 'json', '--where', 'form=none');
    expect(result.out).toBe('[]\n');
  });

  it('exports tables it does not know, as words', async () => {
    writeFileSync(join(folder, 'mine.csv'), 'a,b\r\n1,x\r\n');
    const result = await exported('mine', '--format', 'json');
    expect(JSON.parse(result.out)).toEqual([{ a: '1', b: 'x' }]);
  });

  it.each([
    [['plans'], '没有“plans”这张表。现有：anomalies、checklist.notice、checklist.plan、clusters、'],
    [['../secret'], '没有“../secret”这张表'],
    [['sections', '--where', 'colour=red'], '没有“colour”这一列。现有：document_id、section_id'],
    [['sections', '--where', 'depth'], '--where 应写成 列名=值，例如 genre=plan；实际是“depth”'],
    [['sections', '--where', '=1'], '--where 应写成 列名=值'],
  ])('ends %j with 2 and lists what there is', async (argv, message) => {
    const result = await exported(...argv);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(message);
  });

  it('says what to do when there is no output folder', async () => {
    const result = await run(['export', 'documents', '--model-dir', join(folder, 'none')]);
    expect(result.code).toBe(2);
    expect(result.err).toContain('请先运行 fanben analyse');
  });

  it('says so when a table is empty', async () => {
    writeFileSync(join(folder, 'order.csv'), '');
    expect((await exported('order')).err).toContain('是空的');
  });

  it('leaves no file behind when a condition is wrong', async () => {
    const out = join(folder, 'copy.csv');
    await exported('sections', '--where', 'colour=red', '--out', out);
    expect(existsSync(out)).toBe(false);
  });
});
