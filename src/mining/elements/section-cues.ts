import { alternation, readCueFile } from '../../document/cue-file.ts';
import { elementIndex } from '../../taxonomy/taxonomy.ts';

/** Words that place a section in a document; see data/section-cues.json. */
export type SectionCues = {
  /** An attachment note at the end of a document. */
  readonly attachment: RegExp;
  /** A first line that addresses the document. */
  readonly addressee: RegExp;
  /** A line with a colon that leads over to what follows: …报告如下： */
  readonly introduces: RegExp;
  /** Ending formulas: 特此报告, 妥否，请批示 */
  readonly ending: RegExp;
  /** Headings of reports that say what was done: 强化宣传引导, 领导重视 */
  readonly doneWork: RegExp;
  /** Headings that say what is to be done or what it is about: no names of sections. */
  readonly statement: RegExp;
  /** Indices of the elements that usually stand in the first third of a document. */
  readonly early: ReadonlySet<number>;
  /** Indices of the elements that usually stand at the end. */
  readonly late: ReadonlySet<number>;
};

let loaded: SectionCues | undefined;

/** The cues of data/section-cues.json, read once a thread. Throws DataFileError naming the entry. */
export function sectionCues(): SectionCues {
  loaded ??= readCues();
  return loaded;
}

function readCues(): SectionCues {
  const { pattern, words } = readCueFile('section-cues');
  const startsWith = (...lists: readonly string[]): RegExp =>
    new RegExp(`^(?:${alternation(lists.flatMap(words))})`, 'u');
  return {
    attachment: pattern('attachment'),
    addressee: pattern('addressee'),
    introduces: pattern('introduces'),
    ending: pattern('ending'),
    doneWork: startsWith('statement-verbs', 'statement-nouns'),
    statement: startsWith('statement-verbs', 'topic-openers'),
    early: new Set(words('early').map(elementIndex)),
    late: new Set(words('late').map(elementIndex)),
  };
}
