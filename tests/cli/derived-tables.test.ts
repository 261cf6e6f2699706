import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './fake-io.ts';

let folder = '';

beforeEach(async () => {
  folder = temporaryFolder();
  await run(['analyse', 'x', '--out', folder]);
  writeFileSync(join(folder, 'texts', 'plans_lighting.txt'), '坚持建管并重。坚持建管并重。\n');
});

const exported = async (...argv: readonly string[]): ReturnType<typeof run> =>
  run(['export', ...argv, '--model-dir', folder]);

const rowsOf = async (...argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await exported(...argv, '--format', 'json')).out);

describe('export of tables worked out on demand', () => {
  it('gives documents × phrases with occurrences', async () => {
    expect(await rowsOf('document_phrases')).toEqual([
      { document_id: 'plans_lighting', 坚持建管并重: 2 },
      { document_id: 'plans_pages-01', 坚持建管并重: 0 },
      { document_id: 'plans_pages-02', 坚持建管并重: 0 },
    ]);
  });

  it('gives documents × elements with sections or with characters', async () => {
    const [sections] = [await rowsOf('document_elements', '--where', 'document_id=plans_lighting')];
    expect(sections).toMatchObject([{ 标题: 1, 导语: 1, 组织领导: 1 }]);
    const characters = await rowsOf('document_elements', '--measure', 'characters');
    expect(characters).toMatchObject([{ 导语: expect.any(Number) }, { 导语: 0 }, { 导语: 0 }]);
  });

  it('compares two groups of texts, what tells them apart first', async () => {
    expect(await rowsOf('keyness', '--compare', 'genre=plan,genre=notice')).toMatchObject([
      {
        phrase: '坚持建管并重',
        left_documents: 1,
        left_occurrences: 2,
        left_independent_occurrences: 1,
        right_occurrences: 0,
      },
    ]);
    const reversed = await exported('keyness', '--compare', 'genre=notice,genre=plan');
    // a negative figure is a figure, not a formula made safe
    expect(reversed.out).toContain(',-1,-50\r\n');
    expect(reversed.out).not.toContain("'-");
  });

  it.each([
    [['keyness'], '比较要有两组文稿'],
    [['keyness', '--compare', 'genre=plan'], '比较要有两组文稿'],
    [['keyness', '--compare', 'genre=novel,genre=plan'], '文种不认识'],
    [['keyness', '--compare', 'year=20,year=2024'], '年份应写成'],
    [['keyness', '--compare', 'author=a,author=b'], '只有 genre、year、folder'],
    [['keyness', '--compare', 'year=1999,genre=plan'], '没有一篇文稿符合 year=1999'],
    [['document_phrases', '--limit', '0'], '--limit 应为'],
    [['document_elements', '--measure', 'words'], '--measure 应为'],
  ])('ends %j with 2 and a reason', async (argv, message) => {
    const result = await exported(...argv);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(message);
  });
});

describe('export of pairs', () => {
  it.each([
    [['--genres', 'plan'], 1],
    [['--genres', 'plan,notice', '--years', '2024-2025'], 1],
    [['--years', '2024'], 0],
    [['--genres', 'notice'], 0],
  ])('keeps passages whose two texts fit %j', async (argv, rows) => {
    expect(await rowsOf('reuse', ...argv)).toHaveLength(rows);
  });

  it.each([
    [['reuse', '--years', '24'], '--years 应写成'],
    [['reuse', '--genres', 'novel'], '没有“novel”这种文种'],
    [['sections', '--years', '2024'], '不能用于 sections'],
  ])('ends %j with 2 and a reason', async (argv, message) => {
    const result = await exported(...argv);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(message);
  });
});

describe('export of rows that count several names', () => {
  it.each([
    ['elements=指导思想', 1],
    ['genres=plan', 1],
    ['elements=指导', 0],
    ['elements=甲', 0],
  ])('finds one of the names: %s', async (condition, rows) => {
    expect(await rowsOf('phrases', '--where', condition)).toHaveLength(rows);
  });
});
