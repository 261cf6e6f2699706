import type { GenreOutline } from '../../mining/outline/genre-outline.ts';
import type { Model } from '../../model/model.ts';
import { shippedModelPath } from '../../model/shipped-model.ts';
import { jsonText, outlineJson } from '../../render/outline/outline-json.ts';
import { outlineMarkdown } from '../../render/outline/outline-markdown.ts';
import type { CliIo } from '../cli-io.ts';
import { exitCode } from '../exit-code.ts';
import { loadModel } from '../load-model.ts';
import type { Messages } from '../messages.ts';
import { genreWord, oneOf } from '../option-values.ts';
import { failed, ok, type Result } from '../result.ts';
import { writeResult } from '../write-result.ts';

/** The options of `outline` as they stand on the command line. */
export type OutlineFlags = {
  readonly model?: string;
  readonly genre?: string;
  readonly format: string;
  readonly out?: string;
};

const formats = ['md', 'json'] as const;

function chooseOutlines(
  model: Model,
  flags: OutlineFlags,
  path: string,
  messages: Messages,
): Result<readonly GenreOutline[]> {
  const { outlines } = model;
  if (flags.genre === undefined)
    return outlines.length > 0 ? ok(outlines) : failed(messages.outline.noOutlines(path));
  const genre = genreWord(flags.genre, messages);
  if (!genre.ok) return genre;
  const chosen = outlines.filter((outline) => outline.genre === genre.value);
  const known = outlines.map((outline) => outline.genre);
  return chosen.length > 0
    ? ok(chosen)
    : failed(messages.outline.noGenre(genre.value, path, known));
}

/** One outline as in `outline.<genre>.json`, several as a list of such. */
function render(
  outlines: readonly GenreOutline[],
  flags: OutlineFlags,
  format: (typeof formats)[number],
  messages: Messages,
): string {
  if (format === 'md')
    return outlines.map((outline) => outlineMarkdown(outline, messages.lang)).join('\n');
  const values = outlines.map(outlineJson);
  return jsonText(flags.genre === undefined ? values : values[0]);
}

function prepare(flags: OutlineFlags, messages: Messages): Result<string> {
  if (flags.out === '') return failed(messages.usage.emptyOut);
  const format = oneOf('--format', flags.format, formats, messages);
  if (!format.ok) return format;
  const path = flags.model ?? shippedModelPath();
  const model = loadModel(flags.model, messages);
  if (!model.ok) return model;
  const outlines = chooseOutlines(model.value, flags, path, messages);
  return outlines.ok ? ok(render(outlines.value, flags, format.value, messages)) : outlines;
}

/** `fanben outline`: outlines of a model, to standard output or a file. Gives the exit code. */
export function outlineCommand(flags: OutlineFlags, io: CliIo, messages: Messages): number {
  const text = prepare(flags, messages);
  if (!text.ok) {
    io.err(messages.error(text.error));
    return exitCode.wrongUse;
  }
  return writeResult([text.value], flags.out, exitCode.done, io, messages);
}
