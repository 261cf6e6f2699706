import { rules } from '../../check/rules.ts';
import { rulesJson, rulesText } from '../../render/rules/rules-list.ts';
import { rulesMarkdown } from '../../render/rules/rules-markdown.ts';
import type { CliIo } from '../cli-io.ts';
import { exitCode } from '../exit-code.ts';
import type { Messages } from '../messages.ts';
import { oneOf } from '../option-values.ts';
import { failed } from '../result.ts';
import { writeResult } from '../write-result.ts';

/** The options of `rules` as they stand on the command line. */
export type RulesFlags = { readonly format: string; readonly out?: string };

const formats = ['text', 'json', 'md'] as const;
const renderers = { text: rulesText, json: rulesJson, md: rulesMarkdown };

/** `fanben rules`: all rules of `check`. Gives the exit code. */
export function rulesCommand(flags: RulesFlags, io: CliIo, messages: Messages): number {
  const format =
    flags.out === ''
      ? failed(messages.usage.emptyOut)
      : oneOf('--format', flags.format, formats, messages);
  if (!format.ok) {
    io.err(messages.error(format.error));
    return exitCode.wrongUse;
  }
  return writeResult([renderers[format.value](rules)], flags.out, exitCode.done, io, messages);
}
