import { MINERS, type BenchReport, type Figure, type SizeFigures } from './measure.ts';

/** The report as lines for a terminal. */
export function benchTable(report: BenchReport): string {
  const { wish, whole, quarter, growth } = report;
  const { grams } = whole;
  const rows = [
    ['', '四分之一', '全部', '倍数'],
    ['文件', String(quarter.files), String(whole.files), ratio(whole.files / quarter.files)],
    ['字节', megabytes(quarter.bytes), megabytes(whole.bytes), ratio(whole.bytes / quarter.bytes)],
    ['字符', millions(quarter.characters), millions(whole.characters), ratio(growth.characters)],
    row('单核分词（下界）', quarter.segment, whole.segment, growth.segment),
    ['  其中载入词典', seconds(quarter.dictionarySeconds), seconds(whole.dictionarySeconds), ''],
    row(`逐个文件处理（${wish.jobs} 线程）`, quarter.sources, whole.sources, growth.sources),
    row(`结构分析（${wish.jobs} 线程）`, quarter.structure, whole.structure, growth.structure),
    [
      '  其中处理器时间',
      seconds(quarter.structure.cpuSeconds),
      seconds(whole.structure.cpuSeconds),
      '',
    ],
    ['结构分析 / 下界', ratio(quarter.structureToSegment), ratio(whole.structureToSegment), ''],
    memoryRow('结构分析峰值内存', quarter.structure, whole.structure),
    row(`完整分析（${wish.jobs} 线程）`, quarter.analyse, whole.analyse, growth.analyse),
    memoryRow('完整分析峰值内存', quarter.analyse, whole.analyse),
    ...MINERS.flatMap((miner) => [
      row(
        `只做 ${miner}（单核）`,
        quarter.miners[miner],
        whole.miners[miner],
        growth.miners[miner],
      ),
      memoryRow('  峰值内存', quarter.miners[miner], whole.miners[miner]),
    ]),
  ];
  const notes = [
    `不同的 ${grams.width} 字串：${millions(grams.distinct)}，共 ${millions(grams.grams)}；增长指数 ${grams.exponent.toFixed(3)}（1 为线性）`,
    `${report.verifiedMegabytes} MB 语料的套话、句式、复用段落已逐项用直接查找重数，全部一致`,
    `分词引擎 ${wish.segmenter}，种子 ${wish.seed}，Node ${process.versions.node}`,
    `测前机器负载 ${quarter.loadBefore.toFixed(1)}、${whole.loadBefore.toFixed(1)}（高于 1 时各项偏慢，不宜引用）`,
    ...failures(quarter),
    ...failures(whole),
  ];
  return `${[...rows.map(tabular), '', ...notes].join('\n')}\n`;
}

function row(label: string, quarter: Figure, whole: Figure, growth: number): string[] {
  return [label, timing(quarter), timing(whole), ratio(growth)];
}

function memoryRow(label: string, quarter: Figure, whole: Figure): string[] {
  return [label, megabytes(quarter.peakBytes), megabytes(whole.peakBytes), ''];
}

function failures({ failedSources, files }: SizeFigures): string[] {
  return failedSources === 0 ? [] : [`注意：${files} 个文件中有 ${failedSources} 个处理失败`];
}

function timing({ seconds: time, charactersPerSecond }: Figure): string {
  return `${seconds(time)} ${millions(charactersPerSecond)}/s`;
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function millions(value: number): string {
  return `${(value / 1e6).toFixed(2)} M`;
}

function megabytes(value: number): string {
  return `${(value / 1e6).toFixed(1)} MB`;
}

function ratio(value: number): string {
  return value.toFixed(2);
}

const widths = [26, 20, 20, 8];

/** One row in columns; a Han character or full-width mark is two columns wide in a terminal. */
function tabular(cells: readonly string[]): string {
  return cells
    .map((cell, i) => {
      const padding = ' '.repeat(Math.max(0, (widths[i] ?? 0) - columnsOf(cell)));
      return i === 0 ? cell + padding : padding + cell;
    })
    .join(' ')
    .trimEnd();
}

function columnsOf(text: string): number {
  return text.length + (text.match(/[\u2E80-\uFFE6]/gu)?.length ?? 0);
}
