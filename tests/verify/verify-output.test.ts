import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { duplicationRates } from '../../src/mining/reuse/duplication-rates.ts';
import { findPassages } from '../../src/mining/reuse/find-passages.ts';
import { placesOf } from '../../src/mining/reuse/passage.ts';
import type { CheckResult } from '../../verify/check.ts';
import { verifyOutput } from '../../verify/verify-output.ts';
import { createRandom } from '../mining/reuse/generate.ts';
import { mined, prose, withEdits } from '../mining/reuse/passage-helpers.ts';

type Cells = Readonly<Record<string, string | number>>;
type Tables = Readonly<Record<string, readonly Cells[]>>;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function quoted(cell: string | number): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function csv(rows: readonly Cells[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function written(tables: Tables, texts: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fanben-verify-'));
  folders.push(folder);
  mkdirSync(join(folder, 'texts'));
  for (const [name, rows] of Object.entries(tables)) {
    writeFileSync(join(folder, `${name}.csv`), csv(rows));
  }
  for (const [id, text] of texts) writeFileSync(join(folder, 'texts', `${id}.txt`), text);
  return folder;
}

const random = createRandom(23);
const stock = prose(random, 50).replaceAll(/[。；\n]/gu, '');
const lead = '成立以镇长为组长的防汛领导小组。';
const long = prose(random, 200);
const documents = [
  mined('a', `${lead}\n${prose(random, 100)}${long}${stock}`),
  mined('b', `成立以校长为组长的消防领导小组。\n${withEdits(random, long, 0.05)}`),
  mined('c', `${stock}。${prose(random, 150)}领导小组，领导小组`),
  mined('d', `${lead}${long}`, { cluster: 'e' }),
  mined('e', `${lead}${long}`, { cluster: 'e' }),
];
const texts = new Map(documents.map(({ id, text }) => [id, text]));

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n(?=.)/gu)].map(({ index }) => index + 1)];
}

function goodTables(): Tables {
  const passages = findPassages(documents);
  const rates = duplicationRates(documents, passages);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const side = (name: string, id: string, span: { start: number; end: number }): Cells => {
    const document = byId.get(id);
    const places = document === undefined ? undefined : placesOf(document, span);
    return {
      [`${name}_document`]: id,
      [`${name}_start_line`]: places?.start.line ?? 0,
      [`${name}_start_column`]: places?.start.column ?? 0,
      [`${name}_end_line`]: places?.end.line ?? 0,
      [`${name}_end_column`]: places?.end.column ?? 0,
      [`${name}_text_start`]: span.start,
      [`${name}_text_end`]: span.end,
    };
  };
  return {
    documents: documents.map(({ id, cluster, text }, i) => ({
      document_id: id,
      start_line: 1,
      start_column: 1,
      end_line: text.split('\n').length,
      end_column: 1000,
      cluster_id: cluster,
      weight: cluster === 'e' ? 0.5 : 1,
      duplication_raw: round(rates[i]?.raw ?? 0),
      duplication_minus_stock: round(rates[i]?.minusStock ?? 0),
      duplication_minus_quoted: round(rates[i]?.minusQuoted ?? 0),
    })),
    clusters: [
      { cluster_id: 'e', document_id: 'd', representative: 'false' },
      { cluster_id: 'e', document_id: 'e', representative: 'true' },
    ],
    places: documents.flatMap(({ id, text, placeAt }) =>
      lineStarts(text).map((offset) =>
        Object.assign({ document_id: id, text_start: offset }, placeAt(offset)),
      ),
    ),
    sections: [
      { document_id: 'a', start_line: 1, start_column: 1, end_line: 2, end_column: 5 },
      { document_id: 'b', start_line: 2, start_column: 1, end_line: 2, end_column: 9 },
    ],
    anomalies: [{ document_id: 'a', line: 2, column: 3 }],
    phrases: [
      {
        phrase: '领导小组',
        documents: 5,
        independent_documents: 4,
        occurrences: 6,
        example_document: 'a',
        example_line: 1,
        example_column: 12,
      },
    ],
    frames: [
      {
        frame_id: 'f1',
        pattern: '成立以〔姓名·职务〕为组长的〔工作〕领导小组',
        documents: 4,
        occurrences: 4,
      },
    ],
    frame_slots: [
      { frame_id: 'f1', slot: 1, filler: '镇长', documents: 3, occurrences: 3 },
      { frame_id: 'f1', slot: 1, filler: '校长', documents: 1, occurrences: 1 },
      { frame_id: 'f1', slot: 2, filler: '防汛', documents: 3, occurrences: 3 },
      { frame_id: 'f1', slot: 2, filler: '消防', documents: 1, occurrences: 1 },
    ],
    reuse: passages.map((passage) =>
      Object.assign(
        { passage_id: passage.id, kind: passage.kind },
        side('a', passage.aDocument, passage.aSpan),
        side('b', passage.bDocument, passage.bSpan),
        {
          characters: passage.characters,
          similarity: round(passage.similarity),
          stock_share: round(passage.stockShare),
        },
      ),
    ),
  };
}

function faultsIn(tables: Tables, changed = texts): string[] {
  return verifyOutput(written(tables, changed)).flatMap(({ faults }) => faults);
}

/** The tables with a cell of the first row of one of them changed. */
function withCell(table: string, column: string, value: string | number): Tables {
  const tables = goodTables();
  const [first = {}, ...others] = tables[table] ?? [];
  return { ...tables, [table]: [{ ...first, [column]: value }, ...others] };
}

describe('verifyOutput', () => {
  it('finds nothing wrong with what is right, and looks at every table', () => {
    const results = verifyOutput(written(goodTables(), texts));
    expect(results.flatMap(({ faults }) => faults)).toEqual([]);
    expect(results.filter(({ absent }) => absent)).toEqual([]);
    const reuse = results.find(({ name }) => name.startsWith('reuse.csv 每行'));
    expect(reuse?.checked).toBeGreaterThan(4);
  });

  it('says which tables are not there', () => {
    const { documents: rows = [] } = goodTables();
    const results = verifyOutput(written({ documents: rows }, texts));
    const absent = results.filter((result: CheckResult) => result.absent).map(({ name }) => name);
    for (const table of ['clusters', 'sections', 'phrases', 'frames', 'reuse']) {
      expect(absent.some((name) => name.startsWith(`${table}.csv`))).toBe(true);
    }
    expect(verifyOutput(written({}, texts))).toMatchObject([
      { name: 'documents.csv', absent: true },
    ]);
  });

  it.each([
    ['phrases', 'documents', 4, /documents 写的是 4，数出来是 5/u],
    ['phrases', 'occurrences', 5, /occurrences 写的是 5，数出来是 6/u],
    ['phrases', 'independent_documents', 5, /independent_documents 写的是 5，数出来是 4/u],
    ['phrases', 'example_line', 9, /不在/u],
    ['phrases', 'phrase', '没有这样的话', /数出来是 0/u],
    ['frames', 'documents', 5, /只找到 4/u],
    ['frames', 'pattern', '成立以〔职务〕为副组长的小组', /只找到 0/u],
    ['frames', 'pattern', '〔职务〕', /没有固定部分/u],
    ['frame_slots', 'documents', 4, /只找到 3/u],
    ['frame_slots', 'frame_id', 'f2', /没有句式 f2/u],
    ['frame_slots', 'occurrences', 4, /第 1 个空位：填入内容合计 5 处/u],
    ['frame_slots', 'filler', '副镇长', /“副镇长”：documents 写的是 3，只找到 0/u],
    ['reuse', 'similarity', 0.5, /similarity 写的是 0\.5/u],
    ['reuse', 'characters', 7, /characters 写的是 7/u],
    ['reuse', 'a_text_end', 100_000, /不在 a 之内/u],
    ['reuse', 'a_text_start', '', /不在 a 之内/u],
    ['reuse', 'b_document', 'x', /没有文本 x/u],
    ['reuse', 'b_end_line', 99, /不在/u],
    ['reuse', 'a_start_column', 12, /a_start_line、column 写的是 \d+:12，应为/u],
    ['reuse', 'b_end_column', 900, /b_end_line、column 写的是 \d+:900，应为/u],
    ['places', 'text_start', 100_000, /text_start 100000 不在文本之内/u],
    ['reuse', 'kind', 'other', /kind 不明/u],
    ['reuse', 'stock_share', 2, /stock_share/u],
    ['sections', 'end_line', 7, /不在/u],
    ['sections', 'document_id', 'x', /没有 x/u],
    ['anomalies', 'line', 0, /不在/u],
    ['clusters', 'representative', 'true', /代表不是一个/u],
    ['clusters', 'cluster_id', 'q', /不属于 q/u],
    ['documents', 'document_id', 'b', /编号重复：b/u],
    ['documents', 'end_line', 0, /起止位置/u],
    ['documents', 'duplication_raw', 0.01, /不是依次不增|已占/u],
    ['documents', 'duplication_minus_quoted', 1.5, /依次不增/u],
  ])('finds a wrong cell: %s.%s = %s', (table, column, value, message) => {
    expect(faultsIn(withCell(table, column, value)).join('\n')).toMatch(message);
  });

  it('finds a row of reuse.csv that is missing, unless run.json says that rows were left out', () => {
    const tables = goodTables();
    const folder = written({ ...tables, reuse: tables['reuse']?.slice(0, 1) ?? [] }, texts);
    const missing = (): string[] =>
      verifyOutput(folder).flatMap(({ faults }) => faults.filter((one) => one.includes('都有')));
    expect(missing().length).toBeGreaterThan(0);
    writeFileSync(join(folder, 'run.json'), '{"reuse":{"complete":true,"filtered":true}}');
    expect(missing()).toEqual([]);
  });

  it('finds a text that is not there or was changed', () => {
    expect(faultsIn(goodTables(), new Map([...texts].slice(1))).join('\n')).toMatch(/没有文本：a/u);
    const changed = new Map(texts).set('b', (texts.get('b') ?? '').replace('领导小组', '工作小组'));
    expect(faultsIn(goodTables(), changed).join('\n')).toMatch(/“领导小组”/u);
  });
});
