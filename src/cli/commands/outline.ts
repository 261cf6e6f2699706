import type { GenreOutline } from '../../mining/outline/genre-outline.ts';
import type { Model } from '../../model/model.ts';
import { shippedModelPath } from '../../model/shipped-model.ts';
import { skeletonDocx } from '../../render/docx/skeleton-docx.ts';
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

const formats = ['md', 'json', 'docx'] as const;

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
  format: 'md' | 'json',
  messages: Messages,
): string {
  if (format === 'md')
    return outlines.map((outline) => outlineMarkdown(outline, messages.lang)).join('\n');
  const values = outlines.map(outlineJson);
  return jsonText(flags.genre === undefined ? values : values[0]);
}

/** A skeleton is one document, and no text to be shown. */
function skeleton(
  outlines: readonly GenreOutline[],
  flags: OutlineFlags,
  messages: Messages,
): Result<Uint8Array> {
  if (flags.out === undefined) return failed(messages.outline.docxNeedsOut);
  const [outline] = outlines;
  return outline === undefined || outlines.length > 1
    ? failed(messages.outline.docxNeedsGenre(outlines.map(({ genre }) => genre)))
    : ok(skeletonDocx(outline, messages.lang));
}

function prepare(flags: OutlineFlags, messages: Messages): Result<string | Uint8Array> {
  if (flags.out === '') return failed(messages.usage.emptyOut);
  const format = oneOf('--format', flags.format, formats, messages);
  if (!format.ok) return format;
  const path = flags.model ?? shippedModelPath();
  const model = loadModel(flags.model, messages);
  if (!model.ok) return model;
  const outlines = chooseOutlines(model.value, flags, path, messages);
  if (!outlines.ok) return outlines;
  return format.value === 'docx'
    ? skeleton(outlines.value, flags, messages)
    : ok(render(outlines.value, flags, format.value, messages));
}

/** `fanben outline`: outlines of a model, to standard output or a file. Gives the exit code. */
export function outlineCommand(flags: OutlineFlags, io: CliIo, messages: Messages): number {
  const content = prepare(flags, messages);
  if (!content.ok) {
    io.err(messages.error(content.error));
    return exitCode.wrongUse;
  }
  return writeResult([content.value], flags.out, exitCode.done, io, messages);
}
