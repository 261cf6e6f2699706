import type { CliIo } from './cli-io.ts';
import { exitCode } from './exit-code.ts';
import type { Messages } from './messages.ts';
import { writeFileAside } from './write-output.ts';

/** Writes a text to `out`, saying so, or to standard output; gives `code`, or that of wrong use if it cannot be written. */
export function writeResult(
  chunks: Iterable<string | Uint8Array>,
  out: string | undefined,
  code: number,
  io: CliIo,
  messages: Messages,
): number {
  if (out === undefined) {
    for (const chunk of chunks) io.out(String(chunk));
    return code;
  }
  const written = writeFileAside(out, chunks, messages.lang);
  io.err(written.ok ? `${messages.outline.written(out)}\n` : messages.error(written.error));
  return written.ok ? code : exitCode.wrongUse;
}
