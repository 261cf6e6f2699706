import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Severity } from '../../check/severity.ts';
import { rules } from '../../check/rules.ts';
import type { IngestError } from '../../ingest/source-text.ts';
import { bom } from '../../render/csv.ts';
import type { CheckedDraft } from '../../render/findings/check-run.ts';
import { formatters, textFormats } from '../../render/findings/formatters.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import { checkDrafts, type DraftsOutcome, type DraftsRequest } from '../check/check-drafts.ts';
import { atLeast, freshFindings, type FreshFindings } from '../check/known-findings.ts';
import { writeCopy } from '../check/write-copy.ts';
import { configReader, readBaseline } from '../check/settings-files.ts';
import type { CliIo } from '../cli-io.ts';
import { exitCode } from '../exit-code.ts';
import { loadModel } from '../load-model.ts';
import type { Messages } from '../messages.ts';
import { encodingLabel, genreWord, oneOf, optional } from '../option-values.ts';
import { failed, ok, type Result } from '../result.ts';
import { writeFileAside } from '../write-output.ts';
import { writeResult } from '../write-result.ts';

/** The options of `check` as they stand on the command line. */
export type CheckFlags = {
  readonly model?: string;
  readonly genre?: string;
  readonly format: string;
  readonly out?: string;
  readonly minSeverity: string;
  readonly config?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly encoding?: string;
};

type Settings = {
  readonly format: (typeof formats)[number];
  readonly least: Severity;
  readonly genre?: Genre;
  readonly encoding?: string;
};

const formats = [...textFormats, 'docx'] as const;
/** What formats need beside the reports. */
const extras: Readonly<Partial<Record<(typeof formats)[number], DraftsRequest['extras']>>> = {
  html: 'lines',
  docx: 'originals',
};
const severities = ['info', 'warn', 'error'] as const;
/** The shipped model's name in reports: where it lies differs from machine to machine. */
const shippedName = 'fanben:data/model.json';

function readFlags(flags: CheckFlags, messages: Messages): Result<Settings> {
  if (flags.out === '' || flags.writeBaseline === '') return failed(messages.usage.emptyOut);
  const format = oneOf('--format', flags.format, formats, messages);
  if (!format.ok) return format;
  if (format.value === 'docx' && flags.out === undefined)
    return failed(messages.check.docxNeedsOut);
  const least = oneOf('--min-severity', flags.minSeverity, severities, messages);
  if (!least.ok) return least;
  const genre = optional(flags.genre, (found) => genreWord(found, messages));
  if (!genre.ok) return genre;
  const encoding = optional(flags.encoding, (found) => encodingLabel(found, messages));
  if (!encoding.ok) return encoding;
  return ok({
    format: format.value,
    least: least.value,
    ...(genre.value !== undefined && { genre: genre.value }),
    ...(encoding.value !== undefined && { encoding: encoding.value }),
  });
}

/** Whether a file to be written is one of the drafts, by whatever name. */
function isDraft(file: string, drafts: readonly CheckedDraft[]): boolean {
  if (!existsSync(file)) return false;
  const real = realpathSync(file);
  return drafts.some(
    ({ report: { draft } }) => draft !== '-' && realpathSync(resolve(draft)) === real,
  );
}

async function checkAll(
  paths: readonly string[],
  flags: CheckFlags,
  settings: Settings,
  io: CliIo,
  messages: Messages,
): Promise<Result<DraftsOutcome & { readonly fresh: FreshFindings }>> {
  const model = loadModel(flags.model, messages);
  if (!model.ok) return model;
  const known = readBaseline(flags.baseline, messages);
  if (!known.ok) return known;
  const { genre, encoding } = settings;
  const checked = await checkDrafts(
    {
      paths,
      stdin: io.stdin,
      model: { path: flags.model ?? shippedName, value: model.value },
      configOf: configReader(flags.config, messages),
      ...(genre !== undefined && { genre }),
      ...(encoding !== undefined && { encoding }),
      extras: extras[settings.format] ?? 'none',
    },
    messages,
  );
  if (!checked.ok) return checked;
  const { drafts } = checked.value;
  for (const file of [flags.out, flags.writeBaseline])
    if (file !== undefined && isDraft(file, drafts)) return failed(messages.check.isDraft(file));
  const fresh = freshFindings(drafts, known.value, flags.writeBaseline !== undefined);
  return ok({ ...checked.value, fresh });
}

function unreadableText(unreadable: readonly IngestError[], messages: Messages): string {
  if (unreadable.length === 0) return '';
  const separator = messages.lang === 'zh' ? '：' : ': ';
  const lines = unreadable.map(({ source, message }) => `  ${source}${separator}${message}\n`);
  return `${messages.analyse.unreadable(unreadable.length)}\n${lines.join('')}`;
}

/** The exit code (docs/contract.md). Errors found count for more than drafts not read: they must be mended anyway. */
function codeOf(drafts: readonly CheckedDraft[], unreadable: readonly IngestError[]): number {
  if (drafts.length === 0) return exitCode.wrongUse;
  if (drafts.some(({ report }) => report.findings.some(({ severity }) => severity === 'error')))
    return exitCode.errorsFound;
  return unreadable.length > 0 ? exitCode.partlyUnreadable : exitCode.done;
}

/** Writes the baseline if one is wanted; gives whether all is well. */
function saveBaseline(
  file: string | undefined,
  fresh: FreshFindings,
  io: CliIo,
  messages: Messages,
): boolean {
  if (fresh.stale > 0) io.err(`${messages.check.stale(fresh.stale)}\n`);
  if (file === undefined) return true;
  const { content, findings } = fresh.newBaseline();
  const written = writeFileAside(file, [content], messages.lang);
  io.err(
    written.ok
      ? `${messages.check.baselineWritten(findings, file)}\n`
      : messages.error(written.error),
  );
  return written.ok;
}

/** `fanben check`: what is wrong with drafts, by the rules and the model. Gives the exit code. */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  io: CliIo,
  messages: Messages,
): Promise<number> {
  const settings = readFlags(flags, messages);
  const outcome = settings.ok
    ? await checkAll(paths, flags, settings.value, io, messages)
    : settings;
  if (!settings.ok || !outcome.ok) {
    io.err(messages.error(outcome.ok ? '' : outcome.error));
    return exitCode.wrongUse;
  }
  const { fresh, unreadable, warnings } = outcome.value;
  for (const warning of warnings) io.err(`${messages.analyse.warning(warning)}\n`);
  io.err(unreadableText(unreadable, messages));
  const code = codeOf(fresh.drafts, unreadable);
  if (fresh.drafts.length === 0) {
    io.err(messages.error(messages.check.nothingRead));
    return code;
  }
  if (!saveBaseline(flags.writeBaseline, fresh, io, messages)) return exitCode.wrongUse;
  const { format, least } = settings.value;
  const drafts = fresh.drafts.map((draft) => atLeast(draft, least));
  if (format === 'docx') return writeCopy(drafts, flags.out ?? '', code, io, messages);
  const text = formatters[format]({ drafts, unreadable, rules, exitCode: code });
  // The mark is for files that Excel opens; a pipe wants none.
  const shown = flags.out === undefined && text.startsWith(bom) ? text.slice(bom.length) : text;
  return writeResult([shown], flags.out, code, io, messages);
}
