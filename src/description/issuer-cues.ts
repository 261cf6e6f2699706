import { parseWordCues } from '../taxonomy/word-cues.ts';
import { readDataFile } from '../text/data-file.ts';

const CUES = [
  'issuer-ending',
  'complete-ending',
  'department-ending',
  'general-name',
  'cut-word',
  'no-name',
  'explained-by',
  'drafted-by',
  'not-subject',
  'subject-follower',
] as const;

type WordCues = Readonly<Record<(typeof CUES)[number], RegExp>>;

/** How issuers are named in titles and texts; the words stand in data/issuers.json, the patterns are put together here. */
export type IssuerCues = WordCues & {
  /** A title that names its issuer before 关于, a year or 印发; its first group is the issuer. */
  readonly inTitle: RegExp;
  /** A title that begins with an organisation whose name the subject follows without a break. */
  readonly atTitleStart: RegExp;
  /** The name of an organisation and nothing else. */
  readonly name: RegExp;
  /** An organisation as the subject of a clause; global. */
  readonly subject: RegExp;
  /** An organisation with a department of its own after it: 沙洲学校德育处 */
  readonly department: RegExp;
};

/** The words of a cue that stand at the end or the start, without their anchor. */
function wordsOf(pattern: RegExp): string {
  return pattern.source.replace(/^\^|\$$/gu, '');
}

/** The same, the longest first, so that 人民政府办公室 is not taken for 人民政府. */
function longestFirst(pattern: RegExp): string {
  const words = wordsOf(pattern).replace(/^\(\?:|\)$/gu, '');
  return `(?:${words
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`;
}

/** Validates the content of data/issuers.json. Throws DataFileError naming the entry. */
export function parseIssuerCues(content: unknown): IssuerCues {
  const cues = parseWordCues(content, 'data/issuers.json', CUES);
  const ending = longestFirst(cues['issuer-ending']);
  const plain = '(?:(?!关于|印发|转发)[^，。《》])';
  const department = `${wordsOf(cues['complete-ending'])}[^，。]{1,10}${wordsOf(cues['department-ending'])}`;
  return {
    ...cues,
    inTitle: new RegExp(`^(${plain}{2,30}?${ending})(?=关于|20\\d\\d|二〇|印发|转发)`, 'u'),
    atTitleStart: new RegExp(
      `^(${plain}{2,24}?${ending}(?:学校|办公厅|办公室)?)(?=[“《]|.{4,})`,
      'u',
    ),
    name: new RegExp(`^[^，。；：、《》“”\\s]{1,24}${ending}$`, 'u'),
    subject: new RegExp(
      `(?:^|[，,。；;])([^，,。；;：:、《》“”\\d\\s]{2,22}?${ending})(?=${wordsOf(cues['subject-follower'])})`,
      'gu',
    ),
    department: new RegExp(`${department}$`, 'u'),
  };
}

let loaded: IssuerCues | undefined;

/** The cues that ship with fanben, read once a thread. */
export function issuerCues(): IssuerCues {
  loaded ??= parseIssuerCues(readDataFile('issuers'));
  return loaded;
}
