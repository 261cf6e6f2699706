import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { checkDraft } from '../../check/check-draft.ts';
import { draftLines } from '../../check/draft-lines.ts';
import { rules } from '../../check/rules.ts';
import { listInputs, type Input } from '../../ingest/list-inputs.ts';
import { readInputBytes } from '../../ingest/read-input.ts';
import { readBytes } from '../../ingest/read-source.ts';
import type { IngestError, SourceText } from '../../ingest/source-text.ts';
import type { Model } from '../../model/model.ts';
import { readDraft } from '../../pipeline/read-draft.ts';
import type { CheckedDraft } from '../../render/findings/check-run.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import type { Messages } from '../messages.ts';
import { ok, type Result } from '../result.ts';
import { shownPath } from './draft-path.ts';
import type { UsedConfig } from './settings-files.ts';

/** What drafts are checked with. */
export type DraftsRequest = {
  /** Files, folders, globs; `-` for `stdin`. */
  readonly paths: readonly string[];
  readonly stdin: () => Readable;
  readonly model: { readonly path: string; readonly value: Model };
  readonly configOf: (folder: string) => Result<UsedConfig>;
  readonly genre?: Genre;
  readonly encoding?: string;
  /** What is wanted beside the reports: the drafts' lines, the drafts themselves. */
  readonly extras: 'lines' | 'originals' | 'none';
};

export type DraftsOutcome = {
  readonly drafts: readonly CheckedDraft[];
  readonly unreadable: readonly IngestError[];
  /** What the readers noticed, for the user. */
  readonly warnings: readonly string[];
};

type Original = { readonly bytes: Uint8Array; readonly source: SourceText };

/** No draft is that long; the stages hold the text several times over, and a person reads no such report. */
const mostCharacters = 1_000_000;

function fault(code: IngestError['code'], source: string, message: string): IngestError {
  return { code, source, message };
}

function checkText(
  draft: string,
  { bytes, source }: Original,
  config: UsedConfig,
  request: DraftsRequest,
): CheckedDraft | IngestError {
  if (source.view.text.length > mostCharacters)
    return fault('too-large', draft, `稿件超过 ${mostCharacters / 10_000} 万字，请拆分后再检查`);
  const [first, ...more] = readDraft(source);
  if (first === undefined) return fault('empty', draft, '没有找到正文');
  const parts = [first, ...more] as const;
  const report = checkDraft({
    draft,
    parts,
    model: request.model,
    config,
    rules,
    ...(request.genre !== undefined && { genre: request.genre }),
  });
  return {
    report,
    lines: request.extras === 'lines' ? draftLines(parts) : [],
    ...(request.extras === 'originals' && { original: { bytes, source } }),
  };
}

/** An input's draft, or why there is none; also a fault of fanben itself must not stop the other drafts. */
async function checkInput(
  input: Input,
  config: UsedConfig,
  request: DraftsRequest,
  warnings: string[],
): Promise<CheckedDraft | IngestError> {
  const draft = shownPath(input.path);
  try {
    const stdin = input.path === '-' ? request.stdin() : undefined;
    const bytes = await readInputBytes(input, stdin);
    if (!bytes.ok) return { ...bytes.fault, source: draft };
    const read = readBytes(input.source, bytes.value, { encoding: request.encoding });
    if (!read.ok) return { ...read.error, source: draft };
    for (const text of read.value.warnings) warnings.push(`${draft} ${text}`);
    return checkText(draft, { bytes: bytes.value, source: read.value }, config, request);
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return fault('read-failed', draft, `fanben 内部错误（${detail}），请把稿件反馈给开发者`);
  }
}

/** Reads and checks all drafts, one after the other. Fails if settings are wrong, before any draft is read. */
export async function checkDrafts(
  request: DraftsRequest,
  messages: Messages,
): Promise<Result<DraftsOutcome>> {
  const { inputs, errors, skipped } = await listInputs(request.paths);
  const configured: { readonly input: Input; readonly config: UsedConfig }[] = [];
  for (const input of inputs) {
    const config = request.configOf(input.path === '-' ? '.' : dirname(input.path));
    if (!config.ok) return config;
    configured.push({ input, config: config.value });
  }
  const drafts: CheckedDraft[] = [];
  const unreadable = [...errors];
  const warnings = skipped.map(({ extension, files }) =>
    messages.check.passedOver(files, extension),
  );
  for (const { input, config } of configured) {
    const outcome = await checkInput(input, config, request, warnings);
    if ('report' in outcome) drafts.push(outcome);
    else unreadable.push(outcome);
  }
  return ok({ drafts, unreadable, warnings });
}
