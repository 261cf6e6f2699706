import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { isObject } from '../src/text/data-file.ts';

/** A Node program: the script and its arguments. */
export type Program = { readonly script: string; readonly args: readonly string[] };

/** One finished program. */
export type ProgramRun = {
  /** From start to end, process start included. */
  readonly milliseconds: number;
  /** Largest resident memory, bytes. */
  readonly peakBytes: number;
  /** Processor time of all its threads; says more than the time passed when the machine is busy. */
  readonly cpuSeconds: number;
  readonly stdout: string;
};

/** Where a program leaves what it used, and the probe that makes it do so (`usage-probe`). */
export type UsageProbe = { readonly module: URL; readonly file: string };

/** Runs a program to its end, one at a time, progress swallowed. Rejects with its stderr if it fails. */
export async function runProgram(program: Program, probe: UsageProbe): Promise<ProgramRun> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', probe.module.href, program.script, ...program.args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FANBEN_BENCH_USAGE: probe.file },
    },
  );
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const [stdout, stderr, end] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const milliseconds = performance.now() - started;
  if (end !== 0) throw new Error(`${program.script} 以 ${end} 结束：${stderr.trim().slice(-2000)}`);
  const usage = readFileSync(probe.file, 'utf8');
  return {
    milliseconds,
    peakBytes: figureOf(usage, 'peakBytes'),
    cpuSeconds: figureOf(usage, 'cpuSeconds'),
    stdout,
  };
}

/** A number that a measured program printed in a JSON object. Throws if it is not there. */
export function figureOf(output: string, key: string): number {
  const value: unknown = JSON.parse(output);
  const figure = isObject(value) ? value[key] : undefined;
  if (typeof figure === 'number') return figure;
  throw new Error(`测速程序没有给出 ${key}：${output.slice(0, 200)}`);
}
