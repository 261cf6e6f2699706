import { commentedDocx } from '../../render/docx/comment-docx.ts';
import type { CheckedDraft } from '../../render/findings/check-run.ts';
import type { CliIo } from '../cli-io.ts';
import { exitCode } from '../exit-code.ts';
import type { Messages } from '../messages.ts';
import { failed, ok, type Result } from '../result.ts';
import { writeFileAside } from '../write-output.ts';

function copyOf(drafts: readonly CheckedDraft[], messages: Messages): Result<Uint8Array> {
  const [draft, ...more] = drafts;
  if (draft?.original === undefined || more.length > 0) return failed(messages.check.oneDocx);
  const { bytes, source } = draft.original;
  const written = commentedDocx(bytes, source, draft.report.findings);
  return written.ok ? ok(written.value) : failed(`${draft.report.draft}: ${written.fault.message}`);
}

/** Writes a Word document with the findings of the one draft as comments to `out`. Gives the exit code. */
export function writeCopy(
  drafts: readonly CheckedDraft[],
  out: string,
  code: number,
  io: CliIo,
  messages: Messages,
): number {
  const copy = copyOf(drafts, messages);
  const written = copy.ok ? writeFileAside(out, [copy.value], messages.lang) : copy;
  io.err(written.ok ? `${messages.outline.written(out)}\n` : messages.error(written.error));
  return written.ok ? code : exitCode.wrongUse;
}
