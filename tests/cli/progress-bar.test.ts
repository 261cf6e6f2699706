import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fitWidth } from '../../src/text/display-width.ts';
import { createProgressBar, progressLine } from '../../src/cli/progress-bar.ts';

/** A bar on a terminal of that width, its clock and what it wrote. */
function bar(columns: number) {
  const written: string[] = [];
  let time = 0;
  const progress = createProgressBar({
    write: (text) => void written.push(text),
    columns: () => columns,
    now: () => time,
  });
  return {
    progress,
    written,
    pass: (milliseconds: number): void => void (time += milliseconds),
  };
}

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['读取', 4],
    ['读 a', 4],
    ['（一）', 6],
    ['é', 1],
    ['e\u0301', 1],
    ['𬭎', 2],
    ['ｱ', 1],
  ])('takes %j for %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('fitWidth', () => {
  it.each([
    ['读取文件', 8, '读取文件'],
    ['读取文件', 7, '读取..'],
    ['读取文件', 6, '读取..'],
    ['读取文件', 2, '..'],
    ['读取文件', 0, ''],
  ])('fits %s into %d columns', (text, columns, fitted) => {
    expect(fitWidth(text, columns)).toBe(fitted);
  });
});

describe('progressLine', () => {
  it.each([
    ['读取', 3, 5, 40, '读取 [##############..........]  60% 3/5'],
    ['读取', 0, 50_000, 60, '读取 [..............................]   0%     0/50000'],
    ['读取', 9, 5, 40, '读取 [########################] 100% 9/5'],
    ['读取', 3, 5, 16, '读取  60% 3/5'],
    ['读取', 12, 0, 40, '读取 12'],
    ['读取', 0, 0, 40, '读取'],
  ])('draws %s %d/%d in %d columns', (name, done, total, columns, line) => {
    expect(progressLine(name, done, total, columns)).toBe(line);
  });

  it('never takes more than the columns there are', () => {
    const name = fc.string({ unit: fc.constantFrom('读', 'a', '（', 'é'), maxLength: 20 });
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 120 }), (...given) => {
        expect(displayWidth(progressLine(...given))).toBeLessThanOrEqual(given[3]);
      }),
    );
  });
});

describe('createProgressBar', () => {
  it('says nothing where there is no terminal', () => {
    const { progress, written } = bar(0);
    progress.phase('读取', 3);
    progress.advance();
    progress.done();
    expect(written).toEqual([]);
  });

  it('draws at once when a phase starts and is gone when done', () => {
    const { progress, written } = bar(80);
    progress.phase('读取', 3);
    expect(written.at(-1)).toContain('读取');
    progress.done();
    expect(written.at(-1)).toBe('\r\u001B[2K');
    progress.done();
    expect(written).toHaveLength(2);
  });

  it('redraws at most ten times a second', () => {
    const { progress, written, pass } = bar(80);
    progress.phase('读取', 10_000);
    for (let step = 0; step < 10_000; step++) {
      pass(0.1);
      progress.advance();
    }
    expect(written.length).toBeLessThanOrEqual(11);
    expect(written.length).toBeGreaterThan(8);
  });
});
