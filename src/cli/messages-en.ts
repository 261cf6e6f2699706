import { genreName } from '../taxonomy/genre-table.ts';
import { isGenre } from '../taxonomy/genre.ts';
import type {
  AnalyseMessages,
  CheckMessages,
  ExportMessages,
  KwicMessages,
  Messages,
  OutlineMessages,
  UsageMessages,
} from './messages.ts';

function nameOf(genre: string): string {
  return isGenre(genre) ? `${genre} (${genreName(genre)})` : genre;
}

function suggested(word: string): string {
  return word === '' ? '' : ` Did you mean ${word}?`;
}

const usage: UsageMessages = {
  unknownOption: (option, suggestion) => `there is no option ${option}.${suggested(suggestion)}`,
  unknownCommand: (command, suggestion) =>
    `there is no command ${command}.${suggested(suggestion)}`,
  missingArgument: (argument) => `the argument <${argument}> is missing.`,
  missingValue: (option) => `the option ${option} needs a value.`,
  tooMany: 'too many arguments. Put paths with spaces in quotes.',
  seeHelp: (command) => `See ${command} --help.`,
  lang: (found) => `--lang should be zh or en, found "${found}".`,
  wholeNumber: (option, low, high, found) =>
    `${option} should be a whole number from ${low} to ${high}, found "${found}".`,
  lengthRange: (option, most, found) =>
    `${option} takes shortest-longest, e.g. 4-60 (2 to ${most} characters), not "${found}".`,
  encoding: (found) =>
    `unknown encoding "${found}". Common ones: utf-8, gb18030, gbk, big5, utf-16le; without --encoding fanben finds out by itself.`,
  genre: (found, known) => `there is no genre "${found}". Known: ${known.join(', ')}.`,
  oneOf: (option, known, found) => `${option} should be ${known.join(' or ')}, found "${found}".`,
  emptyOut: '--out needs the name of a folder or file.',
};

const analyse: AnalyseMessages = {
  nothingRead:
    'nothing that could be analysed was read; earlier output is unchanged. Check the paths; txt, md, html and docx can be read.',
  more: (count, file) => `  … ${count} more in ${file}`,
  warning: (text) => `Note: ${text}`,
  unreadable: (count) => `${count} input(s) could not be read and were passed over:`,
  counts: (sources, documents, independent) =>
    `Done: ${sources} input(s), ${documents} documents (${independent} with near-duplicates counted once).`,
  genre: (g) =>
    `  ${nameOf(g.genre)}: ${g.documents} documents (${g.independent} independent), elements: ${g.required} required, ${g.recommended} recommended, ${g.optional} optional`,
  withoutOutline: (genres, least) =>
    `  no outline: ${genres.join(', ')} (essays, news and the like have none; other genres need ${least} documents, see --min-documents)`,
  genreName: (genre, documents) => `${nameOf(genre)} ${documents}`,
  where: (folder) => `Results are in ${folder}`,
  lookFirst: (outline, checklist) =>
    `  Start with ${outline}, then check a draft with ${checklist};`,
  tables: '  documents.csv and sections.csv hold the figures for each document and section.',
  interrupted: 'Interrupted; earlier output is unchanged.',
  rendering: 'writing',
};

const outline: OutlineMessages = {
  noShippedModel: (path) =>
    `the model that ships with fanben is missing (${path}). Install again, or name a model.json of analyse with --model.`,
  noGenre: (genre, path, known) =>
    `the model ${path} has no outline of ${nameOf(genre)}.${known.length === 0 ? '' : ` It has: ${known.map(nameOf).join(', ')}.`}`,
  noOutlines: (path) =>
    `the model ${path} has no outlines. Run fanben analyse on more texts or with a lower --min-documents.`,
  docxNeedsOut: 'a Word skeleton goes to a file: name it with --out, such as --out skeleton.docx.',
  docxNeedsGenre: (known) =>
    `a Word skeleton is for one genre: name it with --genre. There are: ${known.map(nameOf).join(', ')}.`,
  written: (path) => `Written to ${path}`,
};

const exportMessages: ExportMessages = {
  noFolder: (folder) =>
    `no tables in ${folder}. Run fanben analyse first, or name its output folder with --model-dir.`,
  noTable: (table, folder, known) =>
    `there is no table "${table}" in ${folder}. There are: ${known.join(', ')}.`,
  noColumn: (column, table, known) =>
    `the table ${table} has no column "${column}". It has: ${known.join(', ')}.`,
  badWhere: (found) => `--where should be column=value, such as genre=plan; found "${found}".`,
  emptyTable: (path) => `${path} is empty, it has not even a header. Run fanben analyse again.`,
  badCompare: (found) =>
    `a comparison takes two groups of texts, as in --compare genre=plan,genre=report (or year=2020-2022, folder=name), not "${found}".`,
  badSubcorpus: (found, error) =>
    ({
      form: `"${found}" should read genre=…, year=… or folder=….`,
      field: `"${found}": the field must be genre, year or folder.`,
      genre: `"${found}": unknown genre; known ones are plan, report, notice …`,
      year: `"${found}": the year should read 2023 or 2020-2023.`,
    })[error],
  emptySubcorpus: (name) => `no text fits ${name}, so there is nothing to compare.`,
  badYears: (found) => `--years takes 2023 or 2020-2023, not "${found}".`,
  noPairs: (table) =>
    `--years and --genres filter the table reuse (by its two texts); they cannot be used with ${table}.`,
};

const kwic: KwicMessages = {
  badQuery: (error) =>
    error === 'empty'
      ? 'there is nothing to look for. Give a text, or a frame with slots in 〔〕.'
      : 'a 〔 or 〕 of the frame has no partner.',
  nothing: 'nothing found.',
  found: (rows, documents) => `${rows} occurrences in ${documents} texts.`,
  more: (shown) =>
    `Only the first ${shown} are shown; change it with --limit, or take all with --format csv.`,
};

const check: CheckMessages = {
  nothingRead: 'no draft could be read. Check the paths; txt, md, html and docx can be read.',
  passedOver: (files, extension) =>
    `${files} file(s) ${extension === '' ? 'without an extension' : `of type ${extension}`} in folders were not checked.`,
  isDraft: (path) => `${path} is a draft itself. fanben never changes drafts; choose another name.`,
  docxNeedsOut: '--format docx needs a file: name one with --out (not the draft itself).',
  oneDocx: '--format docx takes one draft at a time.',
  stale: (count) =>
    `Note: ${count} finding(s) of the baseline no longer occur; write it again with --write-baseline.`,
  baselineWritten: (findings, path) =>
    `${findings} finding(s) put into the baseline ${path}; with --baseline they are not reported again.`,
};

/** Messages in English. */
export const messagesEn: Messages = {
  lang: 'en',
  error: (text) => `Error: ${text}\n`,
  titles: new Map(),
  program:
    'Learns how Chinese plan and report texts are built, for drafters: elements, their order, headings. Works on this machine alone; originals are never changed.',
  exampleTitle: 'Example:',
  defaultValue: (value) => ` (default: ${value})`,
  options: {
    help: 'show how to use it',
    helpCommand: 'show how to use a command',
    version: 'show the version',
    lang: 'language of messages and frame text: zh or en',
    out: 'folder for the results; earlier results in it are replaced',
    genre: 'write outline and checklist of this genre only (plan, report, notice …)',
    minDocuments: 'least number of documents for a genre to get an outline',
    encoding: 'encoding of text files; found out if left out',
    jobs: 'threads (1–64); as many as processors, 8 at most, if left out',
    showNames: 'do not mask personal names, telephone and ID numbers',
    segmenter: 'word segmenter: nodejieba or node-rs',
    phraseLength: 'shortest and longest stock phrase in characters',
    structureOnly:
      'structure and elements only: no phrases, frames or reuse; faster on large corpora',
    model: 'model to use; the one that ships with fanben if left out',
    outlineGenre: 'this genre only; all if left out',
    outlineFormat: 'md (to read), json (for programs) or docx (a Word skeleton to write in)',
    checkGenre: 'check as this genre; found out if left out',
    checkFormat: 'text (to read), json, sarif, csv, html or docx',
    minSeverity: 'report this severity and graver ones only: info, warn, error',
    config:
      'settings file; the nearest fanben.config.json in or above the draft’s folder if left out',
    baseline: 'file of known findings, which are not reported again',
    writeBaseline: 'put all present findings into this baseline file',
    explainLine: 'this line of the source only',
    explainFormat: 'text (to read) or json',
    rulesFormat: 'text (to read), json or md (with good and bad examples)',
    outFile: 'write to this file; to standard output if left out',
    modelDir: 'output folder of analyse',
    exportFormat: 'csv or json',
    where: 'only rows with this value in this column; repeatable (all must hold)',
    compare: 'two groups of texts to compare (for keyness), e.g. genre=plan,genre=report',
    exportLimit: 'how many of the best phrases (for keyness and document_phrases)',
    measure: 'what document_elements holds: sections or characters',
    years: 'only pairs of texts from these years (for reuse), e.g. 2020-2023',
    genres: 'only pairs of texts of these genres (for reuse), e.g. plan,report',
    kwicFormat: 'text (aligned), csv or json',
    context: 'characters of context to either side',
    kwicLimit: 'most occurrences',
  },
  commands: {
    analyse: {
      summary: 'analyse texts; write outlines, checklists and tables',
      description:
        'Reads texts (txt, md, html, docx) from files and folders, learns how each genre is built and writes outlines, checklists and tables to the output folder.',
      argument: 'files, folders or globs; - for standard input',
      example: 'fanben analyse plans --out output',
    },
    outline: {
      summary: 'show the outline of a genre',
      description:
        'Takes outlines from a model, without a new analysis; from the model that ships with fanben if --model is left out. docx is a skeleton to write in, in the layout of official documents, with blanks to fill in and comments that tell what to write.',
      argument: '',
      example: 'fanben outline --genre plan --out outline.md',
    },
    check: {
      summary: 'check drafts',
      description:
        'Checks drafts (txt, md, html, docx) against the outline and the standards of official documents: place, problem, suggestion and ground of each finding, and the rules that could not run with the reason. Findings are in Chinese. Drafts are never changed.\n\nExit codes: 0 no errors; 1 errors found; 2 wrong use or settings, or nothing readable; 3 no errors, but some drafts could not be read.\n\nfanben.config.json may hold severities (rule → error, warn, info or off), allowedNames (places and organisations), allowedMarks (marks left in on purpose, such as ××) and deviations (local conventions: rule, text, reason).\nA baseline has a finding a line: rule, text, line, element, draft, count, reason; only rule is needed, so a line written by hand ignores one finding.',
      argument: 'drafts: files, folders or globs; - for standard input',
      example: 'fanben check draft.docx --format html --out findings.html',
    },
    explain: {
      summary: 'say why a file is read as it is',
      description:
        'For each line what it was taken for (title, item, text, furniture of the page …), how surely, and the strongest reasons for and against; for each text its start, genre and hierarchy of numbers; for each section its element. Reasons are in Chinese.',
      argument: 'a file; - for standard input',
      example: 'fanben explain plan.txt --line 12',
    },
    rules: {
      summary: 'list all rules of check',
      description: 'Lists the rules of check: id, severity, what it finds, source (in Chinese).',
      argument: '',
      example: 'fanben rules --format md --out rules.md',
    },
    export: {
      summary: 'take a table out of an output folder, filtered',
      description: 'Gives a table that analyse wrote as CSV or JSON, with the rows that fit.',
      argument:
        'name of a table: documents, sections, phrases, reuse, checklist.plan …; worked out on demand: document_elements, document_phrases (matrices) and keyness (two groups of texts compared)',
      example: 'fanben export sections --where depth=1 --where element=组织领导',
    },
    kwic: {
      summary: 'show how a text or a frame is used, occurrence by occurrence',
      description:
        'Looks for a text or a frame (slots in 〔〕) in the texts that analyse read and lists each occurrence with context, text and place.',
      argument: 'text or frame to look for',
      example: 'fanben kwic "现将〔〕报告如下" --model-dir output',
    },
  },
  usage,
  analyse,
  outline,
  export: exportMessages,
  kwic,
  check,
  explain: { oneFile: 'Only one file can be explained at a time: name the one.' },
};
