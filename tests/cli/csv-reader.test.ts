import * as fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv, readTextBlocks } from '../../src/cli/csv-reader.ts';
import { csvLines, undefused } from '../../src/render/csv.ts';
import { temporaryFolder } from './fake-io.ts';

/** A text cut into blocks at the given places. */
function cut(text: string, places: readonly number[]): readonly string[] {
  const at = places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b);
  return [...at, text.length].map((end, index) => text.slice(at[index - 1] ?? 0, end));
}

describe('parseCsv', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a,""b""",\r\n', [['a,"b"', '']]],
    ['"two\r\nlines",x\r\n', [['two\r\nlines', 'x']]],
    ['\r\n\r\na\r\n', [['a']]],
    ['"",x\n', [['', 'x']]],
    ['', []],
  ])('reads %j', (text, rows) => {
    expect([...parseCsv([text])]).toEqual(rows);
  });

  it('reads back what csvLines wrote, wherever the text is cut into blocks', () => {
    // A quote mark before a formula sign cannot be told from one that was put there.
    const words = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((word) => word[0] !== "'");
    const cell = fc.oneof(
      words,
      fc.constantFrom('=1+1', '-x', '+', '@a', '\t', '"', '"",', '\r\n', '\n"', '，', '＝a', "'"),
    );
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.array(fc.nat(), { maxLength: 6 }), (table, places) => {
        const read = [...parseCsv(cut(csvLines(table), places))];
        expect(read.map((row) => row.map(undefused))).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') })),
        (blocks) => {
          expect(() => [...parseCsv(blocks)]).not.toThrow();
        },
      ),
    );
  });
});

describe('readTextBlocks', () => {
  it('keeps characters whole that lie across two blocks, and drops the byte order mark', () => {
    const path = join(temporaryFolder(), 'big.csv');
    const text = `x${'范本'.repeat(100_000)}`;
    writeFileSync(path, `\uFEFF${text}`);
    expect([...readTextBlocks(path)].join('')).toBe(text);
  });
});
