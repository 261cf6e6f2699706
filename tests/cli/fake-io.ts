import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AnalyseRequest, CliIo } from '../../src/cli/cli-io.ts';
import type { EndSignal } from '../../src/cli/exit-code.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { analysis } from '../render/fixture.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fanben-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type FakeIo = CliIo & {
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly exits: number[];
  readonly requests: AnalyseRequest[];
  /** Sends a signal to whoever listens. */
  readonly signal: (signal: EndSignal) => void;
  readonly listening: () => number;
};

/** An io that keeps what is written; `analyse` gives the fixture and writes a text for each document. */
export function fakeIo(overrides: Partial<CliIo> = {}): FakeIo {
  let out = '';
  let err = '';
  const requests: AnalyseRequest[] = [];
  const handlers = new Set<(signal: EndSignal) => void>();
  const exits: number[] = [];
  return {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    stdin: () => Readable.from([]),
    columns: () => 0,
    onEnd: (handler) => {
      handlers.add(handler);
      return () => void handlers.delete(handler);
    },
    exit: (code) => void exits.push(code),
    analyse: async (request) => {
      requests.push(request);
      mkdirSync(request.textsFolder, { recursive: true });
      for (const { id } of analysis.documents)
        writeFileSync(join(request.textsFolder, `${id}.txt`), `${id}\n`);
      return Promise.resolve({ ok: true, value: analysis });
    },
    stdout: () => out,
    stderr: () => err,
    exits,
    requests,
    signal: (signal) => {
      for (const handler of handlers) handler(signal);
    },
    listening: () => handlers.size,
    ...overrides,
  };
}

/** A command line run in-process: its exit code and what it wrote. */
export async function run(
  argv: readonly string[],
  overrides: Partial<CliIo> = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string; io: FakeIo }> {
  const io = fakeIo(overrides);
  const code = await runCli(argv, io);
  return { code, out: io.stdout(), err: io.stderr(), io };
}
