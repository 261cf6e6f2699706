import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { benchTable } from '../../bench/bench-table.ts';
import { gramGrowth } from '../../bench/gram-growth.ts';
import { bench, type BenchPrograms } from '../../bench/measure.ts';
import { figureOf, runProgram, type Program } from '../../bench/run-program.ts';

const fixture = (name: string): URL => new URL(`./fixtures/${name}`, import.meta.url);
const program = (...args: readonly string[]): Program => ({
  script: fileURLToPath(fixture('program.mjs')),
  args,
});
const wish = { megabytes: 0.04, jobs: 2, seed: 1, segmenter: 'nodejieba' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanben-measure-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a measured program', () => {
  it('gives its output, its time and its peak memory', async () => {
    const probe = { module: fixture('probe.mjs'), file: join(folder, 'peak') };
    const run = await runProgram(program(), probe);
    expect(run.peakBytes).toBe(50_000_000);
    expect(run.cpuSeconds).toBe(1.5);
    expect(run.milliseconds).toBeGreaterThan(1);
    expect(figureOf(run.stdout, 'milliseconds')).toBe(100);
    expect(() => figureOf(run.stdout, 'not-there')).toThrow('not-there');
  });

  it('rejects with its messages when it fails', async () => {
    const probe = { module: fixture('probe.mjs'), file: join(folder, 'peak') };
    await expect(runProgram(program('fail'), probe)).rejects.toThrow(/3 结束：坏了/u);
  });
});

describe('a bench', () => {
  const corpora: string[] = [];
  const programs = (analyse: Program): BenchPrograms => ({
    segment: (corpus) => {
      corpora.push(dirname(corpus));
      return program();
    },
    sources: () => program(),
    structure: () => program(),
    analyse: () => analyse,
    mine: () => program(),
    verify: () => program(),
    probe: fixture('probe.mjs'),
  });

  it('measures a quarter and the whole, relates them, prints a table and cleans up', async () => {
    const steps: string[] = [];
    const report = await bench(wish, programs(program()), (step) => steps.push(step));
    expect(steps).toHaveLength(17);
    expect(report.whole.bytes / report.quarter.bytes).toBeCloseTo(4, 0);
    expect(report.growth.segment).toBe(1);
    expect(report.whole.segment.seconds).toBe(0.1);
    expect(report.whole.segment.charactersPerSecond).toBeCloseTo(report.whole.characters * 10);
    expect(report.whole.structureToSegment).toBeCloseTo(report.whole.structure.seconds / 0.1);
    expect(report.whole.miners.frames.seconds).toBe(0.1);
    expect(report.growth.miners.reuse).toBe(1);
    const table = benchTable(report);
    expect(table).toContain('单核分词（下界）');
    expect(table).toContain('50.0 MB');
    expect(table).toContain('全部一致');
    expect(table).not.toContain('NaN');
    expect(corpora.filter((one) => existsSync(one))).toEqual([]);
  });

  it('cleans up and rejects when a program fails', async () => {
    corpora.length = 0;
    await expect(bench(wish, programs(program('fail')), () => undefined)).rejects.toThrow('坏了');
    expect(corpora).toHaveLength(1);
    expect(corpora.filter((one) => existsSync(one))).toEqual([]);
  });
});

const distinct = (texts: readonly string[], width: number): number => {
  const grams = new Set<string>();
  for (const text of texts) {
    for (let i = 0; i + width <= text.length; i++) grams.add(text.slice(i, i + width));
  }
  return grams.size;
};

describe('the growth of distinct runs', () => {
  it('counts as a plain set of substrings does', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '。', 'a'), maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        (texts, width) => {
          const growth = gramGrowth(texts, width);
          expect(growth.distinct).toBe(distinct(texts, width));
          expect(growth.distinctInQuarter).toBe(
            distinct(texts.slice(0, Math.ceil(texts.length / 4)), width),
          );
        },
      ),
    );
  });

  it('has exponent 0 for one text repeated and 1 for texts that share nothing', () => {
    const repeated = Array.from({ length: 8 }, () => '关于做好安全工作的通知');
    expect(gramGrowth(repeated, 4).exponent).toBe(0);
    const disjoint = Array.from({ length: 8 }, (_, i) =>
      Array.from({ length: 50 }, (__, j) => String.fromCodePoint(0x4e00 + i * 50 + j)).join(''),
    );
    expect(gramGrowth(disjoint, 4).exponent).toBeCloseTo(1);
  });
});
