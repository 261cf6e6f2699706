import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './generate-corpus.ts';
import { gramGrowth, type GramGrowth } from './gram-growth.ts';
import {
  figureOf,
  runProgram,
  type Program,
  type ProgramRun,
  type UsageProbe,
} from './run-program.ts';

/** What is measured and on how much. */
export type BenchWish = {
  /** Size of the corpus, millions of bytes of UTF-8. */
  readonly megabytes: number;
  readonly jobs: number;
  readonly seed: number;
  readonly segmenter: string;
};

/** The miners that are measured alone. */
export const MINERS = ['phrases', 'frames', 'reuse'] as const;
export type Miner = (typeof MINERS)[number];

/** The programs that are measured. All print nothing or JSON to stdout. */
export type BenchPrograms = {
  readonly segment: (corpus: string) => Program;
  readonly sources: (corpus: string) => Program;
  /** `analyse --structure-only`: documents, sections, elements, outlines. */
  readonly structure: (corpus: string, out: string) => Program;
  /** `analyse` with phrases, frames and reuse. */
  readonly analyse: (corpus: string, out: string) => Program;
  /** One miner alone over what an analysis wrote. */
  readonly mine: (out: string, miner: Miner) => Program;
  /** Counts again, by plain searches, what an analysis wrote; fails where it finds another figure. */
  readonly verify: (out: string) => Program;
  readonly probe: URL;
};

/** One program on one corpus. */
export type Figure = {
  readonly seconds: number;
  readonly charactersPerSecond: number;
  /** Processor time of the whole program, all threads, start included. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
};

/** All programs on one corpus. */
export type SizeFigures = {
  readonly files: number;
  readonly bytes: number;
  readonly characters: number;
  readonly grams: GramGrowth;
  /** The word segmenter alone on one core, dictionary loading included: the lower bound. */
  readonly segment: Figure;
  readonly dictionarySeconds: number;
  /** The per-source work alone. */
  readonly sources: Figure;
  readonly failedSources: number;
  /** `analyse --structure-only`, process start included. */
  readonly structure: Figure;
  /** Its time over that of the word segmenter alone. */
  readonly structureToSegment: number;
  /** The whole `analyse` with phrases, frames and reuse, process start included. */
  readonly analyse: Figure;
  /** Each miner alone on one core, the texts in memory. */
  readonly miners: Readonly<Record<Miner, Figure>>;
  /** Other load of the machine (one-minute average, before the programs ran): with more than a little, figures are too slow. */
  readonly loadBefore: number;
};

/** The figures of one bench. */
export type BenchReport = {
  readonly wish: BenchWish;
  /** Megabytes of a small corpus whose tables were counted again and found exact. */
  readonly verifiedMegabytes: number;
  readonly whole: SizeFigures;
  readonly quarter: SizeFigures;
  /** Time for the whole over time for a quarter of it; characters are the measure of linear. */
  readonly growth: {
    readonly characters: number;
    readonly segment: number;
    readonly sources: number;
    readonly structure: number;
    readonly analyse: number;
    readonly miners: Readonly<Record<Miner, number>>;
  };
};

/** Generates a corpus, measures all programs on a quarter of it and on the whole, and removes what it wrote. */
export async function bench(
  wish: BenchWish,
  programs: BenchPrograms,
  onStep: (step: string) => void,
): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'fanben-bench-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const quarter = await measureSize(join(folder, 'quarter'), wish, 0.25, { programs, onStep });
    const whole = await measureSize(join(folder, 'whole'), wish, 1, { programs, onStep });
    await verifySmall(join(folder, 'small'), wish, { programs, onStep });
    const growth = {
      characters: whole.characters / quarter.characters,
      segment: whole.segment.seconds / quarter.segment.seconds,
      sources: whole.sources.seconds / quarter.sources.seconds,
      structure: whole.structure.seconds / quarter.structure.seconds,
      analyse: whole.analyse.seconds / quarter.analyse.seconds,
      miners: forMiners((miner) => whole.miners[miner].seconds / quarter.miners[miner].seconds),
    };
    return { wish, verifiedMegabytes: SMALL, whole, quarter, growth };
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/** Small enough for counting by plain searches. */
const SMALL = 0.5;

/** Checks phrases, frames and passages of a small corpus against plain counting; rejects if a figure differs. */
async function verifySmall(
  folder: string,
  { seed }: BenchWish,
  { programs, onStep }: { programs: BenchPrograms; onStep: (step: string) => void },
): Promise<void> {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  onStep(`核对（${SMALL} MB）`);
  writeCorpus(corpus, { bytes: SMALL * 1e6, seed });
  const probe: UsageProbe = { module: programs.probe, file: join(folder, 'peak') };
  const out = join(folder, 'out');
  await runProgram(programs.analyse(corpus, out), probe);
  await runProgram(programs.verify(out), probe);
}

/** A value for each miner. */
function forMiners<T>(value: (miner: Miner) => T): Readonly<Record<Miner, T>> {
  return { phrases: value('phrases'), frames: value('frames'), reuse: value('reuse') };
}

async function measureSize(
  folder: string,
  wish: BenchWish,
  share: number,
  { programs, onStep }: { programs: BenchPrograms; onStep: (step: string) => void },
): Promise<SizeFigures> {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  const [loadBefore = 0] = loadavg();
  const megabytes = wish.megabytes * share;
  onStep(`生成 ${megabytes} MB 语料`);
  const files = writeCorpus(corpus, { bytes: megabytes * 1e6, seed: wish.seed });
  const contents = files.map((file) => file.text);
  const characters = contents.reduce((sum, { length }) => sum + length, 0);
  const grams = gramGrowth(contents, 8);
  const probe: UsageProbe = { module: programs.probe, file: join(folder, 'peak') };
  const figure = (milliseconds: number, run: ProgramRun): Figure => ({
    seconds: milliseconds / 1000,
    charactersPerSecond: (characters / milliseconds) * 1000,
    cpuSeconds: run.cpuSeconds,
    peakBytes: run.peakBytes,
  });
  onStep(`分词（${megabytes} MB）`);
  const segment = await runProgram(programs.segment(corpus), probe);
  onStep(`逐个文件处理（${megabytes} MB）`);
  const sources = await runProgram(programs.sources(corpus), probe);
  const out = join(folder, 'out');
  onStep(`结构分析（${megabytes} MB）`);
  const structure = await runProgram(programs.structure(corpus, out), probe);
  onStep(`完整分析（${megabytes} MB）`);
  const analyse = await runProgram(programs.analyse(corpus, out), probe);
  const mined = new Map<Miner, Figure>();
  for (const miner of MINERS) {
    onStep(`${miner}（${megabytes} MB）`);
    const run = await runProgram(programs.mine(out, miner), probe);
    mined.set(miner, figure(figureOf(run.stdout, 'milliseconds'), run));
  }
  const segmentMilliseconds = figureOf(segment.stdout, 'milliseconds');
  return {
    files: files.length,
    bytes: contents.reduce((sum, content) => sum + Buffer.byteLength(content), 0),
    characters,
    grams,
    segment: figure(segmentMilliseconds, segment),
    dictionarySeconds: figureOf(segment.stdout, 'loadMilliseconds') / 1000,
    sources: figure(figureOf(sources.stdout, 'milliseconds'), sources),
    failedSources: figureOf(sources.stdout, 'failed'),
    structure: figure(structure.milliseconds, structure),
    structureToSegment: structure.milliseconds / segmentMilliseconds,
    analyse: figure(analyse.milliseconds, analyse),
    miners: forMiners((miner) => mined.get(miner) ?? figure(0, structure)),
    loadBefore,
  };
}
