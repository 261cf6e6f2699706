import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from './check.ts';
import { verifyOutput } from './verify-output.ts';

/** Faults of one check that are shown; the rest are counted. */
const shownFaults = 20;

/**
 * `npm run verify -- <output folder>`: checks what `analyse` wrote and prints what was checked. Exit code 0: nothing
 * wrong, 1: faults, 2: no output folder.
 */
function main(args: readonly string[]): number {
  const [folder] = args;
  if (folder === undefined || args.length > 1 || !existsSync(join(folder, 'documents.csv'))) {
    process.stderr.write(
      '用法：npm run verify -- <输出目录>（其中应有 fanben analyse 写出的 documents.csv）\n',
    );
    return 2;
  }
  const results = verifyOutput(folder, (step) => process.stderr.write(`核对 ${step}…\n`));
  for (const result of results) process.stdout.write(reportOf(result));
  const faults = results.reduce((sum, result) => sum + result.faults.length, 0);
  process.stdout.write(faults === 0 ? '全部一致。\n' : `共有 ${faults} 处不一致。\n`);
  return faults === 0 ? 0 : 1;
}

/** A result as lines for a reader. */
function reportOf({ name, absent, checked, faults }: CheckResult): string {
  if (absent) return `—  ${name}：没有这个表，未核对\n`;
  const lines = faults.slice(0, shownFaults).map((fault) => `     ${fault}\n`);
  const more = faults.length - lines.length;
  if (more > 0) lines.push(`     另有 ${more} 处\n`);
  const sum = faults.length === 0 ? '无误' : `${faults.length} 处不一致`;
  return `${faults.length === 0 ? '✓' : '✗'}  ${name}：${checked} 项，${sum}\n${lines.join('')}`;
}

process.exitCode = main(process.argv.slice(2));
