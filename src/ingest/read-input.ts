import { readFileSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { failed, done, type Fault, type Outcome } from './fault.ts';
import { fileFault } from './file-fault.ts';
import type { Input } from './list-inputs.ts';
import { readBytes, type ReadOptions } from './read-source.ts';
import type { ReadResult } from './source-text.ts';

/** Larger inputs are refused: no document is that large, and its text would not fit in memory several times over. */
const LARGEST_INPUT = 256 * 1024 * 1024;

const tooLarge: Fault = {
  code: 'too-large',
  message: `文件超过 ${LARGEST_INPUT / 1024 / 1024} MB，请拆分后再试`,
};

/**
 * The bytes of an input from disk, or from `stdin` if its path is `-`. Never throws: what goes wrong is an error value.
 * Files are read synchronously: on a worker thread that is ten times as fast for small files as the promise API.
 */
export async function readInputBytes(input: Input, stdin?: Readable): Promise<Outcome<Uint8Array>> {
  // process.stdin is touched only if it is read: that opens it.
  return input.path === '-' ? readStream(stdin ?? process.stdin) : readFileBytes(input.path);
}

/** Reads an input as text, or says why it cannot be read. Never throws. */
export async function readInput(
  input: Input,
  options: ReadOptions,
  stdin?: Readable,
): Promise<ReadResult> {
  const bytes = await readInputBytes(input, stdin);
  if (!bytes.ok) return { ok: false, error: { ...bytes.fault, source: input.source } };
  return readBytes(input.source, bytes.value, options);
}

function readFileBytes(path: string): Outcome<Uint8Array> {
  try {
    const file = statSync(path);
    if (file.isDirectory()) return failed('read-failed', '这是文件夹，不是文件');
    if (!file.isFile())
      return failed('read-failed', '这不是普通文件（管道或设备），请用 - 从标准输入读取');
    if (file.size > LARGEST_INPUT) return { ok: false, fault: tooLarge };
    return done(readFileSync(path));
  } catch (error) {
    return { ok: false, fault: fileFault(error) };
  }
}

async function readStream(stream: Readable): Promise<Outcome<Uint8Array>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes: unknown = chunk;
      const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(String(bytes));
      size += buffer.length;
      if (size > LARGEST_INPUT) return { ok: false, fault: tooLarge };
      chunks.push(buffer);
    }
  } catch (error) {
    return { ok: false, fault: fileFault(error) };
  }
  return done(Buffer.concat(chunks));
}
