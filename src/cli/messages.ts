import type { Lang } from '../model/lang.ts';

/** How a command is described in its help. */
export type CommandHelp = {
  readonly summary: string;
  readonly description: string;
  /** What its argument is; for commands that take one. */
  readonly argument: string;
  readonly example: string;
};

/** A genre's line in the summary of `analyse`. */
export type GenreSummary = {
  readonly genre: string;
  readonly documents: string;
  readonly independent: string;
  readonly required: number;
  readonly recommended: number;
  readonly optional: number;
};

/** What is wrong with how fanben was called. */
export type UsageMessages = {
  readonly unknownOption: (option: string, suggestion: string) => string;
  readonly unknownCommand: (command: string, suggestion: string) => string;
  readonly missingArgument: (argument: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooMany: string;
  readonly seeHelp: (command: string) => string;
  readonly lang: (found: string) => string;
  readonly wholeNumber: (option: string, low: number, high: number, found: string) => string;
  readonly lengthRange: (option: string, most: number, found: string) => string;
  readonly encoding: (found: string) => string;
  readonly genre: (found: string, known: readonly string[]) => string;
  readonly oneOf: (option: string, known: readonly string[], found: string) => string;
  readonly emptyOut: string;
};

export type AnalyseMessages = {
  readonly nothingRead: string;
  readonly more: (count: number, file: string) => string;
  readonly warning: (text: string) => string;
  readonly unreadable: (count: number) => string;
  readonly counts: (sources: number, documents: number, independent: string) => string;
  readonly genre: (summary: GenreSummary) => string;
  readonly withoutOutline: (genres: readonly string[], least: number) => string;
  readonly genreName: (genre: string, documents: number) => string;
  readonly where: (folder: string) => string;
  readonly lookFirst: (outline: string, checklist: string) => string;
  readonly tables: string;
  readonly interrupted: string;
  readonly rendering: string;
};

export type OutlineMessages = {
  readonly noShippedModel: (path: string) => string;
  readonly noGenre: (genre: string, path: string, known: readonly string[]) => string;
  readonly noOutlines: (path: string) => string;
  readonly docxNeedsOut: string;
  readonly docxNeedsGenre: (known: readonly string[]) => string;
  readonly written: (path: string) => string;
};

export type ExportMessages = {
  readonly noFolder: (folder: string) => string;
  readonly noTable: (table: string, folder: string, known: readonly string[]) => string;
  readonly noColumn: (column: string, table: string, known: readonly string[]) => string;
  readonly badWhere: (found: string) => string;
  readonly emptyTable: (path: string) => string;
  readonly badCompare: (found: string) => string;
  readonly badSubcorpus: (found: string, error: 'form' | 'field' | 'genre' | 'year') => string;
  readonly emptySubcorpus: (name: string) => string;
  readonly badYears: (found: string) => string;
  readonly noPairs: (table: string) => string;
};

export type KwicMessages = {
  readonly badQuery: (error: 'empty' | 'bracket') => string;
  readonly nothing: string;
  readonly found: (rows: number, documents: number) => string;
  readonly more: (shown: number) => string;
};

export type CheckMessages = {
  readonly nothingRead: string;
  readonly passedOver: (files: number, extension: string) => string;
  readonly isDraft: (path: string) => string;
  readonly docxNeedsOut: string;
  readonly oneDocx: string;
  readonly stale: (count: number) => string;
  readonly baselineWritten: (findings: number, path: string) => string;
};

export type ExplainMessages = { readonly oneFile: string };

/** All that the command line says, in one language. */
export type Messages = {
  readonly lang: Lang;
  readonly error: (text: string) => string;
  readonly titles: ReadonlyMap<string, string>;
  readonly program: string;
  readonly exampleTitle: string;
  readonly defaultValue: (value: string) => string;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly usage: UsageMessages;
  readonly analyse: AnalyseMessages;
  readonly outline: OutlineMessages;
  readonly export: ExportMessages;
  readonly kwic: KwicMessages;
  readonly check: CheckMessages;
  readonly explain: ExplainMessages;
};

export type CommandName = 'analyse' | 'outline' | 'check' | 'explain' | 'rules' | 'export' | 'kwic';

/** Every option of every command, and the two of fanben itself. */
export type OptionName =
  | 'help'
  | 'helpCommand'
  | 'version'
  | 'lang'
  | 'out'
  | 'genre'
  | 'minDocuments'
  | 'encoding'
  | 'jobs'
  | 'showNames'
  | 'segmenter'
  | 'phraseLength'
  | 'structureOnly'
  | 'model'
  | 'outlineGenre'
  | 'outlineFormat'
  | 'checkGenre'
  | 'checkFormat'
  | 'minSeverity'
  | 'config'
  | 'baseline'
  | 'writeBaseline'
  | 'explainLine'
  | 'explainFormat'
  | 'rulesFormat'
  | 'outFile'
  | 'modelDir'
  | 'exportFormat'
  | 'where'
  | 'compare'
  | 'exportLimit'
  | 'measure'
  | 'years'
  | 'genres'
  | 'kwicFormat'
  | 'context'
  | 'kwicLimit';
