import type { CommanderError } from 'commander';
import type { Messages } from './messages.ts';

/** The first word in quotes of a message of commander's (`error: unknown option '--foo'`). */
function quoted(message: string): string {
  return /'([^']*)'/u.exec(message)?.[1] ?? '';
}

/** `(Did you mean --out?)` → `--out` */
function suggestionIn(message: string): string {
  return /\(Did you mean (?:one of )?(.+?)\?\)/u.exec(message)?.[1] ?? '';
}

/** An error of commander's in the user's words: what is wrong and where to look. */
export function usageErrorText(error: CommanderError, command: string, messages: Messages): string {
  const { usage } = messages;
  const word = quoted(error.message);
  const wordings: Readonly<Record<string, string>> = {
    'commander.unknownOption': usage.unknownOption(word, suggestionIn(error.message)),
    'commander.unknownCommand': usage.unknownCommand(word, suggestionIn(error.message)),
    'commander.missingArgument': usage.missingArgument(word),
    'commander.optionMissingArgument': usage.missingValue(word),
    'commander.excessArguments': usage.tooMany,
  };
  const text = wordings[error.code] ?? error.message.replace(/^error: /u, '');
  return `${text}${messages.lang === 'en' ? ' ' : ''}${usage.seeHelp(command)}`;
}
