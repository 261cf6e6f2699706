import type { Readable } from 'node:stream';
import { listInputs } from '../../ingest/list-inputs.ts';
import { readInput } from '../../ingest/read-input.ts';
import { explainSource } from '../../pipeline/explain/explain-source.ts';
import type { Explanation } from '../../pipeline/explain/explanation.ts';
import { explainText } from '../../render/explain/explain-text.ts';
import { jsonText } from '../../render/outline/outline-json.ts';
import type { CliIo } from '../cli-io.ts';
import { exitCode } from '../exit-code.ts';
import type { Messages } from '../messages.ts';
import { encodingLabel, oneOf, optional, wholeNumber } from '../option-values.ts';
import { failed, ok, type Result } from '../result.ts';
import { writeResult } from '../write-result.ts';

/** The options of `explain` as they stand on the command line. */
export type ExplainFlags = {
  readonly line?: string;
  readonly format: string;
  readonly encoding?: string;
  readonly out?: string;
};

const formats = ['text', 'json'] as const;
const MOST_LINES = 999_999_999;

type Wish = {
  readonly line: number | undefined;
  readonly format: (typeof formats)[number];
  readonly encoding: string | undefined;
};

function readFlags(flags: ExplainFlags, messages: Messages): Result<Wish> {
  if (flags.out === '') return failed(messages.usage.emptyOut);
  const format = oneOf('--format', flags.format, formats, messages);
  if (!format.ok) return format;
  const line = optional(flags.line, (found) =>
    wholeNumber('--line', found, [1, MOST_LINES], messages),
  );
  if (!line.ok) return line;
  const encoding = optional(flags.encoding, (found) => encodingLabel(found, messages));
  if (!encoding.ok) return encoding;
  return ok({ line: line.value, format: format.value, encoding: encoding.value });
}

/** What was read of the one file a path names. */
async function explainPath(
  path: string,
  { encoding }: Wish,
  stdin: () => Readable,
  messages: Messages,
): Promise<Result<Explanation>> {
  const { inputs, errors } = await listInputs([path]);
  const [input, ...more] = inputs;
  if (input === undefined) return failed(errors[0]?.message ?? messages.check.nothingRead);
  if (more.length > 0) return failed(messages.explain.oneFile);
  const read = await readInput(
    input,
    encoding === undefined ? {} : { encoding },
    input.path === '-' ? stdin() : undefined,
  );
  return read.ok ? ok(explainSource(read.value)) : failed(read.error.message);
}

/** Only the line asked for, or the last one before it where the cleaned text joined it to that. */
function onlyLine(explanation: Explanation, line: number): Explanation {
  const at = explanation.lines.findLastIndex((other) => other.line <= line);
  const found = explanation.lines[at];
  const owner = found?.document;
  return {
    ...explanation,
    documents: explanation.documents.filter((_, index) => index + 1 === owner),
    lines: found === undefined ? [] : [found],
  };
}

/** `fanben explain`: what each line of a file was taken for, and why. Gives the exit code. */
export async function explainCommand(
  path: string,
  flags: ExplainFlags,
  io: CliIo,
  messages: Messages,
): Promise<number> {
  const wish = readFlags(flags, messages);
  const explained = wish.ok ? await explainPath(path, wish.value, io.stdin, messages) : wish;
  if (!wish.ok || !explained.ok) {
    io.err(messages.error(explained.ok ? '' : explained.error));
    return exitCode.wrongUse;
  }
  const { line, format } = wish.value;
  const shown = line === undefined ? explained.value : onlyLine(explained.value, line);
  const text = format === 'json' ? jsonText(shown) : explainText(shown);
  return writeResult([text], flags.out, exitCode.done, io, messages);
}
