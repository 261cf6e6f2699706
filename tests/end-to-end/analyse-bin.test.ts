import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lineStartsOf } from '../../src/text/line-index.ts';
import { verifyOutput } from '../../verify/verify-output.ts';
import { repositoryPath } from '../wild/truth.ts';
import { fingerprints, readRows, runBin, temporaryFolder, type BinResult } from './bin.ts';

const corpus = repositoryPath('corpus');

/** A place of a row as one number, for comparing. */
function place(row: Readonly<Record<string, string>>, end: 'start' | 'end'): number {
  return Number(row[`${end}_line`]) * 1e6 + Number(row[`${end}_column`]);
}

describe('analyse on the bundled corpus', () => {
  let out: string;
  let result: BinResult;
  beforeAll(() => {
    out = join(temporaryFolder(), 'out');
    result = runBin(['analyse', corpus, '--out', out, '--jobs', '2']);
  });

  it('ends 0, says where to look next, and writes nothing to a pipe but the summary', () => {
    expect(result.code).toBe(0);
    expect(`${result.stdout}${result.stderr}`).toContain('outline.plan.md');
    expect(result.stderr).not.toContain('\u001B[');
  });

  it('writes the same bytes with one job and with the inputs named in another order', () => {
    const other = join(temporaryFolder(), 'out');
    const folders = readdirSync(corpus).toReversed();
    expect(runBin(['analyse', corpus, '--out', other, '--jobs', '1']).code).toBe(0);
    expect(fingerprints(other)).toEqual(fingerprints(out));
    const [first, second] = [join(temporaryFolder(), 'a'), join(temporaryFolder(), 'b')];
    runBin(['analyse', ...folders.map((name) => join(corpus, name)), '--out', first]);
    runBin([
      'analyse',
      ...folders.toReversed().map((name) => join(corpus, name)),
      '--out',
      second,
      '--jobs',
      '3',
    ]);
    expect(fingerprints(first)).toEqual(fingerprints(second));
  });

  it('gives every document a text, every section a place inside its document, and depth-1 sections that tile it', () => {
    const documents = readRows(join(out, 'documents.csv'));
    const sections = readRows(join(out, 'sections.csv'));
    for (const document of documents) {
      const own = sections.filter((section) => section['document_id'] === document['document_id']);
      const tops = own.filter((section) => section['depth'] === '1');
      expect(tops.length).toBeGreaterThan(0);
      expect(place(tops[0] ?? {}, 'start')).toBe(place(document, 'start'));
      expect(place(tops.at(-1) ?? {}, 'end')).toBe(place(document, 'end'));
      for (const section of own) {
        expect(place(section, 'start')).toBeGreaterThanOrEqual(place(document, 'start'));
        expect(place(section, 'end')).toBeLessThanOrEqual(place(document, 'end'));
      }
      expect(
        readFileSync(join(out, 'texts', `${document['document_id'] ?? ''}.txt`), 'utf8').length,
      ).toBeGreaterThan(50);
    }
  });

  it('points at the source: a heading stands where its row says, in plain text files', () => {
    const sources = new Map(
      readRows(join(out, 'documents.csv')).map((row) => [row['document_id'], row['source'] ?? '']),
    );
    const rows = readRows(join(out, 'sections.csv')).filter(
      (row) => row['form'] === 'line' && row['number'] !== '',
    );
    const checked = rows.filter((row) => {
      const source = sources.get(row['document_id']) ?? '';
      if (!source.startsWith('plans/') && !source.startsWith('reports/')) return false;
      const text = readFileSync(join(corpus, source), 'utf8');
      const at =
        (lineStartsOf(text)[Number(row['start_line']) - 1] ?? 0) + Number(row['start_column']) - 1;
      expect(text.slice(at, at + (row['number'] ?? '').length)).toBe(row['number']);
      return true;
    });
    expect(checked.length).toBeGreaterThan(80);
  });

  it('exports a table filtered, as csv and as json with numbers as numbers', () => {
    const json = runBin([
      'export',
      'sections',
      '--model-dir',
      out,
      '--where',
      'element=下一步打算',
      '--where',
      'depth=1',
      '--format',
      'json',
    ]);
    const rows: unknown = JSON.parse(json.stdout);
    expect(json.code).toBe(0);
    expect(rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ element: '下一步打算', depth: 1 })]),
    );
    const csv = runBin([
      'export',
      'sections',
      '--model-dir',
      out,
      '--where',
      'element=下一步打算',
      '--where',
      'depth=1',
    ]);
    expect(csv.stdout.trim().split('\r\n')).toHaveLength(
      (Array.isArray(rows) ? rows.length : 0) + 1,
    );
  });

  it('writes tables that counting again confirms', () => {
    const results = verifyOutput(out);
    expect(results.filter(({ absent }) => absent)).toEqual([]);
    expect(results.flatMap(({ faults }) => faults)).toEqual([]);
    expect(readRows(join(out, 'phrases.csv')).length).toBeGreaterThan(200);
    expect(readRows(join(out, 'reuse.csv')).length).toBeGreaterThan(2);
  });

  it('shows a set phrase in context', () => {
    const kwic = runBin(['kwic', '现将〔〕报告如下', '--model-dir', out, '--format', 'json']);
    const rows: unknown = JSON.parse(kwic.stdout);
    expect(Array.isArray(rows) ? rows.length : 0).toBeGreaterThan(5);
  });

  it('leaves out the tables of wording when only the structure is asked for, and nothing else changes', () => {
    const other = join(temporaryFolder(), 'out');
    expect(runBin(['analyse', corpus, '--out', other, '--structure-only']).code).toBe(0);
    const files = readdirSync(other);
    expect(files).not.toContain('phrases.csv');
    expect(files).not.toContain('reuse.csv');
    expect(readFileSync(join(other, 'sections.csv'), 'utf8')).toBe(
      readFileSync(join(out, 'sections.csv'), 'utf8'),
    );
  });

  it('writes the outline of the model that ships with fanben without any run before', () => {
    const outline = runBin(['outline', '--genre', 'report']);
    expect(outline.code).toBe(0);
    expect(outline.stdout).toContain('下一步打算');
  });
});

describe('analyse on troublesome inputs', () => {
  it('lists what cannot be read with its reason, goes on, and ends 3', () => {
    const folder = temporaryFolder();
    cpSync(join(corpus, 'plans'), join(folder, 'in'), { recursive: true });
    writeFileSync(join(folder, 'in', 'broken.docx'), 'PK\u0003\u0004 no zip after all');
    writeFileSync(join(folder, 'in', 'empty.txt'), '');
    const { code } = runBin(['analyse', join(folder, 'in'), '--out', join(folder, 'out')]);
    expect(code).toBe(3);
    const rows = readRows(join(folder, 'out', 'unreadable.csv'));
    expect(rows.map((row) => row['source'])).toEqual(['broken.docx', 'empty.txt']);
    expect(rows.every((row) => (row['reason'] ?? '').length > 5)).toBe(true);
    expect(readRows(join(folder, 'out', 'documents.csv')).length).toBeGreaterThan(10);
  });

  it('ends 2 and leaves no folder behind when nothing at all can be read', () => {
    const folder = temporaryFolder();
    const { code, stderr } = runBin([
      'analyse',
      join(folder, 'nowhere'),
      '--out',
      join(folder, 'out'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reads standard input', () => {
    const folder = temporaryFolder();
    const text = readFileSync(
      join(corpus, 'plans', readdirSync(join(corpus, 'plans')).toSorted()[0] ?? ''),
    );
    const { code } = runBin(['analyse', '-', '--out', join(folder, 'out')], text);
    expect(code).toBe(0);
    expect(readRows(join(folder, 'out', 'documents.csv')).map((row) => row['source'])).toEqual([
      "'-",
    ]);
  });

  it('leaves files that are not its own in the output folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'mine.txt'), '我的笔记');
    expect(runBin(['analyse', join(corpus, 'notices'), '--out', join(folder, 'out')]).code).toBe(0);
    expect(readFileSync(join(folder, 'out', 'mine.txt'), 'utf8')).toBe('我的笔记');
  });

  it.each([
    [['analyse'], 'path'],
    [['analyse', corpus, '--genre', 'novel'], 'novel'],
    [['analyse', corpus, '--encoding', 'klingon'], 'klingon'],
    [['export', 'no-such-table', '--model-dir', repositoryPath('output')], 'no-such-table'],
    [['unknown-command'], 'unknown-command'],
  ])('ends 2 with a message on wrong use: %j', (args, mention) => {
    const { code, stderr } = runBin(args);
    expect(code).toBe(2);
    expect(stderr).toContain(mention);
  });
});
