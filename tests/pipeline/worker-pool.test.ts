import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  ProcessInput,
  ProcessOptions,
  SourceHints,
  SourceOutcome,
} from '../../src/pipeline/process-types.ts';
import {
  openWorkerPool,
  type PoolSettings,
  type WorkerPool,
} from '../../src/pipeline/worker-pool.ts';
import { buildWorker, type BuiltWorker } from './worker-pool-build.ts';

const fixture = (name: string): URL => new URL(`./worker-pool-fixtures/${name}`, import.meta.url);
const processModule = fixture('fake-process.mjs');
const options: ProcessOptions = { showNames: false, segmenter: 'nodejieba' };
const named = (...sources: readonly string[]): ProcessInput[] =>
  sources.map((source) => ({ source, path: '' }));
const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `夹/文${i}.txt`);

let built: BuiltWorker;
let folder: string;
const pools: WorkerPool[] = [];

beforeAll(() => {
  built = buildWorker();
});
afterAll(() => built.remove());
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

/** A pool with threads, however small its runs. */
function threaded(settings: PoolSettings = {}): WorkerPool {
  const pool = openWorkerPool({
    jobs: 4,
    processModule,
    entry: built.entry,
    inProcessBelow: 0,
    bytesPerWorker: 0,
    ...settings,
  });
  pools.push(pool);
  return pool;
}

const onMainThread = (): WorkerPool => openWorkerPool({ processModule, entry: 'none' });
const both = [
  { where: 'in threads', open: threaded },
  { where: 'on the main thread', open: onMainThread },
];

const hintForB = (source: string): SourceHints | undefined =>
  source === 'b'
    ? { begins: new Set([5, 7]), ends: new Set(), meets: new Set(), headings: new Map() }
    : undefined;

const summary = (outcomes: readonly SourceOutcome[]): string[] =>
  outcomes.map((outcome) =>
    outcome.ok ? outcome.record.source : `${outcome.error.source}: ${outcome.error.code}`,
  );
const threadsSeen = (outcomes: readonly SourceOutcome[]): Set<string> =>
  new Set(outcomes.flatMap((outcome) => (outcome.ok ? outcome.record.warnings.slice(0, 1) : [])));
/** The records without the note of the thread they came from. */
const comparable = (outcomes: readonly SourceOutcome[]): unknown[] =>
  outcomes.map((outcome) =>
    outcome.ok ? { ...outcome.record, warnings: outcome.record.warnings.slice(1) } : outcome.error,
  );

describe.each(both)('a run $where', ({ open }) => {
  it('gives the outcomes in the order of the inputs, whichever finishes first', async () => {
    const sources = ['late-1', 'b', 'late-2', 'unreadable-c', 'd', 'late-3', 'e'];
    const outcomes = await open().runSources(named(...sources), options);
    expect(summary(outcomes)).toEqual(
      sources.map((source) => (source === 'unreadable-c' ? 'unreadable-c: empty' : source)),
    );
  });

  it('gives nothing for no inputs', async () => {
    expect(await open().runSources([], options)).toEqual([]);
  });

  it('reports what the work throws as an error of that source, in one line', async () => {
    const outcomes = await open().runSources(named('a', 'throw-b', 'c'), options);
    expect(summary(outcomes)).toEqual(['a', 'throw-b: read-failed', 'c']);
    const message = outcomes[1]?.ok === false ? outcomes[1].error.message : '';
    expect(message).toMatch(/RangeError: 坏数据$/u);
  });

  it('calls onDone once for each source, failed ones too', async () => {
    let done = 0;
    const sources = [...many(150), 'throw', 'unreadable'];
    await open().runSources(named(...sources), options, { onDone: () => done++ });
    expect(done).toBe(152);
  });

  it('ends with what onDone throws', async () => {
    const run = open().runSources(named(...many(150)), options, {
      onDone: (outcome) => {
        if (outcome.ok && outcome.record.source.includes('文77')) throw new Error('磁盘已满');
      },
    });
    await expect(run).rejects.toThrow('磁盘已满');
  });

  it('hands each source its own hints and the options to all', async () => {
    const outcomes = await open().runSources(
      named('a', 'b'),
      { ...options, encoding: 'gb18030' },
      { hintsFor: hintForB },
    );
    expect(outcomes.map((outcome) => outcome.ok && outcome.record.warnings.slice(1))).toEqual([
      [],
      ['提示5,7'],
    ]);
    expect(outcomes.every((outcome) => outcome.ok && outcome.record.encoding === 'gb18030')).toBe(
      true,
    );
  });

  it('rejects with the reason when it was aborted before it began', async () => {
    const run = open().runSources(named('a'), options, {
      signal: AbortSignal.abort(new Error('停')),
    });
    await expect(run).rejects.toThrow('停');
  });

  it('takes a second run after the first and refuses one beside it', async () => {
    const pool = open();
    const first = pool.runSources(named('late-a'), options);
    await expect(pool.runSources(named('b'), options)).rejects.toThrow('不能同时');
    expect(summary(await first)).toEqual(['late-a']);
    expect(summary(await pool.runSources(named('c'), options))).toEqual(['c']);
  });
});

describe('a run in threads', () => {
  it('gives the same records as one on the main thread, typed arrays and all', async () => {
    const inputs = named(...many(300), 'unreadable');
    const here = await onMainThread().runSources(inputs, options);
    const there = await threaded().runSources(inputs, options);
    expect(comparable(there)).toEqual(comparable(here));
    const first = there[0]?.ok === true ? there[0].record.documents[0] : undefined;
    expect(first?.shingles).toBeInstanceOf(Uint32Array);
    expect(first?.sections[0]?.cues).toBeInstanceOf(Float32Array);
  });

  it('uses all its threads and keeps them for the next run', async () => {
    const pool = threaded();
    expect(pool.threads()).toBe(0);
    const path = mkdtempSync(join(tmpdir(), 'fanben-pool-'));
    const inputs = ['a', 'b', 'c', 'd'].map((name) => ({ source: `meet-4-${name}`, path }));
    const first = await pool.runSources(inputs, options);
    expect(pool.threads()).toBe(4);
    const second = await pool.runSources(inputs, options);
    expect(threadsSeen(first).size).toBe(4);
    for (const thread of threadsSeen(second)) expect(threadsSeen(first)).toContain(thread);
    rmSync(path, { recursive: true });
    await pool.close();
    expect(pool.threads()).toBe(0);
    expect(summary(await pool.runSources(named('a'), options))).toEqual(['a']);
  });

  it('starts no more threads than the bytes to read are worth', async () => {
    folder = mkdtempSync(join(tmpdir(), 'fanben-pool-'));
    const inputs = ['a', 'b', 'c', 'd'].map((source) => ({ source, path: join(folder, source) }));
    for (const { path } of inputs) writeFileSync(path, '文'.repeat(1000));
    const threadsFor = async (jobs: number, bytesPerWorker: number): Promise<number> => {
      const pool = threaded({ jobs, bytesPerWorker });
      await pool.runSources(inputs, options);
      return pool.threads();
    };
    expect(await threadsFor(6, 2500)).toBe(4);
    // one of few is the calling thread, which counts
    expect(await threadsFor(6, 5000)).toBe(2);
    expect(await threadsFor(2, 2500)).toBe(1);
    expect(await threadsFor(1, 2500)).toBe(1);
    const none = threaded({ inProcessBelow: 13_000 });
    const outcomes = await none.runSources(inputs, options);
    expect(none.threads()).toBe(0);
    expect(summary(outcomes)).toEqual(['a', 'b', 'c', 'd']);
    rmSync(folder, { recursive: true });
  });
});

describe('a run in threads that goes wrong', () => {
  it.each([
    { fault: 'exit', reason: /退出码 7/u },
    { fault: 'uncaught', reason: /TypeError: 漏网的错误/u },
    { fault: 'memory', reason: /内存不足/u },
  ])('loses only the source in hand when a worker dies ($fault)', async ({ fault, reason }) => {
    const pool = threaded({ resourceLimits: { maxOldGenerationSizeMb: 64 } });
    const sources = [...many(40), `${fault}-1`, ...many(80).slice(40), `${fault}-2`];
    let done = 0;
    const outcomes = await pool.runSources(named(...sources), options, { onDone: () => done++ });
    expect(summary(outcomes)).toEqual(
      sources.map((source) => (source.startsWith(fault) ? `${source}: read-failed` : source)),
    );
    expect(done).toBe(sources.length);
    const message = outcomes[40]?.ok === false ? outcomes[40].error.message : '';
    expect(message).toMatch(reason);
  });

  it('survives a run in which every source kills its worker', async () => {
    const sources = many(7).map((source) => `exit-${source}`);
    const outcomes = await threaded().runSources(named(...sources), options);
    expect(summary(outcomes)).toEqual(sources.map((source) => `${source}: read-failed`));
  });

  it('stops at once on abort, even in the middle of a source that never ends', async () => {
    const pool = threaded();
    const controller = new AbortController();
    const run = pool.runSources(named('hang-1', 'hang-2', 'a'), options, {
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error('用户停止')), 100);
    await expect(run).rejects.toThrow('用户停止');
    expect(pool.threads()).toBe(0);
    expect(summary(await pool.runSources(named('b'), options))).toEqual(['b']);
  });

  it('rejects when the pool is closed under it', async () => {
    const pool = threaded();
    const run = pool.runSources(named('hang'), options);
    const refused = expect(run).rejects.toThrow('已停止');
    setTimeout(() => void pool.close(), 50);
    await refused;
  });

  it.each([
    { module: 'broken-module.mjs', reason: /无法启动.*模块坏了/u },
    { module: 'no-export.mjs', reason: /无法启动.*没有导出 processSource/u },
    { module: 'not-there.mjs', reason: /无法启动.*not-there/u },
  ])(
    'rejects and says why when the work cannot be loaded ($module)',
    async ({ module, reason }) => {
      const pool = threaded({ processModule: fixture(module) });
      await expect(pool.runSources(named('a', 'b'), options)).rejects.toThrow(reason);
      expect(pool.threads()).toBe(0);
    },
  );
});

describe('a run on the main thread', () => {
  it('is what happens from TypeScript sources when no built entry is given', async () => {
    const pool = openWorkerPool({ processModule, inProcessBelow: 0 });
    expect(summary(await pool.runSources(named('a'), options))).toEqual(['a']);
    expect(pool.threads()).toBe(0);
  });

  it('lets timers run, so that it can be aborted', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('停')), 60);
    const run = onMainThread().runSources(
      named(...many(50).map((name) => `late-${name}`)),
      options,
      {
        signal: controller.signal,
      },
    );
    await expect(run).rejects.toThrow('停');
  });
});
